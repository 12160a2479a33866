import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { listenTo } from './listen-to.ts';
import { createTestDatabase, type TestDatabase } from './testing/create-test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const tell = (payload: string) => database.dataSource.query('SELECT pg_notify($1, $2)', ['news', payload]);

describe('listenTo', () => {
  test('hears again after its connection was dropped, and says that it missed something', async () => {
    const heard: string[] = [];
    let begun = 0;
    const listening = await listenTo(database.url, 'news', (payload) => heard.push(payload), {
      onListening: () => begun++,
    });
    await tell('first');
    while (heard.length < 1) await pause(10);
    await database.dataSource.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'concord listening to news'`,
    );
    while (begun < 2) await pause(10);
    await tell('second');
    while (heard.length < 2) await pause(10);
    expect(heard).toEqual(['first', 'second']);
    await listening.close();
    await tell('third');
    await pause(200);
    expect(heard).toHaveLength(2);
  });

  test('throws where the first connection cannot be made', async () => {
    await expect(listenTo('postgres://nobody@127.0.0.1:1/none', 'news', () => undefined)).rejects.toThrow();
  });
});
