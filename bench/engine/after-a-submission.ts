import { CATALOGUE, type Finding, recheck, runChecks } from '@concord/consistency';
import type { Outline } from '@concord/domain';
import { randomOf } from '../generate/random.ts';
import { collectGarbage, type Spread, spreadOf, timeOf } from '../measure/statistics.ts';
import { digest, parse, runAll, type Workload } from './workload.ts';

export interface AfterASubmission {
  full: Spread;
  again: Spread;
  /** Milliseconds by check over one submission, the longest first. */
  slowest: [check: string, milliseconds: number][];
  /** Whether every recheck gave just what a full run gives. */
  same: boolean;
}

/**
 * One country after another submits its outline with a tenth of its figures changed; only what that can affect is
 * looked at again.
 */
export function afterASubmission(
  workload: Workload,
  { warmUp, runs }: { warmUp: number; runs: number },
): AfterASubmission {
  const random = randomOf(1);
  const parsed = parse(workload);
  const full: number[] = [];
  for (let round = 0; round < 2 + 5; round++) {
    const fresh = parse(workload);
    collectGarbage();
    const time = timeOf(() => runAll(fresh));
    if (round >= 2) full.push(time);
  }
  let { snapshot, run } = runAll(parsed);
  let findings: Finding[] = run.findings;
  const again: number[] = [];
  let same = true;
  for (let round = 0; round < warmUp + runs; round++) {
    const outline = revised(random.pick([...snapshot.tables.values()]).outline, random);
    collectGarbage();
    const time = timeOf(() => {
      snapshot = snapshot.with(outline);
      findings = recheck(CATALOGUE, snapshot, findings, new Set([outline.country]), { digest });
    });
    if (round >= warmUp) again.push(time);
    if (round % 5 === 0) {
      const whole = runChecks(CATALOGUE, snapshot, { digest }).findings;
      same &&= whole.length === findings.length && whole.every(({ id }, index) => id === findings[index]?.id);
    }
  }
  return { full: spreadOf(full), again: spreadOf(again), slowest: slowestChecks(), same };

  function slowestChecks(): [string, number][] {
    const outline = revised(random.pick([...snapshot.tables.values()]).outline, random);
    const after = snapshot.with(outline);
    const changed = new Set([outline.country]);
    return CATALOGUE.map((check): [string, number] => {
      const of = findings.filter((finding) => finding.check === check.id);
      return [check.id, timeOf(() => recheck([check], after, of, changed, { digest }))];
    }).sort(([, a], [, b]) => b - a);
  }
}

function revised(outline: Outline, random: ReturnType<typeof randomOf>): Outline {
  const figures = (outline.figures ?? []).map((figure) =>
    figure.value !== undefined && random.chance(0.1)
      ? { ...figure, value: Math.round(figure.value * random.between(0.7, 1.4)) }
      : figure,
  );
  return { ...outline, figures };
}
