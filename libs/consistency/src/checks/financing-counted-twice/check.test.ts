import type { Financing, FinancingLine, Initiative, Partnership } from '@concord/domain';
import { expect, test } from '@jest/globals';
import { aLine, anInitiative } from '../../testing/indicators.ts';
import { anOutline } from '../../testing/outlines.ts';
import { findingsOf, testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const M = 1_000_000;
const money = (...lines: FinancingLine[]): Financing => ({ currency: 'USD', lines });
const shared = { reference: 'XM-DAC-41119' };
const initiative = (id: string, ...lines: FinancingLine[]): Initiative =>
  anInitiative(id, { financing: money(...lines) });
const agreement = (id: string, partner: string, ...lines: FinancingLine[]): Partnership => ({
  id,
  title: 'Seasonal work in hotels',
  kind: 'labour-agreement',
  signed: '2010-05-01',
  parties: [{ country: partner }],
  financing: money(...lines),
});
const domestic = (amount: number, parts: Partial<FinancingLine> = {}) =>
  aLine('domestic', undefined, amount, { ...shared, ...parts });
const kenya = (...initiatives: Initiative[]) => anOutline('KEN', { initiatives });
const germany = (...initiatives: Initiative[]) => anOutline('DEU', { initiatives });

testCheck(check, {
  accepts: {
    'one activity in one place': { outlines: [kenya(initiative('I-1', domestic(5 * M)))] },
    'two stages of one activity, which are the same money': {
      outlines: [kenya(initiative('I-1', domestic(5 * M), domestic(4 * M, { stage: 'disbursed' })))],
    },
    'two activities without a reference': {
      outlines: [
        kenya(
          initiative('I-1', domestic(5 * M, { reference: undefined })),
          initiative('I-2', domestic(5 * M, { reference: undefined })),
        ),
      ],
    },
    'two references': {
      outlines: [
        kenya(initiative('I-1', domestic(5 * M)), initiative('I-2', domestic(5 * M, { reference: 'XM-2' }))),
      ],
    },
    'what a provider gives and its receiver gets': {
      outlines: [
        germany(initiative('I-1', aLine('provides', 'KEN', 5 * M, shared))),
        kenya(initiative('I-2', aLine('receives', 'DEU', 5 * M, shared))),
      ],
    },
    'two payers of one activity': {
      outlines: [germany(initiative('I-1', domestic(5 * M))), kenya(initiative('I-2', domestic(5 * M)))],
    },
    'money for a need that is told of': {
      outlines: [
        kenya(
          initiative('I-1', domestic(5 * M)),
          initiative('I-2', aLine('needs', undefined, 9 * M, { ...shared, stage: 'needed' })),
        ),
      ],
    },
    'a currency without a rate': {
      outlines: [
        kenya(
          anInitiative('I-1', { financing: { currency: 'KES', lines: [domestic(5 * M)] } }),
          anInitiative('I-2', { financing: { currency: 'KES', lines: [domestic(5 * M)] } }),
        ),
      ],
    },
    'no money': { outlines: [kenya(anInitiative('I-1'), anInitiative('I-2'))] },
  },
  finds: {
    'money received that stands in two items, though its provider tells of it too': {
      outlines: [
        germany(initiative('I-1', aLine('provides', 'KEN', 5 * M, shared))),
        kenya(
          initiative('I-2', aLine('receives', 'DEU', 5 * M, shared)),
          initiative('I-3', aLine('receives', 'DEU', 5 * M, shared)),
        ),
      ],
      findings: [
        {
          message: 'within-outline',
          severity: 'warning',
          countries: ['KEN'],
          subject: { activities: ['KEN/I-2', 'KEN/I-3'], total: 'received' },
        },
      ],
    },
    'one reference in two initiatives of one outline': {
      outlines: [kenya(initiative('I-1', domestic(5 * M)), initiative('I-2', domestic(4 * M)))],
      findings: [
        {
          message: 'within-outline',
          severity: 'warning',
          countries: ['KEN'],
          subject: { activities: ['KEN/I-1', 'KEN/I-2'], total: 'paid', reference: 'xmdac41119' },
          statistic: { name: 'taken-out-of-total', value: 4 * M, threshold: 0 },
          pointers: [
            'KEN/initiatives/0/financing/lines/0/amount',
            'KEN/initiatives/1/financing/lines/0/amount',
          ],
          text: 'The outline of Kenya gives the money of one activity twice, in “Initiative I-1” and in “Initiative I-2”; USD 4,000,000 is counted once in the collective total.',
        },
      ],
    },
    'two accounts of what was received from one payer': {
      outlines: [
        kenya(
          initiative('I-1', aLine('receives', 'DEU', 5 * M, shared)),
          initiative('I-2', aLine('receives', 'DEU', 3 * M, shared)),
        ),
      ],
      findings: [
        {
          message: 'within-outline',
          severity: 'warning',
          subject: { total: 'received' },
          statistic: { value: 3 * M },
        },
      ],
    },
    'two linked partnerships that need the same': {
      outlines: [
        anOutline('KEN', {
          partnerships: [agreement('K', 'DEU', aLine('needs', undefined, 5 * M, { stage: 'needed' }))],
        }),
        anOutline('DEU', {
          partnerships: [agreement('D', 'KEN', aLine('needs', undefined, 3 * M, { stage: 'needed' }))],
        }),
      ],
      findings: [
        {
          message: 'across-outlines',
          severity: 'warning',
          countries: ['DEU', 'KEN'],
          subject: { activities: ['DEU/D', 'KEN/K'], total: 'needed' },
          statistic: { value: 3 * M, threshold: 0 },
          pointers: [
            'DEU/partnerships/0/financing/lines/0/amount',
            'KEN/partnerships/0/financing/lines/0/amount',
          ],
          text: 'The outlines of Kenya and Germany both count the money of one activity, “Seasonal work in hotels” and “Seasonal work in hotels”; USD 3,000,000 is counted once in the collective total.',
        },
      ],
    },
    'a reference that is spelled in two ways, in euros': {
      outlines: [
        kenya(
          anInitiative('I-1', { financing: { currency: 'EUR', lines: [domestic(4 * M)] } }),
          initiative('I-2', domestic(5 * M, { reference: 'xm dac 41119' })),
        ),
      ],
      cycle: { exchangeRates: { EUR: { '2016': 1.25 } } },
      findings: [{ message: 'within-outline', severity: 'warning', statistic: { value: 5 * M } }],
    },
    'a third telling of it, by itself': {
      outlines: [
        kenya(
          initiative('I-1', domestic(5 * M)),
          initiative('I-2', domestic(4 * M)),
          initiative('I-3', domestic(3 * M)),
        ),
      ],
      findings: [
        { message: 'within-outline', severity: 'warning', subject: { activities: ['KEN/I-1', 'KEN/I-2'] } },
        { message: 'within-outline', severity: 'warning', subject: { activities: ['KEN/I-1', 'KEN/I-3'] } },
      ],
    },
  },
});

test('an initiative that has a partnership’s id is not that partnership', () => {
  const need = (amount: number) => aLine('needs', undefined, amount, { stage: 'needed' });
  const outlines = [
    anOutline('KEN', { initiatives: [initiative('K', need(2 * M))], partnerships: [agreement('K', 'DEU')] }),
    anOutline('DEU', { partnerships: [agreement('D', 'KEN', need(5 * M))] }),
  ];
  expect(findingsOf(check, { outlines })).toEqual([]);
});
