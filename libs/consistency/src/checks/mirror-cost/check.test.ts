import type { Measure } from '@concord/domain';
import { aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const sides = (measure: Measure, a: number, b: number, rounding = 0.01) => {
  const parts = { measure, definition: {}, rounding };
  return {
    outlines: [
      anOutline('SEN', { figures: [aFigure('SEN', 'FRA', 2016, a, parts)] }),
      anOutline('FRA', { figures: [aFigure('SEN', 'FRA', 2016, b, parts)] }),
    ],
  };
};

testCheck(check, {
  accepts: {
    'remittance costs one point apart': sides('remittance-cost', 5.2, 6.2),
    'recruitment costs one month apart': sides('recruitment-cost', 3.1, 4.1),
    'costs given to the nearest two points': sides('remittance-cost', 4, 6, 2),
    'a cost on one side': {
      outlines: sides('remittance-cost', 5, 9).outlines.slice(0, 1).concat(anOutline('FRA')),
    },
  },
  finds: {
    'remittance costs over one point apart': {
      ...sides('remittance-cost', 5.2, 6.21),
      findings: [
        {
          message: 'remittance-cost-differs',
          severity: 'note',
          statistic: { name: 'difference', value: 1.01, threshold: 1 },
        },
      ],
    },
    'remittance costs over two points apart': {
      ...sides('remittance-cost', 5.2, 7.3),
      findings: [{ message: 'remittance-cost-differs', severity: 'warning' }],
    },
    'recruitment costs over one month apart': {
      ...sides('recruitment-cost', 3, 9),
      findings: [{ message: 'recruitment-cost-differs', severity: 'note' }],
    },
  },
});
