/** Equations over variables that are not negative, as rows of coefficients and what they sum to. */
export interface Programme {
  variables: number;
  rows: { coefficients: ReadonlyMap<number, number>; sum: number }[];
}

const TINY = 1e-7;

/**
 * The least of one variable, or with `most` the most: two phases of the simplex method with Bland's rule, on a dense
 * tableau. Slow, plain, and nothing like the flows that it is to check.
 * @throws Error if no values satisfy the equations.
 */
export function extreme({ variables, rows }: Programme, variable: number, most = false): number {
  const width = variables + rows.length;
  const tableau = rows.map(({ coefficients, sum }, index) => {
    const sign = sum < 0 ? -1 : 1;
    const row = Array.from({ length: width + 1 }, (_, column) => sign * (coefficients.get(column) ?? 0));
    row[variables + index] = 1;
    row[width] = sign * sum;
    return row;
  });
  const basis = rows.map((_, index) => variables + index);
  const isArtificial = (column: number) => column >= variables;
  run(tableau, basis, (column) => (isArtificial(column) ? 1 : 0), width);
  const infeasible = basis.some((column, row) => isArtificial(column) && at(tableau, row, width) > 1e-6);
  if (infeasible) throw new Error('The equations have no solution');
  // Artificial variables that are still in the basis at zero are driven out where there is anything to drive them out.
  basis.forEach((column, row) => {
    if (!isArtificial(column)) return;
    const other =
      tableau[row]?.findIndex((value, index) => index < variables && Math.abs(value) > TINY) ?? -1;
    if (other >= 0) pivot(tableau, basis, row, other);
  });
  const goal = (column: number) => (column === variable ? (most ? -1 : 1) : 0);
  if (!run(tableau, basis, goal, variables)) return most ? Number.POSITIVE_INFINITY : 0;
  const row = basis.indexOf(variable);
  return row < 0 ? 0 : at(tableau, row, width);
}

/** @returns false where the goal has no bound. */
function run(
  tableau: number[][],
  basis: number[],
  cost: (column: number) => number,
  columns: number,
): boolean {
  const last = (tableau[0]?.length ?? 1) - 1;
  for (;;) {
    const entering = Array.from({ length: columns }, (_, column) => column).find(
      (column) =>
        !basis.includes(column) &&
        cost(column) - basis.reduce((sum, of, row) => sum + cost(of) * at(tableau, row, column), 0) < -TINY,
    );
    if (entering === undefined) return true;
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    tableau.forEach((row, index) => {
      const coefficient = row[entering] ?? 0;
      if (coefficient <= TINY) return;
      const ratio = (row[last] ?? 0) / coefficient;
      const isFirst = leaving < 0 || (basis[index] ?? 0) < (basis[leaving] ?? 0);
      if (ratio < least - TINY || (ratio < least + TINY && isFirst)) {
        least = Math.min(least, ratio);
        leaving = index;
      }
    });
    if (leaving < 0) return false;
    pivot(tableau, basis, leaving, entering);
  }
}

function pivot(tableau: number[][], basis: number[], row: number, column: number): void {
  const by = at(tableau, row, column);
  const pivotRow = (tableau[row] ?? []).map((value) => value / by);
  tableau[row] = pivotRow;
  tableau.forEach((each, index) => {
    const factor = each[column] ?? 0;
    if (index === row || Math.abs(factor) < 1e-12) return;
    tableau[index] = each.map((value, position) => value - factor * (pivotRow[position] ?? 0));
  });
  basis[row] = column;
}

function at(tableau: readonly number[][], row: number, column: number): number {
  return tableau[row]?.[column] ?? 0;
}
