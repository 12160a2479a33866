import { LANGUAGES, type Language } from '@concord/domain';
import { normalised } from '../cells/normalise.ts';
import { fill } from '../language/fill.ts';
import { interchangeWords } from '../language/words.ts';
import { stepsOf } from './members.ts';
import type { Column, ColumnWord, Table, TableName } from './table.ts';

/** One column of a file: of a member, all of it or one part. */
export interface ColumnPart {
  key: string;
  /** From 1, where several columns hold one member; undefined where one does. */
  part?: number;
}

/** Columns that a member with several entries has in a workbook: two that offer a list, and one for what is more. */
export const LIST_PARTS = 3;
/** The longest texts, 20,000 characters of two units each, fill two cells. */
const TEXT_PARTS = 2;

/** A column that is there for people to read, and says nothing. */
export const AID = '~';

/** The name of a column by which the system knows it, whatever its header says. */
export function machineKey(table: TableName, { key, part }: ColumnPart): string {
  return `${table}.${key}${part === undefined ? '' : `/${part}`}`;
}

const MACHINE_KEY = /^([a-z]+)\.(~?[A-Za-z.]+)(?:\/(\d{1,2}))?$/u;

/** What a machine key names; undefined where it has not that form. */
export function readMachineKey(text: string): { table: string; column: ColumnPart } | undefined {
  const [, table, key, part] = MACHINE_KEY.exec(text.trim()) ?? [];
  if (table === undefined || key === undefined) return undefined;
  return { table, column: part === undefined ? { key } : { key, part: Number(part) } };
}

/** The header of a column in one language. */
export function headerOf({ key, kind }: Column, part: number | undefined, language: Language): string {
  const words = interchangeWords(language);
  const steps = stepsOf(key);
  const own = words.columns[steps.at(-1) as ColumnWord];
  const within: Readonly<Record<string, string>> = words.within;
  const column = steps
    .slice(0, -1)
    .reduceRight((name, step) => fill(within[step] ?? '{column}', { column: name }), own);
  if (part === undefined) return column;
  if (kind.type !== 'list') return part === 1 ? column : fill(words.continued, { column, number: part });
  return part < LIST_PARTS ? fill(words.numbered, { column, number: part }) : fill(words.further, { column });
}

const known = new Map<TableName, ReadonlyMap<string, ColumnPart>>();

/** The column that a header names in any of the six languages, or by its key; undefined where none is called so. */
export function findColumn(table: Table, header: string): ColumnPart | undefined {
  let columns = known.get(table.name);
  if (columns === undefined) {
    columns = new Map(table.columns.flatMap((column) => headersOf(column)));
    known.set(table.name, columns);
  }
  return columns.get(normalised(header));
}

function headersOf(column: Column): [string, ColumnPart][] {
  const { key } = column;
  const parts = Array.from({ length: partsOf(column) }, (_, index) => index + 1);
  return [
    ...LANGUAGES.flatMap((language): [string, ColumnPart][] => [
      [normalised(headerOf(column, undefined, language)), { key }],
      ...parts.map((part): [string, ColumnPart] => [
        normalised(headerOf(column, part, language)),
        column.kind.type !== 'list' && part === 1 ? { key } : { key, part },
      ]),
    ]),
    [normalised(key), { key }],
    ...parts.map((part): [string, ColumnPart] => [normalised(`${key}/${part}`), { key, part }]),
  ];
}

function partsOf({ kind }: Column): number {
  if (kind.type === 'list') return LIST_PARTS;
  return kind.type === 'text' && kind.to > 16_000 ? TEXT_PARTS : 0;
}

/** The column of spreadsheet programs' own counting: A, B, …, Z, AA. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}
