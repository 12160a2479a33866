import type { RoleHeld } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource, EntityManager } from 'typeorm';
import { issueInvitation, listPendingInvitations } from '../accounts/invitations.ts';
import { revokeRole, rolesOf } from '../accounts/list-accounts.ts';
import { saveCycle } from '../cycles/cycles.ts';
import { listColleagues } from '../outlines/colleagues.ts';
import { createTestAccount } from '../testing/create-test-account.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle } from '../testing/sample.ts';
import { asReader } from './as-reader.ts';
import { grantRoles, rolesInForce } from './roles.ts';

let database: TestDatabase;
let runtime: DataSource;
const CYCLE = readSampleCycle().code;
const OTHER = 'another';
const REFUSED = { code: '42501' };

beforeAll(async () => {
  database = await createTestDatabase();
  runtime = await database.asRuntime({ poolSize: 4 });
  const { manager } = database.dataSource;
  await saveCycle(manager, readSampleCycle());
  await saveCycle(manager, { ...readSampleCycle(), code: OTHER });
  for (const country of ['DNK', 'SWE']) {
    await manager.query(
      `INSERT INTO draft (cycle, country, document, version, updated_at) VALUES ($1, $2, '{}', 1, now())`,
      [CYCLE, country],
    );
  }
});
afterAll(async () => {
  await runtime.destroy();
  await database.drop();
});

const account = (...roles: RoleHeld[]) => createTestAccount(database.dataSource.manager, roles);
const as = <T>({ id }: { id: string }, work: (manager: EntityManager) => Promise<T>) =>
  asReader(runtime, { account: id }, work);
const contributor = (changed: Partial<RoleHeld> = {}): RoleHeld => ({
  role: 'contributor',
  cycle: CYCLE,
  country: 'DNK',
  sections: ['figures'],
  ...changed,
});
const FILES: RoleHeld[] = [
  { role: 'focal-point', cycle: CYCLE, country: 'DNK' },
  { role: 'clearing-officer', cycle: CYCLE, country: 'DNK' },
];

describe('who files an outline', () => {
  const invitation = (roles: readonly RoleHeld[], cycle: string | undefined = CYCLE) => ({
    email: 'guest@example.org',
    name: 'Guest',
    language: 'en' as const,
    roles,
    ...(cycle === undefined ? {} : { cycle }),
  });
  const invite = (who: { id: string }, roles: readonly RoleHeld[], cycle?: string) =>
    as(who, (manager) => issueInvitation(manager, invitation(roles, cycle)));
  const grant = (who: { id: string }, to: string, role: RoleHeld) =>
    as(who, (manager) => grantRoles(manager, to, [role], who.id));

  /** Everything that is not theirs to give. */
  const OTHERS: readonly RoleHeld[] = [
    contributor({ country: 'SWE' }),
    contributor({ cycle: OTHER }),
    { role: 'focal-point', cycle: CYCLE, country: 'DNK' },
    { role: 'clearing-officer', cycle: CYCLE, country: 'DNK' },
    { role: 'reviewer', cycle: CYCLE, country: 'DNK' },
    { role: 'reviewer', cycle: CYCLE },
    { role: 'organizer', cycle: CYCLE },
    { role: 'observer', cycle: CYCLE },
    { role: 'administrator' },
  ];

  test.each(FILES)('as $role invites contributors of their country, and nobody else', async (held) => {
    const who = await account(held);
    await expect(invite(who, [contributor()])).resolves.toMatchObject({
      invitation: { email: 'guest@example.org' },
    });
    for (const role of OTHERS) {
      await expect(invite(who, [role])).rejects.toMatchObject(REFUSED);
      if (role.cycle !== undefined) {
        await expect(invite(who, [role], role.cycle === CYCLE ? OTHER : role.cycle)).rejects.toMatchObject(
          REFUSED,
        );
      }
    }
    // Nor beside one that is theirs, nor with none at all.
    await expect(invite(who, [contributor(), FILES[1] as RoleHeld])).rejects.toMatchObject(REFUSED);
    await expect(invite(who, [])).rejects.toMatchObject(REFUSED);
  });

  test.each(FILES)('as $role grants and takes away no other role', async (held) => {
    const who = await account(held);
    const guest = await account();
    await grant(who, guest.id, contributor());
    expect(await rolesOf(database.dataSource.manager, guest.id)).toEqual([contributor()]);
    for (const role of OTHERS) {
      await expect(grant(who, guest.id, role)).rejects.toMatchObject(REFUSED);
      const holder = await account(role);
      expect([role, await as(who, (manager) => revokeRole(manager, holder.id, role))]).toEqual([role, false]);
    }
    expect(await as(who, (manager) => revokeRole(manager, guest.id, contributor()))).toBe(true);
    expect(await rolesOf(database.dataSource.manager, guest.id)).toEqual([]);
  });

  test('sees the invitations and the people of their outline, and of no other', async () => {
    const { manager } = database.dataSource;
    const [dane, swede] = [
      await account(FILES[0] as RoleHeld),
      await account({ ...(FILES[0] as RoleHeld), country: 'SWE' }),
    ];
    const guest = await account(contributor({ sections: ['answers', 'figures'] }));
    await issueInvitation(manager, invitation([contributor({ country: 'SWE' })]));
    await issueInvitation(manager, invitation([{ role: 'observer', cycle: CYCLE }]));
    const seen = await as(swede, (reader) => listPendingInvitations(reader));
    expect(seen.map(({ roles }) => roles)).toEqual([[contributor({ country: 'SWE' })]]);
    const people = await as(dane, (reader) => listColleagues(reader, CYCLE, 'DNK'));
    expect(people).toContainEqual(
      expect.objectContaining({ account: guest.id, role: 'contributor', sections: ['answers', 'figures'] }),
    );
    expect(await as(dane, (reader) => listColleagues(reader, CYCLE, 'SWE'))).toEqual([]);
    expect(await as(guest, (reader) => listColleagues(reader, CYCLE, 'DNK'))).toEqual([]);
  });
});

describe('a contributor', () => {
  test('writes the draft of their country, cannot take it away, and invites nobody', async () => {
    const guest = await account(contributor());
    const write = (country: string) =>
      as(guest, (manager) =>
        manager.query<[unknown, number]>(
          'UPDATE draft SET version = version + 1 WHERE cycle = $1 AND country = $2',
          [CYCLE, country],
        ),
      );
    expect((await write('DNK'))[1]).toBe(1);
    expect((await write('SWE'))[1]).toBe(0);
    const removed = await as(guest, (manager) => manager.query<[unknown, number]>('DELETE FROM draft'));
    expect(removed[1]).toBe(0);
    await expect(
      as(guest, (manager) =>
        issueInvitation(manager, {
          email: 'more@example.org',
          name: 'More',
          language: 'en',
          cycle: CYCLE,
          roles: [contributor()],
        }),
      ),
    ).rejects.toMatchObject(REFUSED);
    expect(await as(guest, rolesInForce)).toEqual([contributor()]);
  });

  test('who accepts again fills what was named last', async () => {
    const guest = await account(contributor());
    const later = contributor({ sections: ['framework', 'answers'] });
    await grantRoles(database.dataSource.manager, guest.id, [later]);
    expect(await as(guest, rolesInForce)).toEqual([later]);
  });

  test('has sections, known ones, and a country; no other role has any', async () => {
    const { manager } = database.dataSource;
    const { id } = await account();
    const insert = (role: string, country: string | null, sections: string[] | null) =>
      manager.query(
        'INSERT INTO role_held (account, role, cycle, country, sections) VALUES ($1, $2, $3, $4, $5)',
        [id, role, CYCLE, country, sections],
      );
    const broken = { code: '23514' };
    await expect(insert('contributor', 'DNK', null)).rejects.toMatchObject(broken);
    await expect(insert('contributor', 'DNK', [])).rejects.toMatchObject(broken);
    await expect(insert('contributor', 'DNK', ['everything'])).rejects.toMatchObject(broken);
    await expect(insert('contributor', null, ['figures'])).rejects.toMatchObject(broken);
    await expect(insert('focal-point', 'DNK', ['figures'])).rejects.toMatchObject(broken);
  });
});
