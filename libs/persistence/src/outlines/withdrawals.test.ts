import type { Outline } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { asReader } from '../access/as-reader.ts';
import { findCycle, listCycles, saveCycle } from '../cycles/cycles.ts';
import { requestEdition } from '../editions/editions.ts';
import { SnapshotStore } from '../snapshots/snapshot-store.ts';
import { createTestAccount } from '../testing/create-test-account.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle } from '../testing/sample.ts';
import { discloseAll } from './disclosed-outlines.ts';
import { rebuildProjections } from './project-submission.ts';
import {
  lastRecords,
  listSubmissions,
  newestRecords,
  newestSubmissions,
  submitOutline,
} from './submissions.ts';
import { listWithdrawals, withdrawOutline } from './withdrawals.ts';

const COUNTRIES = ['DNK', 'ITA', 'SWE'];

let database: TestDatabase;
let runtime: DataSource;
let observer: string;
let cycles = 0;
beforeAll(async () => {
  database = await createTestDatabase();
  runtime = await database.asRuntime({ poolSize: 2 });
});
afterAll(async () => {
  await runtime.destroy();
  await database.drop();
});

/** A cycle of its own, and somebody who takes part in it. */
async function begin(): Promise<string> {
  const code = `cycle-${++cycles}`;
  const { manager } = database.dataSource;
  await saveCycle(manager, { ...readSampleCycle(), code });
  observer = (await createTestAccount(manager, [{ role: 'observer', cycle: code }])).id;
  return code;
}

function outlineOf(cycle: string, country: string, year: number): Outline {
  const figure = { measure: 'migrant-stock', origin: country, destination: 'FRA', value: 5 } as const;
  return {
    format: 'concord.outline/1',
    cycle,
    country,
    language: 'en',
    period: { from: 2010, to: 2017 },
    figures: [{ ...figure, year }],
  };
}

async function submit(cycle: string, country: string, year: number) {
  const outline = outlineOf(cycle, country, year);
  return submitOutline(database.dataSource.manager, {
    cycle,
    country,
    outline,
    text: JSON.stringify(outline),
  });
}

const action = fc.record({
  country: fc.constantFrom(...COUNTRIES),
  does: fc.oneof(fc.constant('withdraw' as const), fc.integer({ min: 2010, max: 2012 })),
});

/** What must hold of a country's submissions. */
interface Expected {
  /** Year of the figure of what counts; undefined where nothing does. */
  year?: number;
  version: number;
}

describe('an outline that is withdrawn', () => {
  test('counts nowhere, whatever is submitted and withdrawn in which order', async () => {
    const { manager } = database.dataSource;
    const store = new SnapshotStore();
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 10 }), async (actions) => {
        const cycle = await begin();
        const found = await findCycle(manager, cycle);
        if (found === null) throw new Error('The cycle is there');
        const expected = new Map<string, Expected>();
        for (const { country, does } of actions) {
          const before = expected.get(country) ?? { version: 0 };
          if (does === 'withdraw') {
            const withdrawal = await withdrawOutline(manager, { cycle, country });
            expect(withdrawal?.version).toBe(before.year === undefined ? undefined : before.version);
            expected.set(country, { version: before.version });
          } else {
            const receipt = await submit(cycle, country, does);
            const isNew = before.year !== does;
            expect(receipt.unchanged).toBe(!isNew);
            expected.set(country, { year: does, version: before.version + (isNew ? 1 : 0) });
          }
          const counting = [...expected].flatMap(([code, { year }]) => (year === undefined ? [] : [code]));
          const { snapshot } = await store.read(manager, found);
          expect([...snapshot.tables.keys()]).toEqual(counting.sort());
        }
        const counting = [...expected].filter(([, { year }]) => year !== undefined).sort();
        const asPairs = counting.map(([country, { version }]) => [country, version]);
        const pairs = (records: readonly { country: string; version: number }[]) =>
          records.map(({ country, version }) => [country, version]);
        expect(pairs(await newestRecords(manager, cycle))).toEqual(asPairs);
        expect(pairs(await newestSubmissions(manager, cycle))).toEqual(asPairs);
        const edition = await requestEdition(manager, { cycle, language: 'en', audience: 'reviewers' });
        expect(edition.snapshot.map(({ country }) => country)).toEqual(counting.map(([country]) => country));
        // Neither what is made anew nor what was made before has it.
        await rebuildProjections(manager, cycle);
        await discloseAll(manager, cycle);
        const figures = await manager.query<{ country: string; year: number }[]>(
          'SELECT country, year FROM figure WHERE cycle = $1 ORDER BY country',
          [cycle],
        );
        expect(figures).toEqual(counting.map(([country, { year }]) => ({ country, year })));
        const seen = await asReader(runtime, { account: observer }, async (reader) => ({
          records: pairs(await newestRecords(reader, cycle)),
          cycles: (await listCycles(reader)).find(({ code }) => code === cycle)?.outlines,
          withdrawals: await reader.query('SELECT * FROM withdrawal'),
          last: (await lastRecords(reader, cycle, COUNTRIES)).map(({ country }) => country),
        }));
        expect(seen).toEqual({
          records: asPairs,
          cycles: counting.length,
          withdrawals: [],
          last: counting.map(([country]) => country),
        });
        // Nothing is deleted.
        for (const [country, { version }] of expected) {
          expect(await listSubmissions(manager, cycle, country)).toHaveLength(version);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test('says when and why, to those who see it whole', async () => {
    const { manager } = database.dataSource;
    const cycle = await begin();
    await submit(cycle, 'DNK', 2010);
    expect(await withdrawOutline(manager, { cycle, country: 'DNK', reason: 'Elections' })).toMatchObject({
      version: 1,
      reason: 'Elections',
    });
    expect(await withdrawOutline(manager, { cycle, country: 'DNK' })).toBeNull();
    expect(await listWithdrawals(manager, cycle, 'DNK')).toHaveLength(1);
    expect(await listSubmissions(manager, cycle, 'DNK')).toMatchObject([{ version: 1, isWithdrawn: true }]);
  });
});
