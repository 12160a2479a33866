import { type Outline, type RoleHeld, SECTIONS, type Section } from '@concord/domain';
import {
  findAccount,
  findDraft,
  importSubmissions,
  issueInvitation,
  rolesOf,
  saveDraft,
} from '@concord/persistence';
import { readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formIn } from '../filing/testing/filled-form.ts';
import { sectionsChanged } from '../outlines/sections-changed.ts';
import { visit } from '../pages/testing/visit.ts';
import { signedIn } from '../testing/confidential-cycle.ts';
import { routesOf } from '../testing/routes.ts';
import { CYCLE, countRows, startTestApi, type TestApi } from '../testing/start-test-api.ts';

const OUTLINE = `/cycles/${CYCLE}/outlines/KEN`;
const DRAFT = `/api/v1${OUTLINE}/draft`;
const FORM = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded' };
const NOT_YOURS = 'urn:concord:problem:not-your-section';

type Headers = Record<string, string>;

let api: TestApi;
let officer: Headers;
const filed = readSampleFilings('KEN')[0]?.outline as Outline &
  Required<Pick<Outline, 'initiatives' | 'partnerships' | 'figures'>>;
const initiative = filed.initiatives[0]?.id as string;
const partnership = filed.partnerships[0]?.id as string;

beforeAll(async () => {
  api = await startTestApi();
  await importSubmissions(api.database.dataSource.manager, CYCLE, readSampleFilings('KEN', 'ITA'));
  officer = (await signedIn(api.database, [{ role: 'clearing-officer', cycle: CYCLE, country: 'KEN' }]))
    .headers;
});
afterAll(() => api.stop());

const contributor = async (...sections: Section[]): Promise<Headers> =>
  (await signedIn(api.database, [{ role: 'contributor', cycle: CYCLE, country: 'KEN', sections }])).headers;
const draft = async () => {
  const found = await findDraft(api.database.dataSource.manager, CYCLE, 'KEN');
  if (found === null) throw new Error('There is no draft');
  return found;
};
/** The draft as it was submitted, with a text in the margin of each section. */
async function begin(): Promise<void> {
  const { manager } = api.database.dataSource;
  await manager.query('DELETE FROM draft');
  await saveDraft(manager, { cycle: CYCLE, country: 'KEN', document: { ...filed }, expectedVersion: null });
  const unsettled = Object.fromEntries(
    [
      'general',
      'framework',
      `initiatives/${initiative}`,
      `partnerships/${partnership}`,
      'figures',
      'answers',
    ].map((item) => [item, { 'some-field': 'x' }]),
  );
  await manager.query('UPDATE draft SET margin = $1', [
    JSON.stringify({ unsettled, disputed: [], edits: {}, removed: [] }),
  ]);
}
beforeEach(begin);

/** Another value for a section, which the format accepts. */
const CHANGED: Record<Section, () => unknown> = {
  general: () => ({ language: filed.language, period: filed.period, confidentiality: 'participants' }),
  framework: () => ({ ...filed.framework, summary: 'Written by a colleague' }),
  initiatives: () => filed.initiatives.slice(1),
  partnerships: () => filed.partnerships.slice(1),
  figures: () => filed.figures.slice(1),
  answers: () => [],
};

function patch(section: Section, headers: Headers) {
  return fetch(`${api.url}${DRAFT}/sections/${section}`, {
    method: 'PATCH',
    headers: { ...headers, 'Content-Type': 'application/json', 'If-Match': '"1"' },
    body: JSON.stringify(CHANGED[section]()),
  });
}

describe('a contributor', () => {
  test('writes the sections that are theirs, whichever these are, and no other; what stands beside them stays', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...SECTIONS], { minLength: 1 }), async (sections) => {
        const headers = await contributor(...sections);
        for (const section of SECTIONS) {
          await begin();
          const before = await draft();
          const answer = await patch(section, headers);
          const after = await draft();
          if (sections.includes(section)) {
            expect([section, answer.status]).toEqual([section, 200]);
            expect(sectionsChanged(before, after)).toEqual([section]);
          } else {
            expect([section, answer.status]).toEqual([section, 403]);
            expect(await answer.json()).toMatchObject({
              type: NOT_YOURS,
              detail: `Of this outline you were asked to fill: ${sections.join(', ')}.`,
            });
            expect(after).toEqual(before);
          }
        }
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  test('reads the whole of their country’s outline, and nothing of another', async () => {
    const headers = await contributor('figures');
    expect(await (await fetch(api.url + DRAFT, { headers })).json()).toEqual({ ...filed });
    for (const path of [`${OUTLINE}/figures`, OUTLINE, `${OUTLINE}/export`, '/']) {
      expect([path, (await visit(api.url, path, { headers })).status]).toEqual([path, 200]);
    }
    for (const path of [DRAFT, OUTLINE, `/api/v1${OUTLINE}/submissions`]) {
      const other = path.replace('KEN', 'ITA');
      expect([other, (await fetch(api.url + other, { headers })).status]).toEqual([other, 404]);
    }
  });

  test('is shown their sections as links and the rest as text, and told where they are not theirs', async () => {
    const headers = await contributor('figures', 'answers');
    const { text } = await visit(api.url, OUTLINE, { headers });
    const links = [...text.matchAll(/class="govuk-link govuk-task-list__link" href="[^"]*\/([a-z]+)"/g)];
    expect(links.map(([, section]) => section)).toEqual(['figures', 'answers']);
    expect(text).toContain('Your sections: Figures and Answers to the cycle’s questions');
    for (const absent of ['/check-answers', '/import"', '/colleagues', '/cases', '/handshakes', '/chapter']) {
      expect([absent, text.includes(`${OUTLINE}${absent}`)]).toEqual([absent, false]);
    }
    const refused = await visit(api.url, `${OUTLINE}/framework`, { headers });
    expect([refused.status, refused.text.includes('This section is for others to fill')]).toEqual([
      403,
      true,
    ]);
  });
});

describe('somebody who reviews the country', () => {
  test('cannot fill its sections, whoever asks them', async () => {
    const roles: RoleHeld[] = [{ role: 'reviewer', cycle: CYCLE, country: 'KEN' }];
    const reviewer = await signedIn(api.database, roles);
    const { manager } = api.database.dataSource;
    const accept = async (email: string) => {
      const { secret } = await issueInvitation(manager, {
        email,
        name: 'Guest',
        language: 'en',
        cycle: CYCLE,
        roles: [{ role: 'contributor', cycle: CYCLE, country: 'KEN', sections: ['figures'] }],
      });
      const own = await visit(api.url, `/join/${secret}`, { headers: reviewer.headers });
      const token = /name="form-token" value="([^"]+)"/.exec(own.text)?.[1] ?? '';
      await visit(api.url, `/join/${secret}/account`, {
        method: 'POST',
        headers: { ...reviewer.headers, ...FORM },
        body: new URLSearchParams({ 'form-token': token }).toString(),
      });
      return rolesOf(manager, reviewer.id);
    };
    const account = await findAccount(manager, reviewer.id);
    expect(await accept(account?.email ?? '')).toEqual(roles);
    await manager.query(`DELETE FROM role_held WHERE account = $1`, [reviewer.id]);
    expect(await accept(account?.email ?? '')).toMatchObject([
      { role: 'contributor', sections: ['figures'] },
    ]);
  });
});

describe('where two texts wait to be chosen from', () => {
  const both = `${OUTLINE}/both-texts`;
  const settle = async (by: Headers, shown: string) => {
    const { text } = await visit(api.url, both, { headers: by });
    const token = /name="form-token" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const form = { 'form-token': token, dispute: 'one', shown, choice: 'theirs' };
    return visit(api.url, both, {
      method: 'POST',
      headers: { ...by, ...FORM },
      body: new URLSearchParams(form).toString(),
    });
  };

  test('a contributor chooses in their sections alone', async () => {
    const dispute = {
      id: 'one',
      item: 'framework',
      field: 'summary',
      showing: 'a',
      value: 'Another summary',
      by: 'Amina',
      at: new Date().toISOString(),
    };
    const margin = JSON.stringify({ unsettled: {}, disputed: [dispute], edits: {}, removed: [] });
    await api.database.dataSource.query('UPDATE draft SET margin = $1', [margin]);
    const shown = /name="shown" value="([^"]+)"/.exec(
      (await visit(api.url, both, { headers: officer })).text,
    )?.[1];
    const refused = await settle(await contributor('figures', 'initiatives'), shown ?? '');
    expect([refused.status, (await draft()).margin.disputed.length]).toEqual([403, 1]);
    expect(refused.text).toContain('This section is for others to fill');
    const taken = await settle(await contributor('framework'), shown ?? '');
    expect([taken.status, (await draft()).margin.disputed.length]).toEqual([303, 0]);
  });
});

describe('every route about an outline', () => {
  const addressOf = (path: string, section: Section = 'framework') =>
    path
      .replace(':cycle', CYCLE)
      .replace(':country', 'KEN')
      .replace('initiatives/:id', `initiatives/${initiative}`)
      .replace('partnerships/:id', `partnerships/${partnership}`)
      .replace(':section', section)
      .replace(':group', encodeURIComponent(group))
      .replace(':series', 'stock.observed.total.total')
      .replaceAll(/:\w+/g, '1');
  let group = '';

  /** What somebody could send to change as much as there is: what a page's form holds with every text longer. */
  async function bodyOf(address: string, by: Headers): Promise<string> {
    const page = await visit(api.url, address, { headers: officer });
    const own = await visit(api.url, `${OUTLINE}/figures`, { headers: by });
    const token = /name="form-token" value="([^"]+)"/.exec(own.text)?.[1] ?? '';
    const form = new URLSearchParams({ 'form-token': token });
    for (const [name, values] of formIn(page.text)) {
      if (name === 'form-token') continue;
      const isText = /summary|title|description|text|note|label|name|objective|challenges/i.test(name);
      for (const value of values) {
        form.append(name, name === 'period.from' ? '2001' : isText ? `${value} changed` : value);
      }
    }
    for (const [name, value] of Object.entries({
      title: 'Another',
      code: '10.7.1',
      deed: 'remove',
      action: 'remove',
      restore: `initiatives/${initiative}`,
    })) {
      if (!form.has(name)) form.set(name, value);
    }
    return form.toString();
  }

  /** The sections that changed, by pages and by programs. */
  async function tryAll(by: Headers): Promise<{ pages: Set<Section>; programs: Set<Section> }> {
    const changed = { pages: new Set<Section>(), programs: new Set<Section>() };
    const rows = routesOf(api.app).filter(
      (row) => !row.startsWith('GET') && row.includes('/outlines/:country'),
    );
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) {
      const [method = '', path = ''] = row.split(' ');
      const isPage = !path.startsWith('/api/');
      for (const section of path.includes(':section') ? SECTIONS : (['framework'] as const)) {
        await begin();
        const before = await draft();
        const address = addressOf(path, section);
        const json =
          method === 'PUT' ? Object.assign({ ...filed }, { framework: { summary: 'All of it' } }) : {};
        await fetch(api.url + address, {
          method,
          redirect: 'manual',
          headers: { ...by, ...(isPage ? FORM : { 'Content-Type': 'application/json', 'If-Match': '"1"' }) },
          body: isPage
            ? await bodyOf(address, by)
            : JSON.stringify(path.includes(':section') ? CHANGED[section]() : json),
        });
        for (const each of sectionsChanged(before, await draft()))
          changed[isPage ? 'pages' : 'programs'].add(each);
      }
    }
    return changed;
  }

  test('lets a contributor change nothing but their section, where an officer changes all of them', async () => {
    const { configuration } = (await (
      await fetch(`${api.url}/api/v1/cycles/${CYCLE}`, { headers: officer })
    ).json()) as {
      configuration?: { questions: { group: string }[] };
    };
    group = configuration?.questions[0]?.group ?? '';
    const figures = await contributor('figures');
    const answers = await contributor('answers');
    const before = await countRows(api);
    for (const [headers, section] of [
      [figures, 'figures'],
      [answers, 'answers'],
    ] as const) {
      const { pages, programs } = await tryAll(headers);
      expect([...pages, ...programs].filter((each) => each !== section)).toEqual([]);
    }
    const { jobs, ...rest } = await countRows(api);
    expect(rest).toEqual(Object.fromEntries(Object.entries(before).filter(([name]) => name !== 'jobs')));
    expect(jobs).toBe(before.jobs);
    // Of figures a page needs cells, which no form above holds.
    const { pages, programs } = await tryAll(officer);
    expect([...pages].sort()).toEqual(SECTIONS.filter((section) => section !== 'figures').sort());
    expect(programs.size).toBe(SECTIONS.length);
  }, 240_000);
});
