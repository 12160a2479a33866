import type { Outline } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { asReader } from '../access/as-reader.ts';
import { digestOf } from '../accounts/secret-token.ts';
import { saveCycle } from '../cycles/cycles.ts';
import { createTestAccount } from '../testing/create-test-account.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle, readSampleFilings } from '../testing/sample.ts';
import { discloseAll } from './disclosed-outlines.ts';
import { newestOutlines } from './parsed-outlines.ts';
import {
  findSubmission,
  listSubmissions,
  newestSubmissions,
  submissionsById,
  submitOutline,
} from './submissions.ts';

const CYCLE = readSampleCycle().code;
const SECRET = 7_654_321;
let database: TestDatabase;
let runtime: DataSource;

/** Denmark's outline, with one figure that is for reviewers. */
function outlineWithSecret(): Outline {
  const filing = readSampleFilings().find(({ outline }) => outline.country === 'DNK');
  const outline = filing?.outline as Outline;
  const [first, ...figures] = outline.figures ?? [];
  return {
    ...outline,
    figures: [{ ...(first as object), value: SECRET, confidentiality: 'reviewers' } as never, ...figures],
  };
}

beforeAll(async () => {
  database = await createTestDatabase();
  runtime = await database.asRuntime();
  await saveCycle(database.dataSource.manager, readSampleCycle());
});
afterAll(async () => {
  await runtime.destroy();
  await database.drop();
});

describe('what others may read of an outline', () => {
  test('is kept in the transaction that submits it, by the clearing officer alone', async () => {
    const { manager } = database.dataSource;
    const held = { cycle: CYCLE, country: 'DNK' };
    const clearing = await createTestAccount(manager, [{ role: 'clearing-officer', ...held }]);
    const focal = await createTestAccount(manager, [{ role: 'focal-point', ...held }]);
    const swedish = await createTestAccount(manager, [
      { role: 'clearing-officer', cycle: CYCLE, country: 'SWE' },
    ]);
    const outline = outlineWithSecret();
    const filing = { ...held, outline, text: JSON.stringify(outline) };
    const submit = ({ id }: { id: string }) =>
      asReader(runtime, { account: id }, (transaction) => submitOutline(transaction, filing));
    await expect(submit(focal)).rejects.toMatchObject({ code: '42501' });
    await expect(submit(swedish)).rejects.toMatchObject({ code: '42501' });
    expect(await submit(clearing)).toMatchObject({ version: 1, unchanged: false });

    await asReader(runtime, { account: swedish.id }, async (transaction) => {
      expect(await transaction.query('SELECT * FROM submission')).toEqual([]);
      expect(await transaction.query('SELECT * FROM figure')).toEqual([]);
      const [seen] = await newestSubmissions(transaction, CYCLE);
      expect(seen).toMatchObject({ country: 'DNK', version: 1, isWhole: false });
      expect(seen?.text).not.toContain(String(SECRET));
      expect(seen?.sha256).toBe(digestOf(seen?.text as string));
      expect((JSON.parse(seen?.text as string) as Outline).figures).toHaveLength(
        (outline.figures?.length ?? 0) - 1,
      );
      expect(await listSubmissions(transaction, CYCLE, 'DNK')).toMatchObject([{ isWhole: false }]);
      const found = await findSubmission(transaction, CYCLE, 'DNK', 1);
      expect(found?.text).toBe(seen?.text);
      expect(await submissionsById(transaction, [seen?.id as string])).toEqual([found]);
    });
    const parsed = (account: { id: string }) =>
      asReader(runtime, { account: account.id }, async (transaction) =>
        (await newestOutlines(transaction, CYCLE, ['DNK', 'SWE'])).get('DNK'),
      );
    // Kept for who reads the whole, it is not what others are given.
    const [whole, theirs] = [await parsed(focal), await parsed(swedish)];
    expect(JSON.stringify(whole)).toBe(filing.text);
    expect(JSON.stringify(theirs)).not.toContain(String(SECRET));
    expect([await parsed(clearing), await parsed(swedish)]).toEqual([whole, theirs]);
    expect(await parsed(clearing)).toBe(whole);

    await asReader(runtime, { account: focal.id }, async (transaction) => {
      expect(await newestSubmissions(transaction, CYCLE)).toMatchObject([
        { isWhole: true, text: filing.text },
      ]);
      expect(await transaction.query('SELECT value FROM figure WHERE value = $1', [SECRET])).toHaveLength(1);
    });
  });

  test('is made for submissions that lack it', async () => {
    const { manager } = database.dataSource;
    const before = await manager.query('SELECT * FROM disclosed_outline ORDER BY audience');
    expect(before).toHaveLength(2);
    await manager.query(`DELETE FROM disclosed_outline WHERE audience = 'public'`);
    await discloseAll(manager);
    await discloseAll(manager);
    expect(await manager.query('SELECT * FROM disclosed_outline ORDER BY audience')).toEqual(before);
  });
});
