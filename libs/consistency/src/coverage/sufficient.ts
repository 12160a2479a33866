import type { Snapshot } from '../check/snapshot.ts';
import { stockShareOf } from './coverage.ts';

/** The check that says whether anything may be said of the group; its share is the same for all that ask. */
export const COVERAGE_CHECK = 'coverage-sufficient';

export const SHARE_PARAMETER = {
  default: 0.5,
  unit: 'share of the group’s migrant stock',
  minimum: 0,
  maximum: 1,
  meaning: 'below it no claim is made about the group',
} as const;

/** Whether enough of the group is reported by both ends for a claim about all of it; so too where no stock is known to measure it by. */
export function coverageSuffices(snapshot: Snapshot): boolean {
  const share = snapshot.cycle.checks[COVERAGE_CHECK]?.parameters?.share ?? SHARE_PARAMETER.default;
  const stockShare = stockShareOf(snapshot);
  return stockShare === undefined || stockShare >= share;
}
