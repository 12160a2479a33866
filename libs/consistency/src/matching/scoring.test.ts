import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assign } from './assign.ts';
import { learnLevels, learnParameters } from './learn-parameters.ts';
import { levelWeight, matchProbability, priorWeight, STARTING_PARAMETERS } from './parameters.ts';

describe('scores of Fellegi and Sunter', () => {
  test('a weight of 9.48 bits is a probability of .9986', () => {
    expect(matchProbability(9.48).toFixed(4)).toBe('0.9986');
    expect(matchProbability(0)).toBe(0.5);
  });

  test('weights of levels and of the prior', () => {
    expect(levelWeight(STARTING_PARAMETERS, 'title', 'alike')).toBeCloseTo(Math.log2(45), 12);
    expect(() => levelWeight(STARTING_PARAMETERS, 'title', 'unheard-of')).toThrow(RangeError);
    expect([priorWeight(1, 1), priorWeight(2, 1), priorWeight(3, 5)]).toEqual([0, 0, -2]);
  });
});

describe('learning by expectation and maximisation', () => {
  const binary = (m: number, u: number) => ({ yes: { m, u }, no: { m: 1 - m, u: 1 - u } });
  const counts = {
    '000': 6157,
    '001': 343,
    '010': 1543,
    '011': 157,
    '100': 693,
    '101': 207,
    '110': 207,
    '111': 693,
  };

  test('finds the parameters that made the patterns', () => {
    const patterns = Object.entries(counts).map(([pattern, count]) => ({
      levels: new Map([...pattern].map((digit, field) => [`field${field}`, digit === '1' ? 'yes' : 'no'])),
      count,
    }));
    const start = { field0: binary(0.7, 0.3), field1: binary(0.7, 0.3), field2: binary(0.7, 0.3) };
    const { parameters, matchShare } = learnLevels(patterns, start, 0.3);
    expect(matchShare.toFixed(3)).toBe('0.100');
    const learned = Object.values(parameters).map(({ yes }) => [yes.m.toFixed(2), yes.u.toFixed(2)]);
    expect(learned).toEqual([
      ['0.90', '0.10'],
      ['0.80', '0.20'],
      ['0.95', '0.05'],
    ]);
  });

  test('keeps within 1e−4, and learns nothing from a field that is never shown', () => {
    const patterns = [{ levels: new Map([['a', 'yes']]), count: 100 }];
    const { parameters } = learnLevels(patterns, { a: binary(0.7, 0.3), b: binary(0.6, 0.4) });
    expect(parameters.a.no).toEqual({ m: 1e-4, u: 1e-4 });
    expect(parameters.b).toEqual(binary(0.6, 0.4));
    expect(() => learnLevels([], {})).toThrow(RangeError);
  });

  test('starts only above a thousand pairs', () => {
    const pair = { levels: new Map([['kind', 'same'] as const]) };
    expect(learnParameters(new Array(1000).fill(pair))).toBe(STARTING_PARAMETERS);
    expect(learnParameters(new Array(1001).fill(pair)).kind.same?.m).toBeCloseTo(0.9999, 9);
  });
});

describe('assignment', () => {
  function bestSum(gains: readonly (readonly number[])[], row = 0, taken = 0): number {
    const line = gains[row];
    if (line === undefined) return 0;
    let best = bestSum(gains, row + 1, taken);
    line.forEach((gain, column) => {
      if ((taken & (1 << column)) === 0)
        best = Math.max(best, gain + bestSum(gains, row + 1, taken | (1 << column)));
    });
    return best;
  }

  test('is the best of all assignments, one to one, and takes nothing at a loss', () => {
    const gains = fc
      .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(gains, (gains) => {
        const assigned = assign(gains);
        const columns = assigned.filter((column) => column !== undefined);
        expect(new Set(columns).size).toBe(columns.length);
        let sum = 0;
        assigned.forEach((column, row) => {
          if (column === undefined) return;
          expect(gains[row]?.[column]).toBeGreaterThan(0);
          sum += gains[row]?.[column] as number;
        });
        expect(sum).toBe(bestSum(gains));
      }),
      { numRuns: 500 },
    );
  });

  test('leaves what is forbidden', () => {
    expect(
      assign([
        [undefined, 1],
        [3, undefined],
      ]),
    ).toEqual([1, 0]);
    expect(assign([[undefined], [undefined]])).toEqual([undefined, undefined]);
    expect(assign([])).toEqual([]);
  });
});
