import type { Confidentiality, CountryCode, RoleHeld } from '@concord/domain';
import { type Audience, discloses } from '../confidentiality.ts';

/** What of a cycle's outlines a reader sees. */
export type Sight =
  /** Everything: an organizer of the cycle. */
  | { kind: 'all' }
  /** Some outlines in full, and of the others what is for `rest`. */
  | { kind: 'some'; full: ReadonlySet<CountryCode>; rest: Audience }
  /** Nothing: no role in the cycle that reads outlines. */
  | { kind: 'none' };

/** Roles that see the outline in full that they are held for. */
const IN_FULL: ReadonlySet<RoleHeld['role']> = new Set([
  'focal-point',
  'clearing-officer',
  'contributor',
  'reviewer',
]);

/**
 * What the roles that somebody holds let them see of one cycle: their own country's outline and those they are
 * assigned to review in full, of all others what is for participants. Running the installation shows nothing.
 */
export function sightOf(roles: readonly RoleHeld[], cycle: string): Sight {
  const held = roles.filter((each) => each.cycle === cycle && each.role !== 'administrator');
  if (held.length === 0) return { kind: 'none' };
  if (held.some(({ role }) => role === 'organizer')) return { kind: 'all' };
  const full = held
    .filter(({ role }) => IN_FULL.has(role))
    .flatMap(({ country }) => (country === undefined ? [] : [country]));
  return { kind: 'some', full: new Set(full), rest: 'participants' };
}

/** Whether an outline is seen in full, whatever its items are marked. */
export function seesInFull(sight: Sight, country: CountryCode): boolean {
  return sight.kind === 'all' || (sight.kind === 'some' && sight.full.has(country));
}

/** Whether an item of a country's outline may be read. */
export function mayReadItem(sight: Sight, country: CountryCode, confidentiality: Confidentiality): boolean {
  if (seesInFull(sight, country)) return true;
  return sight.kind === 'some' && discloses(sight.rest, confidentiality);
}
