import { createHash } from 'node:crypto';
import {
  EDITION_CHANNEL,
  type EditionNotice,
  type EditionRecord,
  findEdition,
  importSubmissions,
  listenTo,
  readEditionPdf,
  requestEdition,
  saveCycle,
} from '@concord/persistence';
import {
  createTestDatabase,
  readSampleCycle,
  readSampleFilings,
  type TestDatabase,
} from '@concord/persistence/testing';
import { enqueueEdition, migrateQueue } from '@concord/queue';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildWorker, startWorker, type WorkerProcess } from '../testing/start-worker.ts';
import { until } from '../testing/until.ts';

const CYCLE = readSampleCycle();

let database: TestDatabase;
const workers: WorkerProcess[] = [];

beforeAll(async () => {
  buildWorker();
  database = await createTestDatabase();
  await migrateQueue(database.url);
  await saveCycle(database.dataSource.manager, CYCLE);
  await importSubmissions(database.dataSource.manager, CYCLE.code, readSampleFilings('DNK', 'FIN', 'SWE'));
}, 120_000);
afterAll(async () => {
  await Promise.all(workers.map(({ end }) => end('SIGKILL')));
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

function request(): Promise<EditionRecord> {
  return database.dataSource.transaction(async (transaction) => {
    const edition = await requestEdition(transaction, {
      cycle: CYCLE.code,
      language: 'en',
      audience: 'participants',
    });
    await enqueueEdition(transaction, edition.id);
    return edition;
  });
}

function inState(id: string, reached: (edition: EditionRecord) => boolean, patience: number) {
  return until(async () => {
    const edition = await findEdition(database.dataSource.manager, id);
    if (edition?.state === 'failed') throw new Error(edition.failure ?? '');
    return edition && reached(edition) ? edition : undefined;
  }, patience);
}

describe('compiling an edition', () => {
  test('makes a PDF, tells how far it is, and does nothing when asked again', async () => {
    const notices: EditionNotice[] = [];
    const listening = await listenTo(database.url, EDITION_CHANNEL, (payload) =>
      notices.push(JSON.parse(payload) as EditionNotice),
    );
    const worker = await start();
    const { id } = await request();
    const done = await inState(id, ({ state }) => state === 'done', 60_000);
    expect(done).toMatchObject({ progress: 100, step: null, failure: null });
    expect(done.pages).toBeGreaterThan(3);
    const pdf = await readEditionPdf(database.dataSource.manager, id);
    expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(
      createHash('sha256')
        .update(pdf as Buffer)
        .digest('hex'),
    ).toBe(done.sha256);
    await listening.close();
    expect(new Set(notices.map((notice) => notice.id))).toEqual(new Set([id]));
    expect(notices.at(-1)).toMatchObject({ state: 'done', progress: 100 });
    expect(notices.length).toBeGreaterThan(4);

    await enqueueEdition(database.dataSource.manager, id);
    await until(
      async () => (await database.dataSource.query('SELECT FROM graphile_worker.jobs')).length === 0,
      5_000,
    );
    expect(await findEdition(database.dataSource.manager, id)).toEqual(done);
    expect(await end(worker, 'SIGTERM')).toBe(0);
  });

  test('is taken over when its worker is killed in the middle, and is done once', async () => {
    const victim = await start();
    const { id } = await request();
    const compiling = await inState(id, ({ progress }) => progress >= 15, 30_000);
    expect(compiling.state).toBe('compiling');
    await end(victim, 'SIGKILL');
    const killed = Date.now();
    const successor = await start();
    const started = Date.now();
    await inState(id, ({ progress }) => progress < 15, 3_000 + started - killed);
    const done = await inState(id, ({ state }) => state === 'done', 60_000);
    expect(done.sha256).toMatch(/^[0-9a-f]{64}$/);
    await until(
      async () => (await database.dataSource.query('SELECT FROM graphile_worker.jobs')).length === 0,
      5_000,
    );
    expect(successor.log().match(/"Compiled"/g)).toHaveLength(1);
    await end(successor, 'SIGTERM');
  });

  test('goes back to the queue when the process must end before it is done', async () => {
    const worker = await start();
    const { id } = await request();
    await inState(id, ({ progress }) => progress >= 15, 30_000);
    const asked = Date.now();
    expect(await end(worker, 'SIGTERM')).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
    const edition = await findEdition(database.dataSource.manager, id);
    if (edition?.state !== 'done') {
      const successor = await start();
      await inState(id, ({ state }) => state === 'done', 60_000);
      await end(successor, 'SIGTERM');
    }
  });
});
