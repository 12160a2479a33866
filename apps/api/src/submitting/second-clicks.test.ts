import { listSubmissions, openSession, saveDraft } from '@concord/persistence';
import { createTestAccount, readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { credentials } from '../testing/everybody.ts';
import { CYCLE, countRows, startTestApi, type TestApi } from '../testing/start-test-api.ts';

const PAGE = `/cycles/${CYCLE}/outlines/MLT/check-answers`;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

test('a form that is sent a hundred times at once submits once, and leads to one receipt', async () => {
  const { manager } = api.database.dataSource;
  const document = { ...readSampleFilings('MLT')[0]?.outline };
  await saveDraft(manager, { cycle: CYCLE, country: 'MLT', document, expectedVersion: null });
  const role = { role: 'clearing-officer', cycle: CYCLE, country: 'MLT' } as const;
  const { id } = await createTestAccount(manager, [role]);
  const headers = credentials(await openSession(manager, { account: id, stage: 'complete' }));
  const shown = await fetch(api.url + PAGE, { headers: { ...headers, Accept: 'text/html' } });
  const html = await shown.text();
  const cookies = shown.headers.getSetCookie().map((each) => each.split(';')[0]);
  const shownValue = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
  const fields = ['form-token', 'version', 'request'].map((name): [string, string] => [
    name,
    shownValue(name),
  ]);
  expect(fields.every(([, value]) => value !== '')).toBe(true);
  const before = await countRows(api);
  const answers = await Promise.all(
    Array.from({ length: 100 }, () =>
      fetch(api.url + PAGE, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams(fields),
        headers: { ...headers, Cookie: [headers.Cookie, ...cookies].join('; ') },
      }),
    ),
  );
  const led = new Set(answers.map(({ status, headers: got }) => `${status} ${got.get('Location')}`));
  expect([...led]).toEqual([`303 /cycles/${CYCLE}/outlines/MLT/receipts/1`]);
  expect(await listSubmissions(manager, CYCLE, 'MLT')).toHaveLength(1);
  const after = await countRows(api);
  // A check, and a letter to each of the two who file.
  expect((after.jobs ?? 0) - (before.jobs ?? 0)).toBe(3);
});
