import { expect, test } from '@jest/globals';
import { aFigure, anOutline } from '../../testing/outlines.ts';
import { findingsOf, testCheck } from '../../testing/test-check.ts';
import check from './check.ts';

const sides = (a: number | undefined, b: number | undefined, partsA = {}, partsB = {}) => ({
  outlines: [
    anOutline('DNK', { figures: [aFigure('DNK', 'SWE', 2015, a, partsA)] }),
    anOutline('SWE', { figures: [aFigure('DNK', 'SWE', 2015, b, partsB)] }),
  ],
});

const stay = (minimumStay?: string) => ({ definition: minimumStay === undefined ? {} : { minimumStay } });

testCheck(check, {
  accepts: {
    'figures that are the same': sides(500, 500),
    'an asymmetry of 0.2': sides(900, 1100),
    'a mean under the floor': sides(50, 148),
    'a difference that rounding explains': sides(1000, 1500, { rounding: 500 }, { rounding: 500 }),
    'a notation key on one side': sides(500, undefined),
    'silence on one side': { outlines: [...sides(500, 5).outlines.slice(0, 1), anOutline('SWE')] },
    'a partner that has not filed': { outlines: sides(500, 5).outlines.slice(0, 1) },
    'a zero, which is another question': sides(0, 500),
    'another basis': sides(500, 2000, {}, { basis: 'estimated' }),
    'another sex': sides(500, 2000, {}, { sex: 'female' }),
    'another measure': sides(500, 2000, { measure: 'worker-flow' }, { measure: 'worker-flow' }),
  },
  finds: {
    'an asymmetry over 0.2': {
      ...sides(2566, 3259),
      findings: [
        {
          message: 'differs',
          severity: 'note',
          countries: ['DNK', 'SWE'],
          subject: {
            measure: 'migration-flow',
            origin: 'DNK',
            destination: 'SWE',
            year: 2015,
            sex: 'total',
            basis: 'observed',
          },
          statistic: { name: 'relative-asymmetry', value: 0.238, threshold: 0.2 },
          pointers: ['DNK/figures/0/value', 'SWE/figures/0/value'],
        },
      ],
    },
    'an asymmetry over 0.5': { ...sides(500, 1000), findings: [{ message: 'differs', severity: 'warning' }] },
    'a mean at the floor': { ...sides(50, 150), findings: [{ message: 'differs', severity: 'warning' }] },
    'the same number by a permanent stay and by none (vector 6)': {
      ...sides(1000, 1000, stay('permanent'), stay('none')),
      findings: [{ message: 'differs-as-equivalent', severity: 'warning', statistic: { value: 1.24 } }],
    },
    'figures that the durations explain, as a note': {
      ...sides(1000, 530, stay('none'), stay('12-months')),
      findings: [{ message: 'differs-by-duration', severity: 'note' }],
    },
    'an unstated duration, at most as a note': {
      ...sides(500, 5000, stay(), stay('12-months')),
      findings: [{ message: 'differs-duration-unstated', severity: 'note' }],
    },
    'another concept, at most as a note': {
      ...sides(
        500,
        5000,
        { definition: { minimumStay: '12-months', concept: 'citizenship' } },
        { definition: { minimumStay: '12-months', concept: 'previous-residence' } },
      ),
      findings: [{ message: 'differs-by-definition', severity: 'note' }],
    },
    'a figure that the partner has a year later, one level milder': {
      outlines: [
        anOutline('DNK', { figures: [aFigure('DNK', 'SWE', 2015, 500)] }),
        anOutline('SWE', { figures: [aFigure('DNK', 'SWE', 2015, 1000), aFigure('DNK', 'SWE', 2016, 510)] }),
      ],
      findings: [{ message: 'differs-in-timing', severity: 'note' }],
    },
    'a small difference that timing explains, as information': {
      outlines: [
        anOutline('DNK', { figures: [aFigure('DNK', 'SWE', 2014, 1390), aFigure('DNK', 'SWE', 2015, 1000)] }),
        anOutline('SWE', { figures: [aFigure('DNK', 'SWE', 2015, 1400)] }),
      ],
      findings: [{ message: 'differs-in-timing', severity: 'info' }],
    },
    'a difference larger than rounding': {
      ...sides(1000, 1501, { rounding: 500 }, { rounding: 500 }),
      findings: [{ message: 'differs', severity: 'note' }],
    },
    'bands that the cycle sets': {
      ...sides(900, 1100),
      cycle: { checks: { 'mirror-flow': { parameters: { agree: 0.1, warn: 0.15 } } } },
      findings: [{ message: 'differs', severity: 'warning', statistic: { threshold: 0.1 } }],
    },
    'a severity that the cycle caps': {
      ...sides(100, 1100),
      cycle: { checks: { 'mirror-flow': { severity: 'info' } } },
      findings: [{ message: 'differs', severity: 'info' }],
    },
  },
});

test('keeps its identity when the values change', () => {
  const [before] = findingsOf(check, sides(500, 1000));
  const [after] = findingsOf(check, sides(400, 1000));
  expect(after?.id).toBe(before?.id);
  expect(after?.statistic).not.toEqual(before?.statistic);
});
