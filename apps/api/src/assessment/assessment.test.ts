import {
  buildLedger,
  type Ledger,
  matchedPairs,
  reconcileSnapshot,
  Slice,
  Snapshot,
} from '@concord/consistency';
import { MEASURES, type Outline } from '@concord/domain';
import { importSubmissions, saveCycle } from '@concord/persistence';
import { readSampleCycle, readSampleFilings } from '@concord/persistence/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CYCLE, startTestApi, type TestApi } from '../testing/start-test-api.ts';
import type { CorridorsView } from './corridors.ts';
import type { LinkView } from './partnership-links.ts';

const PATH = `/api/v1/cycles/${CYCLE}`;

let api: TestApi;
let snapshot: Snapshot;
beforeAll(async () => {
  api = await startTestApi();
  const filings = readSampleFilings();
  await importSubmissions(api.database.dataSource.manager, CYCLE, filings);
  snapshot = Snapshot.of(
    readSampleCycle(),
    filings.map(({ outline }) => outline),
  );
});
afterAll(() => api.stop());

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

async function submit(outline: Outline): Promise<void> {
  await importSubmissions(api.database.dataSource.manager, outline.cycle, [
    { outline, text: JSON.stringify(outline) },
  ]);
}

describe('the corridors of a cycle', () => {
  test('are given as both sides report them, with the joint estimate named as one', async () => {
    const { status, body } = await api.request<CorridorsView>(
      'GET',
      `${PATH}/corridors?measure=migration-flow&year=2014`,
    );
    expect(status).toBe(200);
    const { factors, ...expected } = reconcileSnapshot(snapshot, 'migration-flow', 2014);
    expect(body).toMatchObject({ estimated: true, ...(asJson(expected) as object) });
    expect(body.countries.length).toBeGreaterThan(10);
    expect(Object.entries(body.factors?.immigration ?? {})).toEqual([...(factors?.immigration ?? [])]);
    const both = body.countries.flatMap((_, row) =>
      body.countries.flatMap((__, column) => {
        const given = [body.byOrigins[row]?.[column], body.byDestinations[row]?.[column]];
        return given.every((value) => typeof value === 'number') ? [body.matrix[row]?.[column]] : [];
      }),
    );
    expect(both.length).toBeGreaterThan(10);
    expect(both.every((value) => typeof value === 'number')).toBe(true);
  });

  test('of a year that nobody speaks of are none', async () => {
    const { body } = await api.request('GET', `${PATH}/corridors?measure=migrant-stock&year=1900`);
    expect(body).toMatchObject({ countries: [], matrix: [], factors: { references: [] } });
  });

  test('are refused for what does not add up, and for what is no measure or year', async () => {
    for (const measure of MEASURES) {
      const answer = await api.request('GET', `${PATH}/corridors?measure=${measure}&year=2014`);
      const isCost = measure.endsWith('-cost');
      expect(`${measure} ${answer.status}`).toBe(`${measure} ${isCost ? 422 : 200}`);
      if (isCost) expect(answer.body).toMatchObject({ type: 'urn:concord:problem:not-additive' });
    }
    const answer = await api.request('GET', `${PATH}/corridors?measure=stock`);
    expect(answer.body).toMatchObject({
      status: 400,
      errors: [{ parameter: 'measure' }, { parameter: 'year' }],
    });
  });
});

test('the ledger counts each dollar once, over what is linked', async () => {
  const links = [...matchedPairs(Slice.whole(snapshot))].flatMap(({ matching }) => matching.linked);
  const outlines = [...snapshot.tables.values()].map(({ outline }) => outline);
  const { status, body } = await api.request<Ledger>('GET', `${PATH}/ledger`);
  expect(status).toBe(200);
  expect(body).toEqual(asJson(buildLedger(outlines, snapshot.cycle, links)));
  expect(body.byCountry.length).toBeGreaterThan(20);
});

test('money of two linked partnerships stands in the ledger once, and the link says why', async () => {
  const { manager } = api.database.dataSource;
  const code = 'two';
  await saveCycle(manager, { ...readSampleCycle(), code });
  const outline = (country: string, other: string, role: 'provides' | 'receives'): Outline => ({
    format: 'concord.outline/1',
    cycle: code,
    country,
    language: 'en',
    period: { from: 2014, to: 2017 },
    partnerships: [
      {
        id: `${country}-1`,
        title: 'Pact for skilled nurses',
        kind: 'skills',
        reference: 'treaty 4711',
        parties: [{ country: other }],
        financing: {
          currency: 'USD',
          lines: [
            { role, stage: 'disbursed', year: 2015, amount: 5_000_000, counterpart: { country: other } },
            { role, stage: 'disbursed', year: 2015, amount: 0, counterpart: { country: other } },
          ],
        },
      },
      {
        id: `${country}-2`,
        title: country === 'DEU' ? 'Seasonal work in agriculture' : 'Farm workers by season',
        kind: 'labour-agreement',
        signed: '2012',
        parties: [{ country: other }],
      },
    ],
  });
  await submit(outline('DEU', 'PHL', 'provides'));
  await submit(outline('PHL', 'DEU', 'receives'));
  const ledger = await api.request<Ledger>('GET', `/api/v1/cycles/${code}/ledger`);
  expect(ledger.body.total.provided).toMatchObject({ disbursed: 5_000_000 });
  expect(ledger.body.countedOnce).toMatchObject([
    { counted: { country: 'DEU' }, repeated: [{ country: 'PHL', item: 'PHL/PHL-1' }] },
  ]);
  const links = await api.request<{ linked: LinkView[]; toConfirm: LinkView[] }>(
    'GET',
    `/api/v1/cycles/${code}/partnership-links`,
  );
  const [first] = links.body.linked;
  expect(first).toMatchObject({
    a: { country: 'DEU', id: 'DEU-1', title: 'Pact for skilled nurses', pointer: '/partnerships/0' },
    b: { country: 'PHL', id: 'PHL-1', pointer: '/partnerships/0' },
    decidedBy: 'reference',
    probability: 1,
  });
  expect(first?.fields.map(({ field }) => field)).toEqual(expect.arrayContaining(['kind', 'title']));
  const all = [...links.body.linked, ...links.body.toConfirm];
  expect(all.map(({ a, b }) => `${a.id} ${b.id}`)).toContain('DEU-2 PHL-2');

  // What counts is read anew for each request.
  await submit({ ...outline('PHL', 'DEU', 'receives'), partnerships: [] });
  const later = await api.request<{ linked: LinkView[] }>('GET', `/api/v1/cycles/${code}/partnership-links`);
  expect(later.body.linked).toEqual([]);
});

test('a second request is answered without a document being read again', async () => {
  const paths = ['partnership-links', 'ledger', 'corridors?measure=students&year=2014'];
  const first = await api.request('GET', `${PATH}/${paths[0]}`);
  const { dataSource } = api.database;
  await dataSource.query('ALTER TABLE submission RENAME COLUMN document TO withheld');
  try {
    expect((await api.request('GET', `${PATH}/${paths[0]}`)).body).toEqual(first.body);
    for (const path of paths) expect((await api.request('GET', `${PATH}/${path}`)).status).toBe(200);
  } finally {
    await dataSource.query('ALTER TABLE submission RENAME COLUMN withheld TO document');
  }
});

test('none of it is there of a cycle that is not', async () => {
  for (const path of ['ledger', 'partnership-links', 'corridors?measure=students&year=2014']) {
    expect((await api.request('GET', `/api/v1/cycles/none/${path}`)).status).toBe(404);
  }
});
