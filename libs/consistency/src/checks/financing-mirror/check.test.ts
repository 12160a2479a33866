import type { FinancingLine } from '@concord/domain';
import { aLine, anInitiative, withMoney } from '../../testing/indicators.ts';
import { anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const M = 1_000_000;
const germany = (amount: number, parts: Partial<FinancingLine> = {}) =>
  withMoney('DEU', [aLine('provides', 'KEN', amount, parts)]);
const kenya = (amount: number, parts: Partial<FinancingLine> = {}, currency = 'USD') =>
  withMoney('KEN', [aLine('receives', 'DEU', amount, parts)], { currency });
const euros = { cycle: { exchangeRates: { EUR: { '2016': 1.25 } } } };

testCheck(check, {
  accepts: {
    'amounts with an asymmetry of 0.05': { outlines: [germany(1.025 * M), kenya(0.975 * M)] },
    'amounts that agree in dollars': { outlines: [germany(5 * M), kenya(4 * M, {}, 'EUR')], ...euros },
    'a mean under the floor': { outlines: [germany(1.5 * M), kenya(0.5 * M - 2)] },
    'another stage': { outlines: [germany(5 * M), kenya(9 * M, { stage: 'disbursed' })] },
    'another year': { outlines: [germany(5 * M), kenya(9 * M, { year: 2017 })] },
    'another counterpart': { outlines: [germany(5 * M), kenya(9 * M, { counterpart: { country: 'FRA' } })] },
    'an organisation between': {
      outlines: [
        germany(5 * M),
        kenya(9 * M, { counterpart: { organisation: { name: 'KfW', sector: 'multilateral' } } }),
      ],
    },
    'no rate for the currency': { outlines: [germany(5 * M), kenya(9 * M, {}, 'KES')] },
    'no rate for the year': {
      outlines: [germany(5 * M, { year: 2017 }), kenya(9 * M, { year: 2017 }, 'EUR')],
      ...euros,
    },
    'a receiver that says nothing': { outlines: [germany(5 * M), anOutline('KEN')] },
    'a provider that says nothing': { outlines: [anOutline('DEU'), kenya(5 * M)] },
    'a receiver that has not filed': { outlines: [germany(5 * M)] },
    'both as providers': {
      outlines: [germany(5 * M), withMoney('KEN', [aLine('provides', 'DEU', 9 * M)])],
    },
    'lines that add up to the other side’s': {
      outlines: [
        germany(5 * M),
        anOutline('KEN', {
          initiatives: [
            anInitiative('I-1', {
              financing: {
                currency: 'USD',
                lines: [aLine('receives', 'DEU', 2 * M), aLine('receives', 'DEU', M)],
              },
            }),
            anInitiative('I-2', {
              financing: { currency: 'USD', lines: [aLine('receives', 'DEU', 2 * M)] },
            }),
          ],
        }),
      ],
    },
  },
  finds: {
    'amounts with an asymmetry over 0.05': {
      outlines: [germany(1_026_000), kenya(974_000)],
      findings: [
        {
          message: 'differs',
          severity: 'warning',
          countries: ['DEU', 'KEN'],
          subject: { provider: 'DEU', receiver: 'KEN', stage: 'committed', year: 2016 },
          statistic: { name: 'relative-asymmetry', value: 0.052, threshold: 0.05 },
          pointers: [
            'DEU/initiatives/0/financing/lines/0/amount',
            'KEN/initiatives/0/financing/lines/0/amount',
          ],
          text: 'The two outlines give different amounts of money committed in 2016: the outline of Germany gives USD 1,026,000 to Kenya, that of Kenya gives USD 974,000 from Germany.',
        },
      ],
    },
    'more received than given': {
      outlines: [germany(974_000), kenya(1_026_000)],
      findings: [{ message: 'differs', severity: 'warning' }],
    },
    'a receiver that says zero': {
      outlines: [germany(2 * M), kenya(0)],
      findings: [{ message: 'differs', severity: 'warning', statistic: { value: 2 } }],
    },
    'a mean at the floor': {
      outlines: [germany(1.5 * M), kenya(0.5 * M)],
      findings: [{ message: 'differs', severity: 'warning' }],
    },
    'amounts that differ once they are in dollars': {
      outlines: [germany(5 * M), kenya(5 * M, {}, 'EUR')],
      ...euros,
      findings: [{ message: 'differs', severity: 'warning', statistic: { value: 0.222 } }],
    },
    'two stages, two years and both directions, each by itself': {
      outlines: [
        withMoney('DEU', [
          aLine('provides', 'KEN', 5 * M),
          aLine('provides', 'KEN', 5 * M, { stage: 'disbursed' }),
          aLine('provides', 'KEN', 5 * M, { year: 2017 }),
          aLine('receives', 'KEN', 5 * M),
        ]),
        withMoney('KEN', [
          aLine('receives', 'DEU', 9 * M),
          aLine('receives', 'DEU', 9 * M, { stage: 'disbursed' }),
          aLine('receives', 'DEU', 9 * M, { year: 2017 }),
          aLine('provides', 'DEU', 9 * M),
        ]),
      ],
      findings: [
        {
          message: 'differs',
          severity: 'warning',
          subject: { provider: 'DEU', stage: 'committed', year: 2016 },
        },
        {
          message: 'differs',
          severity: 'warning',
          subject: { provider: 'DEU', stage: 'disbursed', year: 2016 },
        },
        {
          message: 'differs',
          severity: 'warning',
          subject: { provider: 'DEU', stage: 'committed', year: 2017 },
        },
        {
          message: 'differs',
          severity: 'warning',
          subject: { provider: 'KEN', stage: 'committed', year: 2016 },
        },
      ],
    },
    'a margin and a floor that the cycle sets': {
      outlines: [germany(102), kenya(98)],
      cycle: { checks: { 'financing-mirror': { parameters: { agree: 0.01, floorMoney: 100 } } } },
      findings: [{ message: 'differs', severity: 'warning', statistic: { threshold: 0.01 } }],
    },
  },
});
