/** How a cell appears in print. A `structural-zero` is known to be none, and stays none. */
export type CellStatus = 'published' | 'suppressed' | 'structural-zero';

export interface Cell {
  /** The true value; never negative. */
  value: number;
  status: CellStatus;
}

/**
 * A table of two dimensions, by rows; each row has as many cells. Totals of rows, columns and all are published unless
 * they are named here.
 */
export interface Table {
  cells: readonly (readonly Cell[])[];
  /** Rows, by their number from 0, whose totals are not published. */
  suppressedRowTotals?: readonly number[];
  suppressedColumnTotals?: readonly number[];
  isGrandTotalSuppressed?: boolean;
}

/** A cell's place, from 0. */
export interface Place {
  row: number;
  column: number;
}

/** @throws RangeError if rows differ in length, or a value is negative or no number. */
export function requireTable({ cells }: Table): void {
  const width = cells[0]?.length ?? 0;
  for (const [row, each] of cells.entries()) {
    if (each.length !== width)
      throw new RangeError(`Row ${row} has ${each.length} cells, the first has ${width}`);
    for (const [column, { value, status }] of each.entries()) {
      if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) {
        throw new RangeError(`The cell in row ${row}, column ${column} is no amount: ${value}`);
      }
      if (status === 'structural-zero' && value !== 0) {
        throw new RangeError(`The cell in row ${row}, column ${column} is to be none and is ${value}`);
      }
    }
  }
}

export function cellAt({ cells }: Table, { row, column }: Place): Cell {
  const cell = cells[row]?.[column];
  if (cell === undefined) throw new RangeError(`There is no cell in row ${row}, column ${column}`);
  return cell;
}

/** The places that satisfy a condition, row by row. */
export function placesWhere({ cells }: Table, condition: (cell: Cell) => boolean): Place[] {
  return cells.flatMap((cellsOfRow, row) =>
    cellsOfRow.flatMap((cell, column) => (condition(cell) ? [{ row, column }] : [])),
  );
}
