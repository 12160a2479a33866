import { CATALOGUE } from '@concord/consistency';
import type { OwnRule, RoleHeld } from '@concord/domain';
import { saveCycle } from '@concord/persistence';
import { createTestAccount, issueTestToken, readSampleCycle } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';

const RULED = 'with-own-rules';
const RULE: OwnRule = {
  id: 'flows-alike',
  scope: 'corridor',
  title: { en: 'Flows' },
  left: 'origin.value',
  operator: '<=',
  right: 'destination.value',
  missing: 'skip-if-any',
  severity: 'note',
  message: { en: '{left:number} {right:number}', fr: '{left:number} {right:number}' },
  enabled: true,
};

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  const rules = [RULE, { ...RULE, id: 'switched-off', enabled: false }];
  await saveCycle(api.database.dataSource.manager, { ...readSampleCycle(), code: RULED, rules });
});
afterAll(() => api.stop());

async function idsFor(query: string, token?: string): Promise<string[]> {
  const address = `/api/v1/checks${query}`;
  const answer = await api.request<{ checks: { id: string }[] }>('GET', address, token ? { token } : {});
  expect(answer.status).toBe(200);
  return answer.body.checks.map(({ id }) => id);
}

describe('the checks of a cycle', () => {
  test('are the catalogue’s, then its own rules that are switched on', async () => {
    const catalogue = CATALOGUE.map(({ id }) => id);
    expect(await idsFor(`?cycle=${CYCLE}`)).toEqual(catalogue);
    expect(await idsFor(`?cycle=${RULED}`)).toEqual([...catalogue, 'rule:flows-alike']);
    expect(await idsFor('')).toEqual(catalogue);
  });

  test('are for those alone who have a part in it', async () => {
    const { manager } = api.database.dataSource;
    const observer: RoleHeld = { role: 'observer', cycle: CYCLE };
    const { id } = await createTestAccount(manager, [observer]);
    const { token } = await issueTestToken(manager, id, { cycle: CYCLE });
    expect((await idsFor(`?cycle=${CYCLE}`, token)).length).toBe(CATALOGUE.length);
    for (const code of [RULED, 'none']) {
      const answer = await api.request('GET', `/api/v1/checks?cycle=${code}`, { token });
      expect(answer.status).toBe(404);
      expect(answer.body).toMatchObject({ detail: 'There is no such cycle.' });
    }
    expect((await api.request('GET', '/api/v1/checks?cycle=-')).status).toBe(400);
  });
});
