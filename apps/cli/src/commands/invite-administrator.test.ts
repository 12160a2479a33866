import { createHash } from 'node:crypto';
import { createTestAccount, createTestDatabase, type TestDatabase } from '@concord/persistence/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { concord, makeFolder, removeFolders } from '../testing/run-command.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
  removeFolders();
});

const invite = (...args: string[]) =>
  concord('invite-administrator', '--database', database.url, '--data', makeFolder(), ...args);
const ADA = ['--email', 'Ada@Example.org', '--name', 'Ada'];
const ADDRESS = ['--address', 'https://concord.example.org/'];

test('writes a link of which the database keeps the digest alone, and records the act', async () => {
  const outcome = await invite(...ADA, ...ADDRESS, '--language', 'fr');
  expect(outcome).toMatchObject({ status: 0, stderr: expect.stringContaining('ada@example.org alone') });
  const secret = /^https:\/\/concord\.example\.org\/join\/([\w-]{43})\n$/.exec(outcome.stdout)?.[1] ?? '';
  const [row] = await database.dataSource.query('SELECT * FROM invitation');
  expect(row).toMatchObject({
    sha256: createHash('sha256').update(secret).digest('hex'),
    email: 'ada@example.org',
    language: 'fr',
    roles: [{ role: 'administrator' }],
  });
  expect(JSON.stringify(row)).not.toContain(secret);
  expect(await database.dataSource.query('SELECT action, actor FROM audit_entry')).toEqual([
    { action: 'invited', actor: null },
  ]);
});

test('refuses where there is an administrator, unless asked again', async () => {
  await createTestAccount(database.dataSource.manager, [{ role: 'administrator' }]);
  expect(await invite(...ADA, ...ADDRESS)).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('--again'),
  });
  expect(await invite(...ADA, ...ADDRESS, '--again')).toMatchObject({ status: 0 });
});

test.each([
  [['--name', 'Ada', ...ADDRESS], /e-mail address and a name/],
  [[...ADA, '--address', 'concord.example.org'], /--address or PUBLIC_URL/],
  [[...ADA, ...ADDRESS, '--language', 'de'], /--language de: expected one of ar, en, es, fr, ru, zh/],
])('says what is wrong with %j', async (args, message) => {
  expect(await invite(...args)).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(message),
  });
});
