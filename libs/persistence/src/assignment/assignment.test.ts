import { conflictsOf, type DrawInput, type Drawn } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { asReader } from '../access/as-reader.ts';
import { fillCycle } from '../access/testing/fill-tables.ts';
import { createTestAccount } from '../testing/create-test-account.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { dayFor, grantStepExtension, listStepExtensions } from '../timetable/step-extensions.ts';
import { conflictFacts } from './conflict-facts.ts';
import { findDraw, listDraws, proposeDraw, settleDraw } from './draws.ts';
import { declareConflicts, listReviewers, noteAsked, saveProfile, stepDown, tiesOf } from './reviewers.ts';

let database: TestDatabase;
let runtime: DataSource;
const people: Record<'organizer' | 'reviewer' | 'other', string> = { organizer: '', reviewer: '', other: '' };
beforeAll(async () => {
  database = await createTestDatabase();
  runtime = await database.asRuntime();
  const { manager } = database.dataSource;
  await fillCycle(manager, 'a');
  const person = async (name: string, ...roles: Parameters<typeof createTestAccount>[1]) =>
    (await createTestAccount(manager, roles, name)).id;
  people.organizer = await person('olga', { role: 'organizer', cycle: 'a' });
  people.reviewer = await person(
    'rosa',
    { role: 'reviewer', cycle: 'a' },
    { role: 'reviewer', cycle: 'a', country: 'DNK' },
    { role: 'clearing-officer', cycle: 'a', country: 'KEN' },
    { role: 'focal-point', cycle: 'a', country: 'KEN' },
  );
  people.other = await person('sam', { role: 'reviewer', cycle: 'a' });
});
afterAll(async () => {
  await runtime.destroy();
  await database.drop();
});

const organizing = <T>(work: Parameters<typeof asReader<T>>[2]) =>
  asReader(runtime, { account: people.organizer }, work);
const reviewing = <T>(work: Parameters<typeof asReader<T>>[2]) =>
  asReader(runtime, { account: people.reviewer }, work);

describe('reviewers', () => {
  test('tell what ties them, and "there are none" is kept apart from "not asked"', async () => {
    expect(await organizing((manager) => noteAsked(manager, 'a', Object.values(people)))).toHaveLength(3);
    expect(await organizing((manager) => noteAsked(manager, 'a', Object.values(people)))).toEqual([]);
    const self = { cycle: 'a', account: people.reviewer };
    await reviewing(async (manager) => {
      await declareConflicts(manager, self, { countries: ['SWE'], note: 'My brother is its minister' });
      await declareConflicts(manager, self, { countries: [], note: null });
      expect(await stepDown(manager, { ...self, country: 'DNK' }, 'No time')).toBe(true);
      expect(await stepDown(manager, { ...self, country: 'DNK' }, 'Again')).toBe(false);
    });
    await organizing((manager) =>
      saveProfile(manager, self, { nationality: 'FRA', speaksFor: null, organisation: 'An agency', most: 2 }),
    );
    const [rosa, sam] = await organizing((manager) => listReviewers(manager, 'a'));
    expect(rosa).toMatchObject({
      name: 'rosa',
      nationality: 'FRA',
      organisation: 'An agency',
      most: 2,
      reviews: ['DNK'],
      files: ['KEN'],
      declared: [],
      steppedDown: [{ country: 'DNK', reason: 'No time' }],
    });
    expect(rosa?.declaredAt).toBeInstanceOf(Date);
    expect(sam).toMatchObject({ name: 'sam', reviews: [], files: [], declaredAt: null });
    expect(sam?.askedAt).toBeInstanceOf(Date);
    expect(rosa && tiesOf(rosa)).toEqual({
      nationality: 'FRA',
      affiliation: { organisation: 'An agency' },
      files: ['KEN'],
      declared: [],
      steppedDown: ['DNK'],
    });
  });

  test('see themselves alone, and declare for nobody else', async () => {
    const seen = await reviewing((manager) => listReviewers(manager, 'a'));
    expect(seen.map(({ name }) => name)).toEqual(['rosa']);
    const of = { cycle: 'a', account: people.other };
    const declaration = { countries: [], note: null };
    for (const identity of [people.reviewer, people.organizer]) {
      await expect(
        asReader(runtime, { account: identity }, (manager) => declareConflicts(manager, of, declaration)),
      ).rejects.toMatchObject({ code: '42501' });
    }
    await expect(
      reviewing((manager) =>
        stepDown(manager, { cycle: 'a', account: people.reviewer, country: 'SWE' }, null),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('have conflicts by open cases and by money, as organizers alone can see', async () => {
    const { manager: owner } = database.dataSource;
    await owner.query('TRUNCATE review_case CASCADE');
    await owner.query(
      `INSERT INTO review_case (cycle, id, origin, countries, restricted_by, check_id, severity, standing, state, outcome)
       VALUES ('a', $1, 'check', '{DNK,SWE}', '{}', 'test', 'note', 'stands', 'asked', NULL),
         ('a', $2, 'check', '{DNK,NOR}', '{}', 'test', 'note', 'stands', 'concluded', 'disputed')`,
      ['1'.padStart(32, '0'), '2'.padStart(32, '0')],
    );
    await owner.query(
      `UPDATE financing_line SET party_country = 'FIN' WHERE cycle = 'a' AND country = 'SWE'`,
    );
    const facts = await organizing((manager) => conflictFacts(manager, 'a'));
    expect(facts).toEqual({
      counterparts: [{ countries: ['DNK', 'SWE'] }],
      money: [{ reporter: 'SWE', counterpart: { country: 'FIN' }, role: 'provides' }],
    });
    const ties = { nationality: 'SWE', files: [], declared: [], steppedDown: [] };
    expect(conflictsOf(ties, facts).map(({ country, ground }) => [country, ground])).toEqual([
      ['DNK', 'counterpart'],
      ['FIN', 'money'],
      ['SWE', 'own-country'],
    ]);
    const outsider = asReader(runtime, { account: people.other }, (manager) => conflictFacts(manager, 'a'));
    expect(await outsider).toEqual({ counterparts: [], money: [] });
  });
});

test('of the draws of a cycle one at most waits, and is settled once', async () => {
  const input = { seed: 'one' } as DrawInput;
  const outcome = { kind: 'drawn', assignments: [], greatestLoad: 0 } satisfies Drawn;
  const propose = () =>
    organizing((manager) =>
      proposeDraw(manager, { cycle: 'a', input, outcome, proposedBy: people.organizer }),
    );
  const proposed = await Promise.all([propose(), propose(), propose()]);
  expect(proposed.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
  const states = (await organizing((manager) => listDraws(manager, 'a'))).map(({ state }) => state);
  expect(states).toEqual(['proposed', 'discarded', 'discarded']);
  const last = proposed.find(({ number }) => number === 3)?.id as string;
  const settle = () => organizing((manager) => settleDraw(manager, last, 'confirmed'));
  expect([await settle(), await settle()]).toEqual([true, false]);
  expect(await organizing((manager) => findDraw(manager, 'a', 3))).toMatchObject({
    state: 'confirmed',
    input,
  });
  expect(await reviewing((manager) => findDraw(manager, 'a', 3))).toBeNull();
});

test('a country has the calendar’s day for a step, or the newest that it was given', async () => {
  const step = { cycle: 'a', country: 'NOR', step: 'repliesDue' } as const;
  const { manager } = database.dataSource;
  const [{ day }] = await manager.query(
    `SELECT configuration -> 'calendar' ->> 'repliesDue' AS day FROM cycle WHERE code = 'a'`,
  );
  expect(await organizing((reader) => dayFor(reader, step))).toBe(day);
  for (const until of ['2030-01-09', '2030-01-05']) {
    await organizing((reader) => grantStepExtension(reader, { ...step, until, reason: 'An election' }));
  }
  expect(await organizing((reader) => dayFor(reader, step))).toBe('2030-01-05');
  const listed = await organizing((reader) => listStepExtensions(reader, 'a'));
  expect(listed.find(({ country }) => country === 'NOR')).toMatchObject({
    until: '2030-01-05',
    reason: 'An election',
  });
  await expect(
    reviewing((reader) => grantStepExtension(reader, { ...step, until: '2030-01-01', reason: 'x' })),
  ).rejects.toMatchObject({ code: '42501' });
});
