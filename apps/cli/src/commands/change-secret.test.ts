import { randomBytes } from 'node:crypto';
import { saveTotp } from '@concord/persistence';
import { createTestAccount, createTestDatabase, type TestDatabase } from '@concord/persistence/testing';
import { keyFor, seal, unseal } from '@concord/service';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { concordWith } from '../testing/run-command.ts';

let database: TestDatabase;
let account: string;
const BEFORE = randomBytes(32).toString('hex');
const AFTER = randomBytes(32).toString('hex');

beforeAll(async () => {
  database = await createTestDatabase();
  const { manager } = database.dataSource;
  account = (await createTestAccount(manager, [{ role: 'administrator' }])).id;
  const secret = seal(keyFor(BEFORE, 'second-factor'), Buffer.from('JBSWY3DPEHPK3PXP'), account);
  await saveTotp(manager, account, { secret, step: 0 });
});
afterAll(() => database.drop());

const change = (before: string, after: string) =>
  concordWith(
    { CONCORD_SECRET: after, CONCORD_SECRET_BEFORE: before },
    'change-secret',
    '--database',
    database.url,
  );

async function opened(secret: string): Promise<string> {
  const [row] = await database.dataSource.query<{ secret: Buffer }[]>('SELECT secret FROM totp');
  return unseal(keyFor(secret, 'second-factor'), row?.secret as Buffer, account).toString();
}

test('leaves everything as it was where the secret before is another', async () => {
  expect(await change(randomBytes(32).toString('hex'), AFTER)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('nothing was changed'),
  });
  expect(await opened(BEFORE)).toBe('JBSWY3DPEHPK3PXP');
});

test('seals authenticators with the new secret', async () => {
  expect(await change(BEFORE, AFTER)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('authenticators 1'),
  });
  expect(await opened(AFTER)).toBe('JBSWY3DPEHPK3PXP');
});

test('refuses a secret that is no better, without saying it', async () => {
  const outcome = await change(AFTER, 'short');
  expect(outcome).toMatchObject({ status: 2, stderr: expect.stringContaining('at least 32 characters') });
  expect(outcome.stderr).not.toContain(AFTER);
});
