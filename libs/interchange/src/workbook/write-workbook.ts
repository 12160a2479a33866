import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { CellStyle, CellValue } from '../cells/cell.ts';
import { interchangeWords } from '../language/words.ts';
import { explodeOutline } from '../tables/explode.ts';
import type { Members } from '../tables/members.ts';
import type { Table } from '../tables/table.ts';
import { TABLES } from '../tables/tables.ts';
import type { WritingContext } from './context.ts';
import { DropDowns } from './drop-downs.ts';
import { escapeString } from './escape-string.ts';
import { helpRows } from './help-sheet.ts';
import { type PlannedSheet, planSheet } from './plan-sheet.ts';
import * as styles from './styles.ts';

/** Rows that are ready to be filled in, below those that are. */
const READY_ROWS = 100;
/** Rows from a sheet's top down to which cells offer lists. */
const LISTED_ROWS = 2_000;
/** The row with the system's names, hidden, and the header. */
const ROWS_ABOVE = 2;

/** As the archive's parts are dated: the same outline is the same bytes, whenever it is asked for. */
const UNDATED = new Date('1980-01-01T00:00:00Z');

/**
 * A workbook (Office Open XML) of an outline, finished or not: a sheet for each table with headers in one language,
 * help, and lists to choose from. Read again, it is the very same outline.
 */
export async function writeWorkbook(
  document: Readonly<Members>,
  context: WritingContext,
): Promise<Uint8Array> {
  const style: CellStyle = { language: context.language, cycle: context.cycle, labels: true };
  const { sheets: names, help } = interchangeWords(context.language);
  const lists = new DropDowns(names.lists, style);
  const tables = explodeOutline(document);
  const sheets = TABLES.map((table) =>
    sheetOf(table, planSheet(table, tables.get(table.name) ?? [], style), style, lists),
  );
  const view = { rightToLeft: context.language === 'ar' };
  return await writeXlsx({
    properties: {
      title: `${context.cycle.code} ${context.country}`,
      description: help.title,
      creator: 'Concord',
      modified: UNDATED,
    },
    activeSheet: 1,
    sheets: [
      { ...helpSheet(context.country, style), view: { ...view, showGridLines: false } },
      ...sheets.map((sheet) => ({ ...sheet, view })),
      { name: names.lists, rows: lists.rows(), hidden: true, view },
    ],
  });
}

function sheetOf(table: Table, plan: PlannedSheet, { language }: CellStyle, lists: DropDowns): WriteSheet {
  const { columns, rows } = plan;
  const isList = table.list !== undefined;
  const blank = isList
    ? Array.from({ length: READY_ROWS }, () => columns.map(() => null))
    : [columns.map(() => null)];
  const needsBlank = isList || rows.length === 0;
  const last = isList ? ROWS_ABOVE + Math.max(rows.length + READY_ROWS, LISTED_ROWS) : ROWS_ABOVE + 1;
  const validations = columns
    .map((planned, index) => lists.validation(planned, index, { from: ROWS_ABOVE + 1, to: last }))
    .filter((validation) => validation !== undefined);
  return {
    name: interchangeWords(language).sheets[table.name],
    columns: columns.map(({ column }) =>
      column === undefined
        ? { width: 50, style: styles.AID_CELL }
        : { width: styles.widthOf(column.kind), style: styles.styleOf(column.kind) },
    ),
    rows: [
      columns.map(({ machineKey }) => machineKey),
      columns.map(() => null),
      ...rows.map((cells) => cells.map(safe)),
      ...(needsBlank ? blank : []),
    ],
    cells: new Map(
      columns.map(({ header }, index) => [
        `1,${index}`,
        { value: escapeString(header), style: styles.HEADER },
      ]),
    ),
    rowDefs: new Map([
      [0, { hidden: true }],
      [1, { height: 48 }],
    ]),
    freezePane: { rows: ROWS_ABOVE, columns: table.name === 'figures' ? 0 : 1 },
    dataValidations: validations,
  };
}

function safe(cell: CellValue): CellValue {
  return typeof cell === 'string' ? escapeString(cell) : cell;
}

function helpSheet(country: string, style: CellStyle): WriteSheet {
  const { prose, head, rows } = helpRows(country, style);
  const top = prose.length + 1;
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  prose.forEach((text, row) => {
    cells.set(`${row},0`, { value: escapeString(text), style: row === 0 ? styles.HEADING : styles.PROSE });
  });
  head.forEach((text, column) => {
    cells.set(`${top},${column}`, { value: escapeString(text), style: styles.HEADER });
  });
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      const own = column === 1 ? styles.STRONG : styles.PROSE;
      cells.set(`${top + 1 + at},${column}`, { value: safe(cell), style: own });
    });
  });
  return {
    name: interchangeWords(style.language).sheets.help,
    columns: [20, 34, 22, 70, 32].map((width) => ({ width })),
    rows: [],
    cells,
    merges: prose.map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: 4 })),
    rowDefs: new Map(prose.map((_, row) => [row, { height: row === 0 ? 28 : 32 }])),
  };
}
