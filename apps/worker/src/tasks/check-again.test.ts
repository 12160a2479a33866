import { checksOf, type Finding, runChecks, Snapshot } from '@concord/consistency';
import type { CycleConfiguration, Figure, Outline } from '@concord/domain';
import {
  importSubmissions,
  latestCheckRun,
  listFindings,
  newestSubmissions,
  saveCycle,
} from '@concord/persistence';
import {
  createTestDatabase,
  readSampleCycle,
  readSampleFilings,
  type TestDatabase,
} from '@concord/persistence/testing';
import { createLog } from '@concord/service';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CheckCycle } from './check-cycle.ts';

const CYCLE = readSampleCycle();
const NEXT: CycleConfiguration = { ...CYCLE, code: 'next', previous: CYCLE.code };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const { manager } = database.dataSource;
  await saveCycle(manager, CYCLE);
  await saveCycle(manager, NEXT);
  await importSubmissions(manager, CYCLE.code, readSampleFilings());
});
afterAll(() => database.drop());

function startWorker(): CheckCycle {
  return new CheckCycle(database.dataSource, createLog('test', { write: () => undefined }));
}

function outlineOf(country: string, cycle = CYCLE.code): Outline {
  const [filing] = readSampleFilings(country);
  return { ...(JSON.parse(filing?.text ?? '') as Outline), cycle };
}

/** The outline with its figures from a position on multiplied. */
function multiplied(outline: Outline, by: number, from = 0): Outline {
  const figures = (outline.figures as Figure[]).map((figure, index) =>
    figure.value === undefined || index < from ? figure : { ...figure, value: Math.round(figure.value * by) },
  );
  return { ...outline, figures };
}

function submit(...outlines: Outline[]) {
  return importSubmissions(
    database.dataSource.manager,
    outlines[0]?.cycle ?? '',
    outlines.map((outline) => ({ outline, text: JSON.stringify(outline) })),
  );
}

async function storedFindings(cycle: string): Promise<Finding[]> {
  const found: Finding[] = [];
  let after: string | undefined;
  do {
    const page = await listFindings(database.dataSource.manager, {
      cycle,
      limit: 1_000,
      ...(after === undefined ? {} : { after }),
    });
    for (const each of page.findings) {
      const { id, check, severity, scope, countries, subject, evidence, statistic, message, unexplained } =
        each;
      const kept = { id, check, severity, scope, countries, subject, evidence, message, unexplained };
      found.push(statistic === undefined ? kept : { ...kept, statistic });
    }
    after = page.next;
  } while (after !== undefined);
  return found;
}

/** What is stored is what the checks find over the documents in the database, and nothing else. */
async function expectAsAfresh(configuration: CycleConfiguration): Promise<Finding[]> {
  const { manager } = database.dataSource;
  const read = async (cycle: string) =>
    (await newestSubmissions(manager, cycle)).map(({ text }) => JSON.parse(text) as Outline);
  const previous = configuration.previous === undefined ? [] : await read(configuration.previous);
  const snapshot = Snapshot.of(configuration, await read(configuration.code), { previous });
  const { findings, tallies } = runChecks(checksOf(configuration), snapshot);
  const byId = (list: readonly Finding[]) =>
    new Map(list.map((finding) => [finding.id, JSON.parse(JSON.stringify(finding)) as Finding]));
  const stored = await storedFindings(configuration.code);
  expect(byId(stored)).toEqual(byId(findings));
  const run = await latestCheckRun(manager, configuration.code);
  expect(run?.coverage.tallies).toEqual(tallies);
  expect(run?.input).toHaveLength(snapshot.tables.size);
  return stored;
}

describe('a cycle that is checked again and again', () => {
  test('has the findings of a run from the beginning, after each submission, a new configuration and a restart', async () => {
    let worker = startWorker();
    await worker.run({ cycle: CYCLE.code });
    const first = await expectAsAfresh(CYCLE);
    expect(first.length).toBeGreaterThan(1_000);

    const submissions = [
      [multiplied(outlineOf('SWE'), 10)],
      [multiplied(outlineOf('MAR'), 3, 40), multiplied(outlineOf('ESP'), 0.5)],
      [{ ...outlineOf('DEU'), figures: [], partnerships: [], initiatives: [] }],
      [outlineOf('SWE')],
    ];
    for (const outlines of submissions) {
      await submit(...outlines);
      await worker.run({ cycle: CYCLE.code });
      await expectAsAfresh(CYCLE);
    }

    const parameters = { agrees: 0.01 };
    const stricter: CycleConfiguration = {
      ...CYCLE,
      checks: { ...CYCLE.checks, 'mirror-stock': { parameters }, 'one-sided-figure': { enabled: false } },
      rules: [
        {
          id: 'more-workers',
          scope: 'corridor',
          title: { en: 'Workers' },
          left: 'origin.value',
          operator: '<=',
          right: 'destination.value',
          missing: 'skip-if-any',
          severity: 'note',
          message: { en: 'Of {origin:country} and {destination:country}: {left:number}, {right:number}.' },
          enabled: true,
        },
      ],
    };
    await saveCycle(database.dataSource.manager, stricter);
    await worker.run({ cycle: CYCLE.code });
    const found = await expectAsAfresh(stricter);
    expect(found.some(({ check }) => check === 'rule:more-workers')).toBe(true);
    expect(found.some(({ check }) => check === 'one-sided-figure')).toBe(false);

    worker = startWorker();
    await submit(multiplied(outlineOf('FRA'), 2));
    await worker.run({ cycle: CYCLE.code });
    await submit(multiplied(outlineOf('ITA'), 2));
    await worker.run({ cycle: CYCLE.code });
    await expectAsAfresh(stricter);
  });

  test('looks back at the cycle before, as it stands now', async () => {
    const worker = startWorker();
    await submit(multiplied(outlineOf('SWE', NEXT.code), 4), outlineOf('NLD', NEXT.code));
    await worker.run({ cycle: NEXT.code });
    const rewritten = (await expectAsAfresh(NEXT)).filter(({ check }) => check === 'past-rewritten');
    expect(rewritten.flatMap(({ countries }) => countries)).toContain('SWE');
    expect(rewritten.flatMap(({ countries }) => countries)).not.toContain('NLD');

    await submit(multiplied(outlineOf('NLD'), 4));
    await worker.run({ cycle: NEXT.code });
    const later = (await expectAsAfresh(NEXT)).filter(({ check }) => check === 'past-rewritten');
    expect(later.flatMap(({ countries }) => countries)).toContain('NLD');
  });

  test('is checked rightly after a run whose outcome could not be kept', async () => {
    const worker = startWorker();
    const cycle = 'unkept';
    const configuration = { ...CYCLE, code: cycle };
    await saveCycle(database.dataSource.manager, configuration);
    await submit(outlineOf('SWE', cycle), outlineOf('NLD', cycle), outlineOf('DEU', cycle));
    await worker.run({ cycle });
    await submit(multiplied(outlineOf('SWE', cycle), 5));
    await database.dataSource.query(
      `ALTER TABLE check_run ADD CONSTRAINT full_disk CHECK (cycle <> '${cycle}') NOT VALID`,
    );
    await expect(worker.run({ cycle })).rejects.toThrow(/full_disk/);
    await database.dataSource.query('ALTER TABLE check_run DROP CONSTRAINT full_disk');
    await worker.run({ cycle });
    await expectAsAfresh(configuration);
  });
});
