import type { Question } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { Link } from '../../matching/link.ts';
import { LINKED_FROM } from '../../matching/parameters.ts';
import { published } from '../../measure/asymmetry.ts';
import { type MatchedPair, matchedPairs, placeOf } from '../../partnership/partnership-links.ts';
import { MESSAGES } from './messages.ts';

export default defineCheck({
  id: 'partnership-unreciprocated',
  scope: 'pair',
  reach: 'pair',
  severity: 'note',
  rule: 'Require a partnership that names a country which has filed to be matched by one of that country’s',
  source: 'GCM objective 23 on partnerships; record linkage after Fellegi and Sunter (1969)',
  parameters: {},
  messages: MESSAGES,
  *check({ slice, tally }) {
    for (const pair of matchedPairs(slice)) {
      const { linked, toConfirm, unmatchedA, unmatchedB } = pair.matching;
      tally.compared += linked.length + toConfirm.length + unmatchedA.length + unmatchedB.length;
      for (const name of [...unmatchedA, ...unmatchedB]) yield notDescribed(pair, name);
      for (const link of toConfirm) yield toBeConfirmed(pair, link);
    }
  },
});

function notDescribed({ first, second }: MatchedPair, name: string): Question {
  const [table, other] = name.startsWith(`${first.country}/`) ? [first, second] : [second, first];
  const { country, partnership, pointer } = placeOf(table, name);
  return {
    message: 'not-described',
    severity: 'note',
    countries: [first.country, second.country],
    subject: { partnership: [name] },
    evidence: [{ country, pointer: `${pointer}/title`, value: partnership.title }],
    values: { country, other: other.country, title: partnership.title },
  };
}

function toBeConfirmed({ first, second }: MatchedPair, { a, b, probability }: Link): Question {
  const ofFirst = placeOf(first, a);
  const ofSecond = placeOf(second, b);
  return {
    message: 'to-confirm',
    severity: 'note',
    countries: [first.country, second.country],
    subject: { partnership: [a, b].sort() },
    evidence: [ofFirst, ofSecond].map(({ country, partnership, pointer }) => ({
      country,
      pointer: `${pointer}/title`,
      value: partnership.title,
    })),
    statistic: { name: 'match-probability', value: published(probability), threshold: LINKED_FROM },
    values: {
      country: first.country,
      other: second.country,
      title: ofFirst.partnership.title,
      otherTitle: ofSecond.partnership.title,
    },
  };
}
