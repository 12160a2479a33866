import type { EntityManager } from 'typeorm';
import { storableJson } from './storable.ts';

/** Rows a statement: bounds the memory that one takes, on both sides. */
const BATCH = 20_000;

/** Column names, in the order of the statement, and their SQL types. */
export type Columns = Readonly<Record<string, string>>;

/** Inserts any number of rows in as few statements as memory allows. `table` and `columns` are never user input. */
export async function insertRows(
  manager: EntityManager,
  table: string,
  columns: Columns,
  rows: readonly Readonly<Record<string, unknown>>[],
  onConflict = '',
): Promise<void> {
  const names = Object.keys(columns).join(', ');
  const types = Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
  const statement = `INSERT INTO ${table} (${names})
    SELECT ${names} FROM json_to_recordset($1::json) AS incoming(${types}) ${onConflict}`;
  for (let start = 0; start < rows.length; start += BATCH) {
    await manager.query(statement, [storableJson(rows.slice(start, start + BATCH))]);
  }
}
