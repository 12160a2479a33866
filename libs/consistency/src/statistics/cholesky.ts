/** A square matrix by rows. */
export type SquareMatrix = readonly Float64Array[];

/** L of K = L·Lᵀ, by rows, and the rows of K that depend on those before them. */
export interface CholeskyFactor {
  lower: SquareMatrix;
  /** Rows left out of the system because they say nothing new; their unknowns are 0. */
  dependent: ReadonlySet<number>;
}

/** A pivot this small beside its diagonal is rounding. */
const PIVOT_TOLERANCE = 1e-14;

/** An n × n matrix of zeros. */
export function zeros(size: number): Float64Array[] {
  return Array.from({ length: size }, () => new Float64Array(size));
}

/**
 * Cholesky's factor of a symmetric positive semidefinite matrix, of which the lower triangle is read.
 * A row that depends on those before it is left out instead of dividing by nothing
 * (Golub and Van Loan, Matrix Computations, 4.2).
 *
 * @throws RangeError if the matrix is indefinite.
 */
export function factorCholesky(matrix: SquareMatrix): CholeskyFactor {
  const lower = zeros(matrix.length);
  const dependent = new Set<number>();
  for (let row = 0; row < matrix.length; row++) {
    const source = matrix[row] as Float64Array;
    const target = lower[row] as Float64Array;
    for (let column = 0; column < row; column++) {
      if (dependent.has(column)) continue;
      const above = lower[column] as Float64Array;
      target[column] = ((source[column] as number) - dot(target, above, column)) / (above[column] as number);
    }
    const diagonal = source[row] as number;
    const pivot = diagonal - dot(target, target, row);
    if (pivot > PIVOT_TOLERANCE * diagonal) {
      target[row] = Math.sqrt(pivot);
    } else if (pivot >= -PIVOT_TOLERANCE * Math.max(1, matrix.length) * Math.abs(diagonal)) {
      dependent.add(row);
      target.fill(0);
    } else {
      throw new RangeError(`The matrix is not positive semidefinite (row ${row})`);
    }
  }
  return { lower, dependent };
}

/** x of L·Lᵀ·x = right; 0 in the rows that were left out. */
export function solveFactored({ lower, dependent }: CholeskyFactor, right: ArrayLike<number>): Float64Array {
  const size = lower.length;
  const solution = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    if (dependent.has(row)) continue;
    const line = lower[row] as Float64Array;
    solution[row] = ((right[row] as number) - dot(line, solution, row)) / (line[row] as number);
  }
  for (let row = size - 1; row >= 0; row--) {
    if (dependent.has(row)) continue;
    const line = lower[row] as Float64Array;
    const value = (solution[row] as number) / (line[row] as number);
    solution[row] = value;
    for (let column = 0; column < row; column++) {
      solution[column] = (solution[column] as number) - value * (line[column] as number);
    }
  }
  return solution;
}

/**
 * x of K·x = right for a symmetric positive definite K.
 *
 * @throws RangeError if K is singular or indefinite.
 */
export function solvePositiveDefinite(matrix: SquareMatrix, right: ArrayLike<number>): Float64Array {
  const factor = factorCholesky(matrix);
  if (factor.dependent.size > 0) throw new RangeError('The matrix is singular');
  return solveFactored(factor, right);
}

/** K⁻¹ from K's factor; zeros in the rows and columns that were left out. */
export function invertFactored({ lower, dependent }: CholeskyFactor): Float64Array[] {
  const size = lower.length;
  const inverse = zeros(size);
  // K⁻¹ = L⁻ᵀ·L⁻¹, summed up row by row of L⁻¹, which is lower triangular.
  const inverseLower = zeros(size);
  for (let row = 0; row < size; row++) {
    if (dependent.has(row)) continue;
    const line = lower[row] as Float64Array;
    const target = inverseLower[row] as Float64Array;
    const pivot = line[row] as number;
    target[row] = 1;
    for (let above = 0; above < row; above++) {
      const factor = line[above] as number;
      if (factor === 0) continue;
      const source = inverseLower[above] as Float64Array;
      for (let column = 0; column <= above; column++) {
        target[column] = (target[column] as number) - factor * (source[column] as number);
      }
    }
    for (let column = 0; column <= row; column++) target[column] = (target[column] as number) / pivot;
    for (let first = 0; first <= row; first++) {
      const factor = target[first] as number;
      if (factor === 0) continue;
      const sum = inverse[first] as Float64Array;
      for (let second = 0; second <= row; second++) {
        sum[second] = (sum[second] as number) + factor * (target[second] as number);
      }
    }
  }
  return inverse;
}

function dot(a: Float64Array, b: Float64Array, length: number): number {
  let sum = 0;
  for (let index = 0; index < length; index++) sum += (a[index] as number) * (b[index] as number);
  return sum;
}
