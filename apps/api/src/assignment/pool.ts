import {
  type Assignment,
  COUNTRIES,
  type Conflict,
  type CountryCode,
  conflictsOf,
  type DrawReviewer,
} from '@concord/domain';
import {
  conflictFacts,
  listParticipants,
  listReviewers,
  type Participant,
  type ReviewerRecord,
  tiesOf,
} from '@concord/persistence';
import type { EntityManager } from 'typeorm';

/** A reviewer with the conflicts that they have with the countries that take part. */
export interface PooledReviewer extends ReviewerRecord {
  conflicts: Conflict[];
}

/** Everybody who can review in a cycle, and whom. */
export interface Pool {
  reviewers: PooledReviewer[];
  countries: Participant[];
}

/** The reviewers of a cycle and their conflicts, for its organizers. */
export async function readPool(manager: EntityManager, cycle: string): Promise<Pool> {
  const countries = await listParticipants(manager, cycle);
  const facts = await conflictFacts(manager, cycle);
  const reviewers = await listReviewers(manager, cycle);
  const concerned = new Set(countries.map(({ country }) => country));
  return {
    countries,
    reviewers: reviewers.map((reviewer) => {
      for (const country of reviewer.reviews) concerned.add(country);
      return {
        ...reviewer,
        conflicts: conflictsOf(tiesOf(reviewer), facts).filter(({ country }) => concerned.has(country)),
      };
    }),
  };
}

/** Reviews that stand though there is a conflict, and why. */
export function reviewsInConflict({ reviews, conflicts }: PooledReviewer): Conflict[] {
  return conflicts.filter(({ country }) => reviews.includes(country));
}

/** What stands now. */
export function standing(reviewers: readonly PooledReviewer[]): Assignment[] {
  return reviewers.flatMap(({ account, reviews }) =>
    reviews.map((country) => ({ country, reviewer: account })),
  );
}

/** A reviewer as they go into a draw. */
export function asDrawn({ account, speaksFor, organisation, most }: ReviewerRecord): DrawReviewer {
  const place = speaksFor ?? (organisation === null ? undefined : `organisation:${organisation}`);
  return { id: account, ...(place === undefined ? {} : { place }), ...(most === null ? {} : { most }) };
}

/** The M49 region of each country that is named. */
export function regionsOf(codes: Iterable<CountryCode>): Record<CountryCode, string> {
  const regions: Record<CountryCode, string> = {};
  for (const code of [...new Set(codes)].sort()) {
    const region = COUNTRIES.get(code)?.region;
    if (region !== undefined) regions[code] = region;
  }
  return regions;
}
