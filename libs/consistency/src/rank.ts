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
