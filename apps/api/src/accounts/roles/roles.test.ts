import type { RoleHeld } from '@concord/domain';
import { grantRoles, rolesInForce, rolesOf } from '@concord/persistence';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Database } from '../../database/database.ts';
import { Administration } from '../administration/administration.service.ts';
import { type AccountServices, CYCLE, startAccountServices } from '../testing/account-services.ts';
import { Roles } from './roles.service.ts';

const ORGANIZER: RoleHeld = { role: 'organizer', cycle: CYCLE };
const ADMINISTRATOR: RoleHeld = { role: 'administrator' };
const KENYA: RoleHeld = { role: 'focal-point', cycle: CYCLE, country: 'KEN' };
const SWEDEN: RoleHeld = { role: 'reviewer', cycle: CYCLE, country: 'SWE' };

let services: AccountServices;
beforeAll(async () => {
  services = await startAccountServices();
});
afterAll(() => services.stop());

const held = (id: string) => rolesOf(services.database.dataSource.manager, id);
const take = (by: { id: string }, roles: readonly RoleHeld[], id: string, role: RoleHeld) =>
  services.as(by, roles, () => services.get(Roles).take(id, role));

describe('taking a role away', () => {
  test('ends what the account sees at its next request, writes to its owner and is recorded', async () => {
    const organizer = await services.account([ORGANIZER]);
    const { id, email } = await services.account([KENYA, SWEDEN], 'amina');
    const sees = () =>
      services.as({ id }, [], () => services.get(Database).run((manager) => rolesInForce(manager)));
    expect(await sees()).toHaveLength(2);
    expect(await take(organizer, [ORGANIZER], id, KENYA)).toBe('taken');
    expect(await sees()).toEqual([SWEDEN]);
    expect(await take(organizer, [ORGANIZER], id, KENYA)).toBe('none');
    expect((await services.mail(email)).map(({ template, view }) => ({ template, view }))).toEqual([
      {
        template: 'role-revoked',
        view: { name: 'amina', role: 'focal-point', country: 'KEN', cycle: expect.any(String) },
      },
    ]);
    const revoked = (await services.acts(`cycle:${CYCLE}`)).filter(({ action }) => action === 'role-revoked');
    expect(revoked).toEqual([
      {
        action: 'role-revoked',
        actor: organizer.id,
        subject: { account: id, role: 'focal-point', country: 'KEN' },
      },
    ]);
  });

  test('is for the organizers of the cycle, and of administrators for administrators, also by the rows themselves', async () => {
    const organizer = await services.account([ORGANIZER]);
    const focal = await services.account([KENYA]);
    const victim = await services.account([SWEDEN, ADMINISTRATOR]);
    expect(await take(organizer, [ORGANIZER], victim.id, ADMINISTRATOR)).toBe('none');
    expect(await take(organizer, [ORGANIZER], victim.id, { ...ADMINISTRATOR, cycle: CYCLE })).toBe('none');
    expect(await take(focal, [KENYA], victim.id, SWEDEN)).toBe('none');
    expect(await take(organizer, [ORGANIZER], organizer.id, ORGANIZER)).toBe('own');
    expect(await held(victim.id)).toHaveLength(2);
    expect(await services.mail(victim.email)).toEqual([]);
    const administrator = await services.account([ADMINISTRATOR]);
    expect(await take(administrator, [ADMINISTRATOR], victim.id, ADMINISTRATOR)).toBe('taken');
    expect(await take(administrator, [ADMINISTRATOR], victim.id, SWEDEN)).toBe('taken');
    expect(await held(victim.id)).toEqual([]);
    const installation = await services.acts();
    expect(installation.at(-1)).toMatchObject({ action: 'role-revoked', actor: administrator.id });
  });

  test('leaves one administrator, whoever takes it from whom and at once', async () => {
    const { manager } = services.database.dataSource;
    await manager.query(`DELETE FROM role_held WHERE role = 'administrator'`);
    const [one, other] = [await services.account([ADMINISTRATOR]), await services.account([ADMINISTRATOR])];
    const takings = await Promise.all([
      take(one, [ADMINISTRATOR], other.id, ADMINISTRATOR),
      take(other, [ADMINISTRATOR], one.id, ADMINISTRATOR),
    ]);
    expect(takings.filter((taken) => taken === 'taken')).toHaveLength(1);
    expect([...(await held(one.id)), ...(await held(other.id))]).toEqual([ADMINISTRATOR]);

    const disable = (by: { id: string }, id: string) =>
      services.as(by, [ADMINISTRATOR], () => services.get(Administration).disable(id));
    for (const { id } of [one, other]) await grantRoles(manager, id, [ADMINISTRATOR]);
    await Promise.all([disable(one, other.id), disable(other, one.id)]);
    const [{ open }] = await manager.query(
      'SELECT count(*)::int AS open FROM account WHERE id = ANY($1) AND disabled_at IS NULL',
      [[one.id, other.id]],
    );
    expect(open).toBe(1);
  });
});
