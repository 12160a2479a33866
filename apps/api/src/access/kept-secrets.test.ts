import type { Confidentiality, Figure, Outline, RoleHeld } from '@concord/domain';
import { importSubmissions, openSession, requestEdition, saveDraft } from '@concord/persistence';
import { createTestAccount, readSampleCycle, readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkOutlines } from '../testing/check-outlines.ts';
import { credentials } from '../testing/everybody.ts';
import { routesOf } from '../testing/routes.ts';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';
import { type Access, accessOf } from './policy.ts';

/** What Sweden keeps for reviewers says one thing in one of them and another in the other; all else is the same. */
interface World {
  api: TestApi;
  findings: string[];
  headers: Record<string, Record<string, string>>;
}

const COUNTRIES = ['DEU', 'DNK', 'ESP', 'FIN', 'FRA', 'ITA', 'MAR', 'NLD', 'POL', 'SWE'];
const CANARY = 'canary-of-sweden';

/** None of them sees Sweden's outline in full. */
const OUTSIDERS: Record<string, RoleHeld[]> = {
  'a clearing officer': [{ role: 'clearing-officer', cycle: CYCLE, country: 'DNK' }],
  'a reviewer': [{ role: 'reviewer', cycle: CYCLE, country: 'ITA' }],
  'a reviewer without a country': [{ role: 'reviewer', cycle: CYCLE }],
  'an observer': [{ role: 'observer', cycle: CYCLE }],
  'an administrator': [{ role: 'administrator' }],
};
const INSIDERS: Record<string, RoleHeld[]> = {
  'Sweden’s focal point': [{ role: 'focal-point', cycle: CYCLE, country: 'SWE' }],
  'an organizer': [{ role: 'organizer', cycle: CYCLE }],
};

const marked = { confidentiality: 'reviewers' } as const;

/** Every second figure and every partnership, each initiative and each answer of Sweden is for reviewers. */
function outlineOf(outline: Outline, secret: number): Outline {
  const whole: Confidentiality = 'participants';
  if (outline.country !== 'SWE') return { ...outline, confidentiality: whole };
  const figures = (outline.figures ?? []).map(
    (figure, index): Figure =>
      index % 2 === 1 || figure.value === undefined
        ? figure
        : { ...figure, value: figure.value * secret + 7000 * (secret - 1), source: CANARY, ...marked },
  );
  const partnerships = (outline.partnerships ?? []).map((partnership) => ({
    ...partnership,
    title: `${CANARY} ${secret}`,
    ...marked,
  }));
  return {
    ...outline,
    confidentiality: whole,
    initiatives: [
      { id: 'kept', title: `${CANARY} ${secret}`, status: 'planned', ...marked },
      { id: 'told', title: 'Told to all who take part', status: 'planned' },
    ],
    partnerships,
    figures,
    answers: [{ question: 'q1.challenges', text: `${CANARY} ${secret}`, ...marked }],
  };
}

async function worldOf(secret: number): Promise<World> {
  const api = await startTestApi();
  const { manager } = api.database.dataSource;
  const outlines = readSampleFilings(...COUNTRIES).map(({ outline }) => outlineOf(outline, secret));
  const submittedAt = new Date('2016-05-01T12:00:00Z');
  await importSubmissions(
    manager,
    CYCLE,
    outlines.map((outline) => ({ outline, text: JSON.stringify(outline), submittedAt })),
  );
  const swedish = outlines.find(({ country }) => country === 'SWE') as Outline;
  // As many times as nobody may count.
  for (let version = 0; version < secret; version++) {
    await saveDraft(manager, {
      cycle: CYCLE,
      country: 'SWE',
      document: { ...swedish },
      expectedVersion: version === 0 ? null : version,
    });
  }
  const found = await checkOutlines(manager, readSampleCycle(), outlines);
  await requestEdition(manager, { cycle: CYCLE, language: 'en', audience: 'reviewers' });
  await requestEdition(manager, { cycle: CYCLE, language: 'en', audience: 'participants' });
  const headers: World['headers'] = {};
  for (const [name, roles] of Object.entries({ ...OUTSIDERS, ...INSIDERS })) {
    const { id } = await createTestAccount(manager, roles, name.toLowerCase().replaceAll(/\W+/g, '-'));
    headers[name] = credentials(await openSession(manager, { account: id, stage: 'complete' }));
  }
  return { api, findings: found.map(({ id }) => id), headers };
}

const worlds: World[] = [];
/** Some findings of either world. */
let findings: string[];
beforeAll(async () => {
  for (const secret of [1, 3]) worlds.push(await worldOf(secret));
  const all = [...new Set(worlds.flatMap((world) => world.findings))].sort();
  findings = all.filter((_, index) => index % Math.ceil(all.length / 25) === 0);
  // A page shows how many questions there are only if they are known within half a second: let both know them.
  for (const world of worlds) {
    await ask(world, 'a clearing officer', 'GET', `/api/v1/cycles/${CYCLE}/outlines/DNK/draft/questions`);
  }
}, 180_000);
afterAll(() => Promise.all(worlds.map(({ api }) => api.stop())));

/** Without what no two answers share: identifiers, addresses and tokens made by chance, and moments. */
function withoutChance(text: string): string {
  return (
    text
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
      .replaceAll(/20(2[4-9]|[3-9]\d)-\d\d-\d\dT[\d:.]+Z/g, 'MOMENT')
      // The same in words: the two worlds may be made on either side of a minute, or of midnight.
      .replaceAll(/[A-Z][a-z]+ \d{1,2}, 20(2[4-9]|[3-9]\d)( at \d\d:\d\d UTC)?/g, 'MOMENT')
      .replaceAll(/"date","[^"]*"|-[0-9a-f]{12}(?=@)|http:\/\/127[\d.:]+/g, '')
      .replaceAll(/"content-length","\d+"/g, '"content-length"')
      // What tells one showing of a form from another.
      .replaceAll(/#(=|&#x3D;)[\w-]{8}(?=")/g, 'SHOWING')
      .replaceAll(/[\w-]{40,}(\.[\w-]+)?/g, (word) => (/^[0-9a-f]{64}$/.test(word) ? word : 'TOKEN'))
  );
}

async function ask({ api, headers }: World, name: string, method: string, address: string, body?: unknown) {
  const answer = await fetch(api.url + address, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(20_000),
    headers: { ...headers[name], ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return `${answer.status} ${JSON.stringify([...answer.headers])}\n${text}`;
}

/** What is the same for all, or of somebody's own account alone and new each time; the matrix of routes looks into it. */
const OWN = new Set<Access | undefined>(['public', 'visitor', 'account']);

/** Addresses of everything that can be read, of every country and, where a measure or a year is asked for, of several. */
function addresses(): string[] {
  const values = (path: string, parameter: string): string[] => {
    if (parameter === 'cycle') return [CYCLE];
    if (parameter === 'country') return ['SWE', 'DNK'];
    if (parameter === 'id' && path.includes('/findings/')) return findings;
    if (parameter === 'case') return findings;
    if (parameter === 'version' || parameter === 'from' || parameter === 'to') return ['1'];
    return ['00000000-0000-4000-8000-000000000000'];
  };
  const fill = (path: string): string[] => {
    const parameter = /:(\w+)/.exec(path)?.[1];
    if (parameter === undefined) return [path];
    return values(path, parameter).flatMap((value) => fill(path.replace(`:${parameter}`, value)));
  };
  const paths = routesOf((worlds[0] as World).api.app)
    .filter((row) => row.startsWith('GET ') && !OWN.has(accessOf('GET', row.slice(4))))
    .flatMap((row) => fill(row.slice(4)));
  return paths.flatMap((path) => {
    if (path.endsWith('/corridors')) {
      return ['migrant-stock', 'migration-flow', 'remittances'].flatMap((measure) =>
        [2010, 2014, 2015].map((year) => `${path}?measure=${measure}&year=${year}`),
      );
    }
    if (path.startsWith('/api/') && path.endsWith('/cases')) {
      return ['?limit=200', '?limit=3', '?mine=yes', '?order=due'].map((query) => path + query);
    }
    if (path.endsWith('/search')) {
      return ['?q=told', '?q=1', '?q=3', '?q=a', '?q=agreement&country=SWE'].map((query) => path + query);
    }
    if (path.endsWith('/findings')) {
      return ['?limit=200', '?limit=200&country=SWE', '?limit=3', '?check=coverage-sufficient'].map(
        (query) => path + query,
      );
    }
    return [path];
  });
}

async function differences(name: string, requests: [string, string, unknown?][]): Promise<string[]> {
  const differing: string[] = [];
  for (const [method, address, body] of requests) {
    const said = [];
    for (const world of worlds) said.push(withoutChance(await ask(world, name, method, address, body)));
    if (said[0] !== said[1] || said.some((each) => each.includes(CANARY)))
      differing.push(`${method} ${address}`);
  }
  return differing;
}

describe('what a country keeps for reviewers', () => {
  test.each(Object.keys(OUTSIDERS))(
    'changes nothing that %s can read, no count and no tag',
    async (name) => {
      const requests = addresses().flatMap((address): [string, string][] => [
        ['GET', address],
        ...(/\/(findings|cases)\//.test(address) ? [] : [['HEAD', address] as [string, string]]),
      ]);
      expect(requests.length).toBeGreaterThan(100);
      expect(await differences(name, requests)).toEqual([]);
    },
    300_000,
  );

  test('changes nothing that a partner is asked before it submits, in words or by how many', async () => {
    const name = 'a clearing officer';
    const outline = `cycles/${CYCLE}/outlines/DNK`;
    const requests: [string, string][] = [
      ['GET', `/api/v1/${outline}/draft/questions`],
      ['HEAD', `/api/v1/${outline}/draft/questions`],
      ['GET', `/${outline}/questions`],
      ['GET', `/${outline}/versions`],
    ];
    const said = await ask(worlds[0] as World, name, 'GET', `/api/v1/${outline}/draft/questions`);
    expect(said.slice(0, 3)).toBe('200');
    expect(said.match(/"countries":\["DNK","SWE"\]/g)?.length).toBeGreaterThan(0);
    expect(await differences(name, requests)).toEqual([]);
  }, 60_000);

  test('changes nothing that others have worked out', async () => {
    for (const name of ['a clearing officer', 'a reviewer', 'an observer']) {
      const comparison = `/api/v1/cycles/${CYCLE}/scenario-comparisons`;
      const requests = ['base', 'downside'].map((scenario): [string, string, unknown] => [
        'POST',
        comparison,
        { name: scenario },
      ]);
      const [first] = requests as [[string, string, unknown]];
      const status = (await ask(worlds[0] as World, name, ...first)).slice(0, 3);
      expect([name, status]).toEqual([name, name === 'an observer' ? '403' : '200']);
      expect(await differences(name, requests)).toEqual([]);
    }
  }, 120_000);

  test.each(Object.keys(INSIDERS))(
    'changes what %s reads, so that there was something to see',
    async (name) => {
      const differing = await differences(
        name,
        addresses()
          // To an organizer, this tells without an end how far work is.
          .filter((address) => !address.endsWith('/work/events'))
          .map((address): [string, string] => ['GET', address]),
      );
      const outline = `/api/v1/cycles/${CYCLE}/outlines/SWE/submissions/1`;
      expect(differing).toContain(`GET ${outline}`);
      expect(differing.some((each) => each.includes('/corridors'))).toBe(true);
      expect(differing.some((each) => each.includes('/findings'))).toBe(true);
    },
    300_000,
  );
});
