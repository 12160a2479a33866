import { verifyAudit } from '@concord/persistence';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeConfidentialCycle, signedIn } from '../testing/confidential-cycle.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await makeConfidentialCycle(api.database);
});
afterAll(() => api.stop());

interface Act {
  action: string;
  actor: string;
  subject: Record<string, unknown>;
}

const acts = (actor: string): Promise<Act[]> =>
  api.database.dataSource.query(
    'SELECT action, actor, subject FROM audit_entry WHERE actor = $1 ORDER BY number',
    [actor],
  );
const OUTLINE = `${`/api/v1/cycles/${CYCLE}`}/outlines/SWE`;

test('saving and submitting are told once, an organizer’s reading too, and nothing that an outline says', async () => {
  const clearing = await signedIn(api.database, [{ role: 'clearing-officer', cycle: CYCLE, country: 'SWE' }]);
  const organizer = await signedIn(api.database, [{ role: 'organizer', cycle: CYCLE }]);
  const as = (
    person: { headers: Record<string, string> },
    method: string,
    path: string,
    more = {},
    body?: unknown,
  ) =>
    fetch(api.url + path, {
      method,
      headers: { ...person.headers, 'Content-Type': 'application/json', ...more },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const draft = (await (await as(clearing, 'GET', `${OUTLINE}/draft`)).json()) as object;
  for (const version of [1, 2]) {
    const saved = await as(clearing, 'PUT', `${OUTLINE}/draft`, { 'If-Match': `"${version}"` }, draft);
    expect(saved.status).toBe(200);
  }
  const refused = await as(clearing, 'PUT', `${OUTLINE}/draft`, { 'If-Match': '"1"' }, draft);
  expect(refused.status).toBe(412);
  expect((await as(clearing, 'POST', `${OUTLINE}/submissions`, { 'If-Match': '"3"' })).status).toBe(201);
  await as(clearing, 'GET', `${OUTLINE}/submissions/1`);
  expect(await acts(clearing.id)).toMatchObject([
    { action: 'draft-saved', subject: { country: 'SWE', version: 2 } },
    { action: 'outline-submitted', subject: { country: 'SWE', version: 2 } },
  ]);
  expect((await as(organizer, 'GET', `${OUTLINE}/submissions/1`)).status).toBe(200);
  expect(await acts(organizer.id)).toMatchObject([
    { action: 'confidential-read', subject: { country: 'SWE', version: 1 } },
  ]);
  expect(JSON.stringify([await acts(clearing.id), await acts(organizer.id)])).not.toMatch(/canary|7654321/);
  expect(await verifyAudit(api.database.dataSource.manager)).toBeDefined();
});
