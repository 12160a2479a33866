import { expect, test } from '@jest/globals';
import { openSession } from '../accounts/sessions.ts';
import { beginAttempt } from '../accounts/sign-ons.ts';
import { saveCycle } from '../cycles/cycles.ts';
import { createTestAccount } from '../testing/create-test-account.ts';
import { createTestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle } from '../testing/sample.ts';
import { keepForm } from './kept-forms.ts';
import { removeExpired } from './remove-expired.ts';

test('what has had its time goes, also of accounts that never return, and nothing else does', async () => {
  const { dataSource, drop } = await createTestDatabase();
  const { manager } = dataSource;
  const { code } = await saveCycle(manager, readSampleCycle());
  const { id } = await createTestAccount(manager, []);
  const fill = async (name: string, answers: number) => {
    await openSession(manager, { account: id, stage: 'complete' });
    await keepForm(manager, { secret: name, content: Buffer.from('x') });
    await beginAttempt(manager, Buffer.from('x'), 60_000);
    await manager.query(
      `INSERT INTO password_reset (account, sha256, expires_at)
       VALUES ($1, encode(sha256(convert_to($2, 'UTF8')), 'hex'), now() + interval '1 hour')`,
      [id, name],
    );
    await manager.query('INSERT INTO rate_limit (key, points, expire) VALUES ($1, 1, $2)', [
      name,
      Date.now() + 60_000,
    ]);
    await manager.query(
      `INSERT INTO idempotent_request (account, key, route, cycle, request_digest, status, body)
       SELECT $1, $2 || number, 'r', $3, repeat('0', 64), 200, '{}' FROM generate_series(1, $4::int) AS number`,
      [id, name, code, answers],
    );
  };
  await fill('old', 2100);
  await manager.query(`UPDATE session SET last_seen_at = last_seen_at - interval '31 minutes'`);
  await manager.query(
    `UPDATE kept_form SET kept_at = kept_at - interval '2 hours', expires_at = expires_at - interval '2 hours'`,
  );
  await manager.query(`UPDATE sign_on_attempt SET expires_at = expires_at - interval '2 hours'`);
  await manager.query(`UPDATE password_reset SET expires_at = expires_at - interval '2 hours'`);
  await manager.query('UPDATE rate_limit SET expire = expire - 120000');
  await manager.query(`UPDATE idempotent_request SET created_at = created_at - interval '26 hours'`);
  const one = { session: 1, kept_form: 1, sign_on_attempt: 1, password_reset: 1, rate_limit: 1 };
  expect(await removeExpired(manager)).toEqual({ ...one, kept_import: 0, idempotent_request: 2100 });
  await fill('new', 3);
  await manager.query(`INSERT INTO rate_limit (key, points) VALUES ('for ever', 1)`);
  expect(new Set(Object.values(await removeExpired(manager)))).toEqual(new Set([0]));
  await drop();
});
