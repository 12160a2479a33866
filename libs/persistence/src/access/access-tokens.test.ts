import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { findAccessToken, issueAccessToken, revokeAccessToken, saveAccessToken } from './access-tokens.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('access tokens', () => {
  test('are found by themselves and stored as digests alone, until they are revoked', async () => {
    const { manager } = database.dataSource;
    const token = await issueAccessToken(manager, 'secretariat');
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await findAccessToken(manager, token)).toMatchObject({ label: 'secretariat' });
    expect(await findAccessToken(manager, `${token}x`)).toBeNull();
    const rows = await database.dataSource.query(
      'SELECT to_json(access_token)::text AS row FROM access_token',
    );
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await revokeAccessToken(manager, token)).toBe(true);
    expect(await revokeAccessToken(manager, token)).toBe(false);
    expect(await findAccessToken(manager, token)).toBeNull();
  });

  test('that the operator chose take a new label', async () => {
    const { manager } = database.dataSource;
    await saveAccessToken(manager, 'chosen by the operator', 'old');
    await saveAccessToken(manager, 'chosen by the operator', 'new');
    expect(await findAccessToken(manager, 'chosen by the operator')).toMatchObject({ label: 'new' });
  });
});
