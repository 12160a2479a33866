import { type Action, PERMISSIONS } from '@concord/disclosure';
import { revokeApiToken } from '@concord/persistence';
import { createTestAccount, issueTestToken } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isPagePath } from '../pages/page-path.ts';
import { routesOf } from '../testing/routes.ts';
import { CYCLE, countRows, startTestApi, type TestApi } from '../testing/start-test-api.ts';
import { type Access, POLICY } from './policy.ts';

/** A value that each path parameter accepts. */
const VALUES: Readonly<Record<string, string>> = {
  cycle: 'eurafrica-2016',
  country: 'KEN',
  section: 'answers',
  version: '1',
  from: '1',
  to: '2',
  file: 'outline.json',
  case: '0'.repeat(32),
  handshake: '00000000-0000-4000-8000-000000000000',
};
/** The query that a route asks for. */
const QUERIES: Readonly<Record<string, string>> = {
  corridors: 'measure=migrant-stock&year=2015',
  imports: 'file=outline.json',
};
const BODIES: Readonly<Record<string, object>> = {
  editions: { language: 'en', audience: 'public' },
  extensions: { until: '2030-01-31', reason: 'A change of government' },
  withdrawal: { reason: 'A page is missing' },
};
const ID = { findings: '0'.repeat(32), editions: '00000000-0000-4000-8000-000000000000' };

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const routes = () => routesOf(api.app);

/** What programs use; what pages answer to, and that their forms are guarded, is tested with the pages. */
function programRoutes(): string[] {
  return routes().filter((row) => !isPagePath(row.split(' ')[1] ?? ''));
}

function fill(path: string): string {
  return path
    .replace('/findings/:id', `/findings/${ID.findings}`)
    .replace('/editions/:id', `/editions/${ID.editions}`)
    .replace(/(?<=\/published\/[^/]+\/):id/, ID.editions)
    .replaceAll(/:(\w+)/g, (_, name: string) => VALUES[name] ?? name)
    .replace(/[\w-]+$/, (last) => (QUERIES[last] === undefined ? last : `${last}?${QUERIES[last]}`));
}

function withParameter(address: string, parameter: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}${parameter}`;
}

function isForReviewersAlone(access: Access | undefined): boolean {
  const isAction = access !== undefined && Object.hasOwn(PERMISSIONS, access);
  return isAction && Object.keys(PERMISSIONS[access as Action]).every((role) => role === 'reviewer');
}

/** A body that nothing is wrong with, as far as it can be told from the route alone. */
function bodyFor(row: string): { body?: unknown } {
  if (row.startsWith('GET')) return {};
  return { body: BODIES[row.split('/').at(-1) ?? ''] ?? {} };
}

describe('the policy table', () => {
  test('has a row for every route of the application, and no other', () => {
    expect(routes().sort()).toEqual(Object.keys(POLICY).sort());
    expect(routes().length).toBeGreaterThan(20);
  });

  test('keeps every route shut that is not for everyone, without a token and with a wrong one', async () => {
    const before = await countRows(api);
    for (const row of programRoutes().filter(
      (each) => POLICY[each] !== 'public' && POLICY[each] !== 'visitor',
    )) {
      const [method = '', path = ''] = row.split(' ');
      const headers = { 'If-Match': '"1"' };
      for (const token of [null, 'wrong', 'x'.repeat(400), `concord_${'x'.repeat(43)}`]) {
        const answer = await api.request(method, fill(path), { token, headers, ...bodyFor(row) });
        expect(`${row} ${answer.status}`).toBe(`${row} 401`);
        expect(answer.headers.get('WWW-Authenticate')).toMatch(/^Bearer realm="concord"/);
        expect(answer.body).toMatchObject({ type: 'urn:concord:problem:sign-in-required', status: 401 });
      }
    }
    expect(await countRows(api)).toEqual(before);
  });

  test('lets everyone use what is public, and who may do everything use the rest', async () => {
    for (const row of programRoutes()) {
      const [method = '', path = ''] = row.split(' ');
      const token = POLICY[row] === 'public' ? { token: null } : {};
      const answer = await api.request(method, fill(path), { ...token, ...bodyFor(row) });
      // Whoever else they are, nobody of them is a reviewer.
      const refused = isForReviewersAlone(POLICY[row]) ? [403] : [];
      expect([
        row,
        [200, 201, 202, 400, 404, 415, 422, 428, ...refused].includes(answer.status) || answer.status,
      ]).toEqual([row, true]);
    }
  });

  test('takes other schemes, empty tokens and tokens in the address as none', async () => {
    for (const Authorization of ['Basic YTpi', 'Bearer', 'Bearer ', 'bearer,x', 'Bearer a b']) {
      const answer = await api.request('GET', '/api/v1/cycles', { token: null, headers: { Authorization } });
      expect(answer.status).toBe(401);
    }
    expect((await api.request('GET', '/api/v1/cycles?access_token=x', { token: null })).status).toBe(401);
  });

  test('opens to a token that was issued, until it is revoked', async () => {
    const { manager } = api.database.dataSource;
    const account = await createTestAccount(manager, [{ role: 'observer', cycle: CYCLE }]);
    const { id, token } = await issueTestToken(manager, account.id, { cycle: CYCLE });
    expect((await api.request('GET', '/api/v1/cycles', { token })).status).toBe(200);
    await revokeApiToken(manager, account.id, id);
    expect((await api.request('GET', '/api/v1/cycles', { token })).status).toBe(401);
  });

  test('answers HEAD as it answers GET', async () => {
    expect((await api.request('HEAD', '/api/v1/cycles', { token: null })).status).toBe(401);
    expect((await api.request('HEAD', '/api/v1/cycles')).status).toBe(200);
  });

  test('answers every other method on a path that it knows with those that it has', async () => {
    const byPath = Map.groupBy(routes(), (row) => row.split(' ')[1] ?? '');
    for (const [path, rows] of byPath) {
      const known = new Set(rows.map((row) => row.split(' ')[0] ?? ''));
      if (known.has('GET')) known.add('HEAD');
      const allow = [...known].sort().join(', ');
      for (const method of ['GET', 'PUT', 'PATCH', 'POST', 'DELETE', 'OPTIONS']) {
        if (known.has(method)) continue;
        const answer = await api.request(method, fill(path), method === 'GET' ? {} : { body: {} });
        expect(`${method} ${path} ${answer.status}`).toBe(`${method} ${path} 405`);
        expect(answer.headers.get('Allow')?.split(', ')).toEqual(expect.arrayContaining(allow.split(', ')));
        expect(answer.body).toMatchObject({ type: 'urn:concord:problem:method-not-allowed' });
      }
    }
    expect((await api.request('DELETE', '/api/v1/none')).status).toBe(404);
  });

  test('refuses a query parameter that a route does not know', async () => {
    for (const row of programRoutes()) {
      const [method = '', path = ''] = row.split(' ');
      const answer = await api.request(method, withParameter(fill(path), 'unknown=1'), {
        headers: { 'If-Match': '"1"' },
        ...bodyFor(row),
      });
      if (isForReviewersAlone(POLICY[row])) {
        expect(answer.status).toBe(403);
        continue;
      }
      expect(`${row} ${answer.status}`).toBe(`${row} 400`);
      const { errors } = answer.body as { errors: { parameter: string }[] };
      expect(errors.map(({ parameter }) => parameter)).toEqual(['unknown']);
    }
  });

  test('refuses a path parameter of the wrong form', async () => {
    const wrong = {
      cycle: '-x',
      country: 'ke',
      section: 'notes',
      version: '0',
      from: '1.5',
      to: 'x',
      id: 'x',
    };
    for (const row of programRoutes()) {
      const [method = '', path = ''] = row.split(' ');
      if (isForReviewersAlone(POLICY[row])) continue;
      for (const [name, value] of Object.entries(wrong)) {
        if (!path.includes(`:${name}`)) continue;
        const address = fill(path.replace(`:${name}`, value));
        const answer = await api.request(method, address, {
          headers: { 'If-Match': '"1"' },
          ...bodyFor(row),
        });
        // Of what is no cycle and no country nobody has a role.
        const isNobodys = name === 'cycle' || name === 'country';
        const refused = isNobodys ? [400, method === 'GET' ? 404 : 403] : [400];
        expect([row, name, refused.includes(answer.status) || answer.status]).toEqual([row, name, true]);
        if (answer.status === 400) expect(answer.body).toMatchObject({ errors: [{ parameter: name }] });
      }
    }
  });
});
