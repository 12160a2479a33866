import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serve, startTestApi, type TestApi } from '../testing/start-test-api.ts';
import { RateLimits } from './rate-limits.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

describe('rate limits', () => {
  test('hold over all processes together, by account, and say when to come again', async () => {
    const limit = { requestsPerMinute: 6 };
    const [one, two] = [
      await serve(api.database, api.credentials, limit),
      await serve(api.database, api.credentials, limit),
    ];
    const statuses: number[] = [];
    for (const each of [one, two, one, two, one, two, one, two]) {
      statuses.push((await each.request('GET', '/api/v1/cycles')).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429]);
    const refused = await one.request('GET', '/api/v1/cycles');
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(refused.body).toMatchObject({ type: 'urn:concord:problem:too-many-requests' });
    expect((await one.request('GET', '/health/live', { token: null })).status).toBe(200);
    await Promise.all([one.stop(), two.stop()]);
  });

  test('count attempts to sign in by account, forget them after one that succeeds, and keep no name', async () => {
    const limits = api.app.get(RateLimits);
    const name = 'somebody@example.org';
    for (let attempt = 0; attempt < 10; attempt++) await limits.consume('sign-in-account', name);
    await expect(limits.consume('sign-in-account', name.toUpperCase())).rejects.toMatchObject({
      kind: 'too-many-requests',
    });
    await expect(limits.consume('sign-in-account', 'another@example.org')).resolves.toBeUndefined();
    const rows = await api.database.dataSource.query('SELECT key FROM rate_limit');
    expect(JSON.stringify(rows)).not.toContain('somebody');
    await limits.forget('sign-in-account', name);
    await expect(limits.consume('sign-in-account', name)).resolves.toBeUndefined();
  });
});
