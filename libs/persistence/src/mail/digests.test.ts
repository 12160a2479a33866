import type { RoleHeld } from '@concord/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { setPreferences } from '../accounts/accounts.ts';
import { saveCycle } from '../cycles/cycles.ts';
import { createTestAccount } from '../testing/create-test-account.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle } from '../testing/sample.ts';
import type { DigestSection } from './digest-section.ts';
import type { DigestSource } from './digest-source.ts';
import { deadlinesAhead } from './digest-sources.ts';
import { dueDigests, queueDigest } from './digests.ts';
import type { DigestView } from './mail-views.ts';
import { Outbox } from './outbox.ts';

const CYCLE = readSampleCycle().code;
const FOCAL: RoleHeld = { role: 'focal-point', cycle: CYCLE, country: 'KEN' };
const DAY = '2026-11-24';
const QUESTIONS: DigestSection = { kind: 'questions', cycle: 'Review', count: 3, path: '/cycles/a/cases' };
const CONFIRMATIONS: DigestSection = { kind: 'confirmations', cycle: 'Review', count: 1, path: '/' };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await saveCycle(database.dataSource.manager, {
    ...readSampleCycle(),
    calendar: {
      opens: '2026-01-01',
      outlinesDue: '2026-12-01',
      questionsDue: '2026-12-02',
      repliesDue: '2027-02-01',
      signOffDue: '2027-03-01',
      publishes: '2027-04-01',
    },
  });
});
beforeEach(() => database.dataSource.query('DELETE FROM mail_message'));
afterAll(() => database.drop());

const outbox = new Outbox({ seal: (bytes) => bytes, enqueue: async () => undefined });
const person = async (roles: readonly RoleHeld[] = [FOCAL], timeZone = 'UTC') => {
  const { manager } = database.dataSource;
  const { id } = await createTestAccount(manager, roles, 'nadia');
  await setPreferences(manager, id, { timeZone });
  return id;
};
const look = (account: string, day: string, sections: readonly DigestSection[]) =>
  database.dataSource.transaction((manager) =>
    queueDigest(manager, outbox, { account, day }, [async () => sections]),
  );
const letters = async (account: string): Promise<DigestView[]> => {
  const rows = await database.dataSource.query<{ view: Buffer }[]>(
    `SELECT view FROM mail_message WHERE account = $1 AND template = 'digest' ORDER BY created_at`,
    [account],
  );
  return rows.map(({ view }) => JSON.parse(view.toString()));
};

describe('a daily letter', () => {
  test('is due by day where its reader is, once a day, to those who are open and hold a role', async () => {
    const { manager } = database.dataSource;
    const due = async (instant: string) =>
      new Map((await dueDigests(manager, new Date(instant))).map(({ account, day }) => [account, day]));
    const [tokyo, lima, none, shut] = [
      await person([FOCAL], 'Asia/Tokyo'),
      await person([FOCAL], 'America/Lima'),
      await person([]),
      await person(),
    ];
    await manager.query('UPDATE account SET disabled_at = now() WHERE id = $1', [shut]);
    const late = await due('2026-11-24T23:30:00Z');
    expect(late.get(tokyo)).toBe('2026-11-25');
    expect(late.has(lima)).toBe(true);
    expect((await due('2026-11-24T13:00:00Z')).has(tokyo)).toBe(false);
    expect((await due('2026-11-24T13:00:00Z')).get(lima)).toBe(DAY);
    expect((await due('2026-11-24T11:59:00Z')).has(lima)).toBe(false);
    expect((await due('2026-11-24T00:30:00Z')).has(lima)).toBe(false);
    expect(late.has(none) || late.has(shut)).toBe(false);
    await look(lima, DAY, []);
    expect((await due('2026-11-24T13:00:00Z')).has(lima)).toBe(false);
    expect((await due('2026-11-25T13:00:00Z')).get(lima)).toBe('2026-11-25');
  });

  test('says what waits once, however many look at once, and again when it has changed', async () => {
    const account = await person();
    const first = await Promise.all(Array.from({ length: 8 }, () => look(account, DAY, [QUESTIONS])));
    expect(first.filter(Boolean)).toHaveLength(1);
    expect(await look(account, '2026-11-23', [CONFIRMATIONS])).toBe(false);
    expect(await look(account, '2026-11-25', [QUESTIONS])).toBe(false);
    expect(await look(account, '2026-11-26', [QUESTIONS, CONFIRMATIONS])).toBe(true);
    expect(await look(account, '2026-11-27', [])).toBe(false);
    expect(await look(account, '2026-11-28', [QUESTIONS, CONFIRMATIONS])).toBe(true);
    expect((await letters(account)).map(({ sections }) => sections)).toEqual([
      [QUESTIONS],
      [QUESTIONS, CONFIRMATIONS],
      [QUESTIONS, CONFIRMATIONS],
    ]);
  });

  test('leaves out what its reader turned off, and what is empty', async () => {
    const account = await person();
    await setPreferences(database.dataSource.manager, account, { digestWithout: ['questions'] });
    expect(await look(account, DAY, [QUESTIONS, { ...CONFIRMATIONS, count: 0 }])).toBe(false);
    expect(await look(account, '2026-11-25', [QUESTIONS, CONFIRMATIONS])).toBe(true);
    expect((await letters(account))[0]?.sections).toEqual([CONFIRMATIONS]);
  });

  test('is forgotten together with the day where it cannot be written', async () => {
    const account = await person();
    const failing: DigestSource = () => Promise.reject(new Error('away'));
    await expect(
      database.dataSource.transaction((manager) =>
        queueDigest(manager, outbox, { account, day: DAY }, [failing]),
      ),
    ).rejects.toThrow('away');
    expect(await look(account, DAY, [QUESTIONS])).toBe(true);
  });
});

describe('the dates of a calendar', () => {
  const ahead = (roles: readonly RoleHeld[], day: string) =>
    deadlinesAhead(database.dataSource.manager, { account: '', roles, day });
  const stepsOf = async (roles: readonly RoleHeld[], day: string) =>
    (await ahead(roles, day)).flatMap((section) =>
      section.kind === 'deadlines' ? section.deadlines.map(({ step }) => step) : [],
    );

  test('are told of within seven days, to the roles that they concern, in their own cycle', async () => {
    const reviewer: RoleHeld = { role: 'reviewer', cycle: CYCLE, country: 'KEN' };
    expect(await stepsOf([FOCAL], '2026-11-23')).toEqual([]);
    expect(await stepsOf([FOCAL], DAY)).toEqual(['outlinesDue']);
    expect(await stepsOf([reviewer], DAY)).toEqual([]);
    expect(await stepsOf([reviewer], '2026-11-25')).toEqual(['questionsDue']);
    expect(await stepsOf([{ role: 'organizer', cycle: CYCLE }], '2026-12-01')).toEqual([
      'outlinesDue',
      'questionsDue',
    ]);
    expect(await stepsOf([FOCAL], '2026-12-02')).toEqual([]);
    expect(await stepsOf([{ role: 'observer', cycle: CYCLE }, { role: 'administrator' }], DAY)).toEqual([]);
    expect(await stepsOf([{ ...FOCAL, cycle: 'another' }], DAY)).toEqual([]);
  });

  test('are said when they come near and on the day before, and not each day between', async () => {
    const account = await person();
    const says = (day: string) =>
      database.dataSource.transaction((manager) => queueDigest(manager, outbox, { account, day }));
    const days = ['2026-11-24', '2026-11-25', '2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02'];
    const said = [];
    for (const day of days) if (await says(day)) said.push(day);
    expect(said).toEqual(['2026-11-24', '2026-11-30']);
  });
});
