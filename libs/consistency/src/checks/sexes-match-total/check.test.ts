import type { Indicator, Observation } from '@concord/domain';
import { aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const bySex = (total: number | undefined, female?: number, male?: number, parts = {}) => ({
  outlines: [
    anOutline('KEN', {
      figures: [
        aFigure('KEN', 'DEU', 2015, total, parts),
        ...(female === undefined ? [] : [aFigure('KEN', 'DEU', 2015, female, { ...parts, sex: 'female' })]),
        ...(male === undefined ? [] : [aFigure('KEN', 'DEU', 2015, male, { ...parts, sex: 'male' })]),
      ],
    }),
  ],
});

const observed = (observation: Observation, parts: Partial<Indicator> = {}) => ({
  outlines: [
    anOutline('KEN', {
      initiatives: [
        {
          id: 'I-1',
          title: 'Training',
          status: 'under-way',
          indicators: [{ code: '3.c.1', unit: 'persons', ...parts, observations: [observation] }],
        },
      ],
    }),
  ],
});

testCheck(check, {
  accepts: {
    'women and men that add up': bySex(1000, 400, 600),
    'a difference that rounding explains': bySex(1000, 400, 601),
    'the same to the nearest hundred': bySex(1000, 400, 750, { rounding: 100 }),
    'one sex under the total': bySex(1000, 400),
    'a total that is missing': bySex(undefined, 400, 900),
    'another year': {
      outlines: [
        anOutline('KEN', {
          figures: [aFigure('KEN', 'DEU', 2015, 10), aFigure('KEN', 'DEU', 2016, 500, { sex: 'female' })],
        }),
      ],
    },
    'costs, which do not add up': bySex(5, 4, 6, { measure: 'recruitment-cost' }),
    'observations that add up': observed({ year: 2016, value: 100, female: 40, male: 60 }),
    'an indicator that asks for sex and migratory status and has both': observed(
      { year: 2016, value: 5, female: 4, male: 6, migrant: 7, nonMigrant: 4 },
      { code: '8.8.1', unit: 'ratio' },
    ),
    'an indicator that has no observation yet': {
      outlines: [
        anOutline('KEN', {
          initiatives: [
            { id: 'I-1', title: 'Safety', status: 'planned', indicators: [{ code: '8.8.1', unit: 'ratio' }] },
          ],
        }),
      ],
    },
  },
  finds: {
    'women and men that do not add up': {
      ...bySex(10_000, 4000, 6050),
      findings: [
        {
          message: 'figure-differs',
          severity: 'warning',
          subject: { measure: 'migration-flow', year: 2015, sex: 'total' },
          statistic: { name: 'difference', value: 50, threshold: 1.5 },
          pointers: ['KEN/figures/0/value', 'KEN/figures/1/value', 'KEN/figures/2/value'],
        },
      ],
    },
    'a difference over one percent': {
      ...bySex(1000, 400, 500),
      findings: [{ message: 'figure-differs', severity: 'error' }],
    },
    'one sex over the total': {
      ...bySex(1000, 1100),
      findings: [{ message: 'figure-exceeded', severity: 'error' }],
    },
    'observations that do not add up': {
      ...observed({ year: 2016, value: 1000, female: 400, male: 605 }),
      findings: [{ message: 'observation-differs', severity: 'warning', statistic: { value: 5 } }],
    },
    'one sex over the total of an observation': {
      ...observed({ year: 2016, value: 100, male: 120 }),
      findings: [{ message: 'observation-exceeded', severity: 'error' }],
    },
    'an indicator that asks for sex and migratory status and has neither': {
      ...observed({ year: 2016, value: 5 }, { code: '8.8.1', unit: 'ratio' }),
      findings: [
        { message: 'sex-absent', severity: 'note', pointers: ['KEN/initiatives/0/indicators/0/code'] },
        { message: 'migratory-status-absent', severity: 'note' },
      ],
    },
  },
});
