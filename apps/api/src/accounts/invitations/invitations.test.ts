import type { RoleHeld } from '@concord/domain';
import { findAccountByEmail, rolesOf, useSession } from '@concord/persistence';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Administration } from '../administration/administration.service.ts';
import { SignIn } from '../sign-in/sign-in.service.ts';
import {
  type AccountServices,
  CYCLE,
  ORIGIN,
  PASSWORD,
  startAccountServices,
} from '../testing/account-services.ts';
import { Acceptance } from './acceptance.service.ts';
import { type InvitationRequest, Invitations } from './invitations.service.ts';

let services: AccountServices;
let invitations: Invitations;
let acceptance: Acceptance;
beforeAll(async () => {
  services = await startAccountServices();
  invitations = services.get(Invitations);
  acceptance = services.get(Acceptance);
});
afterAll(() => services.stop());

const ORGANIZER: RoleHeld[] = [{ role: 'organizer', cycle: CYCLE }];
const ADMINISTRATOR: RoleHeld[] = [{ role: 'administrator' }];
const FOCAL: RoleHeld = { role: 'focal-point', cycle: CYCLE, country: 'DNK' };
let turn = 0;
const requestFor = (roles: RoleHeld[], email = `invited-${turn++}@example.org`): InvitationRequest => ({
  email,
  name: 'Invited',
  language: 'fr',
  roles,
  ...(roles[0]?.cycle === undefined ? {} : { cycle: roles[0].cycle }),
});
async function inviteAs(roles: RoleHeld[], request: InvitationRequest) {
  const by = await services.account(roles);
  const answer = await services.as(by, roles, () => invitations.invite(request));
  return { by, answer, secret: await secretFor(request.email) };
}
async function secretFor(email: string): Promise<string> {
  const [letter] = await services.mail(email);
  return /^\/join\/([\w-]{43})$/.exec(letter?.view.path ?? '')?.[1] ?? '';
}
const owner = () => services.database.dataSource.manager;
const CHOICE = { name: 'Chosen', language: 'es', password: PASSWORD } as const;

describe('an invitation', () => {
  test('makes an account with its roles, and a session that opens nothing yet', async () => {
    const request = requestFor([FOCAL]);
    const { by, secret } = await inviteAs(ORGANIZER, request);
    expect((await services.mail(request.email))[0]).toMatchObject({
      template: 'invitation',
      view: { name: 'Invited', cycle: expect.any(String), until: expect.any(String) },
    });
    expect(await acceptance.open(secret)).toMatchObject({ isKnown: false });
    expect(await acceptance.withPassword(secret, { ...CHOICE, password: 'Denmark-2026!' }, ORIGIN)).toEqual({
      fault: 'too-common',
    });
    const accepted = await acceptance.withPassword(secret, CHOICE, ORIGIN);
    const session = await useSession(owner(), (accepted as { secret: string }).secret);
    expect(session).toMatchObject({ stage: 'password', name: 'Chosen', language: 'es' });
    expect(await rolesOf(owner(), session?.account as string)).toEqual([FOCAL]);
    expect(await acceptance.open(secret)).toBeNull();
    expect(await acceptance.withPassword(secret, CHOICE, ORIGIN)).toBeNull();
    const acts = (await services.acts(`cycle:${CYCLE}`)).slice(-2);
    expect(acts).toMatchObject([
      { action: 'invited', actor: by.id, subject: { roles: ['focal-point DNK'] } },
      { action: 'invitation-accepted', actor: session?.account, subject: { roles: ['focal-point DNK'] } },
    ]);
    expect(JSON.stringify(acts)).not.toContain(secret);
  });

  test('gives an account that is there further roles, if it is that of the invited', async () => {
    const [invited, other] = [await services.account([FOCAL]), await services.account()];
    const observer: RoleHeld = { role: 'observer', cycle: CYCLE };
    const { secret } = await inviteAs(ORGANIZER, requestFor([observer], invited.email));
    expect(await acceptance.open(secret)).toMatchObject({ isKnown: true });
    expect(await acceptance.withPassword(secret, CHOICE, ORIGIN)).toBeNull();
    expect(await acceptance.withAccount(secret, { account: other.id })).toBe(false);
    expect(await acceptance.withAccount(secret, { account: invited.id })).toBe(true);
    expect(await rolesOf(owner(), invited.id)).toEqual([FOCAL, observer]);
  });

  test('offers what its maker may offer, and no review of the own country', async () => {
    const invited = await services.account([FOCAL]);
    const review: RoleHeld = { role: 'reviewer', cycle: CYCLE, country: 'DNK' };
    const faults = await Promise.all([
      inviteAs(ORGANIZER, requestFor([review], invited.email)),
      inviteAs([FOCAL], requestFor([FOCAL])),
      inviteAs(ORGANIZER, requestFor(ADMINISTRATOR)),
    ]);
    expect(faults.map(({ answer }) => answer)).toEqual([
      { fault: 'own-country' },
      { fault: 'not-yours' },
      { fault: 'not-yours' },
    ]);
    expect((await inviteAs(ADMINISTRATOR, requestFor(ADMINISTRATOR))).answer).toMatchObject({ cycle: null });
  });

  test('gives nothing beyond its cycle, whatever its row says', async () => {
    const request = requestFor([FOCAL]);
    const { secret, answer } = await inviteAs(ORGANIZER, request);
    await owner().query('UPDATE invitation SET roles = roles || $2::jsonb WHERE id = $1', [
      (answer as { id: string }).id,
      JSON.stringify([{ role: 'administrator' }, { role: 'organizer', cycle: 'another' }]),
    ]);
    await acceptance.withPassword(secret, CHOICE, ORIGIN);
    const account = await findAccountByEmail(owner(), request.email);
    expect(await rolesOf(owner(), account?.id as string)).toEqual([FOCAL]);
  });

  test('is taken back or sent again by an organizer of its cycle, and by nobody else', async () => {
    const { by, answer, secret } = await inviteAs(ORGANIZER, requestFor([FOCAL]));
    const { id, email } = answer as { id: string; email: string };
    const focal = await services.account([FOCAL]);
    expect(await services.as(focal, [FOCAL], () => invitations.revoke(id, CYCLE))).toBe(false);
    expect(await services.as(by, ORGANIZER, () => invitations.revoke(id, 'another'))).toBe(false);
    expect(await services.as(by, ORGANIZER, () => invitations.sendAgain(id, CYCLE))).toBe(true);
    expect(await acceptance.open(secret)).toBeNull();
    const again = await secretFor(email);
    expect(await acceptance.open(again)).not.toBeNull();
    expect(await services.as(by, ORGANIZER, () => invitations.revoke(id, CYCLE))).toBe(true);
    expect(await acceptance.open(again)).toBeNull();
    expect(await services.as(by, ORGANIZER, () => invitations.revoke(id, CYCLE))).toBe(false);
  });
});

describe('an administrator', () => {
  const act = async (work: (administration: Administration) => Promise<unknown>) => {
    const administrator = await services.account(ADMINISTRATOR);
    return services.as(administrator, ADMINISTRATOR, () => work(services.get(Administration)));
  };
  const signIn = (email: string) => services.get(SignIn).byPassword({ email, password: PASSWORD }, ORIGIN);

  test('shuts an account, which ends its sessions, and opens it again', async () => {
    const { id, email } = await services.account();
    const opened = await signIn(email);
    expect(await act((administration) => administration.disable(id))).toBe('done');
    expect(await useSession(owner(), opened?.secret as string)).toBeNull();
    expect(await signIn(email)).toBeNull();
    expect((await services.mail(email))[0]).toMatchObject({ template: 'account-disabled' });
    expect(await act((administration) => administration.enable(id))).toBe('done');
    expect(await useSession(owner(), opened?.secret as string)).toBeNull();
    expect(await signIn(email)).not.toBeNull();
  });

  test('cannot do so to their own account', async () => {
    const administrator = await services.account(ADMINISTRATOR);
    const outcome = await services.as(administrator, ADMINISTRATOR, () =>
      services.get(Administration).disable(administrator.id),
    );
    expect(outcome).toBe('own');
  });

  test('takes all factors away, after which nothing but the letter’s link opens the account', async () => {
    const { id, email } = await services.account([FOCAL]);
    expect(await act((administration) => administration.removeFactors(id))).toBe('done');
    expect(await signIn(email)).toBeNull();
    expect((await services.mail(email)).map(({ template }) => template).sort()).toEqual([
      'factor-removed',
      'invitation',
    ]);
    const letters = await services.mail(email);
    const path = letters.find(({ template }) => template === 'invitation')?.view.path ?? '';
    const accepted = await acceptance.withPassword(path.slice('/join/'.length), CHOICE, ORIGIN);
    expect(accepted).toHaveProperty('secret');
    expect(await rolesOf(owner(), id)).toEqual([FOCAL]);
  });

  test('is one of those whom the record names', async () => {
    const { id } = await services.account();
    await act((administration) => administration.endSessions(id));
    const last = (await services.acts()).at(-1);
    expect(last).toMatchObject({ action: 'sessions-ended', subject: { account: id } });
    expect(last?.actor).toMatch(/^[0-9a-f-]{36}$/);
  });
});
