import { interchangeWords } from '../language/words.ts';
import { headerOf } from '../tables/headers.ts';
import { isMembers, type Members, stepsOf, valueAt } from '../tables/members.ts';
import type { Column, RowPlace, Table, TableName, TableRow, Tables } from '../tables/table.ts';
import { TABLES } from '../tables/tables.ts';
import type { Assembly } from './assemble.ts';
import { type CellFaults, quotedValue } from './cell-faults.ts';
import type { ReadingContext } from './context.ts';
import { expectationOf } from './expectation.ts';

/** A row that stands in the file, with the table it is of. */
interface FileRow {
  table: Table;
  row: TableRow & { place: RowPlace };
}

/** Adds what is wrong between the cells of a row, and between rows. What comes from elsewhere than the file is not looked at. */
export function checkAssembly(
  tables: Tables,
  assembly: Assembly,
  context: ReadingContext,
  faults: CellFaults,
): void {
  checkColumns(tables, context, faults);
  for (const table of TABLES) {
    const rows = (tables.get(table.name) ?? []).filter(isOfFile);
    checkCounts(table, rows, faults);
    for (const row of rows) checkRow({ table, row }, context, faults);
  }
  for (const { table, row } of assembly.orphans) {
    if (isOfFile(row)) reportOrphan({ table, row }, context, faults);
  }
  checkParties(assembly, context, faults);
}

function isOfFile(row: TableRow): row is FileRow['row'] {
  return row.place !== undefined;
}

/** Columns that have to be there, said once for each sheet rather than in every row. */
function checkColumns(tables: Tables, { language }: ReadingContext, faults: CellFaults): void {
  for (const table of TABLES) {
    const first = (tables.get(table.name) ?? []).find(isOfFile);
    if (first === undefined || table.name === 'about') continue;
    for (const column of table.columns) {
      if (!isAlwaysNeeded(column) || first.place.columns.has(column.key)) continue;
      const name = headerOf(column, undefined, language);
      faults.addToSheet(first.place.sheet, 'columnMissing', ['columnThere', { column: name }]);
    }
  }
}

function isAlwaysNeeded({ key, required, owner }: Column): boolean {
  return required === true && (owner === true || stepsOf(key).length === 1);
}

/** A list's rows beyond the most that it may have. */
function checkCounts(table: Table, rows: readonly FileRow['row'][], faults: CellFaults): void {
  const counts = new Map<string, number>();
  for (const { owner, place } of rows) {
    const whose = table.of === 'outline' ? '' : JSON.stringify(owner);
    const count = (counts.get(whose) ?? 0) + 1;
    counts.set(whose, count);
    if (count !== table.to + 1) continue;
    const expected = table.to === 1 ? 'oneRow' : (['rows', { to: table.to }] as const);
    faults.add(place, undefined, ['manyRows', { count: rows.length }], expected);
  }
}

function checkRow(file: FileRow, context: ReadingContext, faults: CellFaults): void {
  const { table, row } = file;
  const record: Members = row.record === 'empty' ? {} : row.record;
  for (const column of table.columns) {
    if (!isMissing(column, file, record)) continue;
    const { columns, ...at } = row.place;
    const named = { letter: '', header: headerOf(column, undefined, context.language) };
    const where = columns.get(column.key) ?? named;
    faults.addToSheet(at.sheet, 'nothing', expectationOf(column.kind, context), where, at.row);
  }
  if (row.record !== 'empty') {
    for (const names of table.alternatives ?? []) checkAlternatives(file, record, names, context, faults);
  }
}

/** Whether a needed cell is empty; where the whole column is not there, that is said once for all rows. */
function isMissing(column: Column, { table, row }: FileRow, record: Members): boolean {
  const { key, required, owner } = column;
  if (!required || row.unread?.has(key)) return false;
  if (isAlwaysNeeded(column) && !row.place.columns.has(key)) return false;
  if (owner) return row.owner[key] === undefined;
  const steps = stepsOf(key);
  // What the sheet about the outline leaves out is as it stood.
  if (row.record === 'empty' || (table.name === 'about' && steps.length === 1)) return false;
  return valueAt(record, steps) === undefined && isMembers(valueAt(record, steps.slice(0, -1)));
}

function checkAlternatives(
  { table, row }: FileRow,
  record: Members,
  [first, second]: readonly [string, string],
  { language }: ReadingContext,
  faults: CellFaults,
): void {
  const holder = valueAt(record, stepsOf(first).slice(0, -1));
  const isUnread = [...(row.unread ?? [])].some((key) => key.startsWith(first) || key.startsWith(second));
  if (!isMembers(holder) || isUnread) return;
  const given = [first, second].filter((key) => valueAt(record, stepsOf(key)) !== undefined);
  if (given.length === 1) return;
  const names = { first: headerIn(table, first, language), second: headerIn(table, second, language) };
  const key = table.columns.find((column) => column.key.startsWith(second))?.key;
  faults.add(row.place, key, [given.length === 0 ? 'neither' : 'both', names], ['eitherOr', names]);
}

function headerIn(table: Table, key: string, language: ReadingContext['language']): string {
  const column = table.columns.find((each) => each.key === key || each.key.startsWith(`${key}.`));
  return column === undefined ? key : headerOf(column, undefined, language);
}

const OWNERS: Readonly<Record<Exclude<Table['of'], 'outline'>, string>> = {
  partnership: 'partnership',
  item: 'item',
  indicator: 'indicator',
};

function reportOrphan({ table, row }: FileRow, { language }: ReadingContext, faults: CellFaults): void {
  if (table.of === 'outline') return;
  const key = OWNERS[table.of];
  const value = row.owner[key];
  if (value === undefined || row.unread?.has('of')) return;
  const { sheets } = interchangeWords(language);
  const sheet = sheets[sheetOfOwner(table, row)];
  const expected = table.of === 'indicator' ? 'existingIndicator' : 'existing';
  faults.add(row.place, key, ['value', { value: quotedValue(value) }], [expected, { sheet }]);
}

function sheetOfOwner(table: Table, { owner }: TableRow): TableName {
  if (table.of === 'indicator') return 'indicators';
  return table.of === 'partnership' || owner.of === 'partnership' ? 'partnerships' : 'initiatives';
}

function checkParties({ document, rows }: Assembly, { language }: ReadingContext, faults: CellFaults): void {
  const { sheets } = interchangeWords(language);
  const seen = new Set<unknown>();
  for (const item of Array.isArray(document.partnerships) ? (document.partnerships as Members[]) : []) {
    const row = rows.get(item)?.row;
    // Parties of an identifier that is given twice are all of the first.
    const isRepeated = item.id !== undefined && seen.has(item.id);
    seen.add(item.id);
    if (row === undefined || isRepeated || (Array.isArray(item.parties) && item.parties.length > 0)) continue;
    if (isOfFile(row)) faults.add(row.place, 'id', 'noParty', ['parties', { sheet: sheets.parties }]);
  }
}
