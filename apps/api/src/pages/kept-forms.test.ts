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

const manager = () => api.database.dataSource.manager;
const TYPED = 'Office of "Migration" <Policy>';

interface Person {
  account: string;
  visitor: Visitor;
  token: string;
}

/** Somebody who has a page open with a form. */
async function atTheForm(): Promise<Person> {
  const { id } = await createTestAccount(manager(), [{ role: 'observer', cycle: 'eurafrica-2016' }]);
  const visitor = new Visitor(api.url);
  await signIn(visitor, id);
  return { account: id, visitor, token: await visitor.tokenOf('/account') };
}

async function signIn(visitor: Visitor, account: string): Promise<void> {
  visitor.setCookie('concord', await openSession(manager(), { account, stage: 'complete' }));
}

async function endSessions(account: string): Promise<void> {
  await manager().query('DELETE FROM session WHERE account = $1', [account]);
}

function send({ visitor, token }: Person, fields: Record<string, string> = {}) {
  return visitor.post('/account/details', { name: TYPED, language: 'fr', ...fields, 'form-token': token });
}

describe('a form that is sent after its session ended', () => {
  test('comes back filled when its sender has signed in again, until it is sent', async () => {
    const person = await atTheForm();
    const { account, visitor } = person;
    await endSessions(account);
    const refused = await send(person);
    expect(refused.status).toBe(303);
    expect(refused.headers.get('Location')).toBe('/sign-in');
    expect((await visitor.get('/sign-in')).text).toContain('What you typed is kept for an hour');

    await signIn(visitor, account);
    const back = await visitor.get('/sign-in');
    expect(back.headers.get('Location')).toBe('/account');
    const page = await visitor.get('/account');
    expect(page.text).toContain('value="Office of &quot;Migration&quot; &lt;Policy&gt;"');
    expect(page.text).toMatch(/<option value="fr" selected>|value="fr" checked/);
    // A reload does not lose it.
    expect((await visitor.get('/account')).text).toContain('&lt;Policy&gt;');

    const sent = await send(
      { ...person, token: await visitor.tokenOf('/account') },
      {
        'time-zone': 'Africa/Nairobi',
      },
    );
    expect(sent.status).toBe(303);
    expect(visitor.cookie('concord-kept')).toBeUndefined();
    const [{ rows }] = await manager().query('SELECT count(*)::int AS rows FROM kept_form');
    expect(rows).toBe(0);
  });

  test('is shown to nobody else who signs in with the same browser', async () => {
    const person = await atTheForm();
    await endSessions(person.account);
    await send(person);
    const other = await createTestAccount(manager(), [{ role: 'observer', cycle: 'eurafrica-2016' }]);
    await signIn(person.visitor, other.id);
    expect((await person.visitor.get('/account')).text).not.toContain('&lt;Policy&gt;');
  });

  test('is kept sealed, and without passwords', async () => {
    const person = await atTheForm();
    await endSessions(person.account);
    await send(person, { 'new-password': 'never-kept-anywhere' });
    const rows = await manager().query('SELECT content FROM kept_form');
    const contents = rows.map(({ content }: { content: Buffer }) => content.toString('latin1')).join();
    expect(contents).not.toContain('Migration');
    await signIn(person.visitor, person.account);
    const { text } = await person.visitor.get('/account');
    expect(text).toContain('&lt;Policy&gt;');
    expect(text).not.toContain('never-kept-anywhere');
    expect(api.log.join('')).not.toContain('Migration');
  });

  test('is not kept for whoever shows no page of ours, or comes from elsewhere', async () => {
    const person = await atTheForm();
    await endSessions(person.account);
    const count = async () =>
      (await manager().query('SELECT count(*)::int AS rows FROM kept_form'))[0].rows as number;
    const before = await count();
    await send({ ...person, token: 'made-up' });
    await person.visitor.post(
      '/account/details',
      { name: TYPED, 'form-token': person.token },
      { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' },
    );
    expect(await count()).toBe(before);
  });

  test('is not shown after an hour', async () => {
    const person = await atTheForm();
    await endSessions(person.account);
    await send(person);
    await manager().query(
      `UPDATE kept_form SET kept_at = kept_at - interval '1 hour', expires_at = expires_at - interval '1 hour'`,
    );
    await signIn(person.visitor, person.account);
    expect((await person.visitor.get('/account')).text).not.toContain('&lt;Policy&gt;');
  });
});

test('a page that was asked for before signing in is where one arrives after it', async () => {
  const { id } = await createTestAccount(manager(), [{ role: 'administrator' }]);
  const visitor = new Visitor(api.url);
  const asked = await visitor.get('/accounts?search=x');
  expect([asked.status, asked.headers.get('Location')]).toEqual([303, '/sign-in']);
  await signIn(visitor, id);
  expect((await visitor.get('/sign-in')).headers.get('Location')).toBe('/accounts?search=x');
  expect((await visitor.get('/sign-in')).headers.get('Location')).toBe('/');
});
