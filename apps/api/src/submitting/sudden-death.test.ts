import { setTimeout as pause } from 'node:timers/promises';
import type { Outline } from '@concord/domain';
import { findDraft, listSubmissions, saveCycle } from '@concord/persistence';
import {
  createTestDatabase,
  readSampleCycle,
  readSampleFilings,
  type TestDatabase,
} from '@concord/persistence/testing';
import { migrateQueue } from '@concord/queue';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { everybody } from '../testing/everybody.ts';
import { build, type RunningApi, startProcess } from '../testing/start-process.ts';
import { CYCLE, SECRET } from '../testing/start-test-api.ts';

const COUNTRY = 'MLT';
const OUTLINE = `/api/v1/cycles/${CYCLE}/outlines/${COUNTRY}`;
const DEATHS = 20;

let database: TestDatabase;
let headers: Record<string, string>;
let running: RunningApi | undefined;
beforeAll(async () => {
  build();
  database = await createTestDatabase();
  await migrateQueue(database.url);
  headers = await everybody(database);
  await saveCycle(database.dataSource.manager, readSampleCycle());
}, 180_000);
afterEach(() => running?.end('SIGKILL'));
afterAll(() => database.drop());

/** Saves and submits, one after the other, until the process is dead. @returns the last of each that was acknowledged. */
async function work(url: string, from: { draft: number; submission: number }, onSubmitted: () => void) {
  const done = { ...from };
  const base = readSampleFilings(COUNTRY)[0]?.outline as Outline;
  const send = (method: string, path: string, match: string, body?: unknown) =>
    fetch(url + OUTLINE + path, {
      method,
      headers: {
        ...headers,
        'Content-Type': 'application/json',
        ...(match === '*' ? { 'If-None-Match': '*' } : { 'If-Match': match }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
      .then(async (answer) => ({ ok: answer.ok, said: (await answer.json()) as { version: number } }))
      .catch(() => undefined);
  for (;;) {
    const outline = { ...base, framework: { summary: `save ${done.draft + 1}` } };
    const saved = await send('PUT', '/draft', done.draft === 0 ? '*' : `"${done.draft}"`, outline);
    if (saved === undefined) return done;
    expect(saved.ok).toBe(true);
    done.draft = saved.said.version;
    const submitted = await send('POST', '/submissions', `"${done.draft}"`);
    if (submitted === undefined) return done;
    expect(submitted.ok).toBe(true);
    done.submission = submitted.said.version;
    onSubmitted();
  }
}

function begin(): Promise<RunningApi> {
  const started = startProcess({
    DATABASE_URL: database.runtimeUrl,
    DATABASE_OWNER_URL: database.url,
    PORT: '0',
    CONCORD_SECRET: SECRET,
  });
  return started.then((api) => {
    running = api;
    return api;
  });
}

test('no acknowledged save is lost and no submission is half there, however often the process dies', async () => {
  const { manager } = database.dataSource;
  let known = { draft: 0, submission: 0 };
  let next = begin();
  for (let round = 0; round < DEATHS; round++) {
    const api = await next;
    let death: Promise<unknown> | undefined;
    // A submission or two into its life, and a little later each time: whatever it is at then.
    const done = await work(api.url, known, () => {
      death ??= pause(3 * round).then(() => api.end('SIGKILL'));
    });
    await death;
    if (round + 1 < DEATHS) next = begin();
    const draft = await findDraft(manager, CYCLE, COUNTRY);
    const submissions = await listSubmissions(manager, CYCLE, COUNTRY);
    // What was stored last may not have been acknowledged any more; never the other way round.
    expect([done.draft, done.draft + 1]).toContain(draft?.version ?? 0);
    expect([done.submission, done.submission + 1]).toContain(submissions.length);
    known = { draft: draft?.version ?? 0, submission: submissions.length };
  }
  expect(known.submission).toBeGreaterThanOrEqual(DEATHS);
  const [newest] = await listSubmissions(manager, CYCLE, COUNTRY);
  const figures = await manager.query('SELECT DISTINCT submission FROM figure WHERE cycle = $1', [CYCLE]);
  expect(figures).toEqual([{ submission: newest?.id }]);
  const counted = await manager.query(
    `SELECT (SELECT count(*)::int FROM disclosed_outline) AS disclosed,
       (SELECT count(*)::int FROM audit_entry WHERE action = 'outline-submitted') AS told,
       (SELECT count(*)::int FROM mail_message WHERE template = 'outline-submitted') AS letters,
       (SELECT count(*)::int FROM graphile_worker.jobs WHERE key = $1) AS jobs`,
    [`check-cycle:${CYCLE}`],
  );
  const { submission } = known;
  expect(counted).toEqual([{ disclosed: submission * 2, told: submission, letters: submission, jobs: 1 }]);
}, 600_000);
