import { findAccountByEmail, issueInvitation, rolesOf, useSession } from '@concord/persistence';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Database } from '../../database/database.ts';
import type { Session } from '../second-factor/second-factor.service.ts';
import { Sessions } from '../sign-in/sessions.service.ts';
import { type AccountServices, CYCLE, ORIGIN, startAccountServices } from '../testing/account-services.ts';
import { type Person, startProvider, type TestProvider } from '../testing/start-provider.ts';
import { type Errand, SignOn } from './sign-on.service.ts';
import { SignedOnAccounts } from './signed-on.service.ts';

const SITE = 'http://127.0.0.1:9';
let provider: TestProvider;
let services: AccountServices;
let signOn: SignOn;
beforeAll(async () => {
  provider = await startProvider();
  provider.serve(SITE);
  services = await startAccountServices({ signOn: provider.config });
  signOn = services.get(SignOn);
});
afterAll(async () => {
  await services.stop();
  await provider.stop();
});
afterEach(() => {
  provider.person = { subject: 'nobody', email: 'nobody@example.org' };
});

const owner = () => services.database.dataSource.manager;

/** Goes to the provider as a person and comes back. */
async function goAs(person: Person, errand: Errand) {
  provider.person = person;
  const { url, attempt } = await signOn.begin(errand, SITE);
  return { url, attempt, address: await provider.visit(url) };
}
async function arriveAs(person: Person, errand: Errand, session?: Session) {
  const { address, attempt } = await goAs(person, errand);
  const signedOn = await signOn.finish(address, attempt, SITE);
  if (signedOn === null) throw new Error('Not signed on');
  return services.get(SignedOnAccounts).arrive(signedOn, ORIGIN, session);
}
async function signedIn(
  account: { id: string },
  stage: 'password' | 'complete' = 'complete',
): Promise<Session> {
  return services.get(Database).forSignIn(async (manager) => {
    const method = 'password';
    const secret = await services.get(Sessions).open(manager, account.id, { stage, method, origin: ORIGIN });
    const session = await useSession(manager, secret);
    if (session === null) throw new Error('The session has ended');
    return { ...session, secret };
  });
}
let turn = 0;
const person = (amr?: string[]): Person => {
  const subject = `person-${turn++}`;
  return { subject, email: `${subject}@example.org`, ...(amr === undefined ? {} : { amr }) };
};
const SIGN_IN: Errand = { kind: 'sign-in' };

describe('going to the provider', () => {
  test('asks with the code flow, PKCE, a state and a nonce, and keeps none of them readable', async () => {
    const { url, attempt } = await goAs(person(), SIGN_IN);
    const query = new URL(url).searchParams;
    expect(Object.fromEntries(query)).toMatchObject({
      response_type: 'code',
      scope: 'openid',
      code_challenge_method: 'S256',
      redirect_uri: `${SITE}/sign-in/single-sign-on/callback`,
    });
    const [{ content }] = await owner().query(
      'SELECT content FROM sign_on_attempt ORDER BY expires_at DESC LIMIT 1',
    );
    for (const secret of [query.get('state'), query.get('nonce'), attempt, 'verifier']) {
      expect(content.toString('latin1')).not.toContain(secret);
    }
  });

  test('gives who somebody is by issuer and subject, once', async () => {
    const who = person();
    const { address, attempt } = await goAs(who, SIGN_IN);
    expect(await signOn.finish(address, attempt, SITE)).toEqual({
      identity: { issuer: provider.issuer, subject: who.subject },
      errand: SIGN_IN,
      hasSecondFactor: false,
    });
    expect(await signOn.finish(address, attempt, SITE)).toBeNull();
  });

  test('gives nobody where the browser is another, or comes back with what another was given', async () => {
    const mine = await goAs(person(), SIGN_IN);
    const other = await goAs(person(), SIGN_IN);
    // Another's code and state, in this browser.
    expect(await signOn.finish(other.address, mine.attempt, SITE)).toBeNull();
    // Another's code under this browser's own state: the verifier is not its.
    const again = await goAs(person(), SIGN_IN);
    const mixed = new URL(again.address, SITE);
    const stranger = await goAs(person(), SIGN_IN);
    mixed.searchParams.set('code', new URL(stranger.address, SITE).searchParams.get('code') as string);
    expect(await signOn.finish(mixed.pathname + mixed.search, again.attempt, SITE)).toBeNull();
    expect(await signOn.finish(again.address, 'x'.repeat(43), SITE)).toBeNull();
  });

  test('gives nobody for a wrong state, a wrong issuer, a refusal, or no code at all', async () => {
    for (const change of [
      (query: URLSearchParams) => query.set('state', 'wrong'),
      (query: URLSearchParams) => query.delete('state'),
      (query: URLSearchParams) => query.set('iss', 'https://another.example'),
      (query: URLSearchParams) => query.delete('code'),
      (query: URLSearchParams) => query.set('error', 'access_denied'),
    ]) {
      const { address, attempt } = await goAs(person(), SIGN_IN);
      const url = new URL(address, SITE);
      change(url.searchParams);
      expect(await signOn.finish(url.pathname + url.search, attempt, SITE)).toBeNull();
    }
  });

  test('gives nobody whose token answers to another nonce', async () => {
    provider.person = person();
    const { url, attempt } = await signOn.begin(SIGN_IN, SITE);
    const changed = new URL(url);
    changed.searchParams.set('nonce', 'another');
    expect(await signOn.finish(await provider.visit(changed.href), attempt, SITE)).toBeNull();
  });

  test('takes a code once', async () => {
    provider.person = person();
    const first = await signOn.begin(SIGN_IN, SITE);
    const address = await provider.visit(first.url);
    const code = new URL(address, SITE).searchParams.get('code') as string;
    expect(await signOn.finish(address, first.attempt, SITE)).not.toBeNull();
    const { client_id, client_secret } = {
      client_id: provider.config.clientId,
      client_secret: provider.config.clientSecret,
    };
    const replayed = await fetch(`${provider.issuer}/token`, {
      method: 'POST',
      headers: { Authorization: `Basic ${Buffer.from(`${client_id}:${client_secret}`).toString('base64')}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        redirect_uri: `${SITE}/sign-in/single-sign-on/callback`,
      }),
    });
    expect(replayed.status).toBe(400);
    const second = await goAs(person(), SIGN_IN);
    const url = new URL(second.address, SITE);
    url.searchParams.set('code', code);
    expect(await signOn.finish(url.pathname + url.search, second.attempt, SITE)).toBeNull();
  });

  test('counts a second factor by the words that were configured, and by no others', async () => {
    for (const [amr, counts] of [
      [['pwd'], false],
      [['pwd', 'mfa'], true],
      [undefined, false],
    ] as const) {
      const { address, attempt } = await goAs(person(amr === undefined ? undefined : [...amr]), SIGN_IN);
      expect((await signOn.finish(address, attempt, SITE))?.hasSecondFactor).toBe(counts);
    }
  });
});

describe('an identity at the provider', () => {
  test('opens the account that it was linked to by who was signed in, and then asks for the second factor', async () => {
    const account = await services.account();
    const who = person();
    expect(await arriveAs(who, SIGN_IN)).toEqual({ kind: 'unknown' });
    const link: Errand = { kind: 'link', account: account.id };
    expect(await arriveAs(who, link)).toEqual({ kind: 'unknown' });
    expect(await arriveAs(who, link, await signedIn(account, 'password'))).toEqual({ kind: 'unknown' });
    expect(await arriveAs(who, link, await signedIn(await services.account()))).toEqual({ kind: 'unknown' });
    expect(await arriveAs(who, link, await signedIn(account))).toEqual({ kind: 'linked' });
    const opened = await arriveAs(who, SIGN_IN);
    expect(opened).toMatchObject({ kind: 'opened', isComplete: false });
    expect(await useSession(owner(), (opened as { secret: string }).secret)).toMatchObject({
      account: account.id,
      stage: 'password',
    });
    expect(await arriveAs({ ...who, amr: ['mfa'] }, SIGN_IN)).toMatchObject({ isComplete: true });
    const other = await services.account();
    expect(await arriveAs(who, { kind: 'link', account: other.id }, await signedIn(other))).toEqual({
      kind: 'taken',
    });
  });

  test('is nobody else’s by the same e-mail address', async () => {
    const account = await services.account();
    const impostor = { ...person(['mfa']), email: account.email };
    expect(await arriveAs(impostor, SIGN_IN)).toEqual({ kind: 'unknown' });
  });

  test('confirms the session of the account that it is linked to, by a fresh sign-on, and no other', async () => {
    const account = await services.account();
    const [who, stranger] = [person(), person()];
    await arriveAs(who, { kind: 'link', account: account.id }, await signedIn(account));
    const session = await signedIn(account);
    await owner().query(`UPDATE session SET confirmed_at = now() - interval '1 hour' WHERE account = $1`, [
      account.id,
    ]);
    const confirm: Errand = { kind: 'confirm', account: account.id };
    expect(new URL((await goAs(who, confirm)).url).searchParams.get('prompt')).toBe('login');
    expect(await arriveAs(stranger, confirm, session)).toEqual({ kind: 'unknown' });
    expect(await arriveAs(who, confirm)).toEqual({ kind: 'unknown' });
    expect(await arriveAs(who, confirm, await signedIn(await services.account()))).toEqual({
      kind: 'unknown',
    });
    expect(await useSession(owner(), session.secret)).toMatchObject({ isConfirmed: false });
    const confirmed = await arriveAs(who, confirm, session);
    expect(confirmed).toMatchObject({ kind: 'confirmed' });
    expect(await useSession(owner(), session.secret)).toBeNull();
    expect(await useSession(owner(), (confirmed as { secret: string }).secret)).toMatchObject({
      stage: 'complete',
      isConfirmed: true,
    });
    expect((await services.acts()).at(-1)).toMatchObject({
      action: 'identity-confirmed',
      actor: account.id,
      subject: { method: 'single-sign-on' },
    });
  });

  test('opens no account that is disabled', async () => {
    const account = await services.account();
    const who = person();
    await arriveAs(who, { kind: 'link', account: account.id }, await signedIn(account));
    await owner().query('UPDATE account SET disabled_at = now() WHERE id = $1', [account.id]);
    expect(await arriveAs(who, SIGN_IN)).toEqual({ kind: 'unknown' });
  });

  test('accepts an invitation in place of a password, and cannot be unlinked then', async () => {
    const email = 'by-sign-on@example.org';
    const roles = [{ role: 'observer', cycle: CYCLE }] as const;
    const { secret } = await issueInvitation(owner(), {
      email,
      name: 'Invited',
      language: 'ru',
      cycle: CYCLE,
      roles,
    });
    const who = person(['mfa']);
    expect(await arriveAs(who, { kind: 'invitation', secret })).toMatchObject({
      kind: 'opened',
      isComplete: true,
    });
    expect(await arriveAs(person(), { kind: 'invitation', secret })).toEqual({ kind: 'taken' });
    const account = await findAccountByEmail(owner(), email);
    expect(account).toMatchObject({ name: 'Invited', language: 'ru', passwordHash: null });
    expect(await rolesOf(owner(), account?.id as string)).toEqual(roles);
    const session = await signedIn({ id: account?.id as string });
    const unlink = () => services.get(SignedOnAccounts).unlink(session, provider.issuer, who.subject);
    expect(await unlink()).toBe('last');
    expect(await services.get(SignedOnAccounts).list(session)).toMatchObject([{ subject: who.subject }]);
  });
});

test('a provider that does not answer is said to be away, and asked again later', async () => {
  const away = await startAccountServices({ signOn: { ...provider.config, issuer: 'http://127.0.0.1:9' } });
  await expect(away.get(SignOn).begin(SIGN_IN, SITE)).rejects.toMatchObject({ kind: 'unavailable' });
  await away.stop();
  const none = await startAccountServices();
  expect(none.get(SignOn).name).toBeUndefined();
  await expect(none.get(SignOn).begin(SIGN_IN, SITE)).rejects.toMatchObject({ kind: 'not-found' });
  await none.stop();
});
