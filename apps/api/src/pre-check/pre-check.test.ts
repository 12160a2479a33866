import type { Outline, RoleHeld } from '@concord/domain';
import { importSubmissions, saveDraft, withdrawOutline } from '@concord/persistence';
import { readSampleCycle, readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkOutlines } from '../testing/check-outlines.ts';
import { signedIn } from '../testing/confidential-cycle.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';
import type { DraftQuestions } from './questions.view.ts';

const OUTLINES = `/api/v1/cycles/${CYCLE}/outlines`;
const FILED = ['DEU', 'FIN', 'FRA', 'ITA', 'POL', 'SWE'];
const outlineOf = (country: string) => readSampleFilings(country)[0]?.outline as Outline;

type Headers = Record<string, string>;

let api: TestApi;
let denmark: Headers;
let account: string;
/** Denmark's, with sight of every outline. */
let seeingAll: Headers;
beforeAll(async () => {
  api = await startTestApi();
  const { manager } = api.database.dataSource;
  await importSubmissions(
    manager,
    CYCLE,
    readSampleFilings(...FILED).map(({ outline, text }) => ({ outline, text })),
  );
  const clearing: RoleHeld = { role: 'clearing-officer', cycle: CYCLE, country: 'DNK' };
  const officer = await signedIn(api.database, [clearing]);
  denmark = officer.headers;
  account = officer.id;
  seeingAll = (await signedIn(api.database, [clearing, { role: 'organizer', cycle: CYCLE }])).headers;
}, 240_000);
afterAll(() => api.stop());

async function ask(headers: Headers, more: Headers = {}, country = 'DNK') {
  const answer = await fetch(`${api.url}${OUTLINES}/${country}/draft/questions`, {
    headers: { ...headers, ...more },
  });
  const text = await answer.text();
  return {
    status: answer.status,
    tag: answer.headers.get('ETag') ?? '',
    body: (text === '' ? undefined : JSON.parse(text)) as DraftQuestions,
  };
}

async function page(headers: Headers) {
  const answer = await fetch(`${api.url}/cycles/${CYCLE}/outlines/DNK/questions`, {
    headers: { ...headers, Accept: 'text/html' },
  });
  return { status: answer.status, text: await answer.text() };
}

let version: number | null = null;
async function save(document: object): Promise<void> {
  const { manager } = api.database.dataSource;
  const draft = { cycle: CYCLE, country: 'DNK', document: { ...document }, expectedVersion: version };
  version = (await saveDraft(manager, draft)).version;
}

describe('what a country will be asked', () => {
  test('is nothing before there is anything to ask about', async () => {
    expect((await ask(denmark)).status).toBe(404);
    expect((await page(denmark)).status).toBe(404);
  });

  test('is what the checks ask in the same words once it is submitted', async () => {
    await save(outlineOf('DNK'));
    const before = await ask(seeingAll);
    const outlines = [...FILED, 'DNK'].map(outlineOf);
    const found = await checkOutlines(api.database.dataSource.manager, readSampleCycle(), outlines);
    const after = await api.request<{ findings: { id: string; message: object; evidence: object }[] }>(
      'GET',
      `/api/v1/cycles/${CYCLE}/findings?country=DNK&limit=200`,
    );
    const asked = before.body.questions.map(({ finding }) => finding);
    expect(asked.length).toBeGreaterThan(10);
    expect(found.filter(({ countries }) => countries.includes('DNK'))).toHaveLength(asked.length);
    const kept = new Map(after.body.findings.map((finding) => [finding.id, finding]));
    for (const { id, message, evidence } of asked.slice(0, 100)) {
      expect(kept.get(id)).toMatchObject({ message, evidence });
    }
  });

  test('changes with what is saved and what others submit, and is not sent again while it is the same', async () => {
    const first = await ask(denmark);
    expect(await ask(denmark, { 'If-None-Match': first.tag })).toMatchObject({ status: 304 });
    const outline = outlineOf('DNK');
    const begun = performance.now();
    await save({
      ...outline,
      figures: outline.figures?.map((figure) =>
        figure.value === undefined ? figure : { ...figure, value: figure.value * 3 + 5000 },
      ),
    });
    const second = await ask(denmark, { 'If-None-Match': first.tag });
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(second.status).toBe(200);
    expect(second.body.version).toBe(first.body.version + 1);
    expect(second.body.questions).not.toEqual(first.body.questions);
    await withdrawOutline(api.database.dataSource.manager, { cycle: CYCLE, country: 'SWE' });
    const third = await ask(denmark, { 'If-None-Match': second.tag });
    expect(third.status).toBe(200);
    expect(JSON.stringify(third.body.questions)).not.toContain('"SWE"],"subject"');
    expect(third.body.afterSubmission).toBe(first.body.afterSubmission);
  });

  test('leaves out what is unfinished, and names it where it stands', async () => {
    const outline = outlineOf('DNK');
    await save({
      ...outline,
      initiatives: [{ id: 'I-1', title: 'Unfinished <b>' }, ...(outline.initiatives ?? [])],
      figures: [{ measure: 'migrant-stock', origin: 'DNK' }, 'none', ...(outline.figures ?? [])],
      language: 5,
      stranger: {},
    });
    const { body } = await ask(denmark);
    expect(body.leftOut).toEqual(['/figures/0', '/figures/1', '/initiatives/0', '/language', '/stranger']);
    const figures = body.questions.flatMap(({ finding }) =>
      finding.evidence.filter(({ country, pointer }) => country === 'DNK' && pointer.startsWith('/figures/')),
    );
    expect(figures.length).toBeGreaterThan(0);
    // As they stand in the draft, after the two that are left out.
    for (const { pointer, value } of figures) {
      const place = Number(pointer.split('/')[2]) - 2;
      expect([value, outline.figures?.[place]?.missing]).toContain(outline.figures?.[place]?.value);
    }
    const shown = await page(denmark);
    expect(shown.text).toContain('Initiatives: <bdi>Unfinished &lt;b&gt;</bdi>');
    expect(shown.text).toContain('Not looked at yet');
  });

  test('is said in the reader’s language, and the same sentence closes it always', async () => {
    for (const [language, sentence] of [
      ['en', 'Further questions may be asked after submission'],
      ['ar', 'قد تُطرح أسئلة أخرى بعد التقديم'],
    ] as const) {
      await api.database.dataSource.query('UPDATE account SET language = $2 WHERE id = $1', [
        account,
        language,
      ]);
      const { status, text } = await page(denmark);
      expect([status, text.includes(sentence)]).toEqual([200, true]);
    }
  });

  test('is for those who file for the country alone', async () => {
    const others: RoleHeld[] = [
      { role: 'clearing-officer', cycle: CYCLE, country: 'FRA' },
      { role: 'organizer', cycle: CYCLE },
      { role: 'reviewer', cycle: CYCLE, country: 'DNK' },
    ];
    for (const role of others) {
      const { headers } = await signedIn(api.database, [role]);
      expect([403, 404]).toContain((await ask(headers)).status);
      expect([403, 404]).toContain((await page(headers)).status);
    }
  });
});
