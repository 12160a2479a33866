import {
  type CountryCode,
  countryName,
  type DrawLimit,
  type NoDraw,
  protocolOf,
  sha256Hex,
} from '@concord/domain';
import type { DrawRecord } from '@concord/persistence';
import type { MessageKey } from '../pages/catalogue/index.ts';
import type { Words } from '../pages/words.ts';
import { DRAW_STATES, sayPlace } from './assignment-words.ts';
import type { Pool } from './pool.ts';

const LACKS: Readonly<Record<DrawLimit, MessageKey>> = {
  exclusions: 'assignment.lackExclusions',
  place: 'assignment.lackPlace',
  region: 'assignment.lackRegion',
  load: 'assignment.lackLoad',
};
const LIMITS: Readonly<Record<DrawLimit, MessageKey>> = {
  exclusions: 'assignment.limitExclusions',
  place: 'assignment.limitPlace',
  region: 'assignment.limitRegion',
  load: 'assignment.limitLoad',
};

/** Why nothing could be drawn, a sentence each. */
export function viewNoDraw(words: Words, { short, together, wouldHelp }: NoDraw, silent: number) {
  const nameOf = (country: CountryCode) => countryName(country, words.language);
  return {
    reasons: [
      ...short.map(({ country, limit, needed, available }) =>
        words.say({ key: LACKS[limit], values: { country: nameOf(country), needed, available } }),
      ),
      ...(together === null
        ? []
        : [
            words.say({
              key: 'assignment.lackTogether',
              values: {
                needed: together.needed,
                available: together.available,
                countries: new Intl.ListFormat(words.language).format(together.countries.map(nameOf)),
              },
            }),
          ]),
    ],
    helps: [
      ...(silent === 0 ? [] : [words.say({ key: 'assignment.silent', values: { count: silent } })]),
      ...wouldHelp.map((limit) =>
        words.say({ key: 'assignment.wouldHelp', values: { limit: words.say(LIMITS[limit]) } }),
      ),
    ],
  };
}

/** A draw, with the names of those who were drawn. */
export function viewDraw(words: Words, draw: DrawRecord, { reviewers }: Pool) {
  const { input, outcome, number, state, proposedAt } = draw;
  const byId = new Map(reviewers.map((reviewer) => [reviewer.account, reviewer]));
  const people = (pairs: readonly { country: CountryCode; reviewer: string }[], of: CountryCode) =>
    pairs
      .filter(({ country }) => country === of)
      .map(({ reviewer }) => {
        const known = byId.get(reviewer);
        return { name: known?.name ?? reviewer, place: known && sayPlace(words, known) };
      });
  const byName = new Intl.Collator(words.language);
  return {
    title: words.say({ key: 'assignment.drawTitle', values: { number } }),
    state: { text: words.say(DRAW_STATES[state].key), colour: DRAW_STATES[state].colour },
    isWaiting: state === 'proposed',
    seed: input.seed,
    drawnOn: words.dateTime(proposedAt),
    greatest: words.number(outcome.greatestLoad),
    digest: sha256Hex(protocolOf(draw)),
    file: `draw-${draw.cycle}-${number}.json`,
    countries: input.countries
      .map((country) => ({
        name: countryName(country, words.language),
        drawn: people(outcome.assignments, country),
        standing: people(input.kept, country),
      }))
      .filter(({ drawn }) => drawn.length > 0)
      .sort((a, b) => byName.compare(a.name, b.name)),
  };
}
