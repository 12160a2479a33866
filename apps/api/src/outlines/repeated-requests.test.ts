import type { Outline } from '@concord/domain';
import { saveCycle } from '@concord/persistence';
import { readSampleCycle } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CYCLE, countRows, serve, startTestApi, type TestApi } from '../testing/start-test-api.ts';

const CYCLE_PATH = `/api/v1/cycles/${CYCLE}`;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

function outlineOf(country: string, language = 'en'): Outline {
  const period = { from: 2010, to: 2017 };
  return { format: 'concord.outline/1', cycle: CYCLE, country, language, period };
}

async function saveDraft(country: string, headers: Record<string, string>, language?: string): Promise<void> {
  const body = outlineOf(country, language);
  const answer = await api.request('PUT', `${CYCLE_PATH}/outlines/${country}/draft`, { body, headers });
  expect(answer.status).toBeLessThan(300);
}

function submit(country: string, version: number, key: string, to = api) {
  return to.request('POST', `${CYCLE_PATH}/outlines/${country}/submissions`, {
    headers: { 'If-Match': `"${version}"`, 'Idempotency-Key': key },
  });
}

function requestEdition(key: string, language = 'en', to = api) {
  return to.request('POST', `${CYCLE_PATH}/editions`, {
    body: { language, audience: 'public' },
    headers: { 'Idempotency-Key': key },
  });
}

describe('a submission with a key', () => {
  test('is made once of a hundred at once, and answered alike, also after a restart', async () => {
    await saveDraft('KEN', { 'If-None-Match': '*' });
    const before = await countRows(api);
    const answers = await Promise.all(Array.from({ length: 100 }, () => submit('KEN', 1, 'a-key')));
    const [first] = answers;
    expect(first?.status).toBe(201);
    expect(first?.body).toMatchObject({ version: 1, unchanged: false });
    const said = ({ status, text, headers }: (typeof answers)[number]) =>
      [status, text, headers.get('Location')].join('\n');
    expect(new Set(answers.map(said)).size).toBe(1);
    const after = await countRows(api);
    expect(after).toEqual({
      ...before,
      submission: (before.submission ?? 0) + 1,
      // One to check, and one letter.
      jobs: (before.jobs ?? 0) + 2,
    });

    const restarted = await serve(api.database, api.credentials);
    const again = await submit('KEN', 1, 'a-key', restarted);
    await restarted.stop();
    expect(said(again)).toBe(said(answers[0] as (typeof answers)[number]));
    expect(await countRows(api)).toEqual(after);
  });

  test('is answered as before though the draft and the cycle went on', async () => {
    await saveDraft('UGA', { 'If-None-Match': '*' });
    const first = await submit('UGA', 1, 'of-uganda');
    await saveDraft('UGA', { 'If-Match': '"1"' }, 'sw');
    await saveCycle(api.database.dataSource.manager, readSampleCycle(), 'review');
    const again = await submit('UGA', 1, 'of-uganda');
    expect([again.status, again.text]).toEqual([201, first.text]);
    expect((await submit('UGA', 2, 'another')).status).toBe(409);
    await saveCycle(api.database.dataSource.manager, readSampleCycle(), 'open');
    expect((await submit('UGA', 2, 'another')).body).toMatchObject({ version: 2 });
  });

  test('is refused where the key belongs to one of another draft', async () => {
    await saveDraft('TZA', { 'If-None-Match': '*' });
    await submit('TZA', 1, 'of-tanzania');
    const before = await countRows(api);
    const other = await submit('TZA', 2, 'of-tanzania');
    expect(other.body).toMatchObject({
      type: 'urn:concord:problem:key-reused',
      status: 422,
      errors: [{ header: 'Idempotency-Key' }],
    });
    expect(await countRows(api)).toEqual(before);
    expect((await submit('KEN', 1, 'of-tanzania')).status).toBe(200);
  });

  test('that was refused can be sent again', async () => {
    expect((await submit('RWA', 1, 'of-rwanda')).status).toBe(404);
    await saveDraft('RWA', { 'If-None-Match': '*' });
    expect((await submit('RWA', 2, 'of-rwanda')).status).toBe(412);
    expect((await submit('RWA', 1, 'of-rwanda')).status).toBe(201);
  });

  test('needs a key that is one', async () => {
    for (const key of ['', 'two words', 'x'.repeat(201)]) {
      const answer = await submit('KEN', 1, key);
      expect(answer.body).toMatchObject({ status: 400, errors: [{ header: 'Idempotency-Key' }] });
    }
  });
});

describe('an edition with a key', () => {
  test('is asked for once of fifty at once, and answered alike, also after a restart', async () => {
    const before = await countRows(api);
    const answers = await Promise.all(Array.from({ length: 50 }, () => requestEdition('an-edition')));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(202);
    const after = await countRows(api);
    expect(after).toEqual({ ...before, edition: (before.edition ?? 0) + 1, jobs: (before.jobs ?? 0) + 1 });
    const restarted = await serve(api.database, api.credentials);
    const again = await requestEdition('an-edition', 'en', restarted);
    await restarted.stop();
    expect([again.status, again.text, again.headers.get('Location')]).toEqual([
      202,
      answers[0]?.text,
      answers[0]?.headers.get('Location'),
    ]);
    expect(await countRows(api)).toEqual(after);
  });

  test('is refused where the key belongs to another, and is another without a key', async () => {
    const before = await countRows(api);
    expect((await requestEdition('an-edition', 'fr')).status).toBe(422);
    expect(await countRows(api)).toEqual(before);
    const body = { language: 'en', audience: 'public' };
    const [one, two] = await Promise.all([
      api.request('POST', `${CYCLE_PATH}/editions`, { body }),
      api.request('POST', `${CYCLE_PATH}/editions`, { body }),
    ]);
    expect(one?.text).not.toBe(two?.text);
  });
});

test('a submission has the cycles checked that look back at its own', async () => {
  const { manager } = api.database.dataSource;
  for (const code of ['later', 'other']) {
    await saveCycle(manager, { ...readSampleCycle(), code, ...(code === 'later' && { previous: CYCLE }) });
  }
  await api.database.dataSource.query('DELETE FROM graphile_worker._private_jobs');
  await saveDraft('BDI', { 'If-None-Match': '*' });
  await submit('BDI', 1, 'of-burundi');
  const jobs = await api.database.dataSource.query<{ key: string }[]>(
    `SELECT key FROM graphile_worker.jobs WHERE key LIKE 'check-cycle:%' ORDER BY key`,
  );
  expect(jobs.map(({ key }) => key)).toEqual([`check-cycle:${CYCLE}`, 'check-cycle:later']);
});
