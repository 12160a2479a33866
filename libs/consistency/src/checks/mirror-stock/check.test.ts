import { aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const sides = (a: number, b: number, parts = {}) => ({
  outlines: [
    anOutline('KEN', { figures: [aFigure('KEN', 'DEU', 2015, a, { measure: 'migrant-stock', ...parts })] }),
    anOutline('DEU', { figures: [aFigure('KEN', 'DEU', 2015, b, { measure: 'migrant-stock', ...parts })] }),
  ],
});

testCheck(check, {
  accepts: {
    'figures that agree': sides(1000, 1200),
    'a mean under the floor': sides(20, 150),
    'another measure': sides(100, 1000, { measure: 'stranded-assisted' }),
  },
  finds: {
    'figures that differ': {
      ...sides(1000, 1400),
      findings: [
        {
          message: 'differs',
          severity: 'note',
          subject: { measure: 'migrant-stock' },
          pointers: ['DEU/figures/0/value', 'KEN/figures/0/value'],
        },
      ],
    },
    'figures that differ by more than half': {
      ...sides(1000, 2000),
      findings: [{ message: 'differs', severity: 'warning' }],
    },
    'figures without a stated duration, at most as a note': {
      ...sides(1000, 2000, { definition: {} }),
      findings: [{ message: 'differs-duration-unstated', severity: 'note' }],
    },
  },
});
