import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@concord/persistence/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CHECK_SPACING, enqueueCheck, enqueueEdition } from './enqueue.ts';
import { migrateQueue } from './migrate-queue.ts';
import { type JobRunner, startRunner, type TaskHandlers } from './start-runner.ts';

let database: TestDatabase;
let runner: JobRunner | undefined;

beforeAll(async () => {
  database = await createTestDatabase();
  await Promise.all([migrateQueue(database.url), migrateQueue(database.url)]);
});
afterAll(() => database.drop());
beforeEach(() => database.dataSource.query('TRUNCATE concord_queue.latest_start'));
afterEach(async () => {
  await runner?.stop();
  runner = undefined;
});

async function run(tasks: Partial<TaskHandlers>, concurrency = 2): Promise<void> {
  const ignore = async () => undefined;
  runner = await startRunner({
    url: database.url,
    tasks: {
      'check-cycle': ignore,
      'compile-edition': ignore,
      'print-outline': ignore,
      'draw-reviewers': ignore,
      'invite-people': ignore,
      'send-mail': ignore,
      'send-digests': ignore,
      'remove-expired': ignore,
      ...tasks,
    },
    concurrency,
  });
}

async function until(condition: () => boolean | Promise<boolean>, patience: number): Promise<number> {
  const begun = Date.now();
  while (!(await condition())) {
    if (Date.now() - begun > patience) throw new Error(`Not within ${patience} ms`);
    await pause(10);
  }
  return Date.now() - begun;
}

async function jobs(): Promise<{ key: string | null; locked_by: string | null }[]> {
  return database.dataSource.query('SELECT key, locked_by FROM graphile_worker.jobs ORDER BY id');
}

describe('the queue', () => {
  test('runs a job once its transaction is committed, and not before', async () => {
    const started: string[] = [];
    await run({ 'compile-edition': async ({ edition }) => void started.push(edition) });
    await expect(
      database.dataSource.transaction(async (transaction) => {
        await enqueueEdition(transaction, 'undone');
        throw new Error('undo');
      }),
    ).rejects.toThrow('undo');
    await database.dataSource.transaction(async (transaction) => {
      await enqueueEdition(transaction, 'kept');
      await pause(400);
      expect(started).toEqual([]);
    });
    await until(() => started.length > 0, 1_000);
    expect(started).toEqual(['kept']);
  });

  test('gathers 500 requests in a second into at most two checks', async () => {
    const starts: number[] = [];
    await run({ 'check-cycle': async () => void starts.push(Date.now()) });
    const begun = Date.now();
    await Promise.all(
      Array.from({ length: 500 }, () =>
        database.dataSource.transaction((transaction) => enqueueCheck(transaction, 'busy')),
      ),
    );
    const spacings = Math.ceil((Date.now() - begun) / CHECK_SPACING);
    await until(async () => (await jobs()).length === 0, 5_000);
    expect(starts.length).toBeGreaterThan(0);
    expect(starts.length).toBeLessThanOrEqual(1 + spacings);
  });

  test('follows a running check by another one when something changed meanwhile', async () => {
    const { dataSource } = database;
    await dataSource.query('CREATE TABLE outline_version (cycle text PRIMARY KEY, filed int, checked int)');
    const cycles = Array.from({ length: 100 }, (_, index) => `cycle-${index}`);
    const changed = new Set<string>();
    const change = (cycle: string) =>
      dataSource.transaction(async (transaction) => {
        await transaction.query(
          `INSERT INTO outline_version VALUES ($1, 1, 0)
           ON CONFLICT (cycle) DO UPDATE SET filed = outline_version.filed + 1`,
          [cycle],
        );
        await enqueueCheck(transaction, cycle);
      });
    await run(
      {
        'check-cycle': async ({ cycle }) => {
          const [{ filed }] = await dataSource.query('SELECT filed FROM outline_version WHERE cycle = $1', [
            cycle,
          ]);
          if (!changed.has(cycle)) {
            changed.add(cycle);
            await change(cycle);
          }
          await dataSource.query('UPDATE outline_version SET checked = $2 WHERE cycle = $1', [cycle, filed]);
        },
      },
      6,
    );
    await Promise.all(cycles.map(change));
    await until(async () => (await jobs()).length === 0, 20_000);
    const rows = await dataSource.query('SELECT filed, checked FROM outline_version');
    expect(rows).toHaveLength(100);
    expect(rows).toEqual(rows.map(() => ({ filed: 2, checked: 2 })));
  });

  test('adds another job when a worker takes the one under the same key at that moment', async () => {
    const { dataSource } = database;
    await enqueueCheck(dataSource, 'contested');
    const taking = dataSource.createQueryRunner();
    await taking.startTransaction();
    await taking.query(
      `UPDATE graphile_worker._private_jobs SET locked_by = 'someone', locked_at = now(), attempts = 1
       WHERE key = 'check-cycle:contested'`,
    );
    const enqueued = enqueueCheck(dataSource, 'contested');
    await pause(200);
    await taking.commitTransaction();
    await taking.release();
    await enqueued;
    expect(await jobs()).toEqual([
      { key: null, locked_by: 'someone' },
      { key: 'check-cycle:contested', locked_by: null },
    ]);
    await dataSource.query('DELETE FROM graphile_worker._private_jobs');
  });

  test('gives a job of a killed process to another within three seconds', async () => {
    const worker = spawn(
      process.execPath,
      [fileURLToPath(new URL('./testing/stuck-worker.ts', import.meta.url)), database.url],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await enqueueCheck(database.dataSource, 'orphaned');
    await once(worker.stdout, 'data');
    const done: string[] = [];
    await run({ 'check-cycle': async ({ cycle }) => void done.push(cycle) });
    await pause(1_500);
    expect(done).toEqual([]);
    worker.kill('SIGKILL');
    expect(await until(() => done.length > 0, 3_000)).toBeLessThan(3_000);
    await until(async () => (await jobs()).length === 0, 1_000);
    expect(done).toEqual(['orphaned']);
  });

  test('goes on by itself after every connection was dropped, while idle and in a job', async () => {
    const done: string[] = [];
    await run({
      'compile-edition': async ({ edition }) => {
        if (edition === 'slow') await pause(1_000);
        done.push(edition);
      },
    });
    const drop = () =>
      database.dataSource.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
    // The first at the very start, when nothing has been looked up yet.
    for (let round = 0; round < 5; round++) {
      await drop();
      await enqueueEdition(database.dataSource, `idle ${round}`);
      await until(() => done.includes(`idle ${round}`), 5_000);
    }
    await enqueueEdition(database.dataSource, 'slow');
    await pause(500);
    await drop();
    await until(() => done.includes('slow'), 5_000);
    await enqueueEdition(database.dataSource, 'last');
    await until(() => done.includes('last'), 5_000);
    await until(async () => (await jobs()).length === 0, 5_000);
  });

  test('lets a running job finish when it is stopped', async () => {
    const events: string[] = [];
    await run({
      'compile-edition': async () => {
        events.push('begun');
        await pause(1_000);
        events.push('finished');
      },
    });
    await enqueueEdition(database.dataSource, 'last');
    await until(() => events.length > 0, 2_000);
    await runner?.stop();
    expect(events).toEqual(['begun', 'finished']);
    expect(await jobs()).toEqual([]);
    runner = undefined;
  });
});
