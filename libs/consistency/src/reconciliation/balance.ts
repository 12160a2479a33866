import {
  type CholeskyFactor,
  factorCholesky,
  invertFactored,
  solveFactored,
  zeros,
} from '../statistics/cholesky.ts';
import { type Constraint, findRedundant, type TermsByCell, termsByCell } from './constraint.ts';

export interface Balanced {
  values: Float64Array;
  /** 0 for a fixed cell and for one that was held at 0. */
  variances: Float64Array;
  /** (x̂ − x) / √(V − V̂); NaN where the cell could not move. */
  z: Float64Array;
  /** dᵀK⁻¹d, with the number of constraints that say something new. */
  chiSquared: number;
  degreesOfFreedom: number;
}

/** Sums that cannot be met because no cell in them can move, or because they contradict each other. */
export class UnmetConstraints extends Error {
  readonly names: readonly string[];

  constructor(names: readonly string[]) {
    super(`These cannot be met together with the others: ${names.join(', ')}`);
    this.name = 'UnmetConstraints';
    this.names = names;
  }
}

const TOLERANCE = 1e-9;
const ROUNDS = 6;

/**
 * The values nearest to those given, in units of their variances, that meet the constraints: generalised least
 * squares after Stone, Champernowne and Meade (1942). K = A·V·Aᵀ + the targets' variances, K·λ = d, x̂ = x + V·Aᵀ·λ.
 * A cell of variance 0 is fixed; with `nonNegative`, cells that would fall below 0 are held at 0 and the rest solved again.
 *
 * @throws UnmetConstraints, with the names, if exact targets cannot hold together.
 * @throws RangeError if a variance is negative or not a number.
 */
export function balance(
  values: ArrayLike<number>,
  variances: ArrayLike<number>,
  constraints: readonly Constraint[],
  { nonNegative = false }: { nonNegative?: boolean } = {},
): Balanced {
  for (const variance of [...Array.from(variances), ...constraints.map((each) => each.variance)]) {
    if (!(variance >= 0 && Number.isFinite(variance))) throw new RangeError(`Variance ${variance}`);
  }
  const start = Float64Array.from(values);
  const freedom = Float64Array.from(variances);
  const terms = termsByCell(constraints);
  let degreesOfFreedom: number | undefined;
  for (;;) {
    const solution = solve(start, freedom, constraints, terms);
    degreesOfFreedom ??= constraints.length - solution.factor.dependent.size;
    const below = nonNegative ? cellsBelowZero(solution.balanced, freedom) : [];
    if (below.length === 0) {
      refuseUnmet(solution, constraints);
      return {
        values: solution.balanced,
        ...uncertainty(start, freedom, solution, terms),
        chiSquared: distance(values, variances, solution, constraints),
        degreesOfFreedom,
      };
    }
    for (const cell of below) {
      start[cell] = 0;
      freedom[cell] = 0;
    }
  }
}

interface Solution {
  factor: CholeskyFactor;
  multipliers: Float64Array;
  balanced: Float64Array;
  /** By constraint, how far the sum is from its adjusted target. */
  gaps: Float64Array;
}

function solve(
  start: Float64Array,
  freedom: Float64Array,
  constraints: readonly Constraint[],
  termsOf: TermsByCell,
): Solution {
  const factor = factorCholesky(buildNormal(freedom, constraints, termsOf));
  const multipliers = new Float64Array(constraints.length);
  const balanced = Float64Array.from(start);
  let gaps = findGaps(balanced, multipliers, constraints);
  // Where variances differ by many powers of ten, each round removes the rounding that the last one left.
  for (let round = 0; round < ROUNDS; round++) {
    const step = solveFactored(factor, gaps);
    for (let row = 0; row < step.length; row++) {
      multipliers[row] = (multipliers[row] as number) + (step[row] as number);
    }
    constraints.forEach(({ terms }, row) => {
      for (const { cell, coefficient } of terms) {
        const move = (freedom[cell] as number) * coefficient * (step[row] as number);
        balanced[cell] = (balanced[cell] as number) + move;
      }
    });
    gaps = findGaps(balanced, multipliers, constraints);
  }
  return { factor, multipliers, balanced, gaps };
}

/** K, of which only the lower triangle is filled; the rows of redundant constraints stay 0 and so are left out. */
function buildNormal(
  freedom: Float64Array,
  constraints: readonly Constraint[],
  termsOf: TermsByCell,
): Float64Array[] {
  const normal = zeros(constraints.length);
  const redundant = findRedundant(freedom, constraints, termsOf);
  for (const [cell, all] of termsOf) {
    const terms = all.filter(({ row }) => !redundant.has(row));
    for (const a of terms) {
      const line = normal[a.row] as Float64Array;
      for (const b of terms) {
        if (b.row > a.row) continue;
        line[b.row] = (line[b.row] as number) + a.coefficient * b.coefficient * (freedom[cell] as number);
      }
    }
  }
  constraints.forEach(({ variance }, row) => {
    const line = normal[row] as Float64Array;
    line[row] = (line[row] as number) + variance;
  });
  return normal;
}

function findGaps(
  cells: Float64Array,
  multipliers: Float64Array,
  constraints: readonly Constraint[],
): Float64Array {
  return Float64Array.from(constraints, ({ terms, target, variance }, row) => {
    let sum = target - variance * (multipliers[row] as number);
    for (const { cell, coefficient } of terms) sum -= coefficient * (cells[cell] as number);
    return sum;
  });
}

function cellsBelowZero(balanced: Float64Array, freedom: Float64Array): number[] {
  return Array.from(balanced.keys()).filter(
    (cell) => (freedom[cell] as number) > 0 && (balanced[cell] as number) < 0,
  );
}

function refuseUnmet({ balanced, gaps }: Solution, constraints: readonly Constraint[]): void {
  const unmet = constraints.filter(({ terms, target, variance }, row) => {
    if (variance > 0) return false;
    const size = terms.reduce((sum, { cell }) => sum + Math.abs(balanced[cell] as number), Math.abs(target));
    return Math.abs(gaps[row] as number) > size * TOLERANCE;
  });
  if (unmet.length > 0) throw new UnmetConstraints(unmet.map(({ name }) => name));
}

/** V̂ = V − V·Aᵀ·K⁻¹·A·V, of which the diagonal is wanted. */
function uncertainty(
  start: Float64Array,
  freedom: Float64Array,
  { factor, balanced }: Solution,
  termsOf: TermsByCell,
): { variances: Float64Array; z: Float64Array } {
  const inverse = invertFactored(factor);
  const variances = Float64Array.from(freedom);
  const z = new Float64Array(start.length).fill(Number.NaN);
  for (const [cell, terms] of termsOf) {
    let form = 0;
    for (const a of terms) {
      for (const b of terms) form += a.coefficient * b.coefficient * (inverse[a.row]?.[b.row] as number);
    }
    const variance = freedom[cell] as number;
    const removed = Math.min(variance, variance ** 2 * form);
    if (removed <= variance * TOLERANCE) continue;
    variances[cell] = variance - removed;
    z[cell] = ((balanced[cell] as number) - (start[cell] as number)) / Math.sqrt(removed);
  }
  return { variances, z };
}

/** Σ (x̂ − x)²/v over cells and targets: dᵀK⁻¹d where no cell was held at 0. */
function distance(
  values: ArrayLike<number>,
  variances: ArrayLike<number>,
  { balanced, multipliers }: Solution,
  constraints: readonly Constraint[],
): number {
  let sum = 0;
  balanced.forEach((value, cell) => {
    const variance = variances[cell] as number;
    if (variance > 0) sum += (value - (values[cell] as number)) ** 2 / variance;
  });
  constraints.forEach(({ variance }, row) => {
    sum += variance * (multipliers[row] as number) ** 2;
  });
  return sum;
}
