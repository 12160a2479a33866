import { stringify } from 'csv-stringify/sync';
import type { CellStyle, CellValue } from '../cells/cell.ts';
import { harmless } from '../cells/literals.ts';
import { cellOf } from '../tables/encode-rows.ts';
import { explodeOutline } from '../tables/explode.ts';
import type { Members } from '../tables/members.ts';
import type { TableName } from '../tables/table.ts';
import { tableOf } from '../tables/tables.ts';
import type { WritingContext } from '../workbook/context.ts';

/**
 * One table of an outline as CSV (RFC 4180, UTF-8 with a byte order mark), with the names of the format as header and
 * codes in the cells. No cell is one that a spreadsheet program would take for a formula; read again, it is the same.
 */
export function writeCsv(document: Readonly<Members>, name: TableName, context: WritingContext): string {
  const table = tableOf(name);
  const style: CellStyle = { language: context.language, cycle: context.cycle, labels: false };
  const rows = (explodeOutline(document).get(name) ?? []).map((row) =>
    table.columns.map((column) => plain(cellOf(table, column, row, style))),
  );
  return stringify([table.columns.map(({ key }) => key), ...rows], {
    bom: true,
    record_delimiter: '\r\n',
    quoted_match: /[\r\n;\t]|^\s|\s$/u,
  });
}

function plain(cell: CellValue): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? harmless(cell) : String(cell);
}
