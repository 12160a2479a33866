import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signedIn } from '../testing/confidential-cycle.ts';
import { CYCLE } from '../testing/start-test-api.ts';
import type { CaseView, EntryView, WholeCaseView } from './case.view.ts';
import type { CaseList } from './cases.service.ts';
import { type CasesApi, type Person, SECRET_STOCK, startCasesApi } from './testing.ts';

const CASES = `/api/v1/cycles/${CYCLE}/cases`;

let api: CasesApi;
/** About 2015, which all who take part may read of both; and about 2014, of which Sweden keeps its own. */
let open: CaseView;
let kept: CaseView;
beforeAll(async () => {
  api = await startCasesApi();
  await api.file({ stock2015: 9_000, stock2014: SECRET_STOCK });
  const { cases } = await list('organizer', '?check=mirror-stock&limit=200');
  const ofYear = (year: number) => cases.find(({ question }) => question?.subject.year === year) as CaseView;
  [open, kept] = [ofYear(2015), ofYear(2014)];
});
afterAll(() => api.stop());

const of = (name: keyof CasesApi['people']): Person => api.people[name];

async function list(name: keyof CasesApi['people'], query = ''): Promise<CaseList> {
  const answer = await api.as<CaseList>(of(name), 'GET', `${CASES}${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

async function read(name: keyof CasesApi['people'], id: string): Promise<WholeCaseView | number> {
  const { status, body } = await api.as<WholeCaseView>(of(name), 'GET', `${CASES}/${id}`);
  return status === 200 ? body : status;
}

async function opened(name: keyof CasesApi['people'], id: string): Promise<WholeCaseView> {
  const found = await read(name, id);
  if (typeof found === 'number') throw new Error(`${name} gets ${found}`);
  return found;
}

async function act(
  name: keyof CasesApi['people'],
  id: string,
  what: string,
  body: unknown = {},
  version?: number,
) {
  const answer = await api.as<{ state: string; version: number; detail: string }>(
    of(name),
    'POST',
    `${CASES}/${id}/${what}`,
    body,
    version === undefined ? {} : { 'If-Match': `"${version}"` },
  );
  return { status: answer.status, ...answer.body };
}

const texts = (entries: readonly EntryView[]) => entries.map(({ text }) => text);

describe('cases', () => {
  test('are there for each finding that asks a country something, and once', async () => {
    const { cases } = await list('organizer', '?limit=200');
    const findings = await api.as<{ findings: { id: string; severity: string; scope: string }[] }>(
      of('organizer'),
      'GET',
      `/api/v1/cycles/${CYCLE}/findings?limit=200`,
    );
    const asking = findings.body.findings.filter(
      ({ severity, scope }) => severity !== 'info' && scope !== 'cycle',
    );
    expect(asking.length).toBeGreaterThan(3);
    expect(cases.map(({ id }) => id).sort()).toEqual(asking.map(({ id }) => id).sort());
    expect(open).toMatchObject({
      countries: ['DNK', 'SWE'],
      state: 'open',
      awaits: [],
      question: { message: { text: expect.stringContaining('1,000') } },
    });
  });

  test('are seen by those who are asked, and only where they see all that they rest on', async () => {
    const seen = async (id: string) => {
      const found: string[] = [];
      for (const name of Object.keys(api.people) as (keyof CasesApi['people'])[]) {
        if (name === 'observer') continue;
        const listed = (await list(name, '?limit=200')).cases.some((each) => each.id === id);
        expect([name, typeof (await read(name, id)) !== 'number']).toEqual([name, listed]);
        if (listed) found.push(name);
      }
      return found;
    };
    expect(await seen(open.id)).toEqual([
      'denmark',
      'sweden',
      'reviewer of Denmark',
      'second reviewer of Denmark',
      'reviewer of both',
      'organizer',
    ]);
    expect(await seen(kept.id)).toEqual(['sweden', 'reviewer of both', 'organizer']);
    expect(await read('observer', open.id)).toBe(404);
    expect(await read('denmark', kept.id)).toBe(await read('denmark', 'f'.repeat(32)));
    for (const name of ['denmark', 'reviewer of Denmark', 'norway'] as const) {
      const { text } = await api.as(of(name), 'GET', `${CASES}?limit=200&resting=yes`);
      expect(text).not.toContain(String(SECRET_STOCK));
      expect(text).not.toContain(SECRET_STOCK.toLocaleString('en'));
    }
  });

  test('page in either order, and keep to every filter', async () => {
    const whole = (await list('organizer', '?limit=200')).cases.map(({ id }) => id);
    for (const order of ['gravity', 'due']) {
      const found: string[] = [];
      let next: string | undefined = `${CASES}?limit=2&order=${order}`;
      while (next !== undefined) {
        const page: { body: CaseList } = await api.as<CaseList>(of('organizer'), 'GET', next);
        found.push(...page.body.cases.map(({ id }) => id));
        next = page.body.next;
      }
      expect([...found].sort()).toEqual([...whole].sort());
    }
    const kinds: [string, (each: CaseView) => boolean][] = [
      ['country=NOR', ({ countries }) => countries.includes('NOR')],
      ['country=DNK&partner=SWE', ({ countries }) => `${countries}` === 'DNK,SWE'],
      ['severity=note', ({ severity }) => severity === 'note'],
      ['state=asked', ({ state }) => state === 'asked'],
      ['origin=flag', ({ flag }) => flag !== undefined],
    ];
    const all = (await list('organizer', '?limit=200')).cases;
    for (const [query, fits] of kinds) {
      const found = (await list('organizer', `?limit=200&${query}`)).cases;
      expect(found.map(({ id }) => id)).toEqual(all.filter(fits).map(({ id }) => id));
    }
    for (const query of ['?after=AAAA', '?order=none', '?mine=no', '?country=DK']) {
      expect((await api.as(of('organizer'), 'GET', CASES + query)).status).toBe(400);
    }
    expect((await api.as(of('organizer'), 'GET', '/api/v1/cycles/none/cases')).status).toBe(404);
  });

  test('are asked, answered and concluded, each by whom it is for', async () => {
    const { id } = open;
    const question = { text: 'Do both count people who stay a year?', dueOn: '2031-05-01', language: 'en' };
    for (const name of ['denmark', 'norway', 'reviewer of Norway', 'observer'] as const) {
      expect([403, 404]).toContain((await act(name, id, 'questions', question)).status);
    }
    expect(
      await act('reviewer of Denmark', id, 'questions', { ...question, dueOn: '2031-02-30' }),
    ).toMatchObject({
      status: 422,
    });
    expect(await act('reviewer of Denmark', id, 'questions', question)).toMatchObject({
      status: 200,
      state: 'asked',
    });
    expect((await list('denmark', '?mine=yes')).cases).toMatchObject([
      { id, awaits: ['DNK', 'SWE'], dueOn: '2031-05-01' },
    ]);
    expect((await list('sweden', '?mine=yes')).cases).toHaveLength(1);
    expect((await list('organizer', '?overdue=yes')).cases).toEqual([]);

    const reply = {
      country: 'DNK',
      text: 'We count from three months.',
      outcome: 'explained',
      explanation: 'definition',
    };
    expect((await act('sweden', id, 'replies', reply)).status).toBe(403);
    expect((await act('denmark', id, 'replies', { ...reply, explanation: undefined })).status).toBe(409);
    expect(await act('denmark', id, 'replies', reply)).toMatchObject({ status: 200, state: 'asked' });
    const secret = { country: 'SWE', audience: 'country', text: 'canary-SWE-between-us' };
    expect(await act('sweden', id, 'replies', secret)).toMatchObject({ status: 200, state: 'answered' });
    expect(await act('reviewer of Denmark', id, 'notes', { text: 'canary-note' })).toMatchObject({
      status: 200,
    });

    const seenBy = async (name: keyof CasesApi['people']) => texts((await opened(name, id)).entries);
    expect(await seenBy('denmark')).toEqual([question.text, reply.text]);
    expect(await seenBy('sweden')).toEqual([question.text, reply.text, secret.text]);
    expect(await seenBy('reviewer of Denmark')).toEqual([question.text, reply.text, 'canary-note']);
    expect(await seenBy('reviewer of both')).toEqual([question.text, reply.text, secret.text, 'canary-note']);
    expect(await seenBy('organizer')).toEqual([question.text, reply.text, secret.text, 'canary-note']);
    const authors = (await opened('denmark', id)).entries.map(({ author }) => author !== undefined);
    expect(authors).toEqual([false, true]);

    const { version } = await opened('reviewer of Denmark', id);
    const conclusion = { outcome: 'explained', explanation: 'definition', text: 'Both are right.' };
    expect((await act('organizer', id, 'conclusion', conclusion, version)).status).toBe(403);
    expect((await act('denmark', id, 'conclusion', conclusion, version)).status).toBe(403);
    expect((await act('reviewer of Denmark', id, 'conclusion', conclusion)).status).toBe(428);
    expect((await act('reviewer of Denmark', id, 'conclusion', conclusion, version - 1)).status).toBe(412);
    expect(await act('reviewer of Denmark', id, 'conclusion', conclusion, version)).toMatchObject({
      status: 200,
      state: 'concluded',
    });
    expect(await act('denmark', id, 'replies', reply)).toMatchObject({
      status: 409,
      detail: 'The case is concluded already.',
    });
    expect(await opened('sweden', id)).toMatchObject({
      outcome: 'explained',
      explanation: 'definition',
      concludedBy: 'reviewers',
    });
    const acts = await api.database.dataSource.query(
      `SELECT action, subject FROM audit_entry WHERE action LIKE 'case-%' ORDER BY number`,
    );
    expect(acts.map(({ action }: { action: string }) => action)).toEqual([
      'case-asked',
      'case-answered',
      'case-answered',
      'case-concluded',
    ]);
    expect(JSON.stringify(acts)).not.toContain('canary');
  });

  test('stay concluded while the values are the same, and open again once they are others', async () => {
    await api.file({ stock2015: 9_000, stock2014: SECRET_STOCK });
    expect((await opened('denmark', open.id)).state).toBe('concluded');
    await api.file({ stock2015: 8_000, stock2014: SECRET_STOCK });
    const again = await opened('denmark', open.id);
    expect(again).toMatchObject({ state: 'open', awaits: [] });
    expect(again.entries.at(-1)).toMatchObject({ kind: 'reopened', side: 'data' });
    await api.file({ stock2015: 1_000, stock2014: SECRET_STOCK });
    expect(await opened('denmark', open.id)).toMatchObject({ outcome: 'corrected', concludedBy: 'data' });
    await api.file({ stock2015: 9_000, stock2014: SECRET_STOCK });
    expect((await opened('denmark', open.id)).state).toBe('open');
  });

  test('that rest on what one side keeps are asked of that side alone', async () => {
    const both = { text: 'Why?', of: ['DNK', 'SWE'] };
    expect((await act('organizer', kept.id, 'questions', both)).status).toBe(409);
    expect(await act('organizer', kept.id, 'questions', { text: 'Why?' })).toMatchObject({ state: 'asked' });
    expect((await opened('organizer', kept.id)).awaits).toEqual(['SWE']);
    expect((await act('organizer', kept.id, 'partners', { country: 'NOR', text: 'And you?' })).status).toBe(
      409,
    );
    expect((await list('denmark', '?mine=yes')).cases).toEqual([]);
  });

  test('need a second reviewer’s word where that is asked for', async () => {
    const { id } = open;
    await act('reviewer of Denmark', id, 'second-reviewer', { needed: true });
    await act('denmark', id, 'replies', { country: 'DNK', text: 'We see it differently.' });
    const version = async () => (await opened('denmark', id)).version;
    const before = await version();
    const disputed = { outcome: 'disputed', text: 'canary-proposal' };
    expect(await act('reviewer of Denmark', id, 'conclusion', disputed, before)).toMatchObject({
      status: 200,
      state: 'answered',
    });
    expect(await version()).toBe(before);
    expect(JSON.stringify(await opened('denmark', id))).not.toMatch(/canary-proposal|"proposed"/);
    expect((await opened('reviewer of both', id)).proposed).toEqual({ outcome: 'disputed' });
    expect((await act('reviewer of Denmark', id, 'conclusion', disputed, before)).status).toBe(409);
    expect(await act('second reviewer of Denmark', id, 'conclusion', disputed, before)).toMatchObject({
      state: 'concluded',
    });
    const after = await version();
    expect((await act('second reviewer of Denmark', id, 'publication', {}, after)).status).toBe(409);
    expect((await act('reviewer of both', id, 'publication', {}, after)).status).toBe(200);
    expect((await opened('denmark', id)).published).toBe(true);
    expect(
      (await api.as(of('denmark'), 'PUT', `/api/v1/cycles/${CYCLE}/case-rules`, { needed: true })).status,
    ).toBe(403);
    expect(
      (await api.as(of('organizer'), 'PUT', `/api/v1/cycles/${CYCLE}/case-rules`, { needed: true })).status,
    ).toBe(204);
  });
});

describe('who has a conflict of interest', () => {
  const role = { role: 'reviewer', cycle: CYCLE, country: 'DNK' } as const;
  const flag = { countries: ['DNK'], caption: 'Who is helped?', text: 'It is not said.' };
  const ask = (person: Person, id: string) =>
    api.as(person, 'POST', `${CASES}/${id}/questions`, { text: 'Is it so?' });

  test('reads the case, and can neither ask nor conclude in it, nor open one', async () => {
    const { id, headers } = await signedIn(api.database, [role]);
    const { query } = api.database.dataSource;
    const tie = query.bind(api.database.dataSource);
    await tie(`INSERT INTO reviewer_profile (cycle, account, nationality) VALUES ($1, $2, 'SWE')`, [
      CYCLE,
      id,
    ]);
    const about = await api.as<{ id: string }>(of('organizer'), 'POST', CASES, flag);
    expect((await ask(headers, about.body.id)).status).toBe(200);
    const { status, text } = await ask(headers, open.id);
    expect([status, text]).toEqual([409, expect.stringContaining('conflict of interest')]);
    expect((await api.as(headers, 'GET', `${CASES}/${open.id}`)).status).toBe(200);
    expect((await api.as(headers, 'POST', CASES, { ...flag, countries: ['DNK', 'SWE'] })).status).toBe(409);
    const page = await api.request('GET', `/cycles/${CYCLE}/cases/${open.id}`, { token: null, headers });
    expect(page.text).toContain('Sweden is your own country');
    expect(page.text).not.toContain('/conclude"');

    await tie(`UPDATE reviewer_profile SET nationality = NULL WHERE account = $1`, [id]);
    const note = await api.as(headers, 'POST', `${CASES}/${open.id}/notes`, { text: 'It is so.' });
    expect(note.status).toBe(200);
    await tie(`INSERT INTO conflict_declaration (cycle, account, countries) VALUES ($1, $2, '{DNK}')`, [
      CYCLE,
      id,
    ]);
    const bulk = await api.as<{ asked: string[]; refused: object[] }>(
      headers,
      'POST',
      `/api/v1/cycles/${CYCLE}/case-questions`,
      { cases: [about.body.id], text: 'Once more' },
    );
    expect(bulk.body).toEqual({ asked: [], refused: [{ case: about.body.id, reason: 'conflict' }] });
    const { version } = await opened('organizer', about.body.id);
    const end = await api.as(
      headers,
      'POST',
      `${CASES}/${about.body.id}/conclusion`,
      { outcome: 'not-a-problem' },
      { 'If-Match': `"${version}"` },
    );
    expect(end.status).toBe(409);
  });
});

test('the day that is proposed for a reply is the calendar’s, or the latest that a country was given', async () => {
  const { body } = await api.as<{ id: string }>(of('organizer'), 'POST', CASES, {
    countries: ['DNK', 'SWE'],
    caption: 'By when?',
    text: 'It is not said.',
  });
  const days = async () => {
    const headers = of('organizer');
    const { text } = await api.request('GET', `/cycles/${CYCLE}/cases/${body.id}`, { token: null, headers });
    return /<input[^>]*id="ask-by"[^>]*>/.exec(text)?.[0].match(/value="([^"]*)"/)?.[1];
  };
  // The sample's calendar has passed.
  expect(await days()).toBeUndefined();
  await api.database.dataSource.query(
    `INSERT INTO step_extension (cycle, country, step, until, reason) VALUES
       ($1, 'DNK', 'repliesDue', '2099-01-31', 'A flood'), ($1, 'SWE', 'repliesDue', '2099-02-28', 'An election')`,
    [CYCLE],
  );
  expect(await days()).toBe('2099-02-28');
});

describe('a flag', () => {
  const flag = {
    countries: ['DNK'],
    caption: 'Who is helped?',
    text: 'The description does not say who may ask.',
    points: [
      { country: 'DNK', section: 'initiatives', item: 'returns', field: 'description', quote: 'all who ask' },
    ],
  };
  const send = (name: keyof CasesApi['people'], body: object) =>
    api.as<{ id: string }>(of(name), 'POST', CASES, body);

  test('opens a case by a reviewer of its countries, that another can be brought into', async () => {
    for (const name of ['denmark', 'reviewer of Norway', 'observer'] as const) {
      expect([name, (await send(name, flag)).status]).toEqual([name, 403]);
    }
    const { status, body } = await send('reviewer of Denmark', flag);
    expect(status).toBe(201);
    expect(await opened('denmark', body.id)).toMatchObject({
      state: 'open',
      flag: { caption: flag.caption },
    });
    expect(await read('norway', body.id)).toBe(404);
    await act('reviewer of Denmark', body.id, 'questions', { text: 'Said before the partner came' });
    const partner = { country: 'NOR', text: 'Do you know this initiative?' };
    expect(await act('reviewer of Denmark', body.id, 'partners', partner)).toMatchObject({ state: 'asked' });
    const seen = await opened('norway', body.id);
    expect(seen.awaits).toEqual(['DNK', 'NOR']);
    expect(texts(seen.entries)).toEqual([partner.text]);
    expect(texts((await opened('denmark', body.id)).entries)).toHaveLength(3);
  });

  test('is as confidential as what it points at, and says only what is there', async () => {
    const both = {
      ...flag,
      countries: ['DNK', 'SWE'],
      points: [{ country: 'DNK', section: 'initiatives', item: 'kept' }],
    };
    expect((await send('reviewer of Norway', both)).status).toBe(422);
    const { body } = await send('reviewer of Denmark', both);
    expect(typeof (await read('denmark', body.id))).toBe('object');
    expect(await read('sweden', body.id)).toBe(404);
    for (const points of [
      [{ country: 'SWE', section: 'initiatives', item: 'returns' }],
      [{ country: 'DNK', section: 'initiatives', item: 'none' }],
      [{ ...flag.points[0], quote: 'nobody' }],
      [{ country: 'DNK', section: 'drafts', item: 'x' }],
    ]) {
      expect((await send('reviewer of Denmark', { ...flag, points })).status).toBe(422);
    }
  });

  test('and other cases are merged where the same people read them, and go apart again', async () => {
    const ids: string[] = [];
    for (const caption of ['First', 'Second']) {
      ids.push((await send('reviewer of Denmark', { ...flag, caption, points: [] })).body.id);
    }
    const [into = '', other = ''] = ids;
    const { version } = await opened('reviewer of Denmark', into);
    expect((await act('reviewer of Denmark', into, 'merges', { cases: [open.id] }, version)).status).toBe(
      409,
    );
    expect((await act('reviewer of Denmark', into, 'merges', { cases: [kept.id] }, version)).status).toBe(
      404,
    );
    expect((await act('reviewer of Denmark', into, 'merges', { cases: [other] }, version)).status).toBe(200);
    expect((await opened('denmark', into)).merged).toEqual([other]);
    expect((await opened('denmark', other)).mergedInto).toBe(into);
    expect((await act('denmark', other, 'replies', { country: 'DNK', text: 'Here?' })).status).toBe(409);
    expect((await act('reviewer of Denmark', other, 'split')).status).toBe(200);
    expect((await opened('denmark', other)).mergedInto).toBeUndefined();
    const asked = await api.as<{ asked: string[]; refused: object[] }>(
      of('reviewer of Denmark'),
      'POST',
      `/api/v1/cycles/${CYCLE}/case-questions`,
      { cases: [into, other, open.id], text: 'To all' },
    );
    expect(asked.body).toEqual({
      asked: [into, other].sort(),
      refused: [{ case: open.id, reason: 'concluded' }],
    });
    const verified = { party: 'The audit office', text: 'The register of 2015' };
    expect((await act('reviewer of Denmark', into, 'verifications', verified)).status).toBe(200);
    expect((await opened('denmark', into)).entries.at(-1)).toMatchObject({
      kind: 'verified',
      detail: { party: verified.party },
    });
  });
});
