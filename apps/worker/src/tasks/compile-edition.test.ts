import { createHash } from 'node:crypto';
import type { Outline } from '@concord/domain';
import {
  EDITION_CHANNEL,
  type EditionNotice,
  type EditionRecord,
  editionCases,
  findEdition,
  listenTo,
  readEditionFile,
  readEditionPdf,
  requestEdition,
  saveCycle,
} from '@concord/persistence';
import {
  createTestAccount,
  createTestDatabase,
  readSampleCycle,
  readSampleFilings,
  type TestDatabase,
} from '@concord/persistence/testing';
import { enqueueEdition, migrateQueue } from '@concord/queue';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildWorker, startWorker, type WorkerProcess } from '../testing/start-worker.ts';
import { fileAndCheck, flowCase, say } from '../testing/talk-through.ts';
import { until } from '../testing/until.ts';

const CYCLE = readSampleCycle();

let database: TestDatabase;
const workers: WorkerProcess[] = [];

beforeAll(async () => {
  buildWorker();
  database = await createTestDatabase();
  await migrateQueue(database.url);
  await saveCycle(database.dataSource.manager, CYCLE);
  await talkThrough();
}, 120_000);
afterAll(async () => {
  await Promise.all(workers.map(({ end }) => end('SIGKILL')));
  await database.drop();
});

/** A year in which the two accounts of Danes in Sweden agree, and one in which they do not. */
const [CORRECTED, EXPLAINED] = [2016, 2015];
const CANARY = 'CANARYNOTE';

/** Two questions between Denmark and Sweden: one that Denmark answers with other data, one that Sweden explains. */
async function talkThrough(): Promise<void> {
  const { manager } = database.dataSource;
  const outlines = readSampleFilings('DNK', 'FIN', 'SWE').map(({ outline }) => outline);
  const asFirstFiled = (outline: Outline): Outline => ({
    ...outline,
    figures: (outline.figures ?? []).map((figure) =>
      outline.country === 'DNK' &&
      figure.measure === 'migration-flow' &&
      figure.origin === 'DNK' &&
      figure.destination === 'SWE' &&
      figure.year === CORRECTED
        ? { ...figure, value: 30_660 }
        : figure,
    ),
  });
  await fileAndCheck(manager, CYCLE, outlines.map(asFirstFiled));
  const account = (await createTestAccount(manager, [])).id;
  const idOf = (year: number) =>
    flowCase(manager, { cycle: CYCLE.code, origin: 'DNK', destination: 'SWE', year });
  const corrected = { cycle: CYCLE.code, id: await idOf(CORRECTED) };
  const explained = { cycle: CYCLE.code, id: await idOf(EXPLAINED) };
  const reviewer = { side: 'reviewers', account } as const;
  for (const key of [corrected, explained]) {
    const event = { kind: 'asked', of: ['DNK', 'SWE'] } as const;
    await say(
      manager,
      { ...key, event },
      { ...reviewer, kind: 'asked', text: 'Whom do these figures count?' },
    );
    await say(manager, key, { ...reviewer, kind: 'noted', audience: 'reviewers', text: CANARY });
  }
  await say(
    manager,
    { ...corrected, event: { kind: 'answered', country: 'DNK' } },
    { kind: 'replied', side: 'country', country: 'DNK', account, text: 'Et nul for meget: rettet.' },
  );
  await say(
    manager,
    { ...explained, event: { kind: 'answered', country: 'SWE' } },
    { kind: 'replied', side: 'country', country: 'SWE', account, text: 'Students are counted as well.' },
  );
  await say(
    manager,
    { ...explained, event: { kind: 'answered', country: 'DNK' } },
    { kind: 'replied', side: 'country', country: 'DNK', audience: 'country', account, text: CANARY },
  );
  await fileAndCheck(manager, CYCLE, outlines);
  const conclusion = {
    kind: 'concluded',
    by: account,
    outcome: 'explained',
    explanation: 'definition',
  } as const;
  await say(
    manager,
    { ...explained, event: conclusion },
    { ...reviewer, kind: 'concluded', text: 'So it stands.' },
  );
  for (const key of [corrected, explained]) {
    const event = { kind: 'published', by: account } as const;
    await say(manager, { ...key, event }, { ...reviewer, kind: 'published' });
  }
}

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
    const fileOf = async (name: string) =>
      (await readEditionFile(database.dataSource.manager, id, name, 'held'))?.content.toString('utf8') ?? '';
    const replies = await fileOf('replies.csv');
    expect(replies).toContain('Et nul for meget: rettet.');
    expect(replies).toContain('Students are counted as well.');
    expect(await fileOf('cases.csv')).toMatch(/mirror-flow,.*2016,.*,false,corrected,,.*DNK@1#/);
    expect(await fileOf('cases.csv')).toMatch(/mirror-flow,.*2015,.*,true,explained,definition,.*DNK@2#/);
    expect(await fileOf('corrections.csv')).toMatch(
      /DNK,migration-flow DNK SWE 2016 total observed,30660,3066,/,
    );
    for (const name of ['replies.csv', 'cases.csv', 'data.json'])
      expect(await fileOf(name)).not.toContain(CANARY);
    const frozen = await editionCases(database.dataSource.manager, done);
    await database.dataSource.query('UPDATE review_case SET is_published = false');
    expect(await editionCases(database.dataSource.manager, done)).toEqual(frozen);
    expect(JSON.stringify(frozen.map(({ entries }) => entries.map(({ kind }) => kind)))).not.toContain(
      'noted',
    );
    await database.dataSource.query(`UPDATE review_case SET is_published = state = 'concluded'`);
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
