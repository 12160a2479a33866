import {
  CATALOGUE,
  CATALOGUE_VERSION,
  type Finding,
  runChecks,
  SEVERITIES,
  Snapshot,
} from '@concord/consistency';
import { recordCheckRun } from '@concord/persistence';
import { readSampleCycle, readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';
import type { FindingView } from './finding.view.ts';
import type { FindingList } from './findings.service.ts';
import { sentenceOf } from './sentence.ts';

const FINDINGS = `/api/v1/cycles/${CYCLE}/findings`;

let api: TestApi;
let all: Finding[];
beforeAll(async () => {
  api = await startTestApi();
  const outlines = readSampleFilings().map(({ outline }) => outline);
  const run = runChecks(CATALOGUE, Snapshot.of(readSampleCycle(), outlines));
  all = run.findings;
  await recordCheckRun(api.database.dataSource.manager, {
    cycle: CYCLE,
    catalogueVersion: CATALOGUE_VERSION,
    startedAt: new Date(),
    input: [],
    coverage: { countries: 54, figures: 14_083, comparedPairs: 0, tallies: run.tallies },
    findings: all,
    outlines: new Map(outlines.map((outline) => [outline.country, outline])),
    restsOn: new Map(),
  });
});
afterAll(() => api.stop());

async function list(query: string): Promise<FindingList> {
  const answer = await api.request<FindingList>('GET', `${FINDINGS}${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
}

/** Every page, by the address that the page before gives. */
async function listAll(query: string): Promise<FindingView[]> {
  const found: FindingView[] = [];
  let next: string | undefined = `${FINDINGS}${query}`;
  while (next !== undefined) {
    const page: FindingList = (await api.request<FindingList>('GET', next)).body;
    found.push(...page.findings);
    next = page.next;
  }
  return found;
}

function ids(findings: readonly { id: string }[]): string[] {
  return findings.map(({ id }) => id).sort();
}

describe('the findings of a cycle', () => {
  test('are paged through whole, each once, in the order of their rank', async () => {
    const found = await listAll('?limit=200');
    expect(all.length).toBeGreaterThan(300);
    expect(ids(found)).toEqual(ids(all));
    const ranks = found.map(
      ({ severity, unexplained }) => [-SEVERITIES.indexOf(severity), -unexplained] as const,
    );
    for (const [index, rank] of ranks.entries()) {
      const [gravity, unexplained] = ranks[index - 1] ?? rank;
      expect(gravity < rank[0] || (gravity === rank[0] && unexplained <= rank[1])).toBe(true);
    }
    expect((await list('')).findings.length).toBe(50);
  });

  test('keep their filters from page to page', async () => {
    const some = all.find(
      ({ scope, subject }) => scope === 'pair' && subject.measure && subject.year,
    ) as Finding;
    const { check, severity, subject } = some;
    const { measure, year } = subject;
    const [country = '', partner = ''] = some.countries;
    const filters: [string, (finding: Finding) => boolean][] = [
      [`country=${country}`, (each) => each.countries.includes(country)],
      [
        `country=${country}&partner=${partner}`,
        (each) => each.countries.includes(country) && each.countries.includes(partner),
      ],
      [`severity=${severity}`, (each) => each.severity === severity],
      ['scope=pair', (each) => each.scope === 'pair'],
      [`check=${check}`, (each) => each.check === check],
      [
        `measure=${measure}&year=${year}`,
        (each) => each.subject.measure === measure && each.subject.year === year,
      ],
    ];
    for (const [filter, fits] of filters) {
      const expected = all.filter(fits);
      expect(`${filter} ${expected.length}`).not.toBe(`${filter} 0`);
      const limit = Math.min(200, Math.ceil(expected.length / 3));
      expect(ids(await listAll(`?${filter}&limit=${limit}`))).toEqual(ids(expected));
    }
    expect((await list('?state=closed')).findings).toEqual([]);
  });

  test('have a sentence in the language asked for, or in English and say so', async () => {
    for (const lang of ['fr', 'ar', 'zh', 'en'] as const) {
      const { findings } = await list(`?lang=${lang}&limit=20`);
      for (const each of findings) {
        const stored = all.find(({ id }) => id === each.id) as Finding;
        const templates = CATALOGUE.find(({ id }) => id === each.check)?.messages[each.message.id];
        expect(each.message.lang).toBe(templates?.[lang] === undefined ? 'en' : lang);
        expect(each.message).toEqual({ id: stored.message.id, ...sentenceOf(stored, lang) });
        expect(each.message.text).not.toMatch(/[{}]|undefined/);
      }
    }
  });

  test('are read one by one', async () => {
    const [first] = (await list('?limit=1')).findings;
    expect((await api.request('GET', `${FINDINGS}/${first?.id}`)).body).toEqual(first);
    expect((await api.request('GET', `${FINDINGS}/${'0'.repeat(32)}`)).status).toBe(404);
  });

  test('are counted by check and severity', async () => {
    const summary = await api.request<{
      open: number;
      counts: { check: string; severity: string; count: number }[];
    }>('GET', `${FINDINGS}/summary`);
    expect(summary.body.open).toBe(all.length);
    for (const { check, severity, count } of summary.body.counts) {
      expect(all.filter((each) => each.check === check && each.severity === severity).length).toBe(count);
    }
  });

  test('refuse a filter that is none, and say which', async () => {
    const wrong: Record<string, string> = {
      country: 'de',
      partner: 'XX',
      severity: 'fatal',
      scope: 'all',
      measure: 'stock',
      year: '20155',
      state: 'any',
      limit: '201',
      after: '***',
      lang: 'de',
      check: 'A B',
    };
    for (const [parameter, value] of Object.entries(wrong)) {
      const answer = await api.request('GET', `${FINDINGS}?${new URLSearchParams({ [parameter]: value })}`);
      expect(answer.body).toMatchObject({
        status: 400,
        errors: [{ parameter, expected: expect.any(String) }],
      });
      expect(answer.text).not.toContain(`"${value}"`);
    }
    const both = new URLSearchParams(wrong);
    const answer = await api.request<{ errors: { parameter: string }[] }>('GET', `${FINDINGS}?${both}`);
    expect(answer.body.errors.map(({ parameter }) => parameter).sort()).toEqual(Object.keys(wrong).sort());
    for (const query of [
      '?country=DEU&country=MAR',
      '?__proto__=1',
      '?country[a]=DEU',
      '?after=AAAA',
      '?limit=0',
    ]) {
      expect((await api.request('GET', FINDINGS + query)).status).toBe(400);
    }
  });

  test('of a cycle that is not there are nowhere', async () => {
    for (const path of ['', '/summary', `/${all[0]?.id}`]) {
      expect((await api.request('GET', `/api/v1/cycles/none/findings${path}`)).status).toBe(404);
    }
  });
});

test('a finding of a rule that is no longer in the catalogue still has a sentence', () => {
  const finding = { check: 'gone', message: { id: 'constructor', values: {} } };
  expect(sentenceOf(finding, 'fr')).toEqual({ text: expect.stringContaining('gone'), lang: 'en' });
});

test('a finding of one of the cycle’s own rules has the cycle’s sentence', () => {
  const message = {
    en: '{country:country} says {left:number}.',
    es: '{country:country} dice {left:number}.',
  };
  const rule = {
    id: 'own',
    scope: 'outline',
    title: { en: 'Own' },
    left: '7',
    operator: '==',
    right: '8',
    missing: 'skip-if-any',
    severity: 'note',
    message,
    enabled: true,
  } as const;
  const finding = { check: 'rule:own', message: { id: 'asks', values: { country: 'KEN', left: 7 } } };
  const cycle = { rules: [rule] };
  expect(sentenceOf(finding, 'es', cycle)).toEqual({ text: 'Kenia dice 7.', lang: 'es' });
  expect(sentenceOf(finding, 'fr', cycle)).toEqual({ text: 'Kenya says 7.', lang: 'en' });
  expect(sentenceOf(finding, 'es', {}).text).toContain('rule:own');
});

test('the catalogue is listed whole', async () => {
  const answer = await api.request<{ catalogue: string; checks: { id: string; rule: string }[] }>(
    'GET',
    '/api/v1/checks',
  );
  expect(answer.body.catalogue).toBe(CATALOGUE_VERSION);
  expect(answer.body.checks.map(({ id }) => id)).toEqual(CATALOGUE.map(({ id }) => id));
});
