import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource, EntityManager } from 'typeorm';
import { asReader, forSignIn } from '../access/as-reader.ts';
import { saveCycle } from '../cycles/cycles.ts';
import { createTestAccount } from '../testing/create-test-account.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle } from '../testing/sample.ts';
import { createAccount, findAccountByEmail, setDisabled, setPasswordHash } from './accounts.ts';
import { AdministratorExistsError, inviteFirstAdministrator } from './first-administrator.ts';
import {
  acceptInvitation,
  findOpenInvitation,
  issueInvitation,
  listPendingInvitations,
  renewInvitation,
  revokeInvitation,
} from './invitations.ts';
import { listAccounts, listRoleHolders, revokeRole, rolesOf } from './list-accounts.ts';
import { findPasswordReset, issuePasswordReset, usePasswordReset } from './password-resets.ts';
import {
  hasSecondFactor,
  removeSecondFactors,
  replaceRecoveryCodes,
  saveTotp,
  secondFactorsOf,
  useRecoveryCode,
  useTotpStep,
} from './second-factors.ts';
import { keepChallenge, openSession, takeChallenge } from './sessions.ts';
import { beginAttempt, findSignOn, linkSignOn, takeAttempt } from './sign-ons.ts';

let database: TestDatabase;
let runtime: DataSource;
const CYCLE = readSampleCycle().code;
beforeAll(async () => {
  database = await createTestDatabase();
  runtime = await database.asRuntime();
  await saveCycle(database.dataSource.manager, readSampleCycle());
});
afterAll(async () => {
  await runtime.destroy();
  await database.drop();
});

const signIn = <T>(work: (manager: EntityManager) => Promise<T>) => forSignIn(runtime, work);
const account = (...roles: Parameters<typeof createTestAccount>[1]) =>
  createTestAccount(database.dataSource.manager, roles);

describe('an account', () => {
  test('is found by its address however that is written, and an address has one', async () => {
    const created = await signIn((manager) =>
      createAccount(manager, { email: ' Ada@Example.org ', name: 'Ada', language: 'fr' }),
    );
    expect(created).toMatchObject({
      email: 'ada@example.org',
      timeZone: 'UTC',
      digestWithout: [],
      disabledAt: null,
    });
    expect(await signIn((manager) => findAccountByEmail(manager, 'ADA@example.ORG'))).toMatchObject({
      id: created.id,
      passwordHash: null,
    });
    const again = signIn((manager) =>
      createAccount(manager, { email: 'ada@example.org', name: 'Other', language: 'en' }),
    );
    await expect(again).rejects.toMatchObject({ code: '23505' });
  });

  test('is shut and opened by an administrator alone', async () => {
    const someone = await account();
    const organizer = await account({ role: 'organizer', cycle: CYCLE });
    const administrator = await account({ role: 'administrator' });
    const set = (by: string, disabled: boolean) =>
      asReader(runtime, { account: by }, (manager) => setDisabled(manager, someone.id, disabled));
    expect(await set(organizer.id, true)).toBe(false);
    expect(await set(administrator.id, true)).toBe(true);
    expect(await set(administrator.id, true)).toBe(false);
    expect(await set(administrator.id, false)).toBe(true);
  });

  test('is listed page by page, and to an organizer if it takes part', async () => {
    const administrator = await account({ role: 'administrator' });
    const organizer = await account({ role: 'organizer', cycle: CYCLE });
    const focal = await account({ role: 'focal-point', cycle: CYCLE, country: 'DNK' });
    const all = await asReader(runtime, { account: administrator.id }, async (manager) => {
      const seen: string[] = [];
      for (let after: string | undefined; ; ) {
        const page = await listAccounts(manager, { limit: 2, ...(after === undefined ? {} : { after }) });
        seen.push(...page.map(({ id }) => id));
        after = page.at(-1)?.id;
        if (page.length < 2) return seen;
      }
    });
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining([administrator.id, organizer.id, focal.id]));
    const found = await asReader(runtime, { account: administrator.id }, (manager) =>
      listAccounts(manager, { search: focal.email.toUpperCase(), limit: 10 }),
    );
    expect(found).toMatchObject([
      {
        id: focal.id,
        hasSecondFactor: false,
        roles: [{ role: 'focal-point', cycle: CYCLE, country: 'DNK' }],
      },
    ]);
    expect(
      await asReader(runtime, { account: administrator.id }, (manager) =>
        listAccounts(manager, { search: '%', limit: 10 }),
      ),
    ).toEqual([]);
    const seen = await asReader(runtime, { account: organizer.id }, (manager) =>
      listAccounts(manager, { limit: 100 }),
    );
    expect(seen.map(({ id }) => id)).toEqual(expect.arrayContaining([organizer.id, focal.id]));
    expect(seen.map(({ id }) => id)).not.toContain(administrator.id);
    const holders = await asReader(runtime, { account: organizer.id }, (manager) =>
      listRoleHolders(manager, CYCLE),
    );
    expect(holders.find(({ id }) => id === focal.id)?.roles).toEqual([
      { role: 'focal-point', cycle: CYCLE, country: 'DNK' },
    ]);
  });

  test('loses one role at a time', async () => {
    const held = [
      { role: 'reviewer', cycle: CYCLE, country: 'DNK' },
      { role: 'reviewer', cycle: CYCLE },
    ] as const;
    const { id } = await account(...held);
    const { manager } = database.dataSource;
    expect(await revokeRole(manager, id, held[1])).toBe(true);
    expect(await revokeRole(manager, id, held[1])).toBe(false);
    expect(await rolesOf(manager, id)).toEqual([held[0]]);
  });
});

describe('an invitation', () => {
  const invite = (manager: EntityManager) =>
    issueInvitation(manager, {
      email: 'New@Example.org',
      name: 'New',
      language: 'ar',
      cycle: CYCLE,
      roles: [{ role: 'observer', cycle: CYCLE }],
    });

  test('is accepted once, by one of many at once', async () => {
    const { id } = await account();
    const { secret } = await invite(database.dataSource.manager);
    const accepted = await Promise.all(
      Array.from({ length: 8 }, () => signIn((manager) => acceptInvitation(manager, secret, id))),
    );
    expect(accepted.filter((each) => each !== null)).toMatchObject([{ email: 'new@example.org' }]);
    expect(await signIn((manager) => findOpenInvitation(manager, secret))).toBeNull();
  });

  test('opens nothing once it is taken back, has ended or was sent again', async () => {
    const { manager } = database.dataSource;
    const open = (secret: string) => signIn((each) => findOpenInvitation(each, secret));
    const first = await invite(manager);
    expect(await open(first.secret)).toMatchObject({ id: first.invitation.id, isOpen: true });
    const second = await renewInvitation(manager, first.invitation.id);
    expect(await open(first.secret)).toBeNull();
    expect(await open(second?.secret as string)).not.toBeNull();
    await manager.query('UPDATE invitation SET expires_at = clock_timestamp() WHERE id = $1', [
      first.invitation.id,
    ]);
    expect(await open(second?.secret as string)).toBeNull();
    expect(await listPendingInvitations(manager, CYCLE)).toMatchObject([{ isOpen: false }]);
    expect(await revokeInvitation(manager, first.invitation.id)).not.toBeNull();
    expect(await revokeInvitation(manager, first.invitation.id)).toBeNull();
    expect(await listPendingInvitations(manager, CYCLE)).toEqual([]);
  });

  test('is the organizer’s of the cycle to make and to see, and no other’s', async () => {
    const organizer = await account({ role: 'organizer', cycle: CYCLE });
    const focal = await account({ role: 'focal-point', cycle: CYCLE, country: 'DNK' });
    await asReader(runtime, { account: organizer.id }, invite);
    await expect(asReader(runtime, { account: focal.id }, invite)).rejects.toMatchObject({ code: '42501' });
    expect(
      await asReader(runtime, { account: focal.id }, (manager) => listPendingInvitations(manager)),
    ).toEqual([]);
  });

  test('makes a first administrator, and another only where that is meant', async () => {
    const { manager } = database.dataSource;
    await manager.query(`DELETE FROM role_held WHERE role = 'administrator'`);
    const first = await inviteFirstAdministrator(manager, { email: 'root@example.org', name: 'Root' });
    expect(first.invitation.roles).toEqual([{ role: 'administrator' }]);
    await account({ role: 'administrator' });
    const again = { email: 'root@example.org', name: 'Root' };
    await expect(inviteFirstAdministrator(manager, again)).rejects.toThrow(AdministratorExistsError);
    expect((await inviteFirstAdministrator(manager, { ...again, again: true })).invitation.isOpen).toBe(true);
    const acts = await manager.query(
      `SELECT subject FROM audit_entry WHERE chain = 'installation' AND action = 'invited'`,
    );
    expect(acts).toHaveLength(2);
  });
});

describe('a second factor', () => {
  test('takes each time step once, also of two at once, and none before it', async () => {
    const { id } = await account();
    await signIn((manager) => saveTotp(manager, id, { secret: Buffer.from('sealed'), step: 100 }));
    const use = (step: number) => signIn((manager) => useTotpStep(manager, id, step));
    expect(await use(100)).toBe(false);
    const both = await Promise.all([use(101), use(101)]);
    expect(both.sort()).toEqual([false, true]);
    expect(await use(99)).toBe(false);
    expect(await use(102)).toBe(true);
  });

  test('in place of which a recovery code stands once, and no old one', async () => {
    const { id } = await account();
    const other = await account();
    await signIn((manager) => replaceRecoveryCodes(manager, id, ['A', 'B']));
    const use = (who: string, code: string) => signIn((manager) => useRecoveryCode(manager, who, code));
    expect(await use(other.id, 'A')).toBe(false);
    expect((await Promise.all([use(id, 'A'), use(id, 'A')])).sort()).toEqual([false, true]);
    await signIn((manager) => replaceRecoveryCodes(manager, id, ['C']));
    expect(await use(id, 'B')).toBe(false);
    expect(await signIn((manager) => secondFactorsOf(manager, id))).toMatchObject({ recoveryCodes: 1 });
  });

  test('is taken away with all others', async () => {
    const { id } = await account();
    const identity = { issuer: 'https://id.example.org', subject: 'x' };
    await signIn(async (manager) => {
      await saveTotp(manager, id, { secret: Buffer.from('sealed'), step: 1 });
      expect(await linkSignOn(manager, id, identity)).toBe(true);
      expect(await linkSignOn(manager, id, identity)).toBe(false);
      expect(hasSecondFactor(await secondFactorsOf(manager, id))).toBe(true);
      await removeSecondFactors(manager, id);
      expect(hasSecondFactor(await secondFactorsOf(manager, id))).toBe(false);
      expect(await findSignOn(manager, identity)).toBeNull();
    });
  });
});

describe('what is asked and waits', () => {
  test('is had back once', async () => {
    const { id } = await account();
    const secret = await signIn((manager) => openSession(manager, { account: id, stage: 'password' }));
    await signIn((manager) => keepChallenge(manager, secret, { kind: 'x' }));
    const taken = await Promise.all([1, 2].map(() => signIn((manager) => takeChallenge(manager, secret))));
    expect(taken.filter(Boolean)).toEqual([{ kind: 'x' }]);
    const attempt = await signIn((manager) => beginAttempt(manager, Buffer.from('kept'), 60_000));
    expect(await signIn((manager) => takeAttempt(manager, attempt))).toEqual(Buffer.from('kept'));
    expect(await signIn((manager) => takeAttempt(manager, attempt))).toBeNull();
    const late = await signIn((manager) => beginAttempt(manager, Buffer.from('kept'), -1));
    expect(await signIn((manager) => takeAttempt(manager, late))).toBeNull();
  });

  test('sets a password once, by the newest link alone', async () => {
    const { id } = await account();
    const [first, second] = await signIn(async (manager) => [
      await issuePasswordReset(manager, id),
      await issuePasswordReset(manager, id),
    ]);
    expect(await signIn((manager) => findPasswordReset(manager, first as string))).toBeNull();
    expect(await signIn((manager) => findPasswordReset(manager, second as string))).toBe(id);
    expect(await signIn((manager) => usePasswordReset(manager, second as string))).toBe(id);
    expect(await signIn((manager) => usePasswordReset(manager, second as string))).toBeNull();
    await signIn((manager) => setPasswordHash(manager, id, 'hash'));
    expect(await signIn((manager) => findAccountByEmail(manager, 'none@example.org'))).toBeNull();
  });
});
