import { randomBytes } from 'node:crypto';
import { openDatabase, requireRuntimeRole } from '@concord/persistence';
import { createTestDatabase, type TestDatabase } from '@concord/persistence/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { concordWith } from '../testing/run-command.ts';

let database: TestDatabase;
const LOGIN = `concord_test_${randomBytes(6).toString('hex')}`;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.dataSource.query(`DROP ROLE IF EXISTS ${LOGIN}`);
  await database.drop();
});

function loginUrl(password: string): string {
  const url = new URL(database.url);
  Object.assign(url, { username: LOGIN, password });
  return url.href;
}

const prepare = (runtimeUrl: string) =>
  concordWith({ DATABASE_OWNER_URL: database.url, DATABASE_URL: runtimeUrl }, 'prepare-database');

test('makes the login that the interface is given, and gives it another password the next time', async () => {
  for (const password of ['first-of-both', 'second-of-both']) {
    expect(await prepare(loginUrl(password))).toMatchObject({ status: 0, stderr: '' });
    const runtime = await openDatabase(loginUrl(password), { poolSize: 1 });
    await requireRuntimeRole(runtime);
    await runtime.destroy();
  }
  await expect(openDatabase(loginUrl('first-of-both'), { poolSize: 1 })).rejects.toThrow();
});

test('refuses the owner as the login of the interface', async () => {
  expect(await prepare(database.url)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('names the owner'),
  });
});

test('names every address that is missing', async () => {
  expect(await prepare('')).toMatchObject({ status: 2, stderr: expect.stringMatching(/^DATABASE_URL is/) });
});
