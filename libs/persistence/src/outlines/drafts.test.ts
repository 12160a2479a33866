import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { saveCycle } from '../cycles/cycles.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle } from '../testing/sample.ts';
import { findDraft, openDraft, StaleDraftError, saveDraft, writeDraft } from './drafts.ts';

const CYCLE = readSampleCycle();
const NOTHING = { unsettled: {}, disputed: [], edits: {}, removed: [] };
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await saveCycle(database.dataSource.manager, CYCLE);
});
afterAll(() => database.drop());

function save(country: string, text: string, expectedVersion: number | null) {
  return saveDraft(database.dataSource.manager, {
    cycle: CYCLE.code,
    country,
    document: { framework: { summary: text } },
    expectedVersion,
  });
}

describe('drafts', () => {
  test('go from version to version', async () => {
    const { manager } = database.dataSource;
    expect(await findDraft(manager, CYCLE.code, 'SWE')).toBeNull();
    expect(await save('SWE', 'first', null)).toEqual({ version: 1, updatedAt: expect.any(Date) });
    const { updatedAt } = await save('SWE', 'second', 1);
    expect(await findDraft(manager, CYCLE.code, 'SWE')).toEqual({
      cycle: CYCLE.code,
      country: 'SWE',
      document: { framework: { summary: 'second' } },
      margin: NOTHING,
      version: 2,
      updatedAt,
      updatedBy: null,
    });
  });

  test('refuse a save on another version, and say which there is', async () => {
    await save('DNK', 'first', null);
    await save('DNK', 'second', 1);
    for (const expected of [null, 1, 3]) {
      const refused = await save('DNK', 'lost', expected).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(StaleDraftError);
      expect(refused).toMatchObject({ code: 'draft.stale', currentVersion: 2 });
    }
    await expect(save('NOR', 'never read', 1)).rejects.toMatchObject({ currentVersion: null });
  });

  test.each([null, 1])('let one of 50 writers on one version win, from %p', async (expectedVersion) => {
    const country = expectedVersion === null ? 'FIN' : 'ISL';
    if (expectedVersion !== null) await save(country, 'before', null);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, (_, writer) => save(country, `writer ${writer}`, expectedVersion)),
    );
    const winners = outcomes.flatMap(({ status }, writer) => (status === 'fulfilled' ? [writer] : []));
    expect(winners).toHaveLength(1);
    const version = (expectedVersion ?? 0) + 1;
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ currentVersion: version });
    }
    expect(await findDraft(database.dataSource.manager, CYCLE.code, country)).toMatchObject({
      version,
      document: { framework: { summary: `writer ${winners[0]}` } },
    });
  });

  test('keep what no other column could hold', async () => {
    const document = { b: 'zero \0 and half \ud83d of a pair', a: 1 };
    await saveDraft(database.dataSource.manager, {
      cycle: CYCLE.code,
      country: 'EST',
      document,
      expectedVersion: null,
    });
    const found = await findDraft(database.dataSource.manager, CYCLE.code, 'EST');
    expect(JSON.stringify(found?.document)).toBe(JSON.stringify(document));
  });
});

describe('an opened draft', () => {
  const margin = { ...NOTHING, unsettled: { general: { from: '20x5' } } };
  const figures = [{ year: 2015 }, { year: 2016 }];
  const open = (country: string, work: (manager: EntityManager) => Promise<unknown>) => {
    const start = async () => ({ country, figures, answers: [] });
    return database.dataSource.transaction(async (manager) => {
      const options = { withFigures: false, start };
      return [
        await openDraft(manager, { cycle: CYCLE.code, country }, options),
        await work(manager),
      ] as const;
    });
  };

  test('begins where there is none, and leaves figures alone that it does not ask for', async () => {
    const key = { cycle: CYCLE.code, country: 'LTU' };
    const [opened] = await open('LTU', (manager) =>
      writeDraft(manager, { ...key, document: { country: 'LTU', figures: [], answers: [1] }, margin }),
    );
    // What was not read is not written: the empty list would take the figures away.
    expect(opened).toMatchObject({ version: 1, hasFigures: false, document: { figures: [], answers: [] } });
    const found = await findDraft(database.dataSource.manager, key.cycle, key.country);
    expect(found).toMatchObject({ version: 2, margin, document: { figures, answers: [1] } });
    expect(Object.keys(found?.document ?? {})).toEqual(['country', 'figures', 'answers']);
  });

  test('makes every other edit wait, so that none of 50 is lost', async () => {
    const key = { cycle: CYCLE.code, country: 'LVA' };
    await Promise.all(
      Array.from({ length: 50 }, () =>
        database.dataSource.transaction(async (manager) => {
          const { document } = await openDraft(manager, key, {
            withFigures: false,
            start: async () => ({ count: 0 }),
          });
          await writeDraft(manager, { ...key, document: { count: Number(document.count) + 1 }, margin });
        }),
      ),
    );
    const found = await findDraft(database.dataSource.manager, key.cycle, key.country);
    expect(found).toMatchObject({ version: 51, document: { count: 50 } });
  });

  test('is written whole by who saves it whole, and its margin with it', async () => {
    const key = { cycle: CYCLE.code, country: 'LUX' };
    await open('LUX', (manager) => writeDraft(manager, { ...key, margin, updatedBy: 'Amina' }));
    expect(await findDraft(database.dataSource.manager, key.cycle, 'LUX')).toMatchObject({
      updatedBy: 'Amina',
      margin,
      document: { figures },
    });
    await saveDraft(database.dataSource.manager, { ...key, document: {}, expectedVersion: 2 });
    expect(await findDraft(database.dataSource.manager, key.cycle, 'LUX')).toMatchObject({
      document: {},
      margin: NOTHING,
      updatedBy: null,
    });
  });
});
