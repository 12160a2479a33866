import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { saveCycle } from '../cycles/cycles.ts';
import { openDatabase } from '../database.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle } from '../testing/sample.ts';
import { answerOnce, KeyReusedError } from './answer-once.ts';

const CYCLE = 'eurafrica-2016';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await saveCycle(database.dataSource.manager, readSampleCycle());
  await database.dataSource.query('CREATE TABLE effect (number int)');
});
afterAll(() => database.drop());

function request(key: string, content: unknown = {}) {
  return { key, route: 'submissions', cycle: CYCLE, country: 'KEN', content };
}

/** Leaves one row, and answers with how many there are. */
function leaveOne(given: ReturnType<typeof request>, from = database.dataSource.manager) {
  return answerOnce(from, given, async (transaction) => {
    await transaction.query('INSERT INTO effect VALUES (1)');
    const [{ rows }] = await transaction.query('SELECT count(*)::int AS rows FROM effect');
    return { status: 201, body: { rows } };
  });
}

async function effects(): Promise<number> {
  const [{ rows }] = await database.dataSource.query('SELECT count(*)::int AS rows FROM effect');
  return rows;
}

describe('a request with a key', () => {
  test('has one effect and one answer, however often and wherever it comes', async () => {
    const other = await openDatabase(database.url);
    const before = await effects();
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        leaveOne(request('first'), index % 2 === 0 ? other.manager : database.dataSource.manager),
      ),
    );
    await other.destroy();
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ status: 201, body: { rows: before + 1 } })]),
    );
    expect(await effects()).toBe(before + 1);
  });

  test('is refused where the key belongs to a request that said something else', async () => {
    await leaveOne(request('second', { version: 1 }));
    const before = await effects();
    await expect(leaveOne(request('second', { version: 2 }))).rejects.toThrow(KeyReusedError);
    expect(await effects()).toBe(before);
  });

  test('is another where the route, the cycle or the country is', async () => {
    const before = await effects();
    await saveCycle(database.dataSource.manager, { ...readSampleCycle(), code: 'other' });
    const { country: _, ...ofNone } = request('third');
    for (const each of [
      request('third'),
      ofNone,
      { ...request('third'), country: 'MAR' },
      { ...request('third'), route: 'editions' },
      { ...request('third'), cycle: 'other' },
    ]) {
      await leaveOne(each as ReturnType<typeof request>);
      await leaveOne(each as ReturnType<typeof request>);
    }
    expect(await effects()).toBe(before + 5);
  });

  test('leaves neither effect nor answer where its work fails, and can be sent again', async () => {
    const before = await effects();
    const failing = answerOnce(database.dataSource.manager, request('fourth'), async (transaction) => {
      await transaction.query('INSERT INTO effect VALUES (1)');
      throw new RangeError('It cannot be');
    });
    await expect(failing).rejects.toThrow('It cannot be');
    expect(await effects()).toBe(before);
    expect((await leaveOne(request('fourth'))).status).toBe(201);
  });

  test('is kept for a day by any clock, and then forgotten', async () => {
    const { dataSource } = database;
    const age = (hours: number, key: string) =>
      dataSource.query(
        `UPDATE idempotent_request SET created_at = created_at - $1 * interval '1 hour' WHERE key = $2`,
        [hours, key],
      );
    await leaveOne(request('young'));
    await leaveOne(request('old'));
    await age(24.9, 'young');
    await age(25.1, 'old');
    await leaveOne(request('new'));
    const rows = await dataSource.query<{ key: string }[]>(
      `SELECT key FROM idempotent_request WHERE key IN ('young', 'old', 'new') ORDER BY key`,
    );
    expect(rows.map(({ key }) => key)).toEqual(['new', 'young']);
  });
});
