import type { Outline } from '@concord/domain';
import { findDraft, importSubmissions, saveDraft } from '@concord/persistence';
import { readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { getRaw, visit } from '../pages/testing/visit.ts';
import { signedIn } from '../testing/confidential-cycle.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';
import { formIn } from './testing/filled-form.ts';

const OUTLINE = `/cycles/${CYCLE}/outlines/KEN`;
const PAGE = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded' };

let api: TestApi;
let headers: Record<string, string>;
beforeAll(async () => {
  api = await startTestApi();
  headers = (await signedIn(api.database, [{ role: 'focal-point', cycle: CYCLE, country: 'KEN' }])).headers;
});
afterAll(() => api.stop());
beforeEach(() => api.database.dataSource.query('DELETE FROM draft'));

const get = (path: string, by = headers) => visit(api.url, path, { headers: by });
const draft = () => findDraft(api.database.dataSource.manager, CYCLE, 'KEN');
const itemsIn = async <Item>(list: string) => ((await draft())?.document[list] ?? []) as Item[];

/** Opens a page, changes fields of its form and sends it. */
async function edit(
  path: string,
  changes: Record<string, string | string[]>,
  accept = 'text/html',
  by = headers,
) {
  return send(path, formIn((await get(path, by)).text), changes, accept, by);
}

function send(
  path: string,
  form: Map<string, string[]>,
  changes: Record<string, string | string[]>,
  accept = 'text/html',
  by = headers,
) {
  const fields = new Map([
    ...form,
    ...Object.entries(changes).map(([name, value]) => [name, [value].flat()] as const),
  ]);
  const body = new URLSearchParams(
    [...fields].flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
  );
  return visit(api.url, path.split('?')[0] ?? '', {
    method: 'POST',
    headers: { ...by, ...PAGE, Accept: accept },
    body: body.toString(),
  });
}

async function add(list: 'initiatives' | 'partnerships', title: string): Promise<string> {
  const path = `${OUTLINE}/${list}/new`;
  const token = /name="form-token" value="([^"]+)"/.exec((await get(path)).text)?.[1] ?? '';
  const form = new Map([['form-token', [token]]]);
  return (await send(path, form, { title, id: '' })).headers.get('Location') ?? '';
}

describe('an outline is filed by hand', () => {
  test('from nothing, section by section, however unfinished', async () => {
    const first = await get(OUTLINE);
    expect(first.status).toBe(200);
    expect(first.text.match(/govuk-task-list__item /g)?.length).toBeGreaterThanOrEqual(8);
    expect(first.text).toContain('Not started');
    expect(await draft()).toBeNull();

    await edit(`${OUTLINE}/general`, { 'period.from': '20x5', language: 'sw' });
    const item = await add('initiatives', 'Counselling before departure');
    expect(item).toBe(`${OUTLINE}/initiatives/I-1`);
    await edit(item, {
      status: 'under-way',
      gcmObjectives: ['3', '14'],
      sdgTargets: ['10.7'],
      'sdgTargets.other': '8.5, 4.4',
      start: '3/2016',
      priority: 'yes',
      confidentiality: 'reviewers',
    });
    await edit(`${item}/financing`, {
      currency: 'usd',
      envelope: '1,250,000',
      'lines.0.year': '2016',
      'lines.0.amount': '10',
    });
    const codeForm = new Map([['form-token', [...(formIn((await get(item)).text).get('form-token') ?? [])]]]);
    const added = await send(`${item}/indicators`, codeForm, { code: '10.c.1' });
    expect(added.headers.get('Location')).toBe(`${item}/indicators/10.c.1`);
    await edit(`${item}/indicators/10.c.1`, {
      unit: 'percent',
      'target.year': '2030',
      'target.value': '3',
      'observations.0.year': '2015',
      'observations.0.value': '7,5',
    });
    await edit(`${OUTLINE}/framework`, {
      summary: 'Line one\nLine two',
      'instruments.0.title': 'Migration Act',
      'instruments.0.kind': 'law',
    });
    await edit(`${OUTLINE}/answers/q1`, {
      'q1.challenges': 'Few counterparts',
      'q1.challenges:confidentiality': 'public',
    });

    expect((await draft())?.document).toEqual({
      format: 'concord.outline/1',
      cycle: CYCLE,
      country: 'KEN',
      language: 'sw',
      period: { to: 2017 },
      initiatives: [
        {
          id: 'I-1',
          title: 'Counselling before departure',
          status: 'under-way',
          gcmObjectives: [3, 14],
          sdgTargets: ['10.7', '8.5', '4.4'],
          start: '2016-03',
          priority: true,
          confidentiality: 'reviewers',
          financing: { currency: 'USD', envelope: 1_250_000, lines: [{ year: 2016, amount: 10 }] },
          indicators: [
            {
              code: '10.c.1',
              unit: 'percent',
              target: { year: 2030, value: 3 },
              observations: [{ year: 2015, value: 7.5 }],
            },
          ],
        },
      ],
      framework: { summary: 'Line one\nLine two', instruments: [{ title: 'Migration Act', kind: 'law' }] },
      answers: [{ question: 'q1.challenges', text: 'Few counterparts', confidentiality: 'public' }],
    });
    const general = await get(`${OUTLINE}/general`);
    expect(general.text).toContain('value="20x5"');
    expect(general.text).toContain('Write the year in four digits');
    const list = (await get(OUTLINE)).text;
    expect(list).toMatch(/section-general-status.*?In progress/s);
    expect(list).toMatch(/section-framework-status.*?Ready/s);
    expect(list).toContain('Saved ');
    expect((await get(item)).text).toContain('the reviewers assigned to it and the organizers');
    for (const page of [
      'financing',
      'indicators',
      'confidentiality',
      'answers',
      'initiatives',
      'partnerships',
    ]) {
      expect([page, (await get(`${OUTLINE}/${page}`)).status]).toEqual([page, 200]);
    }
    // It cannot be submitted: what is missing is said, and nothing is lost.
    const submitted = await api.request('POST', `/api/v1${OUTLINE}/submissions`, {
      headers: { 'If-Match': `"${(await draft())?.version}"` },
    });
    expect(submitted.status).toBe(422);
  });

  test('adds rows to a table without a script, and takes rows out', async () => {
    const item = await add('partnerships', 'Seasonal workers');
    const saved = await edit(item, { 'parties.0.country': 'Germany', add: 'parties' });
    expect(saved.headers.get('Location')).toBe(`${item}?add=parties#parties`);
    const again = `${item}?add=parties`;
    const form = formIn((await get(again)).text);
    expect([form.get('parties.0.country'), form.get('parties.1.country')]).toEqual([['Germany'], ['']]);
    await send(item, form, { 'parties.1.country': 'FRA', 'parties.0.remove': 'yes' });
    expect((await draft())?.document.partnerships).toEqual([
      { id: 'P-1', title: 'Seasonal workers', parties: [{ country: 'FRA' }] },
    ]);
    await edit(item, { 'parties.0.country': 'الأردن' }, 'text/html', { ...headers, 'Accept-Language': 'ar' });
    expect((await draft())?.document.partnerships).toMatchObject([{ parties: [{ country: 'JOR' }] }]);
  });

  test('moves, takes out and puts back', async () => {
    for (const title of ['One', 'Two', 'Three']) await add('initiatives', title);
    const token = formIn((await get(`${OUTLINE}/initiatives/I-1`)).text).get('form-token') ?? [];
    const form = new Map([['form-token', token]]);
    const titles = async () => (await itemsIn<{ title: string }>('initiatives')).map(({ title }) => title);
    await send(`${OUTLINE}/initiatives`, form, { item: 'I-3', act: 'up' });
    expect(await titles()).toEqual(['One', 'Three', 'Two']);
    expect((await get(`${OUTLINE}/initiatives/I-3/remove`)).text).toContain('Three');
    await send(`${OUTLINE}/initiatives/I-3/remove`, form, {});
    expect(await titles()).toEqual(['One', 'Two']);
    expect((await get(`${OUTLINE}/initiatives/I-3`)).status).toBe(404);
    expect((await get(`${OUTLINE}/initiatives`)).text).toContain('Taken out lately');
    await send(`${OUTLINE}/initiatives`, form, { item: 'initiatives/I-3', act: 'put-back' });
    expect(await titles()).toEqual(['One', 'Three', 'Two']);
    const taken = await send(`${OUTLINE}/initiatives/new`, form, { title: 'Four', id: 'I-2' });
    expect([taken.status, taken.text.includes('Another item has this identifier')]).toEqual([422, true]);
  });

  test('begins with what was submitted, and leaves it as it was where nothing is changed', async () => {
    const [filing] = readSampleFilings('KEN');
    const { outline } = filing as { outline: Outline };
    const { manager } = api.database.dataSource;
    await saveDraft(manager, {
      cycle: CYCLE,
      country: 'KEN',
      document: { ...outline },
      expectedVersion: null,
    });
    const pages = [
      'general',
      'framework',
      ...(outline.partnerships ?? []).map(({ id }) => `partnerships/${id}`),
    ];
    for (const page of pages) {
      const answer = await edit(`${OUTLINE}/${page}`, {});
      expect([page, answer.status]).toEqual([page, 303]);
    }
    expect(await draft()).toMatchObject({ version: 1, document: outline });
  });
});

describe('two people at one item', () => {
  test('both are saved; where they differ, both texts are kept until one is chosen', async () => {
    const other = (await signedIn(api.database, [{ role: 'clearing-officer', cycle: CYCLE, country: 'KEN' }]))
      .headers;
    const item = await add('initiatives', 'Old title');
    const [mine, theirs] = await Promise.all(
      [headers, other].map(async (by) => formIn((await get(item, by)).text)),
    );
    if (mine === undefined || theirs === undefined) throw new Error('No form');
    await send(item, theirs, { title: 'Their title', leadAgency: 'Ministry of Labour' }, 'text/html', other);
    const answer = await send(item, mine, { title: 'My title', status: 'planned' }, 'application/json');
    const saved = JSON.parse(answer.text);
    expect(saved.conflicts).toMatchObject([{ field: 'title', mine: 'My title', theirs: 'Their title' }]);
    expect((await draft())?.document.initiatives).toEqual([
      { id: 'I-1', title: 'Their title', leadAgency: 'Ministry of Labour', status: 'planned' },
    ]);
    const both = (await get(`${OUTLINE}/both-texts`)).text;
    expect(both).toContain('My title');
    expect(both).toContain('Their title');
    const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(both)?.[1] ?? '';
    const form = new Map(['form-token', 'dispute', 'shown'].map((name) => [name, [value(name)]]));
    const stale = await send(`${OUTLINE}/both-texts`, form, { shown: 'other', choice: 'mine' });
    expect(stale.status).toBe(303);
    expect((await draft())?.margin.disputed).toHaveLength(1);
    await send(`${OUTLINE}/both-texts`, form, { choice: 'joined', joined: 'Their title and mine' });
    expect((await draft())?.document.initiatives).toMatchObject([{ title: 'Their title and mine' }]);
    expect((await draft())?.margin.disputed).toEqual([]);
    expect((await get(`${OUTLINE}/both-texts`)).text).toContain('no two texts to choose from');
  });

  test('a cell of figures that two filled is settled in its table, and found from the others', async () => {
    const margin = {
      ...{ unsettled: {}, edits: {}, removed: [] },
      disputed: [
        {
          id: 'one',
          item: 'figures',
          field: 'migration-flow.arriving.total.observed.UGA.2015',
          showing: '',
          value: { value: 5 },
          by: 'A',
          at: '2026-01-01T00:00:00Z',
        },
      ],
    };
    await add('initiatives', 'One');
    await api.database.dataSource.query('UPDATE draft SET margin = $1', [JSON.stringify(margin)]);
    const both = (await get(`${OUTLINE}/both-texts`)).text;
    const series = `${OUTLINE}/figures/migration-flow.arriving.total.observed`;
    expect(both).toContain(`href="${series}"`);
    expect((await get(series)).status).toBe(200);
  });

  test('200 saves at once are all there', async () => {
    const item = await add('partnerships', 'Shared');
    const form = formIn((await get(item)).text);
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, number) =>
        send(item, form, { 'parties.0.organisation.name': `Organisation ${number}` }, 'application/json'),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const [shared] = await itemsIn<{ parties: { organisation: { name: string } }[] }>('partnerships');
    expect(new Set(shared?.parties.map(({ organisation }) => organisation.name)).size).toBe(200);
  });
});

test('nobody else sees or changes a draft, and none is changed while the cycle takes none', async () => {
  const item = await add('initiatives', 'Ours');
  const strangers = await signedIn(api.database, [
    { role: 'focal-point', cycle: CYCLE, country: 'DEU' },
    { role: 'reviewer', cycle: CYCLE, country: 'KEN' },
    { role: 'organizer', cycle: CYCLE },
  ]);
  for (const path of ['', '/initiatives', '/both-texts', '/answers/q1']) {
    expect([path, (await get(OUTLINE + path, strangers.headers)).status]).toEqual([path, 404]);
  }
  expect((await get(item, strangers.headers)).status).toBe(404);
  const form = formIn((await get(item)).text);
  await api.database.dataSource.query(`UPDATE cycle SET stage = 'review'`);
  try {
    expect((await send(item, form, { title: 'Changed' })).status).toBe(409);
    const closed = await get(item);
    expect(closed.text).toContain('takes no outlines now');
    expect(closed.text).toContain('<fieldset class="govuk-fieldset" disabled>');
  } finally {
    await api.database.dataSource.query(`UPDATE cycle SET stage = 'open'`);
  }
  expect((await draft())?.document.initiatives).toEqual([{ id: 'I-1', title: 'Ours' }]);
});

test('a draft takes no more than an outline may be', async () => {
  const item = await add('initiatives', 'Long');
  const initiatives = Array.from({ length: 500 }, (_, number) => ({
    id: `X-${number}`,
    results: 'x'.repeat(20_000),
  }));
  await api.database.dataSource.query(
    `UPDATE draft SET document = jsonb_set(document::jsonb, '{initiatives}', (document::jsonb -> 'initiatives') || $1::jsonb)::json`,
    [JSON.stringify(initiatives)],
  );
  const answer = await edit(item, { title: 'Longer' }, 'application/json');
  expect(answer.status).toBe(413);
  expect(await itemsIn<{ title: string }>('initiatives')).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ title: 'Long' })]),
  );
});

test('the first page lists what waits, the oldest deadline first', async () => {
  const { manager } = api.database.dataSource;
  const before = (await get('/')).text;
  expect(before).toContain('Outline: Kenya');
  expect(before).toContain('Not begun yet');
  expect(before).toContain('by June 30, 2018');
  await add('initiatives', 'Ours');
  expect((await get('/')).text).toContain('Not submitted yet');
  const [filing] = readSampleFilings('KEN');
  if (filing === undefined) throw new Error('No sample');
  await manager.query('DELETE FROM draft');
  await importSubmissions(manager, CYCLE, [filing]);
  expect((await get('/')).text).toContain('Nothing waits for you now');
  const outsider = await signedIn(api.database, []);
  expect((await get('/', outsider.headers)).text).toContain('Nothing waits for you now');
});

test('pages are light: the first with its styles and scripts, and each after it', async () => {
  const [filing] = readSampleFilings('DEU');
  const outline = filing?.outline as Outline;
  const key = { cycle: CYCLE, country: 'DEU' };
  await saveDraft(api.database.dataSource.manager, {
    ...key,
    document: { ...outline },
    expectedVersion: null,
  });
  const person = await signedIn(api.database, [{ role: 'focal-point', ...key }]);
  const bytesOf = async (path: string) =>
    (await getRaw(api.url, path, { ...person.headers, 'Accept-Encoding': 'br', Accept: 'text/html' })).body
      .length;
  const own = `/cycles/${CYCLE}/outlines/DEU`;
  const item = `${own}/partnerships/${outline.partnerships?.[0]?.id}`;
  const assets = [...(await get(item, person.headers)).text.matchAll(/"(\/assets\/[^"]+)"/g)].map(
    ([, path]) => path,
  );
  const sizes = await Promise.all([item, ...assets].map((path) => bytesOf(path as string)));
  expect(assets.length).toBeGreaterThanOrEqual(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
  for (const page of [
    '',
    '/general',
    '/framework',
    '/partnerships',
    '/answers/q1',
    '/confidentiality',
    '/financing',
  ]) {
    expect(await bytesOf(own + page)).toBeLessThan(20_000);
  }
  for (const page of [item, `${item}/financing`, `${item}/indicators`]) {
    expect(await bytesOf(page)).toBeLessThan(20_000);
  }
});
