import type { Outline } from '@concord/domain';
import { chainOfCycle, importSubmissions, listActs, newestRecords, saveCycle } from '@concord/persistence';
import { readSampleCycle, readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { signedIn } from '../testing/confidential-cycle.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';

const OUTLINES = `/api/v1/cycles/${CYCLE}/outlines`;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  await saveCycle(api.database.dataSource.manager, readSampleCycle(), 'open');
});

const of = (country: string) => readSampleFilings(country)[0]?.outline as Outline;

async function file(country: string, outline: Outline, body?: unknown) {
  const draft = await api.request('GET', `${OUTLINES}/${country}/draft`);
  const tag = draft.headers.get('ETag');
  const headers: Record<string, string> =
    draft.status === 404 || tag === null || tag === '"0"' ? { 'If-None-Match': '*' } : { 'If-Match': tag };
  const saved = await api.request<{ version: number }>('PUT', `${OUTLINES}/${country}/draft`, {
    body: outline,
    headers,
  });
  expect([200, 201]).toContain(saved.status);
  return await api.request<{ version: number }>('POST', `${OUTLINES}/${country}/submissions`, {
    headers: { 'If-Match': `"${saved.body.version}"` },
    ...(body === undefined ? {} : { body }),
  });
}

const move = (from: string, to: string, reason?: string) =>
  api.request('POST', `/api/v1/cycles/${CYCLE}/stage`, {
    body: { from, to, ...(reason === undefined ? {} : { reason }) },
  });

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('the stage of a cycle', () => {
  test('moves to the next, and back with a reason; each is told to the record', async () => {
    expect((await move('open', 'sign-off')).body).toMatchObject({ errors: [{ pointer: '/to' }] });
    expect(await move('open', 'review')).toMatchObject({ status: 200, body: { stage: 'review' } });
    expect((await move('open', 'review')).status).toBe(409);
    expect((await move('review', 'open')).body).toMatchObject({ errors: [{ pointer: '/reason' }] });
    expect((await move('review', 'open', 'Two countries asked')).body).toEqual({ stage: 'open' });
    expect((await move('open', 'closed')).body).toMatchObject({ errors: [{ pointer: '/to' }] });
    const { acts } = await listActs(api.database.dataSource.manager, chainOfCycle(CYCLE), { limit: 2 });
    expect(acts).toMatchObject([
      { action: 'stage-moved', subject: { from: 'review', to: 'open', reason: 'Two countries asked' } },
      { action: 'stage-moved', subject: { from: 'open', to: 'review' } },
    ]);
  });

  test('is the organizers’ to move', async () => {
    const officer = await signedIn(api.database, [
      { role: 'clearing-officer', cycle: CYCLE, country: 'LVA' },
    ]);
    const answer = await fetch(`${api.url}/api/v1/cycles/${CYCLE}/stage`, {
      method: 'POST',
      headers: { ...officer.headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ from: 'open', to: 'review' }),
    });
    expect(answer.status).toBe(403);
  });
});

describe('an outline after the cycle moved on', () => {
  test('is locked, and opened again for one country until a day', async () => {
    await file('LVA', of('LVA'));
    await move('open', 'review');
    const changed = { ...of('LVA'), framework: { summary: 'After a flood' } };
    const save = () =>
      api.request('PUT', `${OUTLINES}/LVA/draft`, { body: changed, headers: { 'If-Match': '"1"' } });
    const locked = { status: 409, type: 'urn:concord:problem:cycle-not-open' };
    expect((await save()).body).toMatchObject(locked);
    const extend = (until: string, country = 'LVA') =>
      api.request('POST', `${OUTLINES}/${country}/extensions`, { body: { until, reason: 'A flood' } });
    for (const day of [inDays(-1), '2027-02-30']) {
      expect((await extend(day)).body).toMatchObject({ status: 422, errors: [{ pointer: '/until' }] });
    }
    expect((await extend(inDays(3), 'MLT')).status).toBe(201);
    expect((await save()).body).toMatchObject(locked);
    expect(await extend(inDays(0))).toMatchObject({ status: 201, body: { until: inDays(0) } });
    const addendum = { responseTo: 'disaster', note: 'A flood in spring' };
    expect(await file('LVA', changed, addendum)).toMatchObject({ status: 201, body: { version: 2 } });
    const list = await api.request('GET', `${OUTLINES}/LVA/submissions`);
    expect(list.body).toMatchObject({ submissions: [{ version: 2, ...addendum }, { version: 1 }] });
    expect((await api.request('GET', `${OUTLINES}/LVA/submissions/2`)).body).toEqual(changed);
    for (const [from, to] of [
      ['review', 'sign-off'],
      ['sign-off', 'published'],
    ] as const) {
      await move(from, to);
    }
    expect((await extend(inDays(1))).status).toBe(409);
  });

  test('says both of an addendum or neither, and needs a change', async () => {
    const outline = of('MLT');
    for (const [body, pointer] of [
      [{ responseTo: 'climate' }, '/note'],
      [{ note: 'x' }, '/responseTo'],
      [{ responseTo: 'weather', note: 'x' }, '/responseTo'],
    ] as const) {
      expect((await file('MLT', outline, body)).body).toMatchObject({ errors: [{ pointer }] });
    }
    expect((await file('MLT', outline)).status).toBe(201);
    const again = await file('MLT', outline, { responseTo: 'climate', note: 'Nothing changed' });
    expect(again.body).toMatchObject({ status: 422, errors: [{ pointer: '/responseTo' }] });
  });
});

describe('an outline that is withdrawn', () => {
  test('counts nowhere, is read by nobody else, and can be submitted again as the next version', async () => {
    const outline = of('EST');
    await file('EST', outline);
    const observer = await signedIn(api.database, [{ role: 'observer', cycle: CYCLE }]);
    const seen = async (path: string) => {
      const answer = await fetch(`${api.url}${OUTLINES}/EST/${path}`, { headers: observer.headers });
      return [answer.status, await answer.text()];
    };
    expect((await seen('submissions/1'))[0]).toBe(200);
    const counts = async () => {
      const { body } = await api.request<{ filed: { country: string }[]; counts: { outlines: number } }>(
        'GET',
        `/api/v1/cycles/${CYCLE}`,
      );
      return [body.filed.some(({ country }) => country === 'EST'), body.counts.outlines];
    };
    const [, before] = await counts();
    const withdrawn = await api.request('POST', `${OUTLINES}/EST/withdrawals`, {
      body: { reason: 'A new government' },
    });
    expect(withdrawn).toMatchObject({ status: 201, body: { version: 1 } });
    expect(await counts()).toEqual([false, (before as number) - 1]);
    expect(await seen('submissions/1')).toMatchObject([404, expect.anything()]);
    expect(await seen('submissions')).toEqual([200, '{"submissions":[]}']);
    expect((await api.request('POST', `${OUTLINES}/EST/withdrawals`)).status).toBe(404);
    const own = await api.request('GET', `${OUTLINES}/EST/submissions`);
    expect(own.body).toMatchObject({ submissions: [{ version: 1, withdrawn: true }] });
    expect((await api.request('GET', `${OUTLINES}/EST/submissions/1`)).body).toEqual(outline);
    expect(await file('EST', outline)).toMatchObject({ status: 201, body: { version: 2 } });
    const [newest] = await newestRecords(api.database.dataSource.manager, CYCLE, ['EST']);
    expect(newest).toMatchObject({ version: 2, isWithdrawn: false });
    expect(await seen('submissions/1')).toMatchObject([404, expect.anything()]);
    expect((await seen('submissions/2'))[0]).toBe(200);
  });

  test('is what its country goes on from, where it never made a draft', async () => {
    const { manager } = api.database.dataSource;
    const outline = of('SVN');
    await importSubmissions(manager, CYCLE, [{ outline, text: JSON.stringify(outline) }]);
    expect((await api.request('POST', `${OUTLINES}/SVN/withdrawals`)).status).toBe(201);
    const draft = await api.request('GET', `${OUTLINES}/SVN/draft`);
    expect([draft.status, draft.headers.get('ETag'), draft.body]).toEqual([200, '"0"', outline]);
  });
});
