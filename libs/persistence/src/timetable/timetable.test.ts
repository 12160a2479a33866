import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { asReader } from '../access/as-reader.ts';
import { fillCycle } from '../access/testing/fill-tables.ts';
import { deadlinesAhead } from '../mail/digest-sources.ts';
import { grantExtension } from '../outlines/filing-extensions.ts';
import { createTestAccount } from '../testing/create-test-account.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle } from '../testing/sample.ts';
import { deadlinesOf } from './deadlines.ts';
import { listParticipants } from './participants.ts';
import { countCaseAges, listProgress } from './progress.ts';
import { questionsWaiting } from './questions-waiting.ts';
import { grantStepExtension } from './step-extensions.ts';

let database: TestDatabase;
let runtime: DataSource;
let organizer: string;
let filer: string;
beforeAll(async () => {
  database = await createTestDatabase();
  runtime = await database.asRuntime();
  const { manager } = database.dataSource;
  await fillCycle(manager, 'a');
  await manager.query('DELETE FROM withdrawal');
  await manager.query('TRUNCATE review_case CASCADE');
  organizer = (await createTestAccount(manager, [{ role: 'organizer', cycle: 'a' }])).id;
  filer = (await createTestAccount(manager, [{ role: 'focal-point', cycle: 'a', country: 'KEN' }])).id;
  await manager.query(
    `INSERT INTO invitation (sha256, email, name, language, cycle, roles, expires_at)
     VALUES (repeat('e', 64), 'n@example.org', 'N', 'en', 'a', $1, now() + interval '1 day')`,
    [JSON.stringify([{ role: 'focal-point', cycle: 'a', country: 'NOR' }])],
  );
  await manager.query(
    `INSERT INTO review_case (cycle, id, origin, countries, restricted_by, check_id, severity, standing, state, awaits, opened_at)
     VALUES ('a', $1, 'check', '{DNK,SWE}', '{}', 'test', 'note', 'stands', 'asked', '{DNK}', now() - interval '10 days'),
       ('a', $2, 'check', '{SWE}', '{SWE}', 'test', 'note', 'stands', 'answered', '{}', now()),
       ('a', $3, 'check', '{SWE}', '{}', 'test', 'note', 'stands', 'open', '{}', now() - interval '40 days')`,
    ['1', '2', '3'].map((id) => id.padStart(32, '0')),
  );
});
afterAll(async () => {
  await runtime.destroy();
  await database.drop();
});

const organizing = <T>(work: Parameters<typeof asReader<T>>[2]) =>
  asReader(runtime, { account: organizer }, work);

describe('how far countries have come', () => {
  test('is known to organizers, step by step', async () => {
    const progress = await organizing((manager) => listProgress(manager, 'a'));
    expect(progress.map(({ country }) => country)).toEqual(['DNK', 'KEN', 'NOR', 'SWE']);
    const [denmark, kenya, norway, sweden] = progress;
    expect(denmark).toMatchObject({
      invitedAt: null,
      joinedAt: null,
      version: 1,
      asked: 1,
      waiting: 1,
      signedOffAt: expect.any(Date),
    });
    expect(denmark?.savedAt).toBeInstanceOf(Date);
    expect(denmark?.waitingSince).toBeInstanceOf(Date);
    expect(kenya).toMatchObject({ savedAt: null, submittedAt: null, version: null, asked: 0 });
    expect(kenya?.joinedAt).toBeInstanceOf(Date);
    expect(norway?.invitedAt).toBeInstanceOf(Date);
    expect(norway?.joinedAt).toBeNull();
    expect(sweden).toMatchObject({ asked: 2, waiting: 0, waitingSince: null });
  });

  test('with cases by state and age', async () => {
    expect(await organizing((manager) => countCaseAges(manager, 'a'))).toEqual([
      { state: 'open', count: 1, fresh: 0, recent: 0, old: 1 },
      { state: 'asked', count: 1, fresh: 0, recent: 1, old: 0 },
      { state: 'answered', count: 1, fresh: 1, recent: 0, old: 0 },
    ]);
  });

  test('is nobody else’s to know', async () => {
    const seen = await asReader(runtime, { account: filer }, (manager) => listProgress(manager, 'a'));
    expect(seen.filter(({ savedAt, invitedAt }) => savedAt !== null || invitedAt !== null)).toEqual([]);
    const drafts = await asReader(runtime, { account: filer }, (manager) =>
      manager.query(`SELECT * FROM concord_drafts_saved('a')`),
    );
    expect(drafts).toEqual([]);
  });

  test('and who takes part, with whether an outline counts', async () => {
    expect(await organizing((manager) => listParticipants(manager, 'a'))).toEqual([
      { country: 'DNK', hasSubmitted: true },
      { country: 'KEN', hasSubmitted: false },
      { country: 'SWE', hasSubmitted: true },
    ]);
  });
});

describe('what waits for somebody', () => {
  const { calendar } = readSampleCycle();
  const reviewer = [{ role: 'reviewer', cycle: 'a', country: 'SWE' } as const];

  test('has the calendar’s dates, or those that their country was given', async () => {
    if (calendar === undefined) throw new Error('The sample has a calendar');
    const { manager } = database.dataSource;
    const of = (country: string) =>
      deadlinesOf(manager, { cycle: 'a', calendar, roles: [{ role: 'focal-point', cycle: 'a', country }] });
    expect(await of('KEN')).toEqual(
      (['opens', 'outlinesDue', 'repliesDue', 'signOffDue'] as const).map((step) => ({
        step,
        day: calendar[step],
      })),
    );
    await grantExtension(manager, { cycle: 'a', country: 'KEN', until: '2031-01-02', reason: 'x' });
    await grantStepExtension(manager, {
      cycle: 'a',
      country: 'KEN',
      step: 'repliesDue',
      until: '2031-03-02',
      reason: 'x',
    });
    expect((await of('KEN')).filter(({ day }) => day > '2031')).toEqual([
      { step: 'outlinesDue', day: '2031-01-02' },
      { step: 'repliesDue', day: '2031-03-02' },
    ]);
    expect((await of('NOR')).filter(({ day }) => day > '2031')).toEqual([]);
    const day = '2031-02-27';
    const near = await deadlinesAhead(manager, {
      account: filer,
      roles: [{ role: 'focal-point', cycle: 'a', country: 'KEN' }],
      day,
    });
    expect(near).toMatchObject([{ deadlines: [{ step: 'repliesDue', day: '2031-03-02' }] }]);
    const elsewhere = await deadlinesOf(manager, {
      cycle: 'a',
      calendar,
      roles: [{ role: 'organizer', cycle: 'b' }],
    });
    expect(elsewhere).toEqual([]);
  });

  test('counts the questions to a country, and the replies to a reviewer, as far as they may know of them', async () => {
    const { manager } = database.dataSource;
    const waiting = async (roles: Parameters<typeof questionsWaiting>[1]['roles']) =>
      (await questionsWaiting(manager, { roles })).map(({ path, ...section }) => [
        path,
        'count' in section && section.count,
      ]);
    expect(await waiting([{ role: 'clearing-officer', cycle: 'a', country: 'DNK' }])).toEqual([
      ['/cycles/a/outlines/DNK/cases', 1],
    ]);
    expect(await waiting(reviewer)).toEqual([['/cycles/a/cases', 1]]);
    expect(await waiting([{ role: 'reviewer', cycle: 'a', country: 'DNK' }])).toEqual([]);
    expect(await waiting([{ role: 'focal-point', cycle: 'a', country: 'SWE' }, ...reviewer])).toEqual([]);
  });
});
