import { stringify } from 'csv-stringify/sync';
import { harmless } from '../cells/literals.ts';

/** What a column holds, in the words of Frictionless table schemas. */
export type DataType = 'string' | 'integer' | 'number' | 'boolean';

export interface DataColumn {
  name: string;
  type: DataType;
}

export type DataValue = string | number | boolean | undefined;

/** A table to be read by programs: columns of one kind each, and a cell for each in every row. */
export interface DataTable {
  /** Small letters, digits and hyphens: it names the file and the sheet. */
  name: string;
  columns: readonly DataColumn[];
  rows: readonly (readonly DataValue[])[];
}

/** The table as CSV (RFC 4180, UTF-8). No cell is one that a spreadsheet program would take for a formula. */
export function writeDataCsv({ columns, rows }: DataTable): string {
  return stringify([columns.map(({ name }) => name), ...rows.map((row) => row.map(plain))], {
    record_delimiter: '\r\n',
  });
}

function plain(value: DataValue): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? harmless(value) : String(value);
}

/** A description of tables that are kept as CSV beside it, as a Frictionless data package (specs.frictionlessdata.io, v1). */
export function dataPackage(
  facts: Readonly<Record<string, unknown>>,
  tables: readonly DataTable[],
): Record<string, unknown> {
  return {
    profile: 'tabular-data-package',
    ...facts,
    resources: tables.map(({ name, columns }) => ({
      name,
      path: `${name}.csv`,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: { fields: columns, missingValues: [''] },
    })),
  };
}
