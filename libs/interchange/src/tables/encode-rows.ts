import type { CellStyle, CellValue } from '../cells/cell.ts';
import { pieces } from '../cells/cell.ts';
import { EMPTY_LIST, EMPTY_OBJECT } from '../cells/literals.ts';
import { writeCell, writeEntry } from '../cells/write-cell.ts';
import { LIST_PARTS } from './headers.ts';
import { isMembers, type Members, stepsOf, valueAt } from './members.ts';
import type { Column, Table, TableRow } from './table.ts';
import { firstOwn } from './tables.ts';

/** The cell of a row in a column; a mark where a list or an object is there and empty. */
export function cellOf(
  table: Table,
  column: Column,
  { owner, record }: TableRow,
  style: CellStyle,
): CellValue {
  if (column.owner) return writeCell(column, owner[column.key], style);
  if (record === 'empty') return column === firstOwn(table) ? emptyMark(table) : null;
  const steps = stepsOf(column.key);
  const value = valueAt(record, steps);
  if (value !== undefined) return writeCell(column, value, style);
  return isFirstOfEmpty(table, column, record) ? EMPTY_OBJECT : null;
}

function emptyMark(table: Table): string {
  return table.list === undefined ? EMPTY_OBJECT : EMPTY_LIST;
}

/** Whether a column is the first of an object that is there with nothing in it. */
function isFirstOfEmpty({ columns }: Table, { key }: Column, record: Members): boolean {
  const above = stepsOf(key).slice(0, -1);
  if (above.length === 0) return false;
  const holder = valueAt(record, above);
  if (!isMembers(holder) || Object.keys(holder).length > 0) return false;
  return columns.find((column) => column.key.startsWith(`${above.join('.')}.`))?.key === key;
}

/** The cells over which a workbook spreads one member: entries with a list each, a long text in pieces. */
export function spread(
  column: Column,
  row: TableRow,
  style: CellStyle,
  whole: CellValue,
  parts: number,
): CellValue[] {
  if (parts === 1) return [whole];
  const { kind } = column;
  const value = row.record === 'empty' ? undefined : valueAt(row.record, stepsOf(column.key));
  const cells =
    kind.type === 'list' && Array.isArray(value) && value.length > 0
      ? spreadEntries(value.map((entry) => writeEntry(kind, entry, style)))
      : typeof whole === 'string'
        ? pieces(whole)
        : [whole];
  return Array.from({ length: parts }, (_, index) => cells[index] ?? null);
}

function spreadEntries(entries: readonly string[]): string[] {
  const apart = entries.slice(0, LIST_PARTS - 1);
  const more = entries.slice(LIST_PARTS - 1);
  return more.length > 0 ? [...apart, more.join('; ')] : apart;
}
