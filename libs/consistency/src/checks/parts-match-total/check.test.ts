import type { Indicator, Observation } from '@concord/domain';
import { aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const abroad = (total: number | undefined, ...parts: (number | undefined)[]) => ({
  outlines: [
    anOutline('KEN', {
      figures: [
        aFigure('KEN', 'WLD', 2015, total),
        ...parts.map((value, index) => aFigure('KEN', ['DEU', 'FRA', 'ITA'][index] ?? 'ESP', 2015, value)),
      ],
    }),
  ],
});

const observed = (observation: Observation, unit: Indicator['unit'] = 'persons') => ({
  outlines: [
    anOutline('KEN', {
      initiatives: [
        {
          id: 'I-1',
          title: 'Training',
          status: 'under-way',
          indicators: [{ code: '4.b.1', unit, observations: [observation] }],
        },
      ],
    }),
  ],
});

testCheck(check, {
  accepts: {
    'corridors that stay under the total, since some are missing': abroad(1000, 400, 300),
    'corridors that reach it': abroad(1000, 400, 600),
    'corridors over it by no more than rounding': abroad(1000, 400, 601.5),
    'a total that is missing': abroad(undefined, 400, 900),
    'corridors that are missing': abroad(1000, undefined, undefined),
    'corridors into the country against a total out of it': {
      outlines: [
        anOutline('KEN', { figures: [aFigure('KEN', 'WLD', 2015, 10), aFigure('DEU', 'KEN', 2015, 500)] }),
      ],
    },
    'costs, which do not add up': {
      outlines: [
        anOutline('KEN', {
          figures: [
            aFigure('WLD', 'KEN', 2015, 5, { measure: 'remittance-cost' }),
            aFigure('DEU', 'KEN', 2015, 9, { measure: 'remittance-cost' }),
          ],
        }),
      ],
    },
    'migrants and others that add up': observed({ year: 2016, value: 100, migrant: 30, nonMigrant: 71.5 }),
    'one group under the total': observed({ year: 2016, value: 100, migrant: 30 }),
    'rates, which do not add up': observed({ year: 2016, value: 20, migrant: 30, nonMigrant: 15 }, 'percent'),
  },
  finds: {
    'corridors over the total': {
      ...abroad(100_000, 40_000, 60_500),
      findings: [
        {
          message: 'corridors-exceed-total',
          severity: 'warning',
          subject: { measure: 'migration-flow', origin: 'KEN', destination: 'WLD', year: 2015 },
          statistic: { name: 'excess', value: 500, threshold: 1.5 },
          pointers: ['KEN/figures/0/value', 'KEN/figures/1/value', 'KEN/figures/2/value'],
        },
      ],
    },
    'corridors over the total by more than one percent': {
      ...abroad(1000, 400, 620),
      findings: [{ message: 'corridors-exceed-total', severity: 'error' }],
    },
    'migrants and others that do not reach the total': {
      ...observed({ year: 2016, value: 1000, migrant: 300, nonMigrant: 695 }),
      findings: [
        {
          message: 'statuses-differ-from-total',
          severity: 'warning',
          subject: { initiative: 'KEN/I-1', indicator: '4.b.1', year: 2016 },
          statistic: { value: -5 },
        },
      ],
    },
    'one group larger than the total': {
      ...observed({ year: 2016, value: 100, migrant: 130 }),
      findings: [{ message: 'status-exceeds-total', severity: 'error' }],
    },
  },
});
