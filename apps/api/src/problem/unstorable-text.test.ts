import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { routesOf } from '../testing/routes.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';

/** Characters and halves of one that no text in the database can have, or that end a line. */
const HOSTILE = ['%00', 'a%00b', '%EF%BF%BE', '%ED%A0%80', '%0D%0AX-Injected:%20yes', '%27%22%3B--'];
const QUERIES = [
  'search',
  'after',
  'before',
  'lang',
  'country',
  'check',
  'measure',
  'year',
  'limit',
  'state',
  'code',
];

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

async function ask(method: string, path: string, options: { body?: string; type?: string } = {}) {
  const { body, type = 'application/x-www-form-urlencoded' } = options;
  const answer = await fetch(api.url + path, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(10_000),
    headers: { ...api.credentials, ...(body === undefined ? {} : { 'Content-Type': type }) },
    ...(body === undefined ? {} : { body }),
  });
  await answer.body?.cancel();
  return answer;
}

describe('a text that cannot be kept', () => {
  test('is the sender’s fault in every address, and becomes no header', async () => {
    const wrong: unknown[] = [];
    for (const row of routesOf(api.app)) {
      const [method = '', path = ''] = row.split(' ');
      if (method !== 'GET') continue;
      const inPath = HOSTILE.flatMap((text) => [
        path.replaceAll(/:\w+/g, text),
        path.replace(':cycle', CYCLE).replaceAll(/:\w+/g, text),
      ]);
      const known = path.replace(':cycle', CYCLE).replaceAll(/:\w+/g, 'x');
      const inQuery = QUERIES.map((name) => `${known}?${name}=a%00b`);
      await Promise.all(
        [...new Set([...inPath, ...inQuery])].map(async (address) => {
          const { status, headers } = await ask('GET', address);
          if (status >= 500 || headers.has('X-Injected')) wrong.push({ address, status });
        }),
      );
    }
    expect(wrong).toEqual([]);
    expect((await ask('GET', '/accounts?search=a%00b')).status).toBe(400);
    expect((await ask('GET', '/accounts?search=a')).status).toBe(200);
  }, 120_000);

  test('is the sender’s fault in every form and document', async () => {
    const fields = [
      'name',
      'email',
      'password',
      'code',
      'label',
      'language',
      'role',
      'cycle',
      'country',
      'page',
      'scope',
    ];
    const form = fields.map((field) => `${field}=a%00b`).join('&');
    const wrong: unknown[] = [];
    for (const row of routesOf(api.app)) {
      const [method = '', path = ''] = row.split(' ');
      if (method === 'GET') continue;
      const address = path.replace(':cycle', CYCLE).replace(':country', 'DNK').replaceAll(/:\w+/g, 'x');
      const body = path.startsWith('/api/') ? '{"name":"a\\u0000b","title":"\\ud800"}' : form;
      const type = path.startsWith('/api/') ? 'application/json' : 'application/x-www-form-urlencoded';
      const { status } = await ask(method, address, { body, type });
      if (status >= 500) wrong.push({ row, status });
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
