import type { Finding } from './check/finding.ts';
import { SEVERITIES } from './check/finding.ts';

/** By severity, the gravest first, then by what is left unexplained, the largest first: the order of lists that people read. */
export function compareByRank(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    b.unexplained - a.unexplained ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** One check's findings about one thing over the years, the first by rank leading. */
export type FindingGroup = readonly [Finding, ...Finding[]];

/** Findings by rank, those of one check that differ in the year alone together, so that seven years are one entry. */
export function groupByRank(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of [...findings].sort(compareByRank)) {
    const { year: _, ...subject } = finding.subject;
    const key = JSON.stringify([finding.check, finding.countries, subject]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}
