import type { Financing, FinancingLine } from '@concord/domain';
import { tooLittleCovered } from '../../testing/group.ts';
import { aLine, anInitiative, withMoney } from '../../testing/indicators.ts';
import { anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const M = 1_000_000;
const between = (given: number, got: number, parts: Partial<FinancingLine> = {}) => [
  withMoney('DEU', [aLine('provides', 'KEN', given, parts)]),
  withMoney('KEN', [aLine('receives', 'DEU', got, parts)]),
];
const budget = (envelope: number | undefined, lines: FinancingLine[], parts: Partial<Financing> = {}) =>
  withMoney('KEN', lines, { ...(envelope !== undefined && { envelope }), ...parts });
const committed = (amount: number, parts: Partial<FinancingLine> = {}) =>
  aLine('domestic', undefined, amount, parts);

testCheck(check, {
  accepts: {
    'totals with an asymmetry of 0.05': { outlines: between(1.025 * M, 0.975 * M) },
    'pairs that differ and make each other good': {
      outlines: [
        withMoney('DEU', [aLine('provides', 'KEN', 5 * M), aLine('provides', 'PHL', 9 * M)]),
        withMoney('KEN', [aLine('receives', 'DEU', 9 * M)]),
        withMoney('PHL', [aLine('receives', 'DEU', 5 * M)]),
      ],
    },
    'totals of a mean under the floor': { outlines: between(1.5 * M, 0.5 * M - 2) },
    'money to a country that has not filed': {
      outlines: [
        withMoney('DEU', [aLine('provides', 'KEN', 5 * M), aLine('provides', 'FRA', 90 * M)]),
        withMoney('KEN', [aLine('receives', 'DEU', 5 * M)]),
      ],
    },
    'money of a pair that one side is silent about, beside a pair that agrees': {
      outlines: [
        withMoney('DEU', [aLine('provides', 'KEN', 5 * M), aLine('provides', 'PHL', 9 * M)]),
        withMoney('KEN', [aLine('receives', 'DEU', 5 * M)]),
        anOutline('PHL'),
      ],
    },
    'money that nobody says to have received': {
      outlines: [withMoney('DEU', [aLine('provides', 'KEN', 5 * M)]), anOutline('KEN')],
    },
    'money that nobody says to have given': {
      outlines: [anOutline('DEU'), withMoney('KEN', [aLine('receives', 'DEU', 5 * M)])],
    },
    'a currency without a rate': {
      outlines: [
        withMoney('DEU', [aLine('provides', 'KEN', 5 * M)]),
        withMoney('KEN', [aLine('receives', 'DEU', 9 * M)], { currency: 'KES' }),
      ],
    },
    'needs, which nobody provides': {
      outlines: between(5 * M, 9 * M, { stage: 'needed' }),
    },
    'commitments that are the envelopes': { outlines: [budget(5 * M, [committed(5 * M)])] },
    'one item over its envelope, another under it by as much': {
      outlines: [
        anOutline('KEN', {
          initiatives: [4, 6].map((amount) =>
            anInitiative(`I-${amount}`, {
              financing: { currency: 'USD', envelope: 5, lines: [committed(amount)] },
            }),
          ),
        }),
      ],
    },
    'commitments without an envelope': { outlines: [budget(undefined, [committed(5 * M)])] },
    'an envelope without commitments': { outlines: [budget(5, [committed(9, { stage: 'pledged' })])] },
    'an envelope in a currency without a rate': {
      outlines: [budget(5, [committed(9)], { currency: 'KES' })],
    },
    'money that is handed on': { outlines: [budget(5, [committed(5), aLine('provides', 'DEU', 4)])] },
    'a group that is too little covered': {
      outlines: [...between(5 * M, 9 * M), tooLittleCovered('FRA', 'KEN')],
    },
  },
  finds: {
    'totals with an asymmetry over 0.05': {
      outlines: between(1_026_000, 974_000),
      findings: [
        {
          message: 'differs',
          severity: 'warning',
          countries: ['DEU', 'KEN'],
          subject: { stage: 'committed', sum: 'group' },
          statistic: { name: 'relative-asymmetry', value: 0.052, threshold: 0.05 },
          pointers: [
            'DEU/initiatives/0/financing/lines/0/amount',
            'KEN/initiatives/0/financing/lines/0/amount',
          ],
          text: 'Among the countries that have filed, USD 1,026,000 is given as committed by providers and USD 974,000 by receivers.',
        },
      ],
    },
    'totals of a mean at the floor, more received': {
      outlines: between(0.5 * M, 1.5 * M),
      findings: [{ message: 'differs', severity: 'warning', statistic: { value: 1 } }],
    },
    'receivers that say zero': {
      outlines: between(2 * M, 0),
      findings: [{ message: 'differs', severity: 'warning', statistic: { value: 2 } }],
    },
    'stages, each by itself': {
      outlines: [
        withMoney('DEU', [
          aLine('provides', 'KEN', 5 * M, { stage: 'pledged' }),
          aLine('provides', 'KEN', 5 * M, { stage: 'disbursed' }),
        ]),
        withMoney('KEN', [
          aLine('receives', 'DEU', 9 * M, { stage: 'pledged' }),
          aLine('receives', 'DEU', 9 * M, { stage: 'disbursed' }),
        ]),
      ],
      findings: [
        { message: 'differs', severity: 'warning', subject: { stage: 'pledged', sum: 'group' } },
        { message: 'differs', severity: 'warning', subject: { stage: 'disbursed', sum: 'group' } },
      ],
    },
    'commitments over the envelopes': {
      outlines: [budget(5 * M, [committed(3 * M), committed(2 * M + 1, { year: 2017 })])],
      findings: [
        {
          message: 'commitments-exceed-envelopes',
          severity: 'warning',
          countries: ['KEN'],
          subject: { stage: 'committed', sum: 'envelopes' },
          statistic: { name: 'excess', value: 1, threshold: 0 },
          pointers: ['KEN/initiatives/0/financing/envelope'],
          text: 'Over all activities that give both, USD 5,000,001 is committed; their envelopes come to USD 5,000,000.',
        },
      ],
    },
    'commitments against an envelope of nothing, in euros': {
      outlines: [budget(0, [committed(8)], { currency: 'EUR' })],
      cycle: { exchangeRates: { EUR: { '2016': 1.25 } } },
      findings: [{ message: 'commitments-exceed-envelopes', severity: 'warning', statistic: { value: 10 } }],
    },
    'a margin and a floor that the cycle sets': {
      outlines: between(102, 98),
      cycle: { checks: { 'financing-closes': { parameters: { agree: 0.01, floorMoney: 100 } } } },
      findings: [{ message: 'differs', severity: 'warning', statistic: { threshold: 0.01 } }],
    },
  },
});
