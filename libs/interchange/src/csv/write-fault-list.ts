import { stringify } from 'csv-stringify/sync';
import { harmless } from '../cells/literals.ts';
import type { CellFault } from '../reading/cell-faults.ts';

/**
 * A list of faults as CSV, to put right beside the file that it is about.
 * @param heads of its five columns: sheet, cell, heading, what is there, what is expected.
 */
export function writeFaultList(faults: readonly CellFault[], heads: readonly string[]): string {
  const rows = faults.map(({ sheet, row, column, found, expected }) => [
    sheet,
    `${column?.letter ?? ''}${row ?? ''}`,
    column?.header ?? '',
    found,
    expected,
  ]);
  return stringify([heads, ...rows.map((cells) => cells.map(harmless))], {
    bom: true,
    record_delimiter: '\r\n',
    quoted_match: /[\r\n;\t]|^\s|\s$/u,
  });
}
