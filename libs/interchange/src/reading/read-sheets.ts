import { validateOutline } from '@concord/domain';
import { interchangeWords } from '../language/words.ts';
import { explodeOutline } from '../tables/explode.ts';
import { isMembers, type Members, stepsOf } from '../tables/members.ts';
import type { Table, TableName, TableRow, Tables } from '../tables/table.ts';
import { type Assembly, assembleOutline } from './assemble.ts';
import { type CellFault, CellFaults } from './cell-faults.ts';
import { checkAssembly } from './check-assembly.ts';
import { checkOutline } from './check-outline.ts';
import type { ReadingContext } from './context.ts';
import { decodeRows } from './decode-rows.ts';
import type { RawSheet, SheetForm } from './sheet-columns.ts';

/** A sheet, and which table it is. */
export interface RecognisedSheet {
  sheet: RawSheet;
  form: SheetForm;
}

/** `document` is finished as far as the file goes: what it does not hold is as it stood. */
export type SheetsReading = { document: Members; tables: TableName[] } | { faults: CellFault[] };

/**
 * The outline that sheets make together with what stands of it already: a table of the file takes the place of that
 * table, and others stay. Otherwise every fault, and nothing of the file.
 * @param base the outline that stands, finished or not.
 */
export async function readSheets(
  sheets: readonly RecognisedSheet[],
  base: Readonly<Members>,
  context: ReadingContext,
): Promise<SheetsReading> {
  const faults = new CellFaults(
    interchangeWords(context.language),
    sheets.map(({ sheet }) => sheet.name),
  );
  const tables = new Map<TableName, readonly TableRow[]>(explodeOutline(base));
  const ofFile = new Map<TableName, TableRow[]>();
  for (const { sheet, form } of sheets) {
    const rows = decodeRows(sheet, form, context, faults);
    ofFile.set(form.table.name, [...(ofFile.get(form.table.name) ?? []), ...rows]);
  }
  for (const [name, rows] of ofFile) if (name !== 'about' || rows.length > 0) tables.set(name, rows);
  return await assembleRead(tables, [...ofFile.keys()], { base, context, faults });
}

interface Around {
  base: Readonly<Members>;
  context: ReadingContext;
  faults: CellFaults;
}

async function assembleRead(
  tables: Tables,
  names: TableName[],
  { base, context, faults }: Around,
): Promise<SheetsReading> {
  const assembly = assembleOutline(tables);
  const { document } = assembly;
  document.cycle ??= context.cycle.code;
  document.country ??= context.country;
  document.language ??= base.language;
  document.period ??= base.period;
  checkAssembly(tables, assembly, context, faults);
  checkOutline(tables, context, faults);
  keepUntouched(document, base, names);
  if (faults.size === 0) await addOtherFaults(assembly, faults);
  return faults.size > 0 ? { faults: faults.toArray() } : { document, tables: names };
}

/** The members of an outline that tables fill. */
const FILLED: Readonly<Record<string, readonly TableName[]>> = {
  framework: ['framework', 'instruments'],
  initiatives: ['initiatives', 'financing', 'indicators', 'observations'],
  partnerships: ['partnerships', 'parties', 'quotas', 'financing', 'indicators', 'observations'],
  figures: ['figures'],
  answers: ['answers'],
};

/** Members of which the file holds nothing stay to the letter, unfinished as they may be. */
function keepUntouched(document: Members, base: Readonly<Members>, names: readonly TableName[]): void {
  for (const [member, tables] of Object.entries(FILLED)) {
    if (tables.some((table) => names.includes(table))) continue;
    if (Object.hasOwn(base, member)) document[member] = base[member];
    else delete document[member];
  }
}

/** What the format itself still has to say of what the file holds. */
async function addOtherFaults({ document, rows }: Assembly, faults: CellFaults): Promise<void> {
  for (const { pointer, message, expected } of await validateOutline(document)) {
    const { table, row, rest } = rowAt(document, pointer, rows);
    if (row?.place === undefined) continue;
    faults.add(row.place, keyOf(table, rest), ['other', { message }], { text: expected });
  }
}

/** The row that made the innermost object on the way to a place of the document. */
function rowAt(
  document: Members,
  pointer: string,
  rows: Assembly['rows'],
): { table?: Table; row?: TableRow; rest: string[] } {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  let value: unknown = document;
  let found: { table?: Table; row?: TableRow; rest: string[] } = { ...rows.get(document), rest: steps };
  for (const [index, step] of steps.entries()) {
    value = Array.isArray(value) ? value[Number(step)] : isMembers(value) ? value[step] : undefined;
    const row = typeof value === 'object' && value !== null ? rows.get(value) : undefined;
    if (row !== undefined) found = { ...row, rest: steps.slice(index + 1) };
  }
  return found;
}

function keyOf(table: Table | undefined, rest: readonly string[]): string | undefined {
  return table?.columns.find(({ key }) => stepsOf(key).every((step, index) => rest[index] === step))?.key;
}
