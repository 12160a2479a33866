import { useSession } from '@concord/persistence';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Database } from '../../database/database.ts';
import { SecondFactors, type Session } from '../second-factor/second-factor.service.ts';
import { codeAt } from '../second-factor/totp-codes.ts';
import { type AccountServices, ORIGIN, PASSWORD, startAccountServices } from '../testing/account-services.ts';
import { SignIn } from './sign-in.service.ts';

let services: AccountServices;
let signIn: SignIn;
let factors: SecondFactors;
beforeAll(async () => {
  services = await startAccountServices();
  signIn = services.get(SignIn);
  factors = services.get(SecondFactors);
});
afterAll(() => services.stop());

const sessionOf = async (secret: string): Promise<Session> => {
  const found = await services.get(Database).forSignIn((manager) => useSession(manager, secret));
  if (found === null) throw new Error('The session has ended');
  return { ...found, secret };
};
const begin = async (email: string) => {
  const step = await signIn.byPassword({ email, password: PASSWORD }, ORIGIN);
  if (step === null) throw new Error('Refused');
  return { ...step, session: await sessionOf(step.secret) };
};
/** Sets an authenticator up; the code that confirms it is one step back, so that the present one is left to use. */
async function enrol(session: Session) {
  const { secret } = await factors.totpSetUp(session);
  const added = await factors.confirmTotp(
    await sessionOf(session.secret),
    codeAt(secret, Date.now() - 30_000),
  );
  if (added === null) throw new Error('Not confirmed');
  return { totp: secret, session: await sessionOf(added.secret), added };
}

describe('signing in', () => {
  test('opens nothing but the second step, whose session has another secret', async () => {
    const { email } = await services.account();
    const first = await begin(email);
    expect(first).toMatchObject({ hasSecondFactor: false, session: { stage: 'password' } });
    const { totp, session, added } = await enrol(first.session);
    expect(session.stage).toBe('complete');
    expect(added.hasNewCodes).toBe(true);
    await expect(sessionOf(first.secret)).rejects.toThrow('ended');
    const again = await begin(email);
    expect(again).toMatchObject({ hasSecondFactor: true, session: { stage: 'password' } });
    expect(await factors.giveCode(again.session, '000000')).toBeNull();
    const complete = await factors.giveCode(again.session, codeAt(totp));
    expect((await sessionOf(complete as string)).stage).toBe('complete');
    const third = await begin(email);
    expect(await factors.giveCode(third.session, codeAt(totp))).toBeNull();
  });

  test('refuses an unknown address, a wrong password and a disabled account alike', async () => {
    const known = await services.account();
    const disabled = await services.account();
    await services.database.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [
      disabled.id,
    ]);
    const times = new Map<string, number[]>();
    const attempts = { unknown: 'nobody@example.org', wrong: known.email, disabled: disabled.email };
    for (let turn = 0; turn < 6; turn += 1) {
      for (const [kind, email] of Object.entries(attempts)) {
        const password = kind === 'wrong' ? 'something else entirely' : PASSWORD;
        const start = performance.now();
        expect([kind, await signIn.byPassword({ email, password }, ORIGIN)]).toEqual([kind, null]);
        times.set(kind, [...(times.get(kind) ?? []), performance.now() - start]);
      }
    }
    const fastest = [...times.values()].map((each) => Math.min(...each));
    expect(Math.max(...fastest) / Math.min(...fastest)).toBeLessThan(1.6);
    const acts = await services.acts();
    const refused = acts.filter(({ action }) => action === 'sign-in-refused').slice(-18);
    expect(new Set(refused.map(({ subject }) => subject.account))).toEqual(
      new Set([null, known.id, disabled.id]),
    );
    expect(JSON.stringify(acts)).not.toMatch(/nobody@|something else/);
  });

  test('is limited for an account over all addresses, and says when to come again', async () => {
    const { email } = await services.account();
    for (let turn = 0; turn < 10; turn += 1) {
      await signIn.byPassword({ email, password: 'x' }, { address: `192.0.2.${turn}` });
    }
    const eleventh = signIn.byPassword({ email: email.toUpperCase(), password: PASSWORD }, ORIGIN);
    await expect(eleventh).rejects.toMatchObject({
      kind: 'too-many-requests',
      headers: { 'Retry-After': expect.stringMatching(/^\d+$/) },
    });
  });

  test('lets second factors be tried ten times, and no eleventh', async () => {
    const { email } = await services.account();
    await enrol((await begin(email)).session);
    const { session } = await begin(email);
    for (let turn = 0; turn < 9; turn += 1) expect(await factors.giveCode(session, '123456')).toBeNull();
    await expect(factors.giveRecoveryCode(session, 'AAAA')).rejects.toMatchObject({
      kind: 'too-many-requests',
    });
  });

  test('adds no factor for who knows a password alone, once there is one', async () => {
    const { email } = await services.account();
    const early = await begin(email);
    await enrol((await begin(email)).session);
    const late = await begin(email);
    for (const { session } of [early, late]) {
      expect(await factors.mayAdd(session)).toBe(false);
      const { secret } = await factors.totpSetUp(session);
      expect(await factors.confirmTotp(await sessionOf(session.secret), codeAt(secret))).toBeNull();
      expect((await sessionOf(session.secret)).stage).toBe('password');
    }
  });

  test('takes each recovery code once, and shows them once', async () => {
    const { email } = await services.account();
    const { session } = await enrol((await begin(email)).session);
    const codes = await factors.takeNewCodes(session);
    expect(codes).toHaveLength(10);
    expect(await factors.takeNewCodes(session)).toBeNull();
    const [code] = codes as string[];
    const complete = await factors.giveRecoveryCode((await begin(email)).session, ` ${code?.toLowerCase()} `);
    expect((await sessionOf(complete as string)).stage).toBe('complete');
    expect(await factors.giveRecoveryCode((await begin(email)).session, code as string)).toBeNull();
    expect((await factors.of(session)).recoveryCodes).toBe(9);
    const stored = await services.database.dataSource.query(
      'SELECT json_agg(session)::text || (SELECT json_agg(recovery_code)::text FROM recovery_code) AS all FROM session',
    );
    for (const each of codes as string[]) expect(stored[0].all).not.toContain(each.replaceAll('-', ''));
  });

  test('keeps the secret of an authenticator sealed for its account', async () => {
    const [one, other] = [await services.account(), await services.account()];
    const { totp } = await enrol((await begin(one.email)).session);
    const theirs = await enrol((await begin(other.email)).session);
    const rows = await services.database.dataSource.query('SELECT secret FROM totp WHERE account = $1', [
      one.id,
    ]);
    expect(rows[0].secret.toString('latin1')).not.toContain(totp);
    await services.database.dataSource.query(
      'UPDATE totp SET secret = (SELECT secret FROM totp WHERE account = $1) WHERE account = $2',
      [other.id, one.id],
    );
    const { session } = await begin(one.email);
    await expect(factors.giveCode(session, codeAt(theirs.totp))).rejects.toThrow('sealed');
  });

  test('does not let the last factor be taken away, but one of two', async () => {
    const { email } = await services.account();
    const { session } = await enrol((await begin(email)).session);
    expect(await factors.remove(session)).toBe('last');
    expect(await factors.remove(session, '00000000-0000-4000-8000-000000000000')).toBe('none');
  });

  test('ends by signing out, which the record tells', async () => {
    const { id, email } = await services.account();
    const { session } = await enrol((await begin(email)).session);
    await signIn.signOut({ account: id, language: 'en', roles: [], session });
    await expect(sessionOf(session.secret)).rejects.toThrow('ended');
    const acts = (await services.acts()).filter(({ actor }) => actor === id).map(({ action }) => action);
    expect(acts).toEqual(['signed-in', 'second-factor-added', 'signed-out']);
  });
});
