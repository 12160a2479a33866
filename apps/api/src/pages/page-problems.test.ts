import { openSession } from '@concord/persistence';
import { createTestAccount } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApi, type TestApi } from '../testing/start-test-api.ts';
import { tokenIn, Visitor, visit } from './testing/visit.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

describe('what goes wrong in a page', () => {
  test.each([
    ['GET', '/nowhere', 404, 'There is nothing here'],
    ['GET', '/components?x=1', 400, 'This cannot be understood'],
    ['PUT', '/components', 405, 'This address is not used in this way'],
    ['GET', '/language', 405, 'This address is not used in this way'],
    ['POST', '/language', 415, 'This cannot be understood'],
  ])('%s %s is said as a page: %d', async (method, path, status, title) => {
    const answer = await visit(api.url, path, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(answer.text).toContain(`<h1 class="govuk-heading-l">${title}</h1>`);
    expect(answer.text).toContain(answer.headers.get('X-Request-Id'));
    expect(answer.text).not.toMatch(/Problem|Exception|\.ts|node_modules|at \w+ \(/);
    if (status === 405) expect(answer.headers.get('Allow')).not.toBeNull();
  });

  test('is in the reader’s language', async () => {
    const { text } = await visit(api.url, '/nowhere', { headers: { 'Accept-Language': 'ar' } });
    expect(text).toContain('dir="rtl"');
    expect(text).toContain('لا يوجد شيء هنا');
  });

  test('is told to programs as before, also under a page’s address', async () => {
    for (const [path, Accept] of [
      ['/api/v1/none', 'text/html'],
      ['/health/none', 'text/html'],
      ['/nowhere', '*/*'],
      ['/nowhere', 'application/json'],
    ] as const) {
      const answer = await visit(api.url, path, { headers: { Accept } });
      expect(answer.status).toBe(404);
      expect(answer.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
    }
  });

  test('knows who is signed in also where there is no page', async () => {
    const { manager } = api.database.dataSource;
    const { id } = await createTestAccount(manager, [], 'amina');
    const concord = await openSession(manager, { account: id, stage: 'complete' });
    const { text } = await new Visitor(api.url, { cookies: { concord } }).get('/nowhere');
    expect(text).toContain('<bdi data-person>amina</bdi>');
    expect(text).toContain('action="/sign-out"');
  });

  test('prints an address as text', async () => {
    const { text } = await visit(api.url, '/%3Cscript%3Ealert(1)%3C/script%3E?%22%3E%3Cb%3E');
    expect(text).not.toMatch(/<script>|<b>/);
  });
});

describe('a database that does not answer', () => {
  test('is said, and what was typed can be sent again from there', async () => {
    const { manager } = api.database.dataSource;
    const { id } = await createTestAccount(manager, [], 'amina');
    const concord = await openSession(manager, { account: id, stage: 'complete' });
    const visitor = new Visitor(api.url, { cookies: { concord } });
    const token = await visitor.tokenOf('/components');
    // As when it is stopped: the login is shut, and its connections end.
    const login = new URL(api.database.runtimeUrl).username;
    const name = new URL(api.database.runtimeUrl).pathname.slice(1);
    await api.database.dataSource.query(`ALTER DATABASE "${name}" CONNECTION LIMIT 0`);
    await api.database.dataSource.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = $2`,
      [name, login],
    );
    const typed = { summary: 'A "long" text\nof two lines', password: 'hidden-one', 'form-token': token };
    const answer = await visitor.post('/components', typed);
    await api.database.dataSource.query(`ALTER DATABASE "${name}" CONNECTION LIMIT -1`);
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('Concord cannot answer now');
    expect(answer.text).toContain('value="A &quot;long&quot; text\nof two lines"');
    expect(answer.text).not.toContain('hidden-one');
    const again = /<form method="post" action="\/components">\s*<input[^>]*value="([^"]+)"/.exec(answer.text);
    expect(again?.[1]).toBe(token);
    expect((await visitor.post('/components', typed)).status).toBe(303);
    expect(tokenIn(answer.text)).not.toBe('');
  });
});
