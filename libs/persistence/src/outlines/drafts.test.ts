import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { saveCycle } from '../cycles/cycles.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle } from '../testing/sample.ts';
import { findDraft, StaleDraftError, saveDraft } from './drafts.ts';

const CYCLE = readSampleCycle();
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
      version: 2,
      updatedAt,
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
