import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { runningServer } from './server-process.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase } from './start-embedded-database.ts';

const KEEPER = fileURLToPath(new URL('./testing/keep-database.ts', import.meta.url));
const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0 ? test : test.skip;

let folder: string;
let databases: EmbeddedDatabase[] = [];
let keepers: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concord-embedded-'));
});
/** Kills a process that may have ended since it was looked for. */
function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

afterEach(async () => {
  for (const keeper of keepers) if (keeper.exitCode === null) keeper.kill('SIGKILL');
  for (const database of databases) await database.stop();
  if (existsSync(join(folder, 'data'))) for (const pid of processesOn(folder)) end(pid);
  rmSync(folder, { recursive: true, force: true });
  databases = [];
  keepers = [];
});

async function start(options: Partial<Parameters<typeof startEmbeddedDatabase>[0]> = {}) {
  const begun = Date.now();
  const database = await startEmbeddedDatabase({ folder, ...options });
  databases.push(database);
  expect(Date.now() - begun).toBeLessThan(10_000);
  return database;
}

/** A process of its own that keeps the database; `said` is its address, or the name of its error. */
async function keep(user?: { uid: number; gid: number }): Promise<{ keeper: ChildProcess; said: string }> {
  const keeper = spawn(process.execPath, [KEEPER, folder], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...user,
  });
  keepers.push(keeper);
  const [said] = await once(keeper.stdout.setEncoding('utf8'), 'data');
  return { keeper, said: (said as string).trim() };
}

async function query<T extends object>(url: string, statement: string, values: unknown[] = []): Promise<T[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(statement, values)).rows;
  } finally {
    await client.end();
  }
}

function processesOn(of: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return pid > 0 && readlinkSync(`/proc/${pid}/cwd`) === join(of, 'data');
      } catch {
        return false;
      }
    });
}

async function insert(url: string, value: number): Promise<void> {
  await query(url, 'CREATE TABLE IF NOT EXISTS kept (value int)');
  await query(url, 'INSERT INTO kept VALUES ($1)', [value]);
}

async function values(url: string): Promise<number[]> {
  return (await query<{ value: number }>(url, 'SELECT value FROM kept ORDER BY value')).map(
    ({ value }) => value,
  );
}

describe('the embedded database', () => {
  test('keeps data, port and password from start to start, and leaves no process behind', async () => {
    const first = await start();
    await insert(first.url, 1);
    const [settings] = await query(
      first.url,
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
         current_setting('full_page_writes') AS pages, current_setting('listen_addresses') AS address,
         current_setting('data_checksums') AS checksums, current_setting('server_version_num')::int / 10000 AS version`,
    );
    expect(settings).toEqual({
      fsync: 'on',
      commit: 'on',
      pages: 'on',
      address: '127.0.0.1',
      checksums: 'on',
      version: 18,
    });
    expect(statSync(join(folder, 'connection.json')).mode & 0o777).toBe(0o600);
    await expect(query(first.url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password');
    await first.stop();
    expect(processesOn(folder)).toEqual([]);
    const second = await start();
    expect(second.url).toBe(first.url);
    expect(await values(second.url)).toEqual([1]);
  });

  test('adopts the server that a killed process left', async () => {
    const { keeper, said: url } = await keep();
    await insert(url, 1);
    const server = runningServer(join(folder, 'data'));
    keeper.kill('SIGKILL');
    await once(keeper, 'exit');
    const database = await start();
    expect(database.url).toBe(url);
    expect(runningServer(join(folder, 'data'))).toEqual(server);
    expect(await values(database.url)).toEqual([1]);
    await database.stop();
    expect(processesOn(folder)).toEqual([]);
  });

  test('starts again after everything was killed, with all that was acknowledged', async () => {
    for (let kill = 1; kill <= 3; kill++) {
      const { keeper, said: url } = await keep();
      await insert(url, kill);
      keeper.kill('SIGKILL');
      for (const pid of processesOn(folder)) end(pid);
      await once(keeper, 'exit');
      expect(existsSync(join(folder, 'data', 'postmaster.pid'))).toBe(true);
    }
    const database = await start();
    expect(await values(database.url)).toEqual([1, 2, 3]);
  });

  test('starts again by itself when the server is killed, at the same address', async () => {
    const events: string[] = [];
    const { url } = await start({ onEvent: (event) => events.push(event) });
    for (let kill = 1; kill <= 3; kill++) {
      await insert(url, kill);
      process.kill((runningServer(join(folder, 'data')) as { pid: number }).pid, 'SIGKILL');
      const killed = Date.now();
      while (events.filter((event) => event.includes('back')).length < kill) {
        expect(Date.now() - killed).toBeLessThan(10_000);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
    expect(await values(url)).toEqual([1, 2, 3]);
  });

  test('is kept by one process: of two that start at once, the other says that it is in use', async () => {
    const said = (await Promise.all([keep(), keep()])).map((each) => each.said).sort();
    expect(said).toEqual(['DatabaseInUseError', expect.stringMatching(/^postgres:/)]);
    await expect(start()).rejects.toThrow(`The database in ${folder} is in use by another process`);
  });

  test('is not held up by a claim of a dead server whose number another process has got', async () => {
    const first = await start();
    await insert(first.url, 1);
    for (const pid of processesOn(folder)) end(pid);
    await first.stop();
    const claim = join(folder, 'data', 'postmaster.pid');
    const lines = existsSync(claim) ? readFileSync(claim, 'utf8').split('\n') : ['', join(folder, 'data')];
    const stranger = spawn('sleep', ['60']);
    writeFileSync(claim, [stranger.pid, ...lines.slice(1)].join('\n'));
    const second = await start();
    expect(await values(second.url)).toEqual([1]);
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });

  test('takes another port where its own is taken, and refuses a given one that is', async () => {
    const first = await start();
    await first.stop();
    const port = Number(new URL(first.url).port);
    const stranger = createServer().listen(port, '127.0.0.1');
    await once(stranger, 'listening');
    await expect(start({ port })).rejects.toThrow(`Port ${port} is taken`);
    const second = await start();
    expect(new URL(second.url).port).not.toBe(String(port));
    stranger.close();
  });

  asRoot('moves data that its user cannot reach, and finds them again', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const first = await start({ folder: join(closed, 'database') });
    expect(first.folder).toMatch(/^\/var\/lib\/concord\/[0-9a-f]{16}$/);
    await insert(first.url, 1);
    await first.stop();
    chmodSync(closed, 0o755);
    const second = await start({ folder: join(closed, 'database') });
    expect(second.folder).toBe(first.folder);
    expect(await values(second.url)).toEqual([1]);
    await second.stop();
    rmSync(first.folder, { recursive: true });
  });

  asRoot('runs for an ordinary user', async () => {
    chownSync(folder, NOBODY, NOBODY);
    const { keeper, said: url } = await keep({ uid: NOBODY, gid: NOBODY });
    await insert(url, 1);
    expect(await values(url)).toEqual([1]);
    keeper.kill('SIGTERM');
    expect(await once(keeper, 'exit')).toEqual([0, null]);
    expect(processesOn(folder)).toEqual([]);
  });
});
