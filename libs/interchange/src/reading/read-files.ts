import { DEFAULT_LIMITS, type Fault, LANGUAGES, type Outline, readOutline } from '@concord/domain';
import { readCsv } from '../csv/read-csv.ts';
import { interchangeWords } from '../language/words.ts';
import { Refusal } from '../refusal.ts';
import type { Members } from '../tables/members.ts';
import type { TableName } from '../tables/table.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import type { CellFault } from './cell-faults.ts';
import type { ReadingContext } from './context.ts';
import { type RecognisedSheet, readSheets } from './read-sheets.ts';
import { formOfFile, formOfSheet, type RawSheet } from './sheet-columns.ts';

/** A file that somebody sends in place of an outline, or of some tables of it. */
export interface OutlineFile {
  name: string;
  bytes: Uint8Array;
}

/** An outline that a file makes, or everything that stands in its way. */
export type FileReading =
  | {
      /** An outline, finished as far as the file goes. */
      document: Members;
      /** The tables that the file holds; undefined where it holds all of an outline. */
      tables?: TableName[];
      /** Sheets of the file that are no tables of an outline. */
      ignored: string[];
    }
  | { faults: CellFault[] }
  | { refused: string };

export const LARGEST_FILE = 10_000_000;

/**
 * The outline of what somebody sends: a workbook, or a JSON file, or the tables of an outline as CSV files. Which it is,
 * the ending and the content have to say alike. Tables that are not in the files are taken from the outline that stands.
 * Reading what somebody sends takes memory and time: see `readFilesInThread`.
 */
export async function readFiles(
  files: readonly OutlineFile[],
  base: Readonly<Members>,
  context: ReadingContext,
): Promise<FileReading> {
  try {
    return await readAs(kindOfAll(files), files, base, context);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: error.sentence(interchangeWords(context.language)) };
  }
}

type FileKind = 'xlsx' | 'csv' | 'json';

function readAs(
  kind: FileKind,
  files: readonly OutlineFile[],
  base: Readonly<Members>,
  context: ReadingContext,
): Promise<FileReading> {
  const [file] = files as readonly [OutlineFile];
  switch (kind) {
    case 'xlsx':
      return readXlsxFile(file, base, context);
    case 'csv':
      return readCsvFiles(files, base, context);
    case 'json':
      return readJsonFile(file, context);
  }
}

/** @throws Refusal where there is no file, where one is none that is read, or where they do not go together. */
function kindOfAll(files: readonly OutlineFile[]): FileKind {
  if (files.length === 0) throw new Refusal('empty');
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > LARGEST_FILE) throw new Refusal('too-large');
  const kinds = files.map(kindOf);
  if (files.length > 1 && kinds.some((kind) => kind !== 'csv')) throw new Refusal('several');
  return kinds[0] as FileKind;
}

/** @throws Refusal where the ending is none that is read, or the content is of another kind. */
function kindOf({ name, bytes }: OutlineFile): FileKind {
  if (bytes.length === 0) throw new Refusal('empty');
  const ending = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase();
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const isCompound = start.startsWith('\u00d0\u00cf\u0011\u00e0');
  const isArchive = start.startsWith('PK');
  if (ending === 'xlsm' || ending === 'xltm') throw new Refusal('macros');
  if (ending === 'xls' || (ending === 'xlsx' && isCompound)) throw new Refusal('protected');
  if (ending === 'xlsx') {
    if (!start.startsWith('PK\u0003\u0004')) throw new Refusal('not-xlsx');
    return 'xlsx';
  }
  if (ending !== 'csv' && ending !== 'txt' && ending !== 'tsv' && ending !== 'json')
    throw new Refusal('type');
  if (isArchive || isCompound || start.startsWith('%PDF')) throw new Refusal('not-text');
  return ending === 'json' ? 'json' : 'csv';
}

async function readXlsxFile(
  { bytes }: OutlineFile,
  base: Readonly<Members>,
  context: ReadingContext,
): Promise<FileReading> {
  const sheets: RecognisedSheet[] = [];
  const ignored: string[] = [];
  for (const sheet of await readWorkbook(bytes)) {
    const form = formOfSheet(sheet);
    if (form !== undefined) sheets.push({ sheet, form });
    else if (!isOfTemplate(sheet)) ignored.push(sheet.name);
  }
  if (sheets.length === 0) throw new Refusal('no-table');
  const reading = await readSheets(sheets, base, context);
  return 'faults' in reading ? reading : { ...reading, ignored };
}

/** The help, and the lists from which cells choose. */
function isOfTemplate({ name }: RawSheet): boolean {
  return LANGUAGES.some((language) => {
    const { help, lists } = interchangeWords(language).sheets;
    return name === help || name === lists;
  });
}

async function readCsvFiles(
  files: readonly OutlineFile[],
  base: Readonly<Members>,
  context: ReadingContext,
): Promise<FileReading> {
  const sheets = files.map(({ name, bytes }): RecognisedSheet => {
    const sheet = readCsv(bytes, name);
    const form = formOfFile(sheet);
    if (form === undefined) throw new Refusal('unknown-table', { file: name });
    return { sheet, form };
  });
  const reading = await readSheets(sheets, base, context);
  return 'faults' in reading ? reading : { ...reading, ignored: [] };
}

async function readJsonFile({ name, bytes }: OutlineFile, context: ReadingContext): Promise<FileReading> {
  if (isDeep(bytes)) throw new Refusal('json', { message: `more than ${DEFAULT_LIMITS.depth} levels` });
  const reading = await readOutline(bytes, { bytes: LARGEST_FILE });
  if ('faults' in reading) {
    const [first] = reading.faults;
    if (reading.malformed) throw new Refusal('json', { message: first?.message ?? '' });
    return { faults: reading.faults.map((fault) => jsonFault(name, fault)) };
  }
  const { outline } = reading;
  const faults = foreign(outline, context).map((fault) => jsonFault(name, fault));
  return faults.length > 0 ? { faults } : { document: { ...outline }, ignored: [] };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** Whether JSON is nested deeper than any outline: parsing that takes memory which no limit of a thread counts. */
function isDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (isQuoted && byte === BACKSLASH) at++;
    else if (byte === QUOTE) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (OPENING.has(byte)) {
      depth++;
      if (depth > DEFAULT_LIMITS.depth) return true;
    } else if (CLOSING.has(byte)) depth--;
  }
  return false;
}

function foreign({ cycle, country }: Outline, context: ReadingContext): Fault[] {
  const wanted = { cycle: context.cycle.code, country: context.country };
  return (['cycle', 'country'] as const)
    .filter((name) => ({ cycle, country })[name] !== wanted[name])
    .map((name) => ({
      pointer: `/${name}`,
      message: `found ${JSON.stringify({ cycle, country }[name])}`,
      expected: wanted[name],
    }));
}

/** A JSON file has no rows: its place is the pointer. */
function jsonFault(sheet: string, { pointer, message, expected }: Fault): CellFault {
  return { sheet, column: { letter: '', header: pointer || '/' }, found: message, expected };
}
