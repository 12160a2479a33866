import { LANGUAGES } from '@concord/domain';
import { type CellValue } from '../cells/cell.ts';
import { normalised } from '../cells/normalise.ts';
import { asText } from '../cells/read-cell.ts';
import { interchangeWords } from '../language/words.ts';
import { AID, type ColumnPart, columnLetter, findColumn, readMachineKey } from '../tables/headers.ts';
import { type ColumnPlace, TABLE_NAMES, type Table, type TableName } from '../tables/table.ts';
import { TABLES, tableOf } from '../tables/tables.ts';

/** A sheet as it stands in a file: its cells, row by row. */
export interface RawSheet {
  name: string;
  rows: readonly (readonly CellValue[])[];
}

/** One column of a sheet that an outline's table has. */
export interface SheetColumn extends ColumnPart {
  index: number;
  place: ColumnPlace;
}

/** Which table a sheet is, and where in it things are. */
export interface SheetForm {
  table: Table;
  columns: SheetColumn[];
  /** Columns whose header is of none. */
  strangers: { index: number; place: ColumnPlace }[];
  /** The row with the headers, and the first one after it; from 0. */
  headerRow: number;
  firstRow: number;
}

/** A header further down is none. */
const MOST_ROWS_ABOVE = 10;

/** How a sheet is to be read; undefined where it is none of an outline's tables. */
export function formOfSheet(sheet: RawSheet, named = tableNamed(sheet.name)): SheetForm | undefined {
  return formByKeys(sheet) ?? (named === undefined ? undefined : formByHeaders(sheet, tableOf(named)));
}

/** As {@link formOfSheet}, for a file that is one table: its name may tell which, else its columns do. */
export function formOfFile(sheet: RawSheet): SheetForm | undefined {
  const form = formOfSheet(sheet, tableInName(sheet.name));
  if (form !== undefined) return form;
  const forms = TABLES.map((table) => formByHeaders(sheet, table)).filter((each) => each !== undefined);
  const fitting = forms.filter(({ strangers }) => strangers.length === 0);
  const most = Math.max(...fitting.map(({ columns }) => columns.length));
  const best = fitting.filter(({ columns }) => columns.length === most);
  return best.length === 1 ? best[0] : undefined;
}

function formByKeys(sheet: RawSheet): SheetForm | undefined {
  const [keys = [], headers = []] = sheet.rows;
  const named = keys.map((cell) => (typeof cell === 'string' ? readMachineKey(cell) : undefined));
  const filled = keys.filter((cell) => asText(cell) !== '').length;
  const name = TABLE_NAMES.find(
    (table) => 2 * named.filter((each) => isColumnOf(table, each)).length >= filled && filled > 0,
  );
  if (name === undefined) return undefined;
  const table = tableOf(name);
  const width = Math.max(keys.length, headers.length);
  const form: SheetForm = { table, columns: [], strangers: [], headerRow: 1, firstRow: 2 };
  for (let index = 0; index < width; index++) {
    const header = asText(headers[index] ?? null);
    const place = { letter: columnLetter(index), header: header || asText(keys[index] ?? null) };
    const column = named[index]?.table === name ? named[index]?.column : findColumn(table, header);
    addColumn(form, index, place, column);
  }
  return form;
}

function formByHeaders(sheet: RawSheet, table: Table): SheetForm | undefined {
  const least = Math.min(2, table.columns.length);
  const headerRow = sheet.rows
    .slice(0, MOST_ROWS_ABOVE)
    .findIndex((row) => row.filter((cell) => findColumn(table, asText(cell)) !== undefined).length >= least);
  if (headerRow < 0) return undefined;
  const form: SheetForm = { table, columns: [], strangers: [], headerRow, firstRow: headerRow + 1 };
  (sheet.rows[headerRow] ?? []).forEach((cell, index) => {
    const header = asText(cell);
    addColumn(form, index, { letter: columnLetter(index), header }, findColumn(table, header));
  });
  return form;
}

function addColumn(form: SheetForm, index: number, place: ColumnPlace, column: ColumnPart | undefined): void {
  if (column?.key.startsWith(AID) || (column === undefined && isAid(place.header))) return;
  const isKnown = column !== undefined && form.table.columns.some(({ key }) => key === column.key);
  if (isKnown) form.columns.push({ ...column, index, place });
  else form.strangers.push({ index, place });
}

function isAid(header: string): boolean {
  const name = normalised(header);
  return LANGUAGES.some((language) => normalised(interchangeWords(language).questionTitle) === name);
}

function isColumnOf(name: TableName, named: ReturnType<typeof readMachineKey>): boolean {
  return named?.table === name && tableOf(name).columns.some(({ key }) => key === named.column.key);
}

/** The table that a sheet is called after, in any of the six languages. */
function tableNamed(name: string): TableName | undefined {
  const wanted = normalised(name);
  return TABLE_NAMES.find(
    (table) =>
      table === wanted ||
      LANGUAGES.some((language) => normalised(interchangeWords(language).sheets[table]) === wanted),
  );
}

/** The table that a file's name speaks of, for instance `KEN figures.csv`. */
function tableInName(file: string): TableName | undefined {
  const name = file.replace(/\.[^.]*$/u, '');
  const words = [name, ...name.split(/[^\p{L}\p{N}]+/u)];
  const named = words.map(tableNamed).filter((table) => table !== undefined);
  return named.at(-1);
}
