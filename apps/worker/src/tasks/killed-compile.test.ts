import {
  type EditionRecord,
  editionDisclosure,
  findEdition,
  importSubmissions,
  publishEdition,
  readEditionFile,
  readEditionPdf,
  requestEdition,
  saveCycle,
  signOffChapter,
} from '@concord/persistence';
import {
  createTestDatabase,
  readSampleCycle,
  readSampleFilings,
  type TestDatabase,
} from '@concord/persistence/testing';
import { enqueueEdition, migrateQueue } from '@concord/queue';
import { verifyReport } from '@concord/report';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { childrenOf, isRunning } from '../testing/children.ts';
import { buildWorker, startWorker, type WorkerProcess } from '../testing/start-worker.ts';
import { until } from '../testing/until.ts';

const CYCLE = readSampleCycle();
const ROUNDS = 10;

let database: TestDatabase;
let worker: WorkerProcess | undefined;
beforeAll(async () => {
  buildWorker();
  database = await createTestDatabase();
  await migrateQueue(database.url);
  const { manager } = database.dataSource;
  await saveCycle(manager, CYCLE);
  const filings = readSampleFilings('DNK', 'SWE').map(({ outline }) => {
    const open = { ...outline, confidentiality: 'public' as const };
    return { outline: open, text: JSON.stringify(open) };
  });
  await importSubmissions(manager, CYCLE.code, filings);
}, 120_000);
afterAll(async () => {
  await worker?.end('SIGKILL');
  await database.drop();
});

function request(audience: EditionRecord['audience'] = 'participants'): Promise<string> {
  return database.dataSource.transaction(async (transaction) => {
    const { id } = await requestEdition(transaction, { cycle: CYCLE.code, language: 'en', audience });
    await enqueueEdition(transaction, id);
    return id;
  });
}

function reached(id: string, holds: (edition: EditionRecord) => boolean): Promise<EditionRecord> {
  return until(async () => {
    const edition = await findEdition(database.dataSource.manager, id);
    if (edition?.state === 'failed') throw new Error(edition.failure ?? '');
    return edition !== null && holds(edition) && edition;
  }, 90_000);
}

const compiledBy = (process: WorkerProcess | undefined, id: string) =>
  (process?.log() ?? '').split('\n').filter((line) => line.includes('"Compiled"') && line.includes(id))
    .length;

describe('an edition whose browser or worker is killed in the middle', () => {
  test(`is made once and whole, ${ROUNDS} times`, async () => {
    const sums = new Set<string>();
    for (let round = 0; round < ROUNDS; round++) {
      worker ??= await startWorker(database.url);
      const id = await request();
      await reached(id, ({ progress }) => progress >= 15);
      const pid = worker.child.pid ?? 0;
      const browsers = await until(async () => {
        const found = childrenOf(pid);
        return found.length > 0 && found;
      }, 10_000);
      let before = 0;
      if (round % 2 === 0) for (const browser of browsers) process.kill(browser, 'SIGKILL');
      else {
        await worker.end('SIGKILL');
        before = compiledBy(worker, id);
        worker = await startWorker(database.url);
      }
      const { sha256, pages } = await reached(id, ({ state }) => state === 'done');
      await until(
        async () => (await database.dataSource.query('SELECT FROM graphile_worker.jobs')).length === 0,
        10_000,
      );
      expect([round, before + compiledBy(worker, id)]).toEqual([round, 1]);
      const pdf = await readEditionPdf(database.dataSource.manager, id);
      expect(verifyReport(pdf ?? Buffer.alloc(0)).faults).toEqual([]);
      expect(pages).toBeGreaterThan(5);
      sums.add(sha256 ?? '');
      // What a worker that is gone had started goes too.
      await until(async () => browsers.every((browser) => !isRunning(browser)), 10_000);
    }
    // The same outlines give the same bytes, whatever happened meanwhile.
    expect(sums.size).toBe(1);
  }, 400_000);
});

describe('an edition for the public', () => {
  test('is stopped while nobody has signed off, and says to the organizers alone why', async () => {
    worker ??= await startWorker(database.url);
    const { manager } = database.dataSource;
    const id = await request('public');
    const stopped = await until(async () => {
      const edition = await findEdition(manager, id);
      return edition?.state === 'failed' && edition;
    }, 60_000);
    expect(stopped).toMatchObject({ failure: 'Stopped by its gates', sha256: null, signedOff: [] });
    expect(await editionDisclosure(manager, id)).toMatchObject({
      left: ['DNK', 'SWE'],
      problems: [{ gate: 'consent' }],
    });
    expect(await publishEdition(manager, id)).toEqual([{ kind: 'not-ready' }]);
  }, 120_000);

  test('is held against what was published, and is not if another was published since', async () => {
    const { manager } = database.dataSource;
    await signOffChapter(manager, CYCLE.code, 'SWE', 1);
    const [first, second, late] = [await request('public'), await request('public'), await request('public')];
    for (const id of [first, second, late]) await reached(id, ({ state }) => state === 'done');
    expect((await findEdition(manager, first))?.signedOff).toEqual(['SWE']);
    expect(await publishEdition(manager, first)).toEqual([]);
    // The very same is no other.
    expect(await publishEdition(manager, second)).toEqual([]);
    await signOffChapter(manager, CYCLE.code, 'DNK', 1);
    const [third, fourth] = [await request('public'), await request('public')];
    for (const id of [third, fourth]) await reached(id, ({ state }) => state === 'done');
    expect((await editionDisclosure(manager, third))?.against.toSorted()).toEqual([first, second].sort());
    expect(await publishEdition(manager, third)).toEqual([]);
    const datapackage = await readEditionFile(manager, third, 'datapackage.json', 'published');
    expect(JSON.parse(datapackage?.content.toString() ?? '{}')).toMatchObject({
      profile: 'tabular-data-package',
    });
    expect(await readEditionFile(manager, fourth, 'datapackage.json', 'published')).toBeNull();
    // It knows nothing of the third, which names another country besides.
    expect(await publishEdition(manager, late)).toEqual([{ kind: 'newer' }]);
    expect(await publishEdition(manager, fourth)).toEqual([]);
  }, 240_000);
});
