import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

const INTERVAL = 250;

/** Whether every migration that this program knows has been run. A role that may not look counts as not. */
export async function isSchemaCurrent(database: DataSource): Promise<boolean> {
  try {
    const rows = await database.query<{ name: string }[]>('SELECT name FROM schema_migration');
    const run = new Set(rows.map(({ name }) => name));
    return database.migrations.every((migration) => run.has(migration.name ?? migration.constructor.name));
  } catch {
    return false;
  }
}

/**
 * Waits for whoever migrates.
 * @param patience in milliseconds.
 * @throws Error if the schema is not current by then.
 */
export async function awaitSchema(database: DataSource, patience = 60_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isSchemaCurrent(database))) {
    if (Date.now() > end) {
      throw new Error('The database has not been migrated; set DATABASE_OWNER_URL or start the worker first');
    }
    await pause(INTERVAL);
  }
}
