import { type FlowEdge, maximumFlow } from '../feasibility/maximum-flow.ts';

/** Totals that proportional fitting cannot reach; rows and columns are numbered from 0. */
export class UnmetMargins extends Error {
  readonly rows: readonly number[];
  readonly columns: readonly number[];

  constructor(reason: string, rows: readonly number[], columns: readonly number[]) {
    super(
      `${reason}: rows ${rows.join(', ') || 'none'}, columns ${columns.join(', ') || 'none'} (numbered from 0)`,
    );
    this.name = 'UnmetMargins';
    this.rows = rows;
    this.columns = columns;
  }
}

/**
 * A table with the given totals and the seed's odds ratios, by iterative proportional fitting (RAS; Deming and
 * Stephan 1940). A 0 of the seed stays 0. Stops when every total is met within the relative tolerance.
 *
 * @throws UnmetMargins, with the rows and columns, if the totals disagree, if the seed's zeros leave no table that
 * meets them, or if they are not met after so many rounds.
 * @throws RangeError if a number is negative or not finite, or the sizes differ.
 */
export function fitProportionally(
  seed: readonly (readonly number[])[],
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  { tolerance = 1e-9, rounds = 1000 }: { tolerance?: number; rounds?: number } = {},
): number[][] {
  checkInput(seed, rowTotals, columnTotals);
  refuseImpossible(seed, rowTotals, columnTotals, tolerance);
  const table = seed.map((row) => [...row]);
  const isOff = (sum: number, total: number) => Math.abs(sum - total) > tolerance * total;
  for (let round = 0; round < rounds; round++) {
    scaleRows(table, rowTotals);
    scaleColumns(table, columnTotals);
    if (!table.some((row, index) => isOff(sum(row), rowTotals[index] as number))) return table;
  }
  const columnSums = sumColumns(table, columnTotals.length);
  throw new UnmetMargins(
    `Not met after ${rounds} rounds`,
    rowTotals.flatMap((total, row) => (isOff(sum(table[row] as number[]), total) ? [row] : [])),
    columnTotals.flatMap((total, column) => (isOff(columnSums[column] as number, total) ? [column] : [])),
  );
}

function scaleRows(table: number[][], totals: readonly number[]): void {
  table.forEach((row, index) => {
    const current = sum(row);
    const factor = current === 0 ? 0 : (totals[index] as number) / current;
    for (let column = 0; column < row.length; column++) row[column] = (row[column] as number) * factor;
  });
}

function scaleColumns(table: number[][], totals: readonly number[]): void {
  const factors = sumColumns(table, totals.length).map((current, column) =>
    current === 0 ? 0 : (totals[column] as number) / current,
  );
  for (const row of table) {
    for (let column = 0; column < row.length; column++)
      row[column] = (row[column] as number) * (factors[column] as number);
  }
}

function sumColumns(table: readonly number[][], columns: number): number[] {
  const sums = new Array<number>(columns).fill(0);
  for (const row of table)
    row.forEach((value, column) => {
      sums[column] = (sums[column] as number) + value;
    });
  return sums;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function checkInput(
  seed: readonly (readonly number[])[],
  rowTotals: readonly number[],
  columnTotals: readonly number[],
): void {
  if (seed.length !== rowTotals.length || seed.some((row) => row.length !== columnTotals.length)) {
    throw new RangeError('The seed is not of the size of its totals');
  }
  for (const value of [...rowTotals, ...columnTotals, ...seed.flat()]) {
    if (!(value >= 0 && Number.isFinite(value))) throw new RangeError(`${value} in a table of amounts`);
  }
}

/** A table exists if and only if the rows' totals can flow to the columns' over the cells that are not 0. */
function refuseImpossible(
  seed: readonly (readonly number[])[],
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  tolerance: number,
): void {
  const total = sum(rowTotals);
  if (Math.abs(total - sum(columnTotals)) > tolerance * total) {
    throw new UnmetMargins(
      `The rows' totals come to ${total}, the columns' to ${sum(columnTotals)}`,
      [...rowTotals.keys()],
      [...columnTotals.keys()],
    );
  }
  const rowNode = (row: number) => 2 + row;
  const columnNode = (column: number) => 2 + rowTotals.length + column;
  const edges: FlowEdge[] = [
    ...rowTotals.map((capacity, row) => ({ from: 0, to: rowNode(row), capacity })),
    ...columnTotals.map((capacity, column) => ({ from: columnNode(column), to: 1, capacity })),
  ];
  seed.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value > 0)
        edges.push({ from: rowNode(row), to: columnNode(column), capacity: Number.POSITIVE_INFINITY });
    });
  });
  const { value, sourceSide } = maximumFlow(2 + rowTotals.length + columnTotals.length, edges, 0, 1);
  if (total - value <= tolerance * total) return;
  throw new UnmetMargins(
    'These rows need more than the columns that their cells reach can take',
    [...rowTotals.keys()].filter((row) => sourceSide.has(rowNode(row))),
    [...columnTotals.keys()].filter((column) => sourceSide.has(columnNode(column))),
  );
}
