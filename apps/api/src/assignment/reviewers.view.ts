import { countryName } from '@concord/domain';
import type { DrawRecord } from '@concord/persistence';
import type { Words } from '../pages/words.ts';
import { DRAW_STATES, sayDeclaration, sayGround, sayPlace } from './assignment-words.ts';
import { type Pool, type PooledReviewer, reviewsInConflict } from './pool.ts';

/** The organizers' list of reviewers, of countries and theirs, and of draws. */
export function viewPool(words: Words, path: string, { reviewers, countries }: Pool) {
  const nameOf = (code: string) => countryName(code, words.language);
  const byName = new Intl.Collator(words.language);
  const notAsked = reviewers.filter(
    ({ askedAt, declaredAt, isDisabled }) => askedAt === null && declaredAt === null && !isDisabled,
  );
  return {
    reviewers: reviewers.map((reviewer) => ({
      name: reviewer.name,
      email: reviewer.email,
      href: `${path}/people/${reviewer.account}`,
      isDisabled: reviewer.isDisabled,
      place: sayPlace(words, reviewer),
      reviews: reviewer.reviews.map(nameOf),
      load: sayLoad(words, reviewer),
      conflicts: sayConflicts(words, reviewer),
      declaration: sayDeclaration(words, reviewer),
    })),
    attention: reviewers.flatMap((reviewer) =>
      reviewsInConflict(reviewer).map((conflict) => ({
        href: `${path}/people/${reviewer.account}`,
        text: words.say({
          key: 'assignment.attentionText',
          values: {
            name: reviewer.name,
            country: nameOf(conflict.country),
            reason: sayGround(words, conflict),
          },
        }),
      })),
    ),
    notAsked:
      notAsked.length === 0
        ? undefined
        : words.say({ key: 'assignment.ask', values: { count: notAsked.length } }),
    countries: countries
      .map(({ country, hasSubmitted }) => ({
        name: nameOf(country),
        hasSubmitted,
        reviewers: reviewers
          .filter(({ reviews }) => reviews.includes(country))
          .map(({ account, name }) => ({ name, href: `${path}/people/${account}` })),
      }))
      .sort((a, b) => byName.compare(a.name, b.name)),
  };
}

export function viewDraws(words: Words, path: string, draws: readonly DrawRecord[]) {
  return draws.map(({ number, state, proposedAt }) => ({
    href: `${path}/draws/${number}`,
    title: words.say({ key: 'assignment.drawTitle', values: { number } }),
    on: words.dateTime(proposedAt),
    state: { text: words.say(DRAW_STATES[state].key), colour: DRAW_STATES[state].colour },
  }));
}

/** One reviewer, for organizers. */
export function viewReviewer(words: Words, reviewer: PooledReviewer) {
  const { name, email, conflicts, reviews, note, steppedDown, isDisabled } = reviewer;
  const byCountry = Map.groupBy(conflicts, ({ country }) => country);
  return {
    name,
    email,
    isDisabled,
    declaration: sayDeclaration(words, reviewer),
    note,
    conflicts: [...byCountry].map(([country, found]) => ({
      country: countryName(country, words.language),
      reasons: found.map((conflict) => sayGround(words, conflict)),
    })),
    reviews: reviews.map((country) => ({
      code: country,
      country: countryName(country, words.language),
      reasons: (byCountry.get(country) ?? []).map((conflict) => sayGround(words, conflict)),
      steppedDown: steppedDown.find((each) => each.country === country)?.reason,
    })),
  };
}

function sayConflicts(words: Words, { conflicts }: PooledReviewer): string {
  const count = new Set(conflicts.map(({ country }) => country)).size;
  return count === 0
    ? words.say('assignment.conflictsNone')
    : words.say({ key: 'assignment.conflictsFound', values: { count } });
}

function sayLoad(words: Words, { reviews, most }: PooledReviewer): string {
  const count = reviews.length;
  return most === null
    ? words.number(count)
    : words.say({ key: 'assignment.loadOf', values: { count, most } });
}
