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
  const delimiter = delimiterOf(text);
  requireNarrow(text, delimiter, name);
  try {
    const rows = parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
    });
    return { name, rows: rows.map((row) => row.map(readHarmless)) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal('not-csv', { file: name, line: Number(error.lines ?? 1) }, { cause: error });
  }
}

/** Before anything is made of it: millions of empty cells take far more than their file. */
function requireNarrow(text: string, delimiter: string, name: string): void {
  let isQuoted = false;
  let columns = 1;
  let row = 1;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === delimiter) {
      columns++;
      if (columns > MOST_COLUMNS) throw new Refusal('too-wide', { cell: `${name}:${row}` });
    } else if (sign === '\n' || sign === '\r') {
      columns = 1;
      row++;
    }
  }
}

/** The sign that the first line has most of, outside quotation marks. */
function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/u)).replaceAll(/"(?:[^"]|"")*"/gu, '');
  const counts = DELIMITERS.map((sign) => line.split(sign).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
