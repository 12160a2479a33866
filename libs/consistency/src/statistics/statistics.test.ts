import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chiSquaredUpperTail } from './chi-squared.ts';
import { factorCholesky, invertFactored, solveFactored, solvePositiveDefinite } from './cholesky.ts';
import { median, quantile } from './quantile.ts';

const rows = (values: number[][]) => values.map((row) => Float64Array.from(row));

describe('quantile', () => {
  test('interpolates between observations', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(quantile([10, 20, 30, 40], 0.25)).toBe(17.5);
    expect(quantile([10, 20, 30, 40], 1)).toBe(40);
  });

  test('refuses what has no quantile', () => {
    expect(() => median([])).toThrow(RangeError);
    expect(() => median([1, Number.NaN])).toThrow(RangeError);
    expect(() => quantile([1], 1.5)).toThrow(RangeError);
  });

  test('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1 }), (values) => {
        expect(median(values)).toBe(median([...values].reverse()));
      }),
    );
  });
});

describe('Cholesky', () => {
  test('solves a system computed by hand', () => {
    const solution = solvePositiveDefinite(
      rows([
        [4, 2],
        [2, 3],
      ]),
      [10, 8],
    );
    expect(solution[0]).toBeCloseTo(1.75, 12);
    expect(solution[1]).toBeCloseTo(1.5, 12);
  });

  test('solves K·x = b for random K = A·Aᵀ + I', () => {
    const values = fc.integer({ min: 1, max: 8 }).chain((size) =>
      fc.tuple(
        fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }), {
          minLength: size,
          maxLength: size,
        }),
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }),
      ),
    );
    fc.assert(
      fc.property(values, ([a, right]) => {
        const matrix = a.map((row, i) =>
          Float64Array.from(a, (other, j) =>
            row.reduce((sum, value, k) => sum + value * (other[k] as number), i === j ? 1 : 0),
          ),
        );
        const solution = solvePositiveDefinite(matrix, right);
        const inverse = invertFactored(factorCholesky(matrix));
        matrix.forEach((row, i) => {
          const product = row.reduce((sum, value, k) => sum + value * (solution[k] as number), 0);
          expect(product).toBeCloseTo(right[i] as number, 7);
          const unit = row.reduce((sum, value, k) => sum + value * (inverse[k]?.[i] as number), 0);
          expect(unit).toBeCloseTo(1, 7);
        });
      }),
    );
  });

  test('leaves a dependent row out, and refuses an indefinite matrix', () => {
    const factor = factorCholesky(
      rows([
        [1, 1, 0],
        [1, 1, 0],
        [0, 0, 4],
      ]),
    );
    expect([...factor.dependent]).toEqual([1]);
    expect([...solveFactored(factor, [3, 3, 8])]).toEqual([3, 0, 2]);
    expect(() =>
      factorCholesky(
        rows([
          [1, 2],
          [2, 1],
        ]),
      ),
    ).toThrow(RangeError);
    expect(() =>
      solvePositiveDefinite(
        rows([
          [1, 1],
          [1, 1],
        ]),
        [1, 1],
      ),
    ).toThrow(RangeError);
  });
});

describe('the upper tail of χ²', () => {
  // Reference values: scipy.stats.chi2.sf.
  test.each([
    [3.841458820694124, 1, 0.04999999999999989],
    [2.3213, 1, 0.12761333560082722],
    [4.5336, 3, 0.2093127534846597],
    [100, 100, 0.48119168452795674],
    [0.5, 10, 0.999993388289439],
    [60, 5, 1.2154569777183007e-11],
    [900, 700, 4.227616740898035e-7],
  ])('of %d with %d degrees of freedom', (statistic, degrees, probability) => {
    expect(chiSquaredUpperTail(statistic, degrees) / probability).toBeCloseTo(1, 11);
  });

  test('has its ends', () => {
    expect(chiSquaredUpperTail(0, 3)).toBe(1);
    expect(chiSquaredUpperTail(Number.POSITIVE_INFINITY, 3)).toBe(0);
    expect(() => chiSquaredUpperTail(1, 0)).toThrow(RangeError);
    expect(() => chiSquaredUpperTail(-1, 1)).toThrow(RangeError);
  });
});
