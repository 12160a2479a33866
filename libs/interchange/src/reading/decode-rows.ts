import type { CellValue } from '../cells/cell.ts';
import { EMPTY_LIST, EMPTY_OBJECT } from '../cells/literals.ts';
import { asText, readCells } from '../cells/read-cell.ts';
import { type Members, setAt, stepsOf } from '../tables/members.ts';
import type { Column, ColumnPlace, RowPlace, Table, TableRow } from '../tables/table.ts';
import { firstOwn } from '../tables/tables.ts';
import { type CellFaults, quotedValue } from './cell-faults.ts';
import type { ReadingContext } from './context.ts';
import { entryExpectation, expectationOf } from './expectation.ts';
import type { RawSheet, SheetForm } from './sheet-columns.ts';

/** The rows of a sheet, each cell read as its column's kind; what cannot be is a fault, and left out. */
export function decodeRows(
  sheet: RawSheet,
  form: SheetForm,
  context: ReadingContext,
  faults: CellFaults,
): TableRow[] {
  reportColumns(sheet, form, faults);
  const places = new Map<string, ColumnPlace>();
  for (const { key, place } of form.columns) if (!places.has(key)) places.set(key, place);
  const reader = {
    form,
    context,
    faults,
    columns: form.table.columns.map((column) => withCells(column, form)),
  };
  const rows: TableRow[] = [];
  for (let index = form.firstRow; index < sheet.rows.length; index++) {
    const cells = sheet.rows[index] ?? [];
    const row = decodeRow(cells, { sheet: sheet.name, row: index + 1, columns: places }, reader);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

interface ColumnWithCells {
  column: Column;
  indexes: number[];
}

interface RowReader {
  form: SheetForm;
  columns: readonly ColumnWithCells[];
  context: ReadingContext;
  faults: CellFaults;
}

function withCells(column: Column, { columns }: SheetForm): ColumnWithCells {
  const cells = columns
    .filter(({ key }) => key === column.key)
    .sort((one, other) => (one.part ?? 1) - (other.part ?? 1));
  return { column, indexes: cells.map(({ index }) => index) };
}

function decodeRow(cells: readonly CellValue[], place: RowPlace, reader: RowReader): TableRow | undefined {
  const filled = reader.columns
    .map(({ column, indexes }) => ({
      column,
      values: indexes.map((index) => cells[index] ?? null).filter((value) => !isBlank(value)),
    }))
    .filter(({ values }) => values.length > 0);
  const says = ({ column, values }: (typeof filled)[number]): boolean =>
    !column.prefilled || saysEmpty(reader.form.table, column, values);
  if (!filled.some(says)) return undefined;
  const owner: Members = {};
  const record: Members = {};
  const unread = new Set<string>();
  let isEmpty = false;
  for (const { column, values } of filled) {
    if (isMark(values, EMPTY_OBJECT) && stepsOf(column.key).length > 1) {
      setAt(record, stepsOf(column.key).slice(0, -1), {});
    } else if (saysEmpty(reader.form.table, column, values)) isEmpty = true;
    else {
      const value = readValue(column, values, place, reader);
      if (value === undefined) unread.add(column.key);
      else setAt(column.owner ? owner : record, stepsOf(column.key), value);
    }
  }
  const isMarked = isEmpty && Object.keys(record).length === 0;
  return { owner, record: isMarked ? 'empty' : record, place, ...(unread.size > 0 && { unread }) };
}

function saysEmpty(table: Table, column: Column, values: readonly CellValue[]): boolean {
  if (column !== firstOwn(table)) return false;
  return isMark(values, table.list === undefined ? EMPTY_OBJECT : EMPTY_LIST);
}

function isMark(values: readonly CellValue[], mark: string): boolean {
  return values.length === 1 && values[0] === mark;
}

function isBlank(value: CellValue): boolean {
  return value === null || value === '';
}

function readValue(
  { key, kind }: Column,
  values: readonly CellValue[],
  place: RowPlace,
  { context, faults }: RowReader,
): unknown {
  const reading = readCells(kind, values, context.cycle);
  if ('value' in reading) return reading.value;
  if ('unknown' in reading && kind.type === 'list') {
    faults.add(
      place,
      key,
      ['unknown', { value: quotedValue(reading.unknown) }],
      entryExpectation(kind, context),
    );
    return undefined;
  }
  const text = values.map(asText).join('');
  if (values.length === 1 && isFormulaError(text)) {
    faults.add(place, key, ['formulaError', { value: text }], expectationOf(kind, context));
  } else if (kind.type === 'text' && text.length > kind.to) {
    faults.add(place, key, ['longText', { length: [...text].length }], expectationOf(kind, context));
  } else faults.add(place, key, ['value', { value: quotedValue(text) }], expectationOf(kind, context));
  return undefined;
}

function isFormulaError(text: string): boolean {
  return /^#(?:REF!|VALUE!|DIV\/0!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!)$/u.test(text);
}

/** Columns that nobody knows, are there twice, or are needed and not there. */
function reportColumns(sheet: RawSheet, form: SheetForm, faults: CellFaults): void {
  const row = form.headerRow + 1;
  for (const { index, place } of form.strangers) {
    if (!sheet.rows.some((cells, at) => at >= form.firstRow && !isBlank(cells[index] ?? null))) continue;
    faults.addToSheet(sheet.name, ['unknownColumn', { column: place.header }], 'knownColumn', place, row);
  }
  const seen = new Set<string>();
  for (const { key, part, place } of form.columns) {
    const name = `${key}/${part ?? ''}`;
    if (seen.has(name)) faults.addToSheet(sheet.name, 'columnTwice', 'columnOnce', place, row);
    seen.add(name);
  }
}
