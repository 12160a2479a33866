import { setTimeout as pause } from 'node:timers/promises';
import type { Figure, Outline } from '@concord/domain';
import {
  importSubmissions,
  type Listening,
  latestCheckRun,
  listenTo,
  listWork,
  lockFindings,
  saveCycle,
  submitOutline,
  WORK_CHANNEL,
} from '@concord/persistence';
import {
  createTestDatabase,
  readSampleCycle,
  readSampleFilings,
  type TestDatabase,
} from '@concord/persistence/testing';
import { enqueueCheck, migrateQueue } from '@concord/queue';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildWorker, startWorker, type WorkerProcess } from '../testing/start-worker.ts';
import { until } from '../testing/until.ts';

const CYCLE = readSampleCycle();
const CANARY = 'canary-in-a-title';

let database: TestDatabase;
const workers: WorkerProcess[] = [];
let listening: Listening | undefined;

beforeAll(async () => {
  buildWorker();
  database = await createTestDatabase();
  await migrateQueue(database.url);
  await saveCycle(database.dataSource.manager, CYCLE);
  await importSubmissions(database.dataSource.manager, CYCLE.code, readSampleFilings());
}, 120_000);
afterAll(async () => {
  await listening?.close();
  await Promise.all(workers.map(({ end }) => end('SIGTERM')));
  await database.drop();
});

async function start(): Promise<WorkerProcess> {
  const worker = await startWorker(database.url);
  workers.push(worker);
  return worker;
}

async function end(worker: WorkerProcess, signal: NodeJS.Signals): Promise<number | null> {
  workers.splice(workers.indexOf(worker), 1);
  return worker.end(signal);
}

function request(): Promise<void> {
  return database.dataSource.transaction((transaction) => enqueueCheck(transaction, CYCLE.code));
}

function runAfter(id: string | undefined, patience: number) {
  return until(async () => {
    const run = await latestCheckRun(database.dataSource.manager, CYCLE.code);
    return run && run.id !== id ? run : undefined;
  }, patience);
}

/** Which transaction wrote each finding last. */
async function writers(): Promise<Map<string, string>> {
  const rows = await database.dataSource.query<{ id: string; writer: string }[]>(
    'SELECT id, xmin::text AS writer FROM finding',
  );
  return new Map(rows.map(({ id, writer }) => [id, writer]));
}

/** Sweden's outline with one flow from Denmark ten times as large. */
function changedOutline(): { outline: Outline; pointer: string } {
  const [filing] = readSampleFilings('SWE');
  const outline = structuredClone((filing as { outline: Outline }).outline);
  const position = (outline.figures as Figure[]).findIndex(
    ({ measure, origin, year, value }) =>
      measure === 'migration-flow' && origin === 'DNK' && year === 2014 && value !== undefined,
  );
  const figure = outline.figures?.[position] as Figure;
  figure.value = (figure.value as number) * 10;
  outline.initiatives = [...(outline.initiatives ?? []), { id: 'canary', title: CANARY, status: 'planned' }];
  return { outline, pointer: `/figures/${position}/value` };
}

describe('checking a cycle', () => {
  test('gives a submission its findings within two seconds and leaves the others alone', async () => {
    const worker = await start();
    const notices: string[] = [];
    listening = await listenTo(database.url, WORK_CHANNEL, (notice) => notices.push(notice));
    await request();
    const first = await runAfter(undefined, 10_000);
    const [checks] = await until(async () => {
      const work = await listWork(database.dataSource.manager, CYCLE.code);
      return work[0]?.state === 'done' ? work : undefined;
    }, 2_000);
    expect(checks).toMatchObject({ kind: 'check', progress: 100, askedBy: null });
    // That it begins, how far it is, and that it is done.
    expect(notices.length).toBeGreaterThan(2);
    for (const notice of notices) expect(JSON.parse(notice)).toEqual({ cycle: CYCLE.code });
    expect(first.coverage.countries).toBe(54);
    expect(first.counts.opened).toBeGreaterThan(100);
    const before = await writers();

    const { outline, pointer } = changedOutline();
    const submitted = Date.now();
    await database.dataSource.transaction(async (transaction) => {
      const text = JSON.stringify(outline);
      await submitOutline(transaction, { cycle: CYCLE.code, country: 'SWE', text, outline });
      await enqueueCheck(transaction, CYCLE.code);
    });
    const second = await runAfter(first.id, 2_000);
    expect(Date.now() - submitted).toBeLessThan(2_000);
    expect(second.input.find(({ country }) => country === 'SWE')?.version).toBe(2);

    const after = await writers();
    const written = [...after].filter(([id, writer]) => before.get(id) !== writer).map(([id]) => id);
    const rows = await database.dataSource.query<{ check: string; onFigure: boolean; onOutline: boolean }[]>(
      `SELECT check_id AS "check", evidence @> $2 AS "onFigure", evidence @> $3 AS "onOutline"
       FROM finding WHERE id = ANY($1) AND scope <> 'cycle'`,
      [written, JSON.stringify([{ country: 'SWE', pointer }]), JSON.stringify([{ country: 'SWE' }])],
    );
    expect(rows.some(({ onFigure }) => onFigure)).toBe(true);
    expect(rows.filter(({ onOutline }) => !onOutline)).toEqual([]);
    expect(second.counts.unchanged).toBe(before.size - second.counts.updated - second.counts.closed);
    expect(await end(worker, 'SIGTERM')).toBe(0);
    expect(worker.log()).toContain('"Checked"');
    expect(worker.log()).not.toContain(CANARY);
  });

  test('is taken over within three seconds when its worker is killed, and leaves one run', async () => {
    for (let kill = 0; kill < 3; kill++) {
      const victim = await start();
      const last = (await latestCheckRun(database.dataSource.manager, CYCLE.code))?.id;
      const holder = database.dataSource.createQueryRunner();
      await holder.startTransaction();
      await lockFindings(holder.manager, CYCLE.code);
      await request();
      await until(
        async () =>
          (await database.dataSource.query('SELECT FROM graphile_worker.jobs WHERE locked_by IS NOT NULL'))
            .length === 1,
        5_000,
      );
      const successor = await start();
      await end(victim, 'SIGKILL');
      const killed = Date.now();
      await holder.commitTransaction();
      await holder.release();
      await runAfter(last, 3_000);
      expect(Date.now() - killed).toBeLessThan(3_000);
      await until(
        async () => (await database.dataSource.query('SELECT FROM graphile_worker.jobs')).length === 0,
        2_000,
      );
      const [{ runs }] = await database.dataSource.query(
        'SELECT count(*)::int AS runs FROM check_run WHERE id > $1',
        [last],
      );
      expect(runs).toBe(1);
      await end(successor, 'SIGTERM');
    }
  });

  test('goes on in the same process after every connection was dropped', async () => {
    const worker = await start();
    for (let drop = 0; drop < 5; drop++) {
      const last = (await latestCheckRun(database.dataSource.manager, CYCLE.code))?.id;
      await request();
      await pause(drop * 60);
      await database.dataSource.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
      await request();
      await runAfter(last, 5_000);
      await until(
        async () => (await database.dataSource.query('SELECT FROM graphile_worker.jobs')).length === 0,
        5_000,
      );
    }
    expect(worker.child.exitCode).toBeNull();
    expect(await end(worker, 'SIGTERM')).toBe(0);
  });
});
