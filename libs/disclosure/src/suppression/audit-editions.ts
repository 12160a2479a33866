import { auditIntervals, type FeasibleInterval } from './audit-intervals.ts';
import { type Cell, requireTable, type Table } from './table.ts';

/**
 * What a reader who keeps the earlier edition can work out of the table of a later one: where a cell has not changed,
 * it is printed if either prints it, and so for the totals. Intervals are of the cells that neither prints.
 * @throws RangeError if the two are not of one size.
 */
export function auditEditions(now: Table, earlier: Table): FeasibleInterval[] {
  for (const table of [now, earlier]) requireTable(table);
  const isSameSize =
    now.cells.length === earlier.cells.length && now.cells[0]?.length === earlier.cells[0]?.length;
  if (!isSameSize) throw new RangeError('The two tables are not of one size');
  const cells = now.cells.map((row, index) =>
    row.map((cell, column) => printedInEither(cell, earlier.cells[index]?.[column] as Cell)),
  );
  const inBoth = (one: readonly number[] = [], other: readonly number[] = []) =>
    one.filter((each) => other.includes(each));
  return auditIntervals({
    cells,
    suppressedRowTotals: inBoth(now.suppressedRowTotals, earlier.suppressedRowTotals),
    suppressedColumnTotals: inBoth(now.suppressedColumnTotals, earlier.suppressedColumnTotals),
    isGrandTotalSuppressed: (now.isGrandTotalSuppressed && earlier.isGrandTotalSuppressed) ?? false,
  });
}

function printedInEither(now: Cell, earlier: Cell): Cell {
  const isKnown =
    now.status === 'suppressed' && earlier.status !== 'suppressed' && now.value === earlier.value;
  return isKnown ? { ...now, status: 'published' } : now;
}
