import 'reflect-metadata';
import { MIGRATIONS } from '@concord/migrations';
import { DataSource } from 'typeorm';
import { cycleSchema } from './cycles/cycle.schema.ts';
import { editionSchema } from './editions/edition.schema.ts';
import { checkRunSchema } from './findings/check-run.schema.ts';
import { findingSchema } from './findings/finding.schema.ts';

export const SCHEMAS = [cycleSchema, findingSchema, checkRunSchema, editionSchema];

export interface DatabaseOptions {
  /** Connections kept at most; 10 where it is left out. */
  poolSize?: number;
  /** What the server shows in pg_stat_activity. */
  applicationName?: string;
  /** Milliseconds to wait for a connection; 5,000 where it is left out. */
  connectTimeout?: number;
  /** Told of a connection that broke while idle; the pool replaces it by itself. */
  onConnectionLost?: (error: Error) => void;
}

/**
 * A pool of connections to the database at `url` (`postgres://…`), ready for use.
 * Statements are never logged: they carry outlines.
 * @throws if the server cannot be reached.
 */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities: SCHEMAS,
    migrations: [...MIGRATIONS],
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'all',
    installExtensions: false,
    logging: false,
    poolSize: options.poolSize ?? 10,
    applicationName: options.applicationName ?? 'concord',
    connectTimeoutMS: options.connectTimeout ?? 5_000,
    poolErrorHandler: (error: Error) => options.onConnectionLost?.(error),
    extra: { keepAlive: true },
  });
  return dataSource.initialize();
}

/** Any number that no one else takes; both processes of a double start must take the same. */
const MIGRATION_LOCK = 4_021_972;

/**
 * Brings the schema up to date, alone: whoever comes second waits and then finds nothing to do.
 * @returns the names of the migrations that it ran.
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const executed = await dataSource.runMigrations({ transaction: 'all' });
    return executed.map(({ name }) => name);
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await holder.release();
  }
}
