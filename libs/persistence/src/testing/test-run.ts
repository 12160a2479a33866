import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { placeOf } from '../embedded/data-folder.ts';
import { endServer, runningServer } from '../embedded/server-process.ts';
import { isAlive } from '../embedded/signal-process.ts';

/** Names the folder that all test files of one run share; set by {@link beginTestRun}, read by its workers. */
const VARIABLE = 'CONCORD_TEST_RUN';
const PREFIX = 'concord-tests-';

/** Makes the run's folder, and ends what runs that were killed left behind. The database itself waits until it is wanted. */
export async function beginTestRun(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) await removeRun(join(tmpdir(), name));
  }
  process.env[VARIABLE] = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
}

/** Ends the run's database, if there is one, and removes everything of it. */
export async function endTestRun(): Promise<void> {
  const folder = process.env[VARIABLE];
  if (folder !== undefined) await removeRun(folder);
}

/** @throws if the tests run without the repository's Jest configuration. */
export function testRunFolder(): string {
  const folder = process.env[VARIABLE];
  if (folder === undefined) throw new Error('Test databases need the jest.config.mjs of the repository');
  mkdirSync(folder, { recursive: true });
  return folder;
}

export interface TestServer {
  /** Of the server's maintenance database. */
  url: string;
  /** The name of the migrated database that others are cloned from. */
  template: string;
  /** Of the login by which the interface works; the login has the template's name. */
  password: string;
}

/** The run's server as its first user noted it down; undefined until then. */
export function notedServer(folder: string): TestServer | undefined {
  const file = noteIn(folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as TestServer) : undefined;
}

export function noteIn(folder: string): string {
  return join(folder, 'server.json');
}

async function removeRun(folder: string): Promise<void> {
  const { folder: kept, data } = placeOf(folder);
  const server = runningServer(data);
  if (server) await endServer(server, data);
  else await dropDatabases(notedServer(folder));
  for (const each of [kept, folder]) rmSync(each, { recursive: true, force: true });
}

/** On a server that is not the run's own. */
async function dropDatabases(server: TestServer | undefined): Promise<void> {
  if (server === undefined) return;
  const client = new Client({ connectionString: server.url });
  try {
    await client.connect();
    const { rows } = await client.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
      [server.template],
    );
    for (const { datname } of rows) {
      await client.query(`DROP DATABASE ${client.escapeIdentifier(datname)} WITH (FORCE)`);
    }
    await client.query(`DROP ROLE IF EXISTS ${client.escapeIdentifier(server.template)}`);
  } catch {
    // A server that is gone took its databases with it.
  } finally {
    await client.end().catch(() => undefined);
  }
}
