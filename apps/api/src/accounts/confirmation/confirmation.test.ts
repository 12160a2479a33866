import { setPasswordHash, useSession } from '@concord/persistence';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '../../database/database.ts';
import type { Session } from '../second-factor/second-factor.service.ts';
import { Sessions } from '../sign-in/sessions.service.ts';
import { type AccountServices, ORIGIN, PASSWORD, startAccountServices } from '../testing/account-services.ts';
import { Confirmation } from './confirmation.service.ts';

let services: AccountServices;
beforeAll(async () => {
  services = await startAccountServices();
});
afterAll(() => services.stop());

const find = (secret: string) => services.get(Database).forSignIn((manager) => useSession(manager, secret));
async function open(account: string, stage: 'password' | 'complete' = 'complete'): Promise<Session> {
  const secret = await services
    .get(Database)
    .forSignIn((manager) =>
      services.get(Sessions).open(manager, account, { stage, method: 'password', origin: ORIGIN }),
    );
  await services.database.dataSource.query(
    `UPDATE session SET confirmed_at = now() - interval '11 minutes' WHERE account = $1`,
    [account],
  );
  const session = await find(secret);
  if (session === null) throw new Error('The session has ended');
  return { ...session, secret };
}
const give = (session: Session, password: string) => services.get(Confirmation).byPassword(session, password);

test('a session is confirmed by the password of its account, by a new secret, and recorded', async () => {
  const { id } = await services.account();
  const session = await open(id);
  expect(session.isConfirmed).toBe(false);
  expect(await give(session, 'another password')).toBeNull();
  expect(await find(session.secret)).toMatchObject({ isConfirmed: false });
  const secret = await give(session, PASSWORD);
  expect(await find(session.secret)).toBeNull();
  expect(await find(secret ?? '')).toMatchObject({ account: id, stage: 'complete', isConfirmed: true });
  const acts = await services.acts();
  expect(acts.slice(-2)).toEqual([
    { action: 'sign-in-refused', actor: id, subject: { account: id, by: 'password' } },
    { action: 'identity-confirmed', actor: id, subject: { method: 'password' } },
  ]);
});

test('no password confirms a session that waits for its second step, or one of an account without any', async () => {
  const { id } = await services.account();
  expect(await give(await open(id, 'password'), PASSWORD)).toBeNull();
  await services.database.dataSource.transaction((manager) => setPasswordHash(manager, id, null));
  const session = await open(id);
  expect(await services.get(Confirmation).proofsOf(session)).toEqual({
    password: false,
    passkey: false,
    signOn: false,
  });
  expect(await give(session, PASSWORD)).toBeNull();
});

test('passwords are tried ten times, and then no more for a while', async () => {
  const { id } = await services.account();
  const session = await open(id);
  for (let turn = 0; turn < 10; turn += 1) expect(await give(session, `guess ${turn}`)).toBeNull();
  await expect(give(session, PASSWORD)).rejects.toMatchObject({ kind: 'too-many-requests' });
});
