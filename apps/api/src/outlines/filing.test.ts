import { createHash } from 'node:crypto';
import { CATALOGUE, CATALOGUE_VERSION, runChecks, Snapshot } from '@concord/consistency';
import type { Outline } from '@concord/domain';
import { importSubmissions, recordCheckRun, saveCycle } from '@concord/persistence';
import { readSampleCycle, readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CYCLE, countRows, startTestApi, type TestApi } from '../testing/start-test-api.ts';

const OUTLINES = `/api/v1/cycles/${CYCLE}/outlines`;

interface Receipt {
  version: number;
  sha256: string;
  unchanged: boolean;
  findingsUrl: string;
}

let api: TestApi;
let outline: Outline;
beforeAll(async () => {
  api = await startTestApi();
  const [filing] = readSampleFilings('KEN');
  outline = filing?.outline as Outline;
});
beforeEach(async () => {
  await api.database.dataSource.query('DELETE FROM draft');
});
afterAll(() => api.stop());

function of(country: string): Outline {
  return { ...base(), country };
}

function base(): Outline {
  return {
    format: 'concord.outline/1',
    cycle: CYCLE,
    country: 'KEN',
    language: 'en',
    period: { from: 2010, to: 2017 },
  };
}

async function saveFirst(country: string, document: Outline): Promise<void> {
  const answer = await api.request('PUT', `${OUTLINES}/${country}/draft`, {
    body: document,
    headers: { 'If-None-Match': '*' },
  });
  expect(answer.status).toBe(201);
}

function submit(country: string, version: number): ReturnType<typeof api.request<Receipt>> {
  return api.request<Receipt>('POST', `${OUTLINES}/${country}/submissions`, {
    headers: { 'If-Match': `"${version}"` },
  });
}

describe('a draft', () => {
  const draft = `${OUTLINES}/KEN/draft`;

  test('is saved, read again, and not sent twice to who has it', async () => {
    const created = await api.request('PUT', draft, { body: outline, headers: { 'If-None-Match': '*' } });
    expect(created.status).toBe(201);
    expect(created.headers.get('ETag')).toBe('"1"');
    const read = await api.request('GET', draft);
    expect(read.body).toEqual(outline);
    expect(read.headers.get('ETag')).toBe('"1"');
    expect(read.headers.get('Cache-Control')).toBe('no-store');
    const again = await api.request('GET', draft, { headers: { 'If-None-Match': '"0", W/"1"' } });
    expect([again.status, again.text]).toEqual([304, '']);
    const replaced = await api.request('PUT', draft, { body: base(), headers: { 'If-Match': '"1"' } });
    expect([replaced.status, replaced.headers.get('ETag')]).toEqual([200, '"2"']);
    expect((await api.request('GET', draft)).body).toEqual(base());
  });

  test('needs to be told which version it replaces', async () => {
    expect((await api.request('PUT', draft, { body: base() })).status).toBe(428);
    const wrong: Record<string, string>[] = [
      { 'If-Match': '*' },
      { 'If-Match': '"a"' },
      { 'If-Match': 'W/"1"' },
      { 'If-Match': '"1", "2"' },
      { 'If-None-Match': '"1"' },
      { 'If-Match': '"1"', 'If-None-Match': '*' },
    ];
    for (const headers of wrong) {
      const answer = await api.request('PUT', draft, { body: base(), headers });
      expect(answer.body).toMatchObject({ status: 400, errors: [{ header: expect.stringMatching(/^If-/) }] });
    }
    const section = await api.request('PATCH', `${draft}/sections/answers`, {
      body: [],
      headers: { 'If-None-Match': '*' },
    });
    expect(section.status).toBe(400);
    expect((await api.request('GET', draft)).status).toBe(404);
  });

  test('is not overwritten by someone who read an older version', async () => {
    await saveFirst('KEN', base());
    const second = { ...base(), language: 'sw' };
    await api.request('PUT', draft, { body: second, headers: { 'If-Match': '"1"' } });
    const outdated: Record<string, string>[] = [
      { 'If-Match': '"1"' },
      { 'If-Match': '"7"' },
      { 'If-Match': '"0"' },
      { 'If-None-Match': '*' },
    ];
    for (const headers of outdated) {
      const stale = await api.request('PUT', draft, { body: base(), headers });
      expect(stale.body).toMatchObject({ type: 'urn:concord:problem:stale-draft', status: 412 });
      expect(stale.headers.get('ETag')).toBe('"2"');
    }
    const section = await api.request('PATCH', `${draft}/sections/answers`, {
      body: [],
      headers: { 'If-Match': '"1"' },
    });
    expect([section.status, section.headers.get('ETag')]).toEqual([412, '"2"']);
    expect((await api.request('GET', draft)).body).toEqual(second);
  });

  test('lets one of fifty writers at once win, and tells the others', async () => {
    await saveFirst('KEN', base());
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        api.request('PUT', draft, {
          body: { ...base(), framework: { summary: `writer ${index}` } },
          headers: { 'If-Match': '"1"' },
        }),
      ),
    );
    const winners = answers.flatMap(({ status }, index) => (status === 200 ? [index] : []));
    expect(winners.length).toBe(1);
    expect(
      answers.filter(({ status, headers }) => status === 412 && headers.get('ETag') === '"2"').length,
    ).toBe(49);
    expect((await api.request('GET', draft)).body).toMatchObject({
      framework: { summary: `writer ${winners[0]}` },
    });
  });

  test('is saved section by section', async () => {
    await saveFirst('KEN', base());
    const answers = [{ question: 'q3.data', text: 'Registers' }];
    const parts: [string, unknown][] = [
      ['answers', answers],
      ['framework', { summary: 'A summary' }],
      ['initiatives', [{ id: 'I-1', title: 'One', status: 'planned' }]],
      ['partnerships', [{ id: 'P-1', title: 'Pact', kind: 'skills', parties: [{ country: 'DEU' }] }]],
      ['figures', [{ measure: 'students', origin: 'KEN', destination: 'DEU', year: 2015, value: 3 }]],
      ['general', { language: 'sw', period: { from: 2011, to: 2017 }, confidentiality: 'reviewers' }],
    ];
    for (const [index, [section, body]] of parts.entries()) {
      const saved = await api.request('PATCH', `${draft}/sections/${section}`, {
        body,
        headers: { 'If-Match': `"${index + 1}"` },
      });
      expect([saved.status, saved.headers.get('ETag')]).toEqual([200, `"${index + 2}"`]);
    }
    const { general, ...sections } = Object.fromEntries(parts) as Record<string, object>;
    expect((await api.request('GET', draft)).body).toEqual({ ...base(), ...general, ...sections });
    const withoutMarking = { language: 'sw', period: { from: 2011, to: 2017 } };
    await api.request('PATCH', `${draft}/sections/general`, {
      body: withoutMarking,
      headers: { 'If-Match': '"7"' },
    });
    expect((await api.request('GET', draft)).body).toEqual({ ...base(), ...withoutMarking, ...sections });
  });

  test('starts from the newest submission where there is none', async () => {
    const { manager } = api.database.dataSource;
    const text = JSON.stringify(of('MLI'));
    await importSubmissions(manager, CYCLE, [{ text, outline: of('MLI') }]);
    const read = await api.request('GET', `${OUTLINES}/MLI/draft`);
    expect([read.body, read.headers.get('ETag')]).toEqual([of('MLI'), '"0"']);
    const saved = await api.request('PATCH', `${OUTLINES}/MLI/draft/sections/framework`, {
      body: { summary: 'taken up again' },
      headers: { 'If-Match': '"0"' },
    });
    expect([saved.status, saved.headers.get('ETag')]).toEqual([201, '"1"']);
    const draftNow = await api.request('GET', `${OUTLINES}/MLI/draft`);
    expect(draftNow.body).toEqual({ ...of('MLI'), framework: { summary: 'taken up again' } });
  });

  test('is nowhere for a cycle that is not there, and fixed once the cycle is in review', async () => {
    const absent = await api.request('PUT', '/api/v1/cycles/none/outlines/KEN/draft', {
      body: { ...base(), cycle: 'none' },
      headers: { 'If-None-Match': '*' },
    });
    expect(absent.status).toBe(403);
    await saveFirst('KEN', base());
    const { manager } = api.database.dataSource;
    await saveCycle(manager, readSampleCycle(), 'review');
    try {
      const late = await api.request('PUT', draft, { body: base(), headers: { 'If-Match': '"1"' } });
      expect(late.body).toMatchObject({ type: 'urn:concord:problem:cycle-not-open', status: 409 });
      expect((await submit('KEN', 1)).status).toBe(409);
      expect((await api.request('GET', draft)).status).toBe(200);
    } finally {
      await saveCycle(manager, readSampleCycle(), 'open');
    }
  });
});

describe('a submission', () => {
  test('goes from draft to versions, difference and findings', async () => {
    await saveFirst('KEN', outline);
    const first = await submit('KEN', 1);
    expect(first.status).toBe(201);
    expect(first.headers.get('Location')).toBe(`${OUTLINES}/KEN/submissions/1`);
    expect(first.body).toMatchObject({ version: 1, unchanged: false });

    const read = await api.request('GET', first.headers.get('Location') ?? '');
    expect(read.text).toBe(JSON.stringify(outline));
    expect(createHash('sha256').update(read.text).digest('hex')).toBe(first.body.sha256);
    expect(read.headers.get('ETag')).toBe(`"${first.body.sha256}"`);
    const known = await api.request('GET', `${OUTLINES}/KEN/submissions/1`, {
      headers: { 'If-None-Match': `"${first.body.sha256}"` },
    });
    expect([known.status, known.text]).toEqual([304, '']);

    const figures = (outline.figures ?? [])
      .slice(1)
      .map((figure, index) => (index === 0 ? { ...figure, value: 77 } : figure));
    await api.request('PATCH', `${OUTLINES}/KEN/draft/sections/figures`, {
      body: figures,
      headers: { 'If-Match': '"1"' },
    });
    const second = await submit('KEN', 2);
    expect(second.body).toMatchObject({ version: 2, unchanged: false });

    const list = await api.request('GET', `${OUTLINES}/KEN/submissions`);
    expect(list.body).toMatchObject({
      submissions: [{ version: 2 }, { version: 1, sha256: first.body.sha256 }],
    });

    const difference = await api.request('GET', `${OUTLINES}/KEN/submissions/1/difference/2`);
    expect(difference.body).toEqual({
      from: 1,
      to: 2,
      changes: [
        { pointer: '/figures/0/value', change: 'changed', before: outline.figures?.[1]?.value, after: 77 },
        { pointer: '/figures/0', change: 'removed', before: outline.figures?.[0] },
      ],
    });
    expect((await api.request('GET', `${OUTLINES}/KEN/submissions/1/difference/3`)).status).toBe(404);
    expect((await api.request('GET', `${OUTLINES}/KEN/submissions/9`)).status).toBe(404);

    const newest = await api.request<Outline>('GET', `${OUTLINES}/KEN/submissions/2`);
    await runTheChecks(newest.body);
    const findings = await api.request<{ findings: { countries: string[] }[] }>(
      'GET',
      second.body.findingsUrl,
    );
    expect(findings.status).toBe(200);
    expect(findings.body.findings.length).toBeGreaterThan(0);
    for (const finding of findings.body.findings) expect(finding.countries).toContain('KEN');
    const cycle = await api.request('GET', `/api/v1/cycles/${CYCLE}`);
    expect(cycle.body).toMatchObject({
      lastRun: { catalogue: CATALOGUE_VERSION, coverage: { countries: 54 } },
      filed: expect.arrayContaining([expect.objectContaining({ country: 'KEN', version: 2 })]),
    });
  });

  test('asks for a run of the checks, and writes a letter, in the same transaction', async () => {
    const jobs = () => countRows(api).then((counts) => counts.jobs);
    await api.database.dataSource.query('DELETE FROM graphile_worker._private_jobs');
    await saveFirst('BEL', of('BEL'));
    expect(await jobs()).toBe(0);
    expect((await submit('BEL', 1)).status).toBe(201);
    expect(await jobs()).toBe(2);
  });

  test('sent a hundred times at once is one submission', async () => {
    await saveFirst('NLD', of('NLD'));
    const answers = await Promise.all(Array.from({ length: 100 }, () => submit('NLD', 1)));
    expect(answers.filter(({ status }) => status === 201).length).toBe(1);
    expect(answers.filter(({ status }) => status === 200).length).toBe(99);
    expect(new Set(answers.map(({ body }) => `${body.version} ${body.sha256}`)).size).toBe(1);
    const list = await api.request<{ submissions: object[] }>('GET', `${OUTLINES}/NLD/submissions`);
    expect(list.body.submissions.length).toBe(1);
  });

  test('waits while points of severity error are open, and says where each rests', async () => {
    const before = await countRows(api);
    const document = {
      ...of('FRA'),
      answers: [{ question: 'q9.unknown', text: 'An answer to a question nobody asked' }],
    };
    await saveFirst('FRA', document);
    const answer = await submit('FRA', 1);
    expect(answer.body).toMatchObject({
      type: 'urn:concord:problem:open-questions',
      status: 422,
      errors: [
        { pointer: expect.stringMatching(/^\/answers\/0/), detail: expect.stringMatching(/q9\.unknown/) },
      ],
    });
    expect(await countRows(api)).toEqual({ ...before, draft: 1 });
  });

  test('needs the version of the draft, and no other body than none or an addendum', async () => {
    await saveFirst('DEU', of('DEU'));
    const address = `${OUTLINES}/DEU/submissions`;
    expect((await api.request('POST', address)).status).toBe(428);
    expect((await submit('DEU', 2)).status).toBe(412);
    const fields = await api.request('POST', address, {
      body: { rating: 1 },
      headers: { 'If-Match': '"1"' },
    });
    expect(fields.body).toMatchObject({ status: 422, errors: [{ pointer: '/rating' }] });
    const list = await api.request('POST', address, { body: [], headers: { 'If-Match': '"1"' } });
    expect(list.status).toBe(422);
    expect((await submit('ITA', 1)).status).toBe(404);
    expect((await api.request('POST', address, { body: {}, headers: { 'If-Match': '"1"' } })).status).toBe(
      201,
    );
  });
});

/** What the worker does after a submission, with the other countries' outlines beside it. */
async function runTheChecks(submitted: Outline): Promise<void> {
  const others = readSampleFilings().filter((filing) => filing.outline.country !== submitted.country);
  const outlines = [submitted, ...others.map((filing) => filing.outline)];
  const run = runChecks(CATALOGUE, Snapshot.of(readSampleCycle(), outlines));
  const figures = outlines.reduce((sum, each) => sum + (each.figures?.length ?? 0), 0);
  await recordCheckRun(api.database.dataSource.manager, {
    cycle: CYCLE,
    catalogueVersion: CATALOGUE_VERSION,
    startedAt: new Date(),
    input: [{ country: submitted.country, version: 2, sha256: '0'.repeat(64) }],
    coverage: { countries: outlines.length, figures, comparedPairs: 0, tallies: run.tallies },
    findings: run.findings,
    outlines: new Map(outlines.map((each) => [each.country, each])),
    restsOn: new Map(),
  });
}
