import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { migrate, openDatabase, SCHEMAS } from './database.ts';
import { createTestDatabase, type TestDatabase } from './testing/create-test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Everything that the schema consists of, as the server itself describes it. */
const DESCRIPTIONS = [
  `SELECT table_name, column_name, ordinal_position, data_type, character_maximum_length, is_nullable,
     column_default, is_identity, generation_expression FROM information_schema.columns
   WHERE table_schema = 'public' ORDER BY table_name, ordinal_position`,
  `SELECT conrelid::regclass::text AS relation, conname, pg_get_constraintdef(oid) AS definition
   FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`,
  `SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2`,
  `SELECT tgrelid::regclass::text AS relation, tgname, pg_get_triggerdef(oid) AS definition
   FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`,
  `SELECT proname, pg_get_functiondef(oid) AS definition
   FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY 1`,
  `SELECT tablename, policyname, roles, cmd, qual, with_check FROM pg_policies
   WHERE schemaname = 'public' ORDER BY 1, 2`,
  `SELECT relname, relrowsecurity, relforcerowsecurity FROM pg_class
   WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  `SELECT table_name, privilege_type FROM information_schema.table_privileges
   WHERE grantee = 'concord_runtime' ORDER BY 1, 2`,
  `SELECT attrelid::regclass::text AS relation, attname, attstorage FROM pg_attribute
   WHERE attrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r')
     AND attnum > 0 ORDER BY 1, 2`,
];

function describeSchema(dataSource: DataSource): Promise<unknown[]> {
  return Promise.all(DESCRIPTIONS.map((description) => dataSource.query(description)));
}

async function undoAll(dataSource: DataSource): Promise<void> {
  for (let left = dataSource.migrations.length; left > 0; left--) {
    await dataSource.undoLastMigration({ transaction: 'all' });
  }
}

describe('the migrations', () => {
  test('go up, down and up to the same schema, and down to nothing', async () => {
    const { dataSource } = database;
    const up = await describeSchema(dataSource);
    expect(up.map((description) => (description as unknown[]).length > 0)).toEqual(up.map(() => true));
    await undoAll(dataSource);
    const [columns] = await describeSchema(dataSource);
    const tables = new Set((columns as { table_name: string }[]).map(({ table_name }) => table_name));
    expect(tables).toEqual(new Set(['schema_migration']));
    expect(await migrate(dataSource)).toHaveLength(dataSource.migrations.length);
    expect(await describeSchema(dataSource)).toEqual(up);
  });

  test('run once where two start at the same time: the second waits and finds nothing to do', async () => {
    await undoAll(database.dataSource);
    const other = await openDatabase(database.url);
    const ran = await Promise.all([migrate(database.dataSource), migrate(other), migrate(other)]);
    await other.destroy();
    expect(ran.map(({ length }) => length).sort()).toEqual([0, 0, database.dataSource.migrations.length]);
  });

  test('have every column that the mapping names', async () => {
    for (const schema of SCHEMAS) {
      const metadata = database.dataSource.getMetadata(schema);
      const rows = await database.dataSource.query<{ column_name: string }[]>(
        `SELECT column_name FROM information_schema.columns WHERE table_name = $1`,
        [metadata.tableName],
      );
      const columns = new Set(rows.map(({ column_name }) => column_name));
      expect(metadata.columns.filter(({ databaseName }) => !columns.has(databaseName))).toEqual([]);
    }
  });
});
