import type { Indicator, Measure } from '@concord/domain';
import { aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const figure = (measure: Measure, value: number) => ({
  outlines: [anOutline('KEN', { figures: [aFigure('KEN', 'DEU', 2015, value, { measure })] })],
});
const observed = (unit: Indicator['unit'], value: number, code = '4.b.1') => ({
  outlines: [
    anOutline('KEN', {
      partnerships: [
        {
          id: 'P-1',
          title: 'Training',
          kind: 'skills',
          parties: [{ country: 'DEU' }],
          indicators: [{ code, unit, baseline: { year: 2016, value } }],
        },
      ],
    }),
  ],
});

testCheck(check, {
  accepts: {
    'a remittance cost of 15 percent': figure('remittance-cost', 15),
    'a recruitment cost of 12 months': figure('recruitment-cost', 12),
    'whole persons': figure('migrant-stock', 5),
    'remittances of any size': figure('remittances', 5.5),
    'percentages from 0 to 100': observed('percent', 100),
    'a ratio over 100': observed('ratio', 130),
    'a missing value': {
      outlines: [anOutline('KEN', { figures: [aFigure('KEN', 'DEU', 2015, undefined)] })],
    },
  },
  finds: {
    'a remittance cost over 15 percent': {
      ...figure('remittance-cost', 15.1),
      findings: [
        { message: 'figure-beyond-limit', severity: 'warning', statistic: { value: 15.1, threshold: 15 } },
      ],
    },
    'a remittance cost over 50 percent': {
      ...figure('remittance-cost', 50.1),
      findings: [{ message: 'figure-beyond-limit', severity: 'error', statistic: { threshold: 50 } }],
    },
    'a recruitment cost over a year of earnings': {
      ...figure('recruitment-cost', 13),
      findings: [{ message: 'figure-beyond-limit', severity: 'warning' }],
    },
    'a recruitment cost over five years of earnings': {
      ...figure('recruitment-cost', 61),
      findings: [{ message: 'figure-beyond-limit', severity: 'error' }],
    },
    'half a person': {
      ...figure('students', 5.5),
      findings: [{ message: 'figure-not-whole', severity: 'warning', pointers: ['KEN/figures/0/value'] }],
    },
    'a percentage over 100': {
      ...observed('percent', 101),
      findings: [
        {
          message: 'indicator-not-a-percentage',
          severity: 'error',
          subject: { partnership: ['KEN/P-1'], indicator: '4.b.1' },
          pointers: ['KEN/partnerships/0/indicators/0/baseline/value'],
        },
      ],
    },
    'a percentage under 0': {
      ...observed('percent', -1),
      findings: [{ message: 'indicator-not-a-percentage', severity: 'error', statistic: { threshold: 0 } }],
    },
    'an indicator of remittance cost over 15 percent': {
      ...observed('percent', 20, '10.c.1'),
      findings: [{ message: 'indicator-beyond-limit', severity: 'warning' }],
    },
    'an indicator of months of income over a year': {
      ...observed('months-of-income', 13, '10.7.1'),
      findings: [{ message: 'indicator-beyond-limit', severity: 'warning' }],
    },
    'an indicator of half a person': {
      ...observed('persons', 2.5),
      findings: [{ message: 'indicator-not-whole', severity: 'warning' }],
    },
  },
});
