import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { ensureRuntimeLogin, runtimeUrl } from '../access/runtime-login.ts';
import { type DatabaseOptions, migrate, openDatabase } from '../database.ts';
import { findBinaries } from '../embedded/binaries.ts';
import { initialise, prepareFolder, readConnection, SHARED_FOLDER } from '../embedded/data-folder.ts';
import { addressOf, keepServer } from '../embedded/keep-server.ts';
import { notedServer, noteIn, type TestServer, testRunFolder } from './test-run.ts';

export interface TestDatabase {
  /** The owner's. */
  url: string;
  /** Of the login by which the interface works. */
  runtimeUrl: string;
  /** The owner's connections. */
  dataSource: DataSource;
  /** Connections of the login by which the interface works; the caller closes them. */
  asRuntime(options?: DatabaseOptions): Promise<DataSource>;
  /** Closes the connections and removes the database. */
  drop(): Promise<void>;
}

/**
 * A migrated database for one test file, cloned from a template on a real PostgreSQL: that of `TEST_DATABASE_URL`
 * if it is set, else one that the first call of a test run starts and all others share.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await testServer(testRunFolder());
  const name = `${server.template}_${randomBytes(6).toString('hex')}`;
  await onServer(server.url, `CREATE DATABASE ${name} TEMPLATE ${server.template}`);
  const url = sibling(server.url, name);
  const dataSource = await openDatabase(url, { applicationName: 'concord test' });
  const asRuntimeUrl = runtimeUrl(url, server.password, server.template);
  return {
    url,
    runtimeUrl: asRuntimeUrl,
    dataSource,
    asRuntime: (options) => openDatabase(asRuntimeUrl, { applicationName: 'concord test', ...options }),
    async drop() {
      if (dataSource.isInitialized) await dataSource.destroy();
      await onServer(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

/** The first caller of all workers makes it; the others wait. */
async function testServer(folder: string): Promise<TestServer> {
  const turn = join(folder, 'turn');
  for (;;) {
    const noted = notedServer(folder);
    if (noted) return noted;
    try {
      mkdirSync(turn);
    } catch {
      await pause(50);
      continue;
    }
    try {
      return notedServer(folder) ?? (await makeServer(folder));
    } finally {
      rmSync(turn, { recursive: true, force: true });
    }
  }
}

async function makeServer(folder: string): Promise<TestServer> {
  const url = process.env.TEST_DATABASE_URL || (await launch(folder));
  const template = basename(folder).toLowerCase().replaceAll('-', '_');
  await onServer(url, `CREATE DATABASE ${template}`);
  const dataSource = await openDatabase(sibling(url, template));
  await migrate(dataSource);
  const password = randomBytes(24).toString('base64url');
  await ensureRuntimeLogin(dataSource, password, template);
  await dataSource.destroy();
  const server = { url, template, password };
  writeFileSync(`${noteIn(folder)}.new`, JSON.stringify(server), { mode: 0o600 });
  renameSync(`${noteIn(folder)}.new`, noteIn(folder));
  return server;
}

/** Starts a server that outlives the test worker that happens to come first. */
async function launch(folder: string): Promise<string> {
  const place = prepareFolder(folder);
  const binaries = findBinaries(place.user, SHARED_FOLDER);
  const { password } = readConnection(place.folder);
  initialise(place, binaries, password, true);
  const keeper = await keepServer(place, binaries, { ephemeral: true });
  await keeper.end();
  return addressOf('postgres', { password, port: readConnection(place.folder).port as number });
}

function sibling(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = database;
  return address.href;
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
