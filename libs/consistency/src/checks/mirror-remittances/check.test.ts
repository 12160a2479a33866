import { aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const million = 1_000_000;
const sides = (a: number, b: number) => {
  const parts = { measure: 'remittances', definition: {}, rounding: 1000 } as const;
  return {
    outlines: [
      anOutline('SEN', { figures: [aFigure('SEN', 'FRA', 2017, a, parts)] }),
      anOutline('FRA', { figures: [aFigure('SEN', 'FRA', 2017, b, parts)] }),
    ],
  };
};

testCheck(check, {
  accepts: {
    'amounts that agree': sides(700 * million, 800 * million),
    'amounts with different lengths of stay, which say nothing of money': {
      outlines: sides(700 * million, 700 * million).outlines.map((outline, side) => ({
        ...outline,
        figures: outline.figures?.map((figure) => ({
          ...figure,
          definition: { minimumStay: side === 0 ? ('permanent' as const) : ('none' as const) },
        })),
      })),
    },
    'a mean under one million dollars': sides(0.2 * million, 1.7 * million),
  },
  finds: {
    'amounts that differ': {
      ...sides(700 * million, 900 * million),
      findings: [{ message: 'differs', severity: 'note' }],
    },
    'amounts that differ by more than half, though no duration is stated': {
      ...sides(700 * million, 2100 * million),
      findings: [{ message: 'differs', severity: 'warning', statistic: { value: 1 } }],
    },
  },
});
