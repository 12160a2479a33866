import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Binaries } from './binaries.ts';
import { type DataFolder, readConnection, SUPERUSER, writeConnection } from './data-folder.ts';
import { freePort, isFree, type Launched, launchServer } from './launch-server.ts';
import { clearRemains, runningServer } from './server-process.ts';

export interface KeepingOptions {
  port?: number;
  ephemeral: boolean;
  /** Asked now and then; once it is true, keeping is given up with an error. */
  isCancelled?: () => boolean;
}

/** Another process keeps the database of this folder. */
export class DatabaseInUseError extends Error {
  constructor(folder: string) {
    super(`The database in ${folder} is in use by another process: stop that one first`);
    this.name = 'DatabaseInUseError';
  }
}

export const DATABASE = 'concord';
/** Session lock of the process that keeps the server; the server lets go of it when that process dies. */
const KEEPER_LOCK = 4_021_973;
/** Milliseconds to wait for a server that does not start at all, and for one that is busy recovering. */
const TO_START = 10_000;
const TO_RECOVER = 120_000;

export function addressOf(database: string, { password, port }: { password: string; port: number }): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Has a server running on the folder, one that runs there or a new one, and becomes its only keeper.
 * @returns the keeper's connection: the server is kept as long as it lasts.
 * @throws DatabaseInUseError if a living process keeps it.
 */
export async function keepServer(
  place: DataFolder,
  binaries: Binaries,
  options: KeepingOptions,
): Promise<Client> {
  const begun = Date.now();
  let launched: Launched | undefined;
  while (options.isCancelled?.() !== true) {
    const running = runningServer(place.data);
    const keeper = running && (await becomeKeeper(place, running.port));
    if (keeper) return keeper;
    const failure = launched?.failure();
    if (Date.now() - begun > (running ? TO_RECOVER : TO_START)) {
      throw new Error(`The database does not answer${failure ? `: ${failure}` : ''}`);
    }
    if (running === undefined && (launched === undefined || failure !== undefined)) {
      if (failure !== undefined) await pause(200);
      launched = await launch(place, binaries, options);
    }
    await pause(25);
  }
  throw new Error('The database is no longer wanted');
}

async function launch(place: DataFolder, binaries: Binaries, options: KeepingOptions): Promise<Launched> {
  await clearRemains(place.data);
  const connection = readConnection(place.folder);
  let port = options.port ?? connection.port;
  if (port === null || !(await isFree(port))) {
    if (options.port !== undefined) throw new Error(`Port ${options.port} is taken by another program`);
    port = await freePort();
  }
  if (port !== connection.port) writeConnection(place.folder, { ...connection, port });
  return launchServer(place, binaries.postgres, port, options.ephemeral);
}

/** @returns undefined while the server does not let anyone in: it starts, recovers or stops. */
async function becomeKeeper(place: DataFolder, port: number): Promise<Client | undefined> {
  const connection = readConnection(place.folder);
  const keeper = new Client({
    connectionString: addressOf('postgres', { ...connection, port }),
    application_name: 'concord keeper',
    connectionTimeoutMillis: 2_000,
    keepAlive: true,
  });
  // Without a listener the error would end the process; the end that follows it is what counts.
  keeper.on('error', () => undefined);
  try {
    await keeper.connect();
    const { rows } = await keeper.query<{ kept: boolean }>('SELECT pg_try_advisory_lock($1) AS kept', [
      KEEPER_LOCK,
    ]);
    if (rows[0]?.kept !== true) throw new DatabaseInUseError(place.folder);
    const { rowCount } = await keeper.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await keeper.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    await keeper.end().catch(() => undefined);
    if (error instanceof DatabaseInUseError) throw error;
    if ((error as { code?: string }).code === WRONG_PASSWORD) {
      throw new Error(`The password in ${place.folder}/connection.json is not the database's`);
    }
    return undefined;
  }
  if (port !== connection.port) writeConnection(place.folder, { ...connection, port });
  return keeper;
}

const WRONG_PASSWORD = '28P01';
