import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource, EntityManager } from 'typeorm';
import { asReader, forSignIn } from '../access/as-reader.ts';
import { saveCycle } from '../cycles/cycles.ts';
import { createTestAccount } from '../testing/create-test-account.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle } from '../testing/sample.ts';
import { issueApiToken, listApiTokens, revokeApiToken, useApiToken } from './api-tokens.ts';
import {
  advanceSession,
  endSessions,
  listSessions,
  openSession,
  renewSession,
  useSession,
} from './sessions.ts';

let database: TestDatabase;
let runtime: DataSource;
const CYCLE = readSampleCycle().code;
beforeAll(async () => {
  database = await createTestDatabase();
  runtime = await database.asRuntime();
  await saveCycle(database.dataSource.manager, readSampleCycle());
});
afterAll(async () => {
  await runtime.destroy();
  await database.drop();
});

const signIn = <T>(work: (manager: EntityManager) => Promise<T>) => forSignIn(runtime, work);

describe('a session', () => {
  test('is found by its secret, which is stored nowhere, until it is idle or old', async () => {
    const { id } = await createTestAccount(database.dataSource.manager, []);
    const secret = await signIn((manager) => openSession(manager, { account: id, stage: 'password' }));
    expect(await signIn((manager) => useSession(manager, secret))).toMatchObject({
      account: id,
      stage: 'password',
    });
    expect(await signIn((manager) => useSession(manager, `${secret}x`))).toBeNull();
    const [{ row }] = await database.dataSource.query('SELECT to_json(session)::text AS row FROM session');
    expect(row).not.toContain(secret);
    for (const ended of [
      `last_seen_at = clock_timestamp() - interval '31 minutes'`,
      `last_seen_at = clock_timestamp(), expires_at = clock_timestamp()`,
    ]) {
      await database.dataSource.query(`UPDATE session SET ${ended} WHERE account = $1`, [id]);
      expect(await signIn((manager) => useSession(manager, secret))).toBeNull();
    }
  });

  test('has a new secret once the second factor is given, and the old one opens nothing', async () => {
    const { id } = await createTestAccount(database.dataSource.manager, []);
    const first = await signIn((manager) => openSession(manager, { account: id, stage: 'password' }));
    const second = await signIn((manager) => advanceSession(manager, first));
    expect(second).not.toBe(first);
    expect(await signIn((manager) => useSession(manager, first))).toBeNull();
    expect(await signIn((manager) => useSession(manager, second as string))).toMatchObject({
      stage: 'complete',
    });
    expect(await signIn((manager) => advanceSession(manager, first))).toBeNull();
  });

  test('is confirmed for ten minutes, and lives no longer by being confirmed again', async () => {
    const { id } = await createTestAccount(database.dataSource.manager, []);
    const first = await signIn((manager) => openSession(manager, { account: id, stage: 'complete' }));
    const find = (secret: string | null) => signIn((manager) => useSession(manager, secret ?? ''));
    const end = async () => {
      const [row] = await database.dataSource.query('SELECT expires_at FROM session WHERE account = $1', [
        id,
      ]);
      return row.expires_at as Date;
    };
    const ends = await end();
    expect(await find(first)).toMatchObject({ isConfirmed: true });
    await database.dataSource.query(
      `UPDATE session SET confirmed_at = confirmed_at - interval '10 minutes' WHERE account = $1`,
      [id],
    );
    expect(await find(first)).toMatchObject({ isConfirmed: false });
    const second = await signIn((manager) => renewSession(manager, first, { isConfirmed: false }));
    expect(await find(first)).toBeNull();
    expect(await find(second)).toMatchObject({ stage: 'complete', isConfirmed: false });
    const third = await signIn((manager) => renewSession(manager, second ?? '', { isConfirmed: true }));
    expect(await find(third)).toMatchObject({ isConfirmed: true });
    expect(await end()).toEqual(ends);
    const waiting = await signIn((manager) => openSession(manager, { account: id, stage: 'password' }));
    expect(await signIn((manager) => renewSession(manager, waiting, { isConfirmed: true }))).toBeNull();
  });

  test('ends with all others, and with its account', async () => {
    const { id } = await createTestAccount(database.dataSource.manager, []);
    const open = () => signIn((manager) => openSession(manager, { account: id, stage: 'complete' }));
    const [kept, other] = [await open(), await open()];
    await asReader(runtime, { account: id }, async (manager) => {
      expect(await listSessions(manager, id)).toHaveLength(2);
      expect(await endSessions(manager, id, kept)).toBe(1);
    });
    expect(await signIn((manager) => useSession(manager, other))).toBeNull();
    await database.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [id]);
    expect(await signIn((manager) => useSession(manager, kept))).toBeNull();
  });
});

describe('a token', () => {
  test('works until it ends, is revoked or its account is disabled, and is seen by its owner alone', async () => {
    const owner = await createTestAccount(database.dataSource.manager, []);
    const other = await createTestAccount(database.dataSource.manager, []);
    const request = { account: owner.id, label: 'a script', scope: 'read', cycle: CYCLE } as const;
    const expiresAt = new Date(Date.now() + 60_000);
    const { id, token } = await asReader(runtime, { account: owner.id }, (manager) =>
      issueApiToken(manager, { ...request, expiresAt }),
    );
    const use = () => signIn((manager) => useApiToken(manager, token));
    expect(await use()).toMatchObject({ id, account: owner.id, scope: 'read', cycle: CYCLE, country: null });
    const list = (account: string) =>
      asReader(runtime, { account }, (manager) => listApiTokens(manager, owner.id));
    expect(JSON.stringify(await list(owner.id))).not.toContain(token);
    expect(await list(owner.id)).toMatchObject([{ id, label: 'a script' }]);
    expect(await list(other.id)).toEqual([]);
    const forAnother = asReader(runtime, { account: other.id }, (manager) =>
      issueApiToken(manager, { ...request, expiresAt }),
    );
    await expect(forAnother).rejects.toMatchObject({ code: '42501' });
    const revoke = (account: string) =>
      asReader(runtime, { account }, (manager) => revokeApiToken(manager, owner.id, id));
    expect(await revoke(other.id)).toBe(false);
    expect(await revoke(owner.id)).toBe(true);
    expect(await use()).toBeNull();
  });
});
