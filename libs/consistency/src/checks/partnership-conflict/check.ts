import type { Partnership } from '@concord/domain';
import type { Question } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { MessageValue } from '../../check/finding.ts';
import { matchedPairs, type PlacedPartnership, placeOf } from '../../partnership/partnership-links.ts';
import { compareTerms } from './compare-terms.ts';
import { MESSAGES } from './messages.ts';

const PARAMETERS = {
  years: {
    default: 1,
    unit: 'years',
    minimum: 0,
    maximum: 20,
    meaning:
      'dates so far apart still agree, since one side may date the signature and the other the publication',
  },
  agree: {
    default: 0.2,
    unit: 'asymmetry',
    minimum: 0,
    maximum: 2,
    meaning: 'quotas and amounts agree up to it',
    source: 'accuracy level of Gehlhar (1996)',
  },
} as const;

export default defineCheck({
  id: 'partnership-conflict',
  scope: 'pair',
  reach: 'pair',
  severity: 'warning',
  rule: 'Require two descriptions of one partnership to agree on its status, kind, dates, quotas and amounts',
  source: 'Record linkage after Fellegi and Sunter (1969); margins are this catalogue’s own',
  parameters: PARAMETERS,
  messages: MESSAGES,
  *check({ slice, parameters, tally }) {
    for (const { first, second, matching } of matchedPairs(slice)) {
      for (const { a, b } of matching.linked) {
        const sides = [placeOf(first, a), placeOf(second, b)] as const;
        const terms = compareTerms(sides[0].partnership, sides[1].partnership, parameters);
        tally.compared += terms.compared;
        for (const { term, members, values } of terms.differing) {
          yield ask(sides, [a, b], term, members, values);
        }
      }
    }
  },
});

function ask(
  sides: readonly [PlacedPartnership, PlacedPartnership],
  names: [string, string],
  term: string,
  members: readonly [string, string],
  [ofFirst, ofSecond]: readonly [string | number, string | number],
): Question {
  const values: Record<string, MessageValue> = {
    title: titleOf(sides[0].partnership),
    first: sides[0].country,
    second: sides[1].country,
    firstValue: ofFirst,
    secondValue: ofSecond,
  };
  return {
    message: MESSAGE_OF_TERM[term] ?? 'quota',
    severity: 'warning',
    countries: [sides[0].country, sides[1].country],
    subject: { partnership: [...names].sort(), term },
    evidence: sides.map(({ country, pointer }, side) => ({
      country,
      pointer: `${pointer}/${members[side]}`,
      value: side === 0 ? ofFirst : ofSecond,
    })),
    values,
  };
}

const MESSAGE_OF_TERM: Readonly<Record<string, keyof typeof MESSAGES>> = {
  status: 'status',
  kind: 'kind',
  signed: 'signed',
  inForce: 'in-force',
  expires: 'expires',
  envelope: 'envelope',
};

function titleOf({ title, titleEn }: Partnership): string {
  return titleEn ?? title;
}
