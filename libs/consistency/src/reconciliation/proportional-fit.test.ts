import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitProportionally, UnmetMargins } from './proportional-fit.ts';

function expectTable(actual: readonly number[][], expected: readonly number[][], digits: number): void {
  expect(actual.map((row) => row.map((value) => value.toFixed(digits)))).toEqual(
    expected.map((row) => row.map((value) => value.toFixed(digits))),
  );
}

function catchUnmet(run: () => unknown): UnmetMargins {
  try {
    run();
  } catch (error) {
    if (error instanceof UnmetMargins) return error;
    throw error;
  }
  throw new Error('The totals were met');
}

describe('proportional fitting', () => {
  // The first three tables are examples of the R package migest's documentation.
  test('of two by two', () => {
    const fitted = fitProportionally(
      [
        [5, 2],
        [1, 7],
      ],
      [18, 20],
      [16, 22],
    );
    expectTable(
      fitted,
      [
        [13.2502, 4.7498],
        [2.7498, 17.2502],
      ],
      4,
    );
  });

  test('of three by three with a zero', () => {
    const seed = [
      [50, 120, 545],
      [10, 120, 0],
      [220, 30, 10],
    ];
    const fitted = fitProportionally(seed, [170, 120, 410], [500, 140, 60]);
    expectTable(
      fitted,
      [
        [71.795, 39.555, 58.65],
        [31.959, 88.041, 0],
        [396.246, 12.404, 1.35],
      ],
      3,
    );
  });

  test('with a diagonal of structural zeros', () => {
    const seed = [
      [0, 100, 30, 70],
      [50, 0, 45, 5],
      [60, 35, 0, 40],
      [20, 25, 20, 0],
    ];
    const fitted = fitProportionally(seed, [250, 100, 140, 110], [150, 150, 180, 120]);
    expectTable(
      fitted,
      [
        [0, 97.117, 72.631, 80.252],
        [40.757, 0, 56.281, 2.961],
        [75.946, 27.267, 0, 36.787],
        [33.296, 25.616, 51.087, 0],
      ],
      3,
    );
  });

  test('names totals that disagree', () => {
    expect(catchUnmet(() => fitProportionally([[1, 1]], [5], [2, 2])).message).toMatch(
      /come to 5, the columns' to 4/,
    );
  });

  test('names the rows and columns that the zeros put out of reach', () => {
    const error = catchUnmet(() =>
      fitProportionally(
        [
          [1, 0, 0],
          [1, 0, 0],
          [1, 1, 1],
        ],
        [4, 4, 4],
        [6, 3, 3],
      ),
    );
    expect([error.rows, error.columns]).toEqual([[0, 1], [0]]);
    const empty = catchUnmet(() =>
      fitProportionally(
        [
          [0, 0],
          [1, 1],
        ],
        [2, 2],
        [2, 2],
      ),
    );
    expect([empty.rows, empty.columns]).toEqual([[0], []]);
  });

  test('gives up where a cell would have to vanish, and says where', () => {
    const error = catchUnmet(() =>
      fitProportionally(
        [
          [1, 1],
          [0, 1],
        ],
        [5, 5],
        [5, 5],
      ),
    );
    expect(error.message).toMatch(/after 1000 rounds/);
    expect(error.rows).toEqual([0, 1]);
  });

  test('refuses amounts below zero and sizes that differ', () => {
    expect(() => fitProportionally([[-1]], [1], [1])).toThrow(RangeError);
    expect(() => fitProportionally([[1, 1]], [1], [1])).toThrow(RangeError);
  });

  test('meets the totals of any positive table, and keeps the seed’s odds ratios', () => {
    const cell = fc.integer({ min: 1, max: 1000 });
    const row = fc.tuple(cell, cell, cell);
    const table = fc.tuple(row, row, row);
    fc.assert(
      fc.property(table, table, (seed, target) => {
        const rows = target.map((line) => line[0] + line[1] + line[2]);
        const columns = [0, 1, 2].map((column) =>
          target.reduce((sum, line) => sum + (line[column] as number), 0),
        );
        const fitted = fitProportionally(seed, rows, columns, { rounds: 100_000 });
        const odds = (t: readonly (readonly number[])[]) =>
          ((t[0]?.[0] as number) * (t[2]?.[1] as number)) / ((t[0]?.[1] as number) * (t[2]?.[0] as number));
        expect(odds(fitted) / odds(seed)).toBeCloseTo(1, 6);
        fitted.forEach((line, index) => {
          const sum = line.reduce((total, value) => total + value, 0);
          expect(sum / (rows[index] as number)).toBeCloseTo(1, 8);
        });
      }),
    );
  });
});
