import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { balance, UnmetConstraints } from './balance.ts';
import type { Constraint } from './constraint.ts';

const total = (name: string, cells: number[], target: number, variance = 0): Constraint => ({
  name,
  terms: cells.map((cell) => ({ cell, coefficient: 1 })),
  target,
  variance,
});

const rounded = (values: Float64Array, digits: number) =>
  [...values].map((value) => Number(value.toFixed(digits)));

describe('balancing', () => {
  // Examples of Statistics Canada's G-Series documentation.
  test('a table with a fixed cell and exact totals', () => {
    const cells = [12, 14, 13, 20, 20, 24];
    const result = balance(
      cells,
      [12, 14, 13, 20, 0, 24],
      [
        total('east', [0, 3], 30),
        total('centre', [1, 4], 31),
        total('west', [2, 5], 32),
        total('cars', [0, 1, 2], 40),
        total('vans', [3, 4, 5], 53),
      ],
    );
    expect(rounded(result.values, 5)).toEqual([14.31298, 11, 14.68702, 15.68702, 20, 17.31298]);
    expect(result.degreesOfFreedom).toBe(4);
    expect(result.variances[4]).toBe(0);
    expect(result.z[4]).toBeNaN();
  });

  test.each([
    [15, 10, 10, 18, 8],
    [4, 8, -1, 5, 6],
    [250, 250, 5, 252.5, 247.5],
  ])(
    'revenue %d less expense %d is profit %d',
    (revenue, expense, profit, balancedRevenue, balancedExpense) => {
      const { values } = balance(
        [revenue, expense, profit],
        [revenue, expense, 0],
        [
          {
            name: 'profit',
            terms: [
              { cell: 0, coefficient: 1 },
              { cell: 1, coefficient: -1 },
              { cell: 2, coefficient: -1 },
            ],
            target: 0,
            variance: 0,
          },
        ],
        { nonNegative: true },
      );
      expect(values[0]).toBeCloseTo(balancedRevenue, 9);
      expect(values[1]).toBeCloseTo(balancedExpense, 9);
      expect(values[2]).toBe(profit);
    },
  );

  test('an uncertain target gives way as well', () => {
    const result = balance([10, 20], [4, 4], [total('sum', [0, 1], 36, 4)]);
    expect(rounded(result.values, 9)).toEqual([12, 22]);
    expect(result.chiSquared).toBeCloseTo(36 / 12, 9);
    expect(rounded(result.variances, 9)).toEqual(rounded(Float64Array.of(4 - 16 / 12, 4 - 16 / 12), 9));
    expect(rounded(result.z, 6)).toEqual(rounded(Float64Array.of(Math.sqrt(3), Math.sqrt(3)), 6));
  });

  test('a cell that would fall below zero is held there', () => {
    const free = balance([1, 10], [1, 1], [total('sum', [0, 1], 5)]);
    expect(rounded(free.values, 9)).toEqual([-2, 7]);
    const held = balance([1, 10], [1, 1], [total('sum', [0, 1], 5)], { nonNegative: true });
    expect(rounded(held.values, 9)).toEqual([0, 5]);
  });

  test('names the sums that cannot be met', () => {
    const contradict = () =>
      balance([1, 1], [1, 1], [total('first', [0], 1), total('second', [1], 1), total('both', [0, 1], 3)]);
    expect(contradict).toThrow(UnmetConstraints);
    expect(contradict).toThrow(/both/);
    expect(() => balance([1], [0], [total('fixed', [0], 2)])).toThrow(/fixed/);
    expect(() => balance([1], [-1], [])).toThrow(RangeError);
  });

  test('meets the exact totals of any table, whatever the cells’ variances', () => {
    const size = 4;
    const cell = fc.record({
      truth: fc.integer({ min: 0, max: 1_000_000 }),
      noise: fc.double({ min: 0.5, max: 2, noNaN: true }),
      variance: fc.oneof(fc.double({ min: 1, max: 1e9, noNaN: true }), fc.integer({ min: 1, max: 3 })),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: size * size, maxLength: size * size }), (cells) => {
        const line = (start: number, step: number) =>
          Array.from({ length: size }, (_, k) => start + k * step);
        const lines = Array.from({ length: size }, (_, k) => k).flatMap((k) => [
          line(k * size, 1),
          line(k, size),
        ]);
        const sums = lines.map((members) =>
          total(
            `${members}`,
            members,
            members.reduce((sum, each) => sum + (cells[each]?.truth ?? 0), 0),
          ),
        );
        const result = balance(
          cells.map(({ truth, noise }) => truth * noise),
          cells.map(({ variance }) => variance),
          sums,
        );
        for (const { terms, target } of sums) {
          const sum = terms.reduce((all, each) => all + (result.values[each.cell] as number), 0);
          const scale = terms.reduce((all, each) => all + Math.abs(result.values[each.cell] as number), 1);
          expect(Math.abs(sum - target) / scale).toBeLessThan(1e-9);
        }
        expect(result.degreesOfFreedom).toBe(2 * size - 1);
      }),
    );
  });
});
