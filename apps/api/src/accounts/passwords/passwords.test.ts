import { listSessions, openSession, saveTotp, useSession } from '@concord/persistence';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { Database } from '../../database/database.ts';
import { SignIn } from '../sign-in/sign-in.service.ts';
import { type AccountServices, ORIGIN, PASSWORD, startAccountServices } from '../testing/account-services.ts';
import { Passwords } from './passwords.service.ts';

let services: AccountServices;
let passwords: Passwords;
beforeAll(async () => {
  services = await startAccountServices();
  passwords = services.get(Passwords);
});
afterAll(() => services.stop());

const NEXT = 'seven geese over the salt marsh';
const store = <T>(work: (manager: EntityManager) => Promise<T>) => services.get(Database).forSignIn(work);
const signIn = (email: string, password: string) =>
  services.get(SignIn).byPassword({ email, password }, ORIGIN);
async function withFactor() {
  const account = await services.account();
  await store((manager) => saveTotp(manager, account.id, { secret: Buffer.from('sealed'), step: 1 }));
  return account;
}
const secretIn = (view: Record<string, string> | undefined) => /[\w-]{43}$/.exec(view?.path ?? '')?.[0] ?? '';

describe('a password that was forgotten', () => {
  test('is set anew by a link that is good once, which ends all sessions and spares no second factor', async () => {
    const { id, email } = await withFactor();
    await store((manager) => openSession(manager, { account: id, stage: 'complete' }));
    await passwords.sendReset(email.toUpperCase(), ORIGIN);
    const [letter] = await services.mail(email);
    expect(letter).toMatchObject({
      template: 'password-reset',
      view: { path: expect.stringMatching('^/password/reset/') },
    });
    const secret = secretIn(letter?.view);
    expect(await passwords.reset(secret, 'Password1234')).toBe('too-common');
    expect(await passwords.reset(secret, NEXT)).toBeUndefined();
    expect(await passwords.reset(secret, NEXT)).toBe('ended');
    expect(await store((manager) => listSessions(manager, id))).toEqual([]);
    expect((await services.mail(email))[0]).toMatchObject({ template: 'password-changed' });
    expect(await signIn(email, PASSWORD)).toBeNull();
    expect(await signIn(email, NEXT)).toMatchObject({ hasSecondFactor: true });
  });

  test('is sent to nobody who has no account, none that is open, or no second factor, and all hear the same', async () => {
    const without = await services.account();
    const disabled = await withFactor();
    await services.database.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [
      disabled.id,
    ]);
    for (const email of ['nobody@example.org', without.email, disabled.email, 'not an address']) {
      const start = performance.now();
      expect(await passwords.sendReset(email, ORIGIN)).toBeUndefined();
      expect(performance.now() - start).toBeGreaterThan(390);
      expect(await services.mail(email)).toEqual([]);
    }
  });

  test('can be asked for three times an hour', async () => {
    const { email } = await withFactor();
    for (let turn = 0; turn < 3; turn += 1) await passwords.sendReset(email, ORIGIN);
    await expect(passwords.sendReset(email, ORIGIN)).rejects.toMatchObject({ kind: 'too-many-requests' });
    const [newest, older] = await services.mail(email);
    expect(await passwords.ownerOfReset(secretIn(older?.view))).toBeNull();
    expect(await passwords.ownerOfReset(secretIn(newest?.view))).toMatchObject({ email });
  });
});

describe('a password that is changed', () => {
  test('needs the one before, ends all other sessions and gives this one a new secret', async () => {
    const { id, email } = await withFactor();
    const [mine] = await store(async (manager) => [
      await openSession(manager, { account: id, stage: 'complete' }),
      await openSession(manager, { account: id, stage: 'complete' }),
    ]);
    const found = await store((manager) => useSession(manager, mine as string));
    if (found === null) throw new Error('The session has ended');
    const session = { ...found, secret: mine as string };
    expect(await passwords.change(session, { current: 'x', next: NEXT })).toEqual({ fault: 'current' });
    expect(await passwords.change(session, { current: PASSWORD, next: 'short' })).toEqual({
      fault: 'too-short',
    });
    const changed = await passwords.change(session, { current: PASSWORD, next: NEXT });
    expect(changed).toEqual({ secret: expect.stringMatching(/^[\w-]{43}$/) });
    expect(await store((manager) => listSessions(manager, id))).toHaveLength(1);
    expect(await store((manager) => useSession(manager, mine as string))).toBeNull();
    expect(await signIn(email, NEXT)).not.toBeNull();
    const acts = await services.acts();
    expect(acts.filter(({ action, actor }) => action === 'password-changed' && actor === id)).toMatchObject([
      { subject: { by: 'change' } },
    ]);
  });
});
