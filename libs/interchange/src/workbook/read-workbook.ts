import { readXlsx } from 'hucre/xlsx';
import type { RawSheet } from '../reading/sheet-columns.ts';
import { Refusal } from '../refusal.ts';
import { storeArchive } from './store-archive.ts';
import { unpack } from './unpack.ts';

/**
 * The sheets of a workbook that somebody sent, cell by cell. The reader gets an archive of the very parts that were
 * unpacked and looked at, so that there is nothing which two readers of one archive could take differently.
 * @throws Refusal where the file is no workbook, or more than an outline needs.
 */
export async function readWorkbook(file: Uint8Array): Promise<RawSheet[]> {
  const parts = await unpack(file);
  const archive = storeArchive(parts);
  parts.clear();
  try {
    const { sheets } = await readXlsx(archive);
    return sheets.map(({ name, rows }) => ({ name, rows }));
  } catch (error) {
    throw new Refusal('damaged', {}, { cause: error });
  }
}
