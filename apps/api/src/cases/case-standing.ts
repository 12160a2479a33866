import { seesInFull, sightOf } from '@concord/disclosure';
import {
  type Conflict,
  type CountryCode,
  delegationsOf,
  type ReadByCountries,
  type RoleHeld,
} from '@concord/domain';
import { Problem } from '../problem/problem.ts';
import { CaseRefused } from './case-refused.ts';

/** What the roles that somebody holds make of them in one case. */
export interface CaseStanding {
  /** Countries of the case for which they may answer. */
  delegations: CountryCode[];
  /** Whether they review one of its countries, and have no part in filing for any. */
  reviews: boolean;
  organizes: boolean;
  /** What keeps who would review it from that. */
  conflict?: Conflict;
}

/**
 * How somebody stands to a case that they can see.
 * @param conflicts what ties them to countries, of the case or others.
 */
export function standingIn(
  roles: readonly RoleHeld[],
  cycle: string,
  of: ReadByCountries,
  conflicts: readonly Conflict[] = [],
): CaseStanding {
  const held = roles.filter((each) => each.cycle === cycle);
  const files = held.filter(({ role }) => role === 'focal-point' || role === 'clearing-officer');
  const mayAnswer = new Set(delegationsOf(of));
  const reviews = mayReview(roles, cycle, of);
  const conflict = reviews ? conflicts.find(({ country }) => of.countries.includes(country)) : undefined;
  return {
    delegations: of.countries.filter(
      (country) => mayAnswer.has(country) && files.some((each) => each.country === country),
    ),
    reviews: reviews && conflict === undefined,
    organizes: held.some(({ role }) => role === 'organizer'),
    ...(conflict === undefined ? {} : { conflict }),
  };
}

/** Roles that have a part in what a country files. */
const FILING: ReadonlySet<RoleHeld['role']> = new Set(['focal-point', 'clearing-officer', 'contributor']);

/**
 * Whether somebody reviews a case: they are assigned to one of its countries, see all that it rests on, and file for
 * none of its countries. Another stake that they have in it is looked at in {@link standingIn}.
 */
export function mayReview(roles: readonly RoleHeld[], cycle: string, of: ReadByCountries): boolean {
  const sight = sightOf(roles, cycle);
  const ofCase = roles.filter(
    ({ cycle: where, country }) => where === cycle && country !== undefined && of.countries.includes(country),
  );
  return (
    ofCase.some(({ role }) => role === 'reviewer') &&
    ofCase.every(({ role }) => !FILING.has(role)) &&
    of.restrictedBy.every((country) => seesInFull(sight, country))
  );
}

/** As whom somebody does something in a case. */
export type As = 'reviews' | 'asks' | 'concludes';

/** @throws Problem `forbidden`: the case is there for them, and this is not theirs to do; CaseRefused for a conflict of interest. */
export function requireStanding({ reviews, organizes, conflict }: CaseStanding, as: As): void {
  if (reviews || (organizes && as !== 'concludes')) return;
  if (conflict !== undefined) throw new CaseRefused('conflict');
  throw notYours();
}

/** The case is there for them, and what they want to do is not theirs. */
export function notYours(): Problem {
  return new Problem('forbidden', 'None of your roles lets you do this in this case.');
}
