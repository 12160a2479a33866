import type { DataColumn, DataTable, DataType, DataValue } from '@concord/interchange';

export type Fields = Readonly<Record<string, DataType>>;
export type Row<Of extends Fields> = { [Name in keyof Of]: DataValue };

/** A table of named columns. */
export function table<Of extends Fields>(name: string, fields: Of, rows: readonly Row<Of>[]): DataTable {
  const names = Object.keys(fields);
  const columns = names.map((column): DataColumn => ({ name: column, type: fields[column] ?? 'string' }));
  return { name, columns, rows: rows.map((row) => names.map((column) => row[column])) };
}

/** Codes in one cell; undefined where there are none. */
export function spaced(items: readonly (string | undefined)[]): string | undefined {
  const given = items.filter((item) => item !== undefined);
  return given.length === 0 ? undefined : given.join(' ');
}
