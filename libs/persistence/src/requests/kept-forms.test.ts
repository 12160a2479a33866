import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { asReader, forSignIn } from '../access/as-reader.ts';
import { newSecret } from '../accounts/secret-token.ts';
import { createTestAccount } from '../testing/create-test-account.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { findKeptForm, forgetForm, keepForm } from './kept-forms.ts';

let database: TestDatabase;
let runtime: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  runtime = await database.asRuntime();
});
afterAll(async () => {
  await runtime.destroy();
  await database.drop();
});

const content = Buffer.from('sealed');
const keep = (secret: string) => forSignIn(runtime, (manager) => keepForm(manager, { secret, content }));
const find = (secret: string) => forSignIn(runtime, (manager) => findKeptForm(manager, secret));

test('a form is found by its secret until it is forgotten', async () => {
  const secret = newSecret();
  await keep(secret);
  expect(await find(secret)).toEqual(content);
  expect(await find(newSecret())).toBeNull();
  await forSignIn(runtime, (manager) => forgetForm(manager, secret));
  expect(await find(secret)).toBeNull();
});

test('a form is not there after an hour, and the next one removes it', async () => {
  const secret = newSecret();
  await keep(secret);
  await database.dataSource.query(
    `UPDATE kept_form SET kept_at = kept_at - interval '61 minutes', expires_at = expires_at - interval '61 minutes'`,
  );
  expect(await find(secret)).toBeNull();
  await keep(newSecret());
  const [{ rows }] = await database.dataSource.query('SELECT count(*)::int AS rows FROM kept_form');
  expect(rows).toBe(1);
});

test('nobody reads forms in the course of their own work', async () => {
  await keep(newSecret());
  const { id } = await createTestAccount(database.dataSource.manager, [{ role: 'administrator' }]);
  const rows = await asReader(runtime, { account: id }, (manager) =>
    manager.query('SELECT * FROM kept_form'),
  );
  expect(rows).toEqual([]);
});
