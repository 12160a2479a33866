import {
  BUILT_IN_SCENARIOS,
  CATALOGUE,
  compareScenario,
  type Scenario,
  type ScenarioComparison,
  Snapshot,
  tryRule,
} from '@concord/consistency';
import type { OwnRule } from '@concord/domain';
import { importSubmissions, saveCycle } from '@concord/persistence';
import { readSampleCycle, readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from '../testing/start-process.ts';
import { CYCLE, countRows, startTestApi, type TestApi } from '../testing/start-test-api.ts';
import type { ComparisonView } from './scenario-comparison.view.ts';

const PATH = `/api/v1/cycles/${CYCLE}`;
const COMPARISONS = `${PATH}/scenario-comparisons`;
const TRIALS = `${PATH}/rule-trials`;

const RULE: OwnRule = {
  id: 'flows-alike',
  scope: 'corridor',
  title: { en: 'Flows' },
  left: 'origin.value',
  operator: '<=',
  right: 'destination.value',
  missing: 'skip-if-any',
  severity: 'note',
  message: {
    en: '{origin:country} counts {left:number}, {destination:country} {right:number}.',
    fr: '{origin:country} compte {left:number}, {destination:country} {right:number}.',
  },
  measure: 'migration-flow',
  enabled: false,
};

let api: TestApi;
beforeAll(async () => {
  // The thread runs over the libraries as they are shipped.
  build();
  api = await startTestApi();
  await importSubmissions(api.database.dataSource.manager, CYCLE, readSampleFilings());
}, 180_000);
afterAll(() => api.stop());

function compare(body: unknown, query = '') {
  return api.request<ComparisonView>('POST', COMPARISONS + query, { body });
}

function outlines() {
  return readSampleFilings().map(({ outline }) => outline);
}

function expected(scenario: Scenario): ScenarioComparison {
  return compareScenario(CATALOGUE, readSampleCycle(), outlines(), scenario);
}

function ids(findings: readonly { id: string }[]): string[] {
  return findings.map(({ id }) => id);
}

describe('a scenario beside the base', () => {
  test('is compared by its name, with sentences in the language asked for', async () => {
    const before = await countRows(api);
    const { status, body } = await compare({ name: 'downside' }, '?lang=fr');
    expect(status).toBe(200);
    const comparison = expected(BUILT_IN_SCENARIOS.downside);
    expect(body).toMatchObject({
      scenario: JSON.parse(JSON.stringify(comparison.scenario)),
      base: JSON.parse(JSON.stringify(comparison.base)),
      result: JSON.parse(JSON.stringify(comparison.result)),
      savings: null,
    });
    expect(body.changedFigures.count).toBe(comparison.changedFigures.length);
    expect(body.changedFigures.shown).toEqual(comparison.changedFigures.slice(0, 200));
    for (const name of ['opened', 'closed'] as const) {
      expect(body[name].count).toBe(comparison[name].length);
      expect(ids(body[name].shown)).toEqual(ids(comparison[name].slice(0, 200)));
    }
    expect(body.moved.count).toBe(comparison.moved.length);
    const shown = [...body.opened.shown, ...body.closed.shown, ...body.moved.shown.map(({ after }) => after)];
    expect(shown.length).toBeGreaterThan(0);
    for (const { message } of shown) expect(message.text).not.toMatch(/[{}]|undefined/);
    expect(await countRows(api)).toEqual(before);
  });

  test('is compared as it is sent, and shows at most so much', async () => {
    const scenario: Scenario = {
      format: 'concord.scenario/1',
      name: 'half of the people',
      shocks: [{ measure: 'migrant-stock', destination: 'DEU', multiply: 0.5 }],
      meetTargets: true,
    };
    const { status, body } = await compare(scenario);
    expect(status).toBe(200);
    const comparison = expected(scenario);
    expect(body.changedFigures.count).toBe(comparison.changedFigures.length);
    expect(body.changedFigures.count).toBeGreaterThan(0);
    expect(body.moved.count + body.opened.count).toBeGreaterThan(0);
    expect(body.savings?.total).toBe(comparison.savings?.total);
    const all: Scenario = {
      ...scenario,
      shocks: [
        { measure: 'migrant-stock', multiply: 3 },
        { measure: 'migrant-stock', add: 7 },
      ],
    };
    const { body: large } = await compare(all);
    expect(large.changedFigures.count).toBeGreaterThan(200);
    expect(large.changedFigures.shown).toHaveLength(200);
  });

  test('is refused with everything that is wrong with it', async () => {
    const wrong: [unknown, string[]][] = [
      [{ name: 'worst' }, ['/name']],
      [{ name: 3 }, ['/name']],
      [{}, ['', '', '']],
      [[], ['']],
      [
        { format: 'concord.scenario/1', name: 'x', shocks: [{ measure: 'stock' }] },
        ['/shocks/0', '/shocks/0/measure'],
      ],
      [{ ...BUILT_IN_SCENARIOS.base, note: 'x' }, ['/note']],
    ];
    for (const [body, pointers] of wrong) {
      const answer = await api.request<{ errors: { pointer: string }[] }>('POST', COMPARISONS, { body });
      expect(answer.body).toMatchObject({ type: 'urn:concord:problem:invalid-scenario', status: 422 });
      expect(answer.body.errors.map(({ pointer }) => pointer).sort()).toEqual(pointers);
    }
    const large = { ...BUILT_IN_SCENARIOS.base, description: 'x'.repeat(500_000) };
    expect((await compare(large)).status).toBe(413);
    expect((await compare({ name: 'base' }, '?lang=de')).status).toBe(400);
    const nowhere = await api.request('POST', '/api/v1/cycles/none/scenario-comparisons', {
      body: { name: 'base' },
    });
    expect(nowhere.status).toBe(403);
  });

  test('is worked out one at a time, beyond which others are asked to come again, and nobody else waits', async () => {
    const comparisons = Array.from({ length: 12 }, () => compare({ name: 'downside' }));
    const start = performance.now();
    expect((await api.request('GET', '/health/live', { token: null })).status).toBe(200);
    const waited = performance.now() - start;
    const answers = await Promise.all(comparisons);
    const lasted = performance.now() - start;
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429, 429, 429, 429, 429, 429, 429]);
    for (const { status, headers, body } of answers) {
      if (status !== 429) continue;
      expect(Number(headers.get('Retry-After'))).toBeGreaterThan(0);
      expect(body).toMatchObject({ type: 'urn:concord:problem:busy' });
    }
    expect(waited).toBeLessThan(lasted / 2);
    expect((await compare({ name: 'base' })).status).toBe(200);
  });
});

describe('a rule', () => {
  test('is tried on what counts now, switched on or not, and leaves nothing', async () => {
    const before = await countRows(api);
    const trial = tryRule(RULE, Snapshot.of(readSampleCycle(), outlines()));
    const { status, body } = await api.request<{
      findings: { id: string; message: { text: string; lang: string } }[];
      count: number;
    }>('POST', `${TRIALS}?lang=fr`, { body: RULE });
    expect(status).toBe(200);
    const { findings, ...counts } = trial;
    expect(body).toMatchObject(counts);
    expect(body.count).toBeGreaterThan(0);
    expect(ids(body.findings)).toEqual(ids(findings));
    for (const { message } of body.findings)
      expect(message).toMatchObject({ lang: 'fr', text: expect.stringMatching(/compte/) });
    expect(await countRows(api)).toEqual(before);
  });

  test('says what went wrong where it was worked out', async () => {
    const rule = {
      ...RULE,
      scope: 'outline',
      measure: undefined,
      left: 'outline.figures[100000].year',
      right: '0',
      message: { en: '{left:number}' },
    };
    const { status, body } = await api.request<{ faults: { pointer: string }[] }>('POST', TRIALS, {
      body: rule,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ count: 0, faults: [{ pointer: '/left', expected: expect.any(String) }] });
  });

  test('is refused with everything that is wrong with it', async () => {
    const wrong: [unknown, string[]][] = [
      [[], ['']],
      [{ ...RULE, operator: '=', note: 1 }, ['/note', '/operator']],
      [{ ...RULE, severity: 'error' }, ['/severity']],
      [{ ...RULE, id: 'mirror-stock', left: 'origin.', right: 'constructor' }, ['/id', '/left', '/right']],
      [{ ...RULE, message: { en: '{none:number}' } }, ['/message/en']],
    ];
    for (const [body, pointers] of wrong) {
      const answer = await api.request<{ errors: { pointer: string }[] }>('POST', TRIALS, { body });
      expect(answer.body).toMatchObject({ type: 'urn:concord:problem:invalid-rule', status: 422 });
      expect(answer.body.errors.map(({ pointer }) => pointer).sort()).toEqual(pointers);
    }
    const nowhere = await api.request('POST', '/api/v1/cycles/none/rule-trials', { body: RULE });
    expect(nowhere.status).toBe(403);
  });

  test('is tried over no outlines, of a cycle that has none', async () => {
    await saveCycle(api.database.dataSource.manager, { ...readSampleCycle(), code: 'empty' });
    const answer = await api.request('POST', '/api/v1/cycles/empty/rule-trials', { body: RULE });
    expect(answer.body).toEqual({ findings: [], count: 0, compared: 0, notApplicable: 0, faults: [] });
  });
});
