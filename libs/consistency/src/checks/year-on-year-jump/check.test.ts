import { describe, expect, test } from '@jest/globals';
import { aFigure, anOutline } from '../../testing/outlines.ts';
import { testCheck } from '../../testing/test-check.ts';
import check from './check.ts';
import { robustScores } from './robust-scores.ts';

const series = (values: (number | undefined)[], parts = {}) => ({
  outlines: [
    anOutline('KEN', {
      figures: values.map((value, index) => aFigure('KEN', 'DEU', 2010 + index, value, parts)),
    }),
  ],
});

testCheck(check, {
  accepts: {
    'a change of half as much again': series([1000, 1500]),
    'a fall by a third': series([1500, 1000]),
    'a jump under the floor': series([20, 150]),
    'a year between that is missing': series([1000, undefined, 9000]),
    'a zero, which has no ratio': series([1000, 0, 1000]),
    'a plan': series([1000, 9000], { basis: 'planned' }),
    'a breakdown by sex': series([1000, 9000], { sex: 'female' }),
    'a series that changes about as much every year': series([1000, 1300, 1000, 1320, 1010]),
    'a steady series of four values and one that is missing': series([undefined, 1000, 1000, 1000, 1300]),
    'small changes of a steady series': series([1000, 1000, 1000, 1000, 1150]),
  },
  finds: {
    'more than half as much again': {
      ...series([1000, 1501]),
      findings: [
        {
          message: 'jumps',
          severity: 'note',
          subject: { origin: 'KEN', destination: 'DEU', year: 2011 },
          statistic: { name: 'year-on-year-ratio', value: 1.501, threshold: 1.5 },
          pointers: ['KEN/figures/0/value', 'KEN/figures/1/value'],
        },
      ],
    },
    'more than three times': {
      ...series([1000, 3001]),
      findings: [{ message: 'jumps', severity: 'warning' }],
    },
    'a fall to less than a third': {
      ...series([3001, 1000]),
      findings: [{ message: 'jumps', severity: 'warning' }],
    },
    'a change that stands out of a steady series of five years': {
      ...series([1000, 1010, 1000, 1012, 1300]),
      findings: [
        {
          message: 'stands-out',
          severity: 'note',
          statistic: { name: 'median-absolute-deviation-score', threshold: 3.5 },
        },
      ],
    },
    'a change of a series that was perfectly steady': {
      ...series([1000, 1000, 1000, 1000, 1300]),
      findings: [{ message: 'stands-out', severity: 'note' }],
    },
    'a jump with a new definition, at most as a note': {
      outlines: [
        anOutline('KEN', {
          figures: [
            aFigure('KEN', 'DEU', 2010, 1000, { definition: { minimumStay: 'none' } }),
            aFigure('KEN', 'DEU', 2011, 9000, { definition: { minimumStay: '12-months' } }),
          ],
        }),
      ],
      findings: [{ message: 'jumps-with-definition', severity: 'note' }],
    },
  },
});

describe('robustScores', () => {
  test('scales by the median absolute deviation', () => {
    // Median 3, deviations 2 1 0 1 97, their median 1.
    const scores = robustScores([1, 2, 3, 4, 100]);
    expect(scores.get(0)).toBeCloseTo(0.6745 * 2, 10);
    expect(scores.get(4)).toBeCloseTo(0.6745 * 97, 10);
  });

  test('leaves out what is not given', () => {
    expect([...robustScores([1, Number.NaN, 1]).keys()]).toEqual([0, 2]);
  });
});
