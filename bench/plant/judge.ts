import type { Finding } from '@concord/consistency';
import type { Ground } from './ground.ts';
import { answers, type Planted } from './planter.ts';

/** How one check did over faults that were planted. */
export interface Score {
  planted: number;
  found: number;
  /** Findings of the check that were planted for it. */
  expected: number;
  /** Findings of the check that rest on a place which a fault of some check changed: true, if not asked for. */
  following: number;
  /** Findings of the check that rest on nothing that was changed. */
  baseless: Finding[];
}

export function noScore(): Score {
  return { planted: 0, found: 0, expected: 0, following: 0, baseless: [] };
}

/** Adds one cycle's findings to the scores by check; gives back the faults that were not found. */
export function judge(
  scores: Map<string, Score>,
  planted: readonly Planted[],
  findings: readonly Finding[],
  ground: Ground,
): Planted[] {
  const byCheck = Map.groupBy(findings, ({ check }) => check);
  const asked = new Set<Finding>();
  const missed: Planted[] = [];
  const scoreOf = (check: string): Score => {
    const score = scores.get(check) ?? noScore();
    scores.set(check, score);
    return score;
  };
  for (const fault of planted) {
    const score = scoreOf(fault.check);
    score.planted++;
    const found = (byCheck.get(fault.check) ?? []).filter((finding) => answers(finding, fault));
    if (found.length === 0) missed.push(fault);
    else score.found++;
    for (const finding of found) asked.add(finding);
  }
  for (const finding of findings) {
    const score = scoreOf(finding.check);
    if (asked.has(finding)) score.expected++;
    else if (ground.restsOnChange(finding)) score.following++;
    else score.baseless.push(finding);
  }
  return missed;
}
