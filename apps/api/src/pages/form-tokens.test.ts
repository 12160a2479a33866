import { openSession } from '@concord/persistence';
import { createTestAccount } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApi, type TestApi } from '../testing/start-test-api.ts';
import { Visitor } from './testing/visit.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const FIELDS = { language: 'ru', page: '/components?x=1' };

async function signedIn(): Promise<{ visitor: Visitor; account: string; secret: string }> {
  const { manager } = api.database.dataSource;
  const { id } = await createTestAccount(manager, [{ role: 'observer', cycle: 'eurafrica-2016' }]);
  const secret = await openSession(manager, { account: id, stage: 'complete' });
  return { visitor: new Visitor(api.url, { cookies: { concord: secret } }), account: id, secret };
}

async function languageOf(account: string): Promise<string> {
  const [row] = await api.database.dataSource.query('SELECT language FROM account WHERE id = $1', [account]);
  return row.language;
}

describe('a form', () => {
  test('is taken from the page that the visitor has', async () => {
    const visitor = new Visitor(api.url);
    const token = await visitor.tokenOf('/components');
    const answer = await visitor.post('/language', { ...FIELDS, 'form-token': token });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe('/components?x=1');
    expect(visitor.cookie('concord-language')).toBe('ru');
    expect((await visitor.get('/components')).text).toContain('<html lang="ru"');
  });

  test('changes an account where it is its own page’s', async () => {
    const { visitor, account } = await signedIn();
    const token = await visitor.tokenOf('/components');
    expect((await visitor.post('/language', { ...FIELDS, 'form-token': token })).status).toBe(303);
    expect(await languageOf(account)).toBe('ru');
  });

  test('leads to no other site', async () => {
    const visitor = new Visitor(api.url);
    const token = await visitor.tokenOf('/components');
    for (const page of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:1']) {
      const answer = await visitor.post('/language', { language: 'en', page, 'form-token': token });
      expect(answer.headers.get('Location')).toBe('/');
    }
  });

  test('has a token that no two answers share', async () => {
    const { visitor } = await signedIn();
    const tokens = await Promise.all([1, 2, 3, 4].map(() => visitor.tokenOf('/components')));
    expect(new Set(tokens).size).toBe(4);
    const starts = new Set(tokens.map((token) => token.slice(2, 12)));
    expect(starts.size).toBe(4);
  });

  test('is refused without a token, with another’s, or with one that was changed', async () => {
    const { visitor, account } = await signedIn();
    const other = await signedIn();
    const own = await visitor.tokenOf('/components');
    const changed = own.slice(0, -2) + (own.endsWith('AA') ? 'BB' : 'AA');
    const anonymous = await new Visitor(api.url).tokenOf('/components');
    for (const token of [
      '',
      'x',
      'x'.repeat(5000),
      await other.visitor.tokenOf('/components'),
      changed,
      anonymous,
    ]) {
      const answer = await visitor.post('/language', { ...FIELDS, 'form-token': token });
      expect([token.slice(0, 9), answer.status]).toEqual([token.slice(0, 9), 403]);
      expect(answer.text).toContain('This form is out of date');
    }
    expect((await visitor.post('/language', FIELDS)).status).toBe(403);
    expect(await languageOf(account)).toBe('en');
  });

  test.each<Record<string, string>>([
    { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
  ])('is refused from elsewhere, even with the right token: %j', async (headers) => {
    const { visitor, account } = await signedIn();
    const token = await visitor.tokenOf('/components');
    const answer = await visitor.post('/language', { ...FIELDS, 'form-token': token }, headers);
    expect(answer.status).toBe(403);
    expect(await languageOf(account)).toBe('en');
  });

  test('is taken from an older browser, which says nothing, with its token alone', async () => {
    const { visitor, account } = await signedIn();
    const token = await visitor.tokenOf('/components');
    expect((await visitor.post('/language', FIELDS, {})).status).toBe(403);
    expect((await visitor.post('/language', { ...FIELDS, 'form-token': token }, {})).status).toBe(303);
    expect(await languageOf(account)).toBe('ru');
  });

  test('is not taken twice under another session of the same account', async () => {
    const { visitor, account } = await signedIn();
    const token = await visitor.tokenOf('/components');
    const { manager } = api.database.dataSource;
    visitor.setCookie('concord', await openSession(manager, { account, stage: 'complete' }));
    const answer = await visitor.post('/components', { summary: 'typed', 'form-token': token });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe('/components');
    expect((await visitor.get('/components')).text).toContain('What you typed is here');
  });

  test('of another kind than a form is refused', async () => {
    const visitor = new Visitor(api.url, { headers: { 'Content-Type': 'text/plain' } });
    const token = await visitor.tokenOf('/components');
    const answer = await visitor.post(
      '/language',
      { ...FIELDS, 'form-token': token },
      { 'Content-Type': 'text/plain' },
    );
    expect(answer.status).toBe(415);
  });

  test('that is too large, or has too many fields, is refused', async () => {
    const visitor = new Visitor(api.url);
    expect((await visitor.post('/language', { language: 'x'.repeat(20_000) })).status).toBe(413);
    const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`a${index}`, '']));
    expect((await visitor.post('/components', many)).status).toBe(400);
  });
});
