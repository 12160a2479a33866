import { sightOf } from '@concord/disclosure';
import type { CountryCode } from '@concord/domain';
import type { CyclesSeen } from '@concord/persistence';
import { currentVisitor } from './request-context.ts';

/**
 * The countries of one of which everything derived is that the visitor may see of a cycle; undefined where that is all.
 * The rows' guard decides what they see; said beforehand, it need not look at what they do not.
 */
export function countriesInSight(cycle: string): CountryCode[] | undefined {
  const sight = sightOf(currentVisitor().roles, cycle);
  if (sight.kind === 'all') return undefined;
  return sight.kind === 'some' ? [...sight.full] : [];
}

/** As a filter of a list. */
export function inSight(cycle: string): { anyOf?: CountryCode[] } {
  const anyOf = countriesInSight(cycle);
  return anyOf === undefined ? {} : { anyOf };
}

/** The same of all cycles. */
export function cyclesSeen(): CyclesSeen {
  const cycles = currentVisitor().roles.flatMap(({ cycle }) => cycle ?? []);
  return new Map(cycles.map((cycle) => [cycle, countriesInSight(cycle)]));
}
