import { CsvError, parse } from 'csv-parse/sync';
import { readHarmless } from '../cells/literals.ts';
import type { RawSheet } from '../reading/sheet-columns.ts';
import { Refusal } from '../refusal.ts';
import { decodeText } from './decode-text.ts';

const DELIMITERS = [',', ';', '\t'] as const;
const LONGEST_ROW = 2_000_000;
/** As many as a workbook may have. */
const MOST_COLUMNS = 256;

/**
 * A CSV file (RFC 4180) as one sheet. Commas, semicolons and tabs are told apart by the header.
 * @throws Refusal `encoding`, `not-csv` or `too-wide`.
 */
export function readCsv(file: Uint8Array, name: string): RawSheet {
  const text = decodeText(file);
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
    });
    const wide = rows.findIndex((row) => row.length > MOST_COLUMNS);
    if (wide >= 0) throw new Refusal('too-wide', { cell: `${name}:${wide + 1}` });
    return { name, rows: rows.map((row) => row.map(readHarmless)) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal('not-csv', { file: name, line: Number(error.lines ?? 1) }, { cause: error });
  }
}

/** The sign that the first line has most of, outside quotation marks. */
function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/u)).replaceAll(/"(?:[^"]|"")*"/gu, '');
  const counts = DELIMITERS.map((sign) => line.split(sign).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
