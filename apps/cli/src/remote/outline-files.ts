import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CycleConfiguration } from '@concord/domain';
import { type Members, readFiles, TABLE_NAMES, writeCsv, writeWorkbook } from '@concord/interchange';
import { writeWhole } from '../output.ts';
import { UsageError } from '../usage-error.ts';

export type FileForm = 'json' | 'xlsx' | 'csv';

/** What a file of an outline is, by its name: a folder is one of CSV files. @throws UsageError for another ending. */
export function formOfPath(path: string): FileForm {
  if (path.endsWith('.json')) return 'json';
  if (path.endsWith('.xlsx')) return 'xlsx';
  if (/\.[a-z]{2,5}$/iu.test(path)) {
    throw new UsageError(`${path}: expected a file that ends in .json or .xlsx, or a folder for CSV`);
  }
  return 'csv';
}

/** Where the draft's version is kept that a file was pulled at. */
export function tagPath(path: string): string {
  return `${path.replace(/\/+$/u, '')}.etag`;
}

interface About {
  cycle: CycleConfiguration;
  country: string;
}

/** Writes an outline, finished or not, as a file or as a folder of tables. */
export async function writeOutlineFiles(
  path: string,
  document: Members,
  { cycle, country }: About,
): Promise<void> {
  const context = { cycle, country, language: 'en' } as const;
  switch (formOfPath(path)) {
    case 'json':
      return await writeWhole(path, `${JSON.stringify(document, null, 2)}\n`);
    case 'xlsx':
      return await writeWhole(path, await writeWorkbook(document, context));
    case 'csv':
      for (const table of TABLE_NAMES) {
        await writeWhole(join(path, `${table}.csv`), writeCsv(document, table, context));
      }
  }
}

/**
 * The outline of a file, or of a folder of tables.
 * @param base the outline that stands, for the tables that are not in the folder.
 * @throws UsageError with every fault.
 */
export async function readOutlineFiles(
  path: string,
  base: Members,
  { cycle, country }: About,
): Promise<Members> {
  if (!existsSync(path)) throw new UsageError(`${path}: there is no such file or folder`);
  const paths = statSync(path).isDirectory() ? tablesIn(path) : [path];
  const files = paths.map((file) => ({ name: basename(file), bytes: new Uint8Array(readFileSync(file)) }));
  const reading = await readFiles(files, base, { cycle, country, language: 'en' });
  if ('document' in reading) return reading.document;
  if ('refused' in reading) throw new UsageError(`${path}: ${reading.refused}`);
  const lines = reading.faults.map(({ sheet, row, column, found, expected }) => {
    const cell = `${column?.letter ?? ''}${row ?? ''}`;
    const heading = column === undefined || column.header === '' ? '' : ` (${column.header})`;
    return `${path}: ${[sheet, cell].filter(Boolean).join(' ')}${heading}: ${found}, expected ${expected}`;
  });
  throw new UsageError(lines.join('\n'));
}

function tablesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  if (names.length === 0)
    throw new UsageError(`${folder}: holds no table, expected files such as figures.csv`);
  return names.sort().map((name) => join(folder, name));
}
