import type { RoleHeld } from '@concord/domain';
import { saveCycle } from '@concord/persistence';
import { createTestAccount, issueTestToken, readSampleCycle } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { routesOf } from '../testing/routes.ts';
import { CYCLE, countRows, startTestApi, type TestApi } from '../testing/start-test-api.ts';
import { accessOf } from './policy.ts';

const OTHER = 'elsewhere';
const ROLES: RoleHeld[] = [
  { role: 'administrator' },
  { role: 'organizer', cycle: CYCLE },
  { role: 'organizer', cycle: OTHER },
  { role: 'clearing-officer', cycle: CYCLE, country: 'KEN' },
  { role: 'clearing-officer', cycle: CYCLE, country: 'DEU' },
];

let api: TestApi;
let account: string;
beforeAll(async () => {
  api = await startTestApi();
  const { manager } = api.database.dataSource;
  await saveCycle(manager, { ...readSampleCycle(), code: OTHER });
  account = (await createTestAccount(manager, ROLES)).id;
});
afterAll(() => api.stop());

async function tokenWith(options: { cycle?: string; country?: string; scope: 'read' | 'write' }) {
  const { manager } = api.database.dataSource;
  return (await issueTestToken(manager, account, { cycle: CYCLE, ...options })).token;
}

/** Every route that is not for everybody, with what its address needs filled in. */
function routes(): { method: string; path: string; row: string }[] {
  return routesOf(api.app).flatMap((row) => {
    const [method = '', path = ''] = row.split(' ');
    const access = accessOf(method, path);
    if (access === 'public' || access === 'visitor') return [];
    const filled = path
      .replace(':cycle', CYCLE)
      .replace(':country', 'KEN')
      .replace(':section', 'answers')
      .replaceAll(/:(version|from|to)/g, '1')
      .replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000');
    return [{ method, path: filled, row }];
  });
}

async function statusOf(token: string, method: string, path: string): Promise<number> {
  const isReading = method === 'GET' || method === 'HEAD';
  const answer = await fetch(api.url + path, {
    method,
    redirect: 'manual',
    headers: {
      Authorization: `Bearer ${token}`,
      ...(isReading ? {} : { 'Content-Type': 'application/json', 'If-Match': '"7"' }),
    },
    ...(isReading ? {} : { body: '{}' }),
  });
  await answer.text();
  return answer.status;
}

const isWork = (row: string) => row.endsWith('/scenario-comparisons') || row.endsWith('/rule-trials');

describe('a token', () => {
  test('for reading changes nothing, whatever its owner may', async () => {
    const token = await tokenWith({ scope: 'read' });
    const before = await countRows(api);
    const writing = routes().filter(({ method, row }) => method !== 'GET' && !isWork(row));
    expect(writing.length).toBeGreaterThan(5);
    for (const { method, path, row } of writing) {
      expect([row, await statusOf(token, method, path)]).toEqual([row, 403]);
    }
    expect(await countRows(api)).toEqual(before);
    expect(await statusOf(token, 'GET', '/api/v1/cycles')).toBe(200);
    const works = routes().filter(({ row }) => isWork(row));
    for (const { method, path, row } of works) {
      expect([row, await statusOf(token, method, path)]).toEqual([row, 422]);
    }
  });

  test('is for programs: it opens no page, so that it cannot make itself another or change its owner’s account', async () => {
    const token = await tokenWith({ scope: 'write' });
    const pages = routes().filter(({ path }) => !path.startsWith('/api/'));
    expect(pages.length).toBeGreaterThan(5);
    const rows = async () =>
      await api.database.dataSource.query(
        'SELECT (SELECT count(*) FROM api_token) AS tokens, (SELECT count(*) FROM invitation) AS invitations',
      );
    const before = await rows();
    for (const { method, path, row } of pages) {
      expect([row, await statusOf(token, method, path)]).toEqual([row, method === 'GET' ? 404 : 403]);
    }
    expect(await rows()).toEqual(before);
  });

  test('opens its cycle and its country alone, and none of what its owner administers', async () => {
    const kenyan = await tokenWith({ scope: 'write', country: 'KEN' });
    const draft = (cycle: string, country: string) => `/api/v1/cycles/${cycle}/outlines/${country}/draft`;
    // No draft of that version is there, which only who may write one is told.
    const patch = (cycle: string, country: string) =>
      statusOf(kenyan, 'PATCH', `${draft(cycle, country)}/sections/answers`);
    expect(await patch(CYCLE, 'KEN')).toBe(404);
    expect(await patch(CYCLE, 'DEU')).toBe(403);
    expect(await patch(OTHER, 'KEN')).toBe(403);
    expect(await statusOf(kenyan, 'GET', `/api/v1/cycles/${OTHER}`)).toBe(404);
    expect(await statusOf(kenyan, 'PUT', '/api/v1/cycles/another')).toBe(403);
  });
});
