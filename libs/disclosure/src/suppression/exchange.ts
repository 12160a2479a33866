import type { Place, Table } from './table.ts';

/**
 * Something that may be other than it is without a printed number changing: to raise it moves an amount from `from` to
 * `to`, to lower it moves it back.
 */
export interface Exchange {
  from: number;
  to: number;
  /** How far it can be lowered: its true value, since nothing is negative. */
  value: number;
  /** The cell that it is; absent for a total. */
  place?: Place;
}

/** The unprinted part of a table as a network: a node for each row, each column, and two for the totals. */
export interface ExchangeNetwork {
  nodes: number;
  exchanges: Exchange[];
}

/**
 * Every way in which a reader can imagine the table otherwise. Additivity in a table of two dimensions is the
 * conservation of a flow (Cox 1980, “Suppression methodology and statistical disclosure control”, JASA 75; Gusfield
 * 1988, “A graph theoretic approach to statistical data security”, SIAM Journal on Computing 17).
 * @param mayDiffer which cells are taken for unknown.
 */
export function exchangesOf(table: Table, mayDiffer: (place: Place) => boolean): ExchangeNetwork {
  const { cells, suppressedRowTotals = [], suppressedColumnTotals = [], isGrandTotalSuppressed } = table;
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  const ofRows = rows + columns;
  const ofColumns = ofRows + 1;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const rowTotals = cells.map((row) => sum(row.map(({ value }) => value)));
  const exchanges: Exchange[] = cells.flatMap((row, index) =>
    row.flatMap(({ value }, column) => {
      const place = { row: index, column };
      return mayDiffer(place) ? [{ from: index, to: rows + column, value, place }] : [];
    }),
  );
  for (const row of suppressedRowTotals) {
    exchanges.push({ from: ofRows, to: row, value: rowTotals[row] ?? 0 });
  }
  for (const column of suppressedColumnTotals) {
    const value = sum(cells.map((row) => row[column]?.value ?? 0));
    exchanges.push({ from: rows + column, to: ofColumns, value });
  }
  if (isGrandTotalSuppressed) exchanges.push({ from: ofColumns, to: ofRows, value: sum(rowTotals) });
  return { nodes: ofColumns + 1, exchanges };
}
