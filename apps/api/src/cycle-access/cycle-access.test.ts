import type { RoleHeld } from '@concord/domain';
import { saveCycle } from '@concord/persistence';
import { createTestAccount, issueTestToken, readSampleCycle } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';
import type { CycleAccessView } from './cycle-access.view.ts';

const ADDRESS = `/api/v1/cycles/${CYCLE}/access`;
const OTHER = 'elsewhere';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await saveCycle(api.database.dataSource.manager, { ...readSampleCycle(), code: OTHER });
});
afterAll(() => api.stop());

const account = (name: string, ...roles: RoleHeld[]) =>
  createTestAccount(api.database.dataSource.manager, roles, name);

async function tokenOf(name: string, ...roles: RoleHeld[]): Promise<string> {
  const { manager } = api.database.dataSource;
  const { id } = await account(name, ...roles);
  return (await issueTestToken(manager, id, { cycle: CYCLE })).token;
}

describe('who may see what', () => {
  test('names everybody who takes part, what they hold and what follows from it', async () => {
    const kenya: RoleHeld = { role: 'focal-point', cycle: CYCLE, country: 'KEN' };
    await account('anna', kenya, { role: 'focal-point', cycle: OTHER, country: 'FRA' });
    await account(
      'bela',
      { role: 'reviewer', cycle: CYCLE, country: 'KEN' },
      { role: 'reviewer', cycle: CYCLE },
    );
    await account('chen', { role: 'observer', cycle: CYCLE });
    const { id } = await account('dora', kenya);
    await api.database.dataSource.query('UPDATE account SET disabled_at = now() WHERE id = $1', [id]);
    await account('emil', { role: 'organizer', cycle: OTHER });
    const token = await tokenOf('zora', { role: 'organizer', cycle: CYCLE });
    const { body } = await api.request<CycleAccessView>('GET', ADDRESS, { token });
    const people = body.people.filter(({ name }) => name !== 'everybody');
    expect(people.map(({ name, isDisabled, roles, reads }) => ({ name, isDisabled, roles, reads }))).toEqual([
      {
        name: 'anna',
        isDisabled: false,
        roles: [{ role: 'focal-point', country: 'KEN' }],
        reads: { kind: 'some', full: ['KEN'], rest: 'participants' },
      },
      {
        name: 'bela',
        isDisabled: false,
        roles: [{ role: 'reviewer', country: 'KEN' }, { role: 'reviewer' }],
        reads: { kind: 'some', full: ['KEN'], rest: 'participants' },
      },
      {
        name: 'chen',
        isDisabled: false,
        roles: [{ role: 'observer' }],
        reads: { kind: 'some', full: [], rest: 'participants' },
      },
      {
        name: 'dora',
        isDisabled: true,
        roles: [{ role: 'focal-point', country: 'KEN' }],
        reads: { kind: 'none', full: [] },
      },
      { name: 'zora', isDisabled: false, roles: [{ role: 'organizer' }], reads: { kind: 'all', full: [] } },
    ]);
  });

  test('says of every action which role may do it, and how it must stand to it', async () => {
    const { body } = await api.request<CycleAccessView>('GET', ADDRESS);
    const submitting = body.actions.find(({ action }) => action === 'submit-outline');
    expect(submitting?.roles).toEqual({ 'clearing-officer': 'own' });
    expect(body.actions.find(({ action }) => action === 'read-draft')?.roles).not.toHaveProperty('organizer');
  });

  test('is for organizers of this cycle and administrators, and for nobody else', async () => {
    const statusFor = async (...roles: RoleHeld[]) =>
      (await api.request('GET', ADDRESS, { token: await tokenOf('someone', ...roles) })).status;
    expect(await statusFor({ role: 'organizer', cycle: CYCLE })).toBe(200);
    expect(await statusFor({ role: 'organizer', cycle: OTHER })).toBe(404);
    expect(await statusFor({ role: 'clearing-officer', cycle: CYCLE, country: 'KEN' })).toBe(404);
    expect(await statusFor({ role: 'reviewer', cycle: CYCLE, country: 'KEN' })).toBe(404);
    expect(await statusFor({ role: 'observer', cycle: CYCLE })).toBe(404);
    expect((await api.request('GET', '/api/v1/cycles/none/access')).status).toBe(404);
  });
});
