import type { Finding, Severity } from '@concord/consistency';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type CyclesSeen, listCycles, saveCycle } from '../cycles/cycles.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle } from '../testing/sample.ts';
import { countFindings, findFinding, latestCheckRun, listFindings } from './findings.ts';
import { recordCheckRun } from './record-check-run.ts';

const CYCLE = readSampleCycle();
let database: TestDatabase;

beforeEach(async () => {
  await database?.drop();
  database = await createTestDatabase();
  await saveCycle(database.dataSource.manager, CYCLE);
});
afterAll(() => database.drop());

function finding(number: number, more: Partial<Finding> = {}): Finding {
  return {
    id: number.toString(16).padStart(32, '0'),
    check: 'mirror-flow',
    severity: 'warning',
    scope: 'pair',
    countries: ['DNK', 'SWE'],
    subject: { measure: 'migration-flow', origin: 'DNK', destination: 'SWE', year: 2015 },
    evidence: [
      { country: 'DNK', pointer: '/figures/1/value', value: 100 },
      { country: 'SWE', pointer: '/figures/2/value', value: 200 },
    ],
    statistic: { name: 'relative-asymmetry', value: 0.66, threshold: 0.2 },
    message: { id: 'differs', values: { first: 100, second: 200 } },
    unexplained: 1,
    ...more,
  };
}

function record(findings: Finding[], finishedAt = new Date()) {
  return recordCheckRun(database.dataSource.manager, {
    cycle: CYCLE.code,
    catalogueVersion: '1.0.0',
    startedAt: new Date(finishedAt.getTime() - 10),
    finishedAt,
    input: [{ country: 'DNK', version: 1, sha256: 'a'.repeat(64) }],
    coverage: { countries: 1, figures: 2, comparedPairs: 1, tallies: {} },
    findings,
    outlines: new Map(),
    restsOn: new Map(),
  });
}

async function rowVersions(): Promise<Record<string, string>> {
  const rows = await database.dataSource.query<{ id: string; version: string }[]>(
    'SELECT id, xmin::text AS version FROM finding ORDER BY id',
  );
  return Object.fromEntries(rows.map(({ id, version }) => [id, version]));
}

const day = (number: number) => new Date(Date.UTC(2026, 0, number));

describe('recording a run', () => {
  test('opens, leaves alone, updates, closes and reopens', async () => {
    const { manager } = database.dataSource;
    const steady = finding(1);
    const moving = finding(2);
    const passing = finding(3);
    expect((await record([steady, moving, passing], day(1))).counts).toMatchObject({
      opened: 3,
      unchanged: 0,
    });
    const first = await rowVersions();

    const moved = finding(2, { evidence: [{ country: 'DNK', pointer: '/figures/1/value', value: 150 }] });
    const second = await record([moved, steady], day(2));
    expect(second.counts).toEqual({
      opened: 0,
      reopened: 0,
      updated: 1,
      closed: 1,
      unchanged: 1,
      bySeverity: { info: 0, note: 0, warning: 2, error: 0 },
    });
    const versions = await rowVersions();
    expect(versions[steady.id]).toBe(first[steady.id]);
    expect(versions[moving.id]).not.toBe(first[moving.id]);
    expect(await findFinding(manager, CYCLE.code, moving.id)).toEqual({
      ...moved,
      confidentiality: 'reviewers',
      restrictedBy: ['DNK'],
      cycle: CYCLE.code,
      state: 'open',
      openedAt: day(1),
      reopenedAt: null,
      closedAt: null,
      changedAt: day(2),
      valuesDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const closed = await findFinding(manager, CYCLE.code, passing.id);
    expect(closed).toMatchObject({ state: 'closed', closedAt: day(2), openedAt: day(1) });

    expect((await record([moved, steady, passing], day(3))).counts).toMatchObject({
      reopened: 1,
      unchanged: 2,
    });
    expect(await findFinding(manager, CYCLE.code, passing.id)).toMatchObject({
      state: 'open',
      openedAt: day(1),
      reopenedAt: day(3),
      closedAt: null,
      changedAt: null,
      valuesDigest: closed?.valuesDigest,
    });
    const stable = await rowVersions();
    await record([steady, passing, moved], day(4));
    expect(await rowVersions()).toEqual(stable);
    expect(await latestCheckRun(manager, CYCLE.code)).toMatchObject({
      finishedAt: day(4),
      counts: { unchanged: 3 },
    });
    expect((await listCycles(manager))[0]?.openFindings).toBe(3);
  });

  test('follows a figure that moved in its list without calling its value changed', async () => {
    const before = finding(1);
    await record([before], day(1));
    const kept = (await findFinding(database.dataSource.manager, CYCLE.code, before.id))?.valuesDigest;
    const shifted = before.evidence.map((each) => ({ ...each, pointer: '/figures/9/value' }));
    expect((await record([{ ...before, evidence: shifted }], day(2))).counts.updated).toBe(1);
    expect(await findFinding(database.dataSource.manager, CYCLE.code, before.id)).toMatchObject({
      evidence: shifted,
      changedAt: null,
      valuesDigest: kept,
    });
  });

  test('of one cycle go one after the other', async () => {
    const runs = await Promise.all(
      Array.from({ length: 8 }, (_, run) => record([finding(1), finding(run + 2)])),
    );
    expect(runs.map(({ counts }) => counts.opened).sort()).toEqual([1, 1, 1, 1, 1, 1, 1, 2]);
    const open = await listFindings(database.dataSource.manager, { cycle: CYCLE.code, limit: 10 });
    expect(open.findings).toHaveLength(2);
  });

  test('stores what outlines may say and columns may not', async () => {
    const odd = finding(1, { message: { id: 'differs', values: { title: 'a\0b\ud83dc' } } });
    await record([odd]);
    expect((await record([odd])).counts.unchanged).toBe(1);
    const stored = await findFinding(database.dataSource.manager, CYCLE.code, odd.id);
    expect(stored?.message.values.title).toBe('ab\ufffdc');
  });
});

describe('listing findings', () => {
  const severities: Severity[] = ['note', 'error', 'info', 'warning'];
  const many = Array.from({ length: 60 }, (_, number) =>
    finding(number, {
      severity: severities[number % 4] as Severity,
      unexplained: number % 3 === 0 ? 2.5 : 1 / (number + 1),
      check: number % 2 ? 'mirror-flow' : 'mirror-stock',
      countries: number === 7 ? ['DNK', 'FIN', 'NOR', 'SWE'] : number % 5 ? ['DNK', 'SWE'] : ['FIN', 'SWE'],
      subject: { measure: number % 2 ? 'migration-flow' : 'migrant-stock', year: 2010 + (number % 7) },
    }),
  );

  async function all(filter = {}, limit = 7): Promise<string[]> {
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await listFindings(database.dataSource.manager, {
        cycle: CYCLE.code,
        filter,
        limit,
        ...(after === undefined ? {} : { after }),
      });
      ids.push(...page.findings.map(({ id }) => id));
      after = page.next;
    } while (after !== undefined);
    return ids;
  }

  const order = (findings: Finding[]) =>
    [...findings]
      .sort(
        (a, b) =>
          ['error', 'warning', 'note', 'info'].indexOf(a.severity) -
            ['error', 'warning', 'note', 'info'].indexOf(b.severity) ||
          b.unexplained - a.unexplained ||
          (a.id < b.id ? -1 : 1),
      )
      .map(({ id }) => id);

  test('goes page by page through all, the gravest first', async () => {
    await record(many);
    expect(await all()).toEqual(order(many));
    expect(await all({}, 60)).toEqual(order(many));
  });

  test('keeps to every filter', async () => {
    await record(many);
    const cases: [object, (finding: Finding) => boolean][] = [
      [{ country: 'NOR' }, ({ countries }) => countries.includes('NOR')],
      [{ anyOf: ['FIN', 'NOR'] }, ({ countries }) => countries.includes('FIN')],
      [{ anyOf: ['FRA'] }, ({ countries }) => countries.length > 2],
      [{ country: 'FIN' }, ({ countries }) => countries.includes('FIN')],
      [{ country: 'SWE', partner: 'DNK' }, ({ countries }) => countries.includes('DNK')],
      [{ check: 'mirror-stock' }, ({ check }) => check === 'mirror-stock'],
      [{ severity: 'error' }, ({ severity }) => severity === 'error'],
      [{ scope: 'cycle' }, () => false],
      [
        { measure: 'migrant-stock', year: 2012 },
        ({ subject }) => subject.measure === 'migrant-stock' && subject.year === 2012,
      ],
      [{ state: 'closed' }, () => false],
    ];
    for (const [filter, keeps] of cases) expect(await all(filter)).toEqual(order(many.filter(keeps)));
    await record([]);
    expect(await all()).toEqual([]);
    expect(await all({ state: 'closed' })).toEqual(order(many));
  });

  test('counts by check and severity', async () => {
    await record(many);
    const counts = await countFindings(database.dataSource.manager, CYCLE.code);
    expect(counts.map(({ check, severity, count }) => `${check} ${severity} ${count}`)).toEqual([
      'mirror-flow error 15',
      'mirror-flow warning 15',
      'mirror-stock note 15',
      'mirror-stock info 15',
    ]);
  });

  test('counts of what somebody sees no more than they may', async () => {
    await record(many);
    const { manager } = database.dataSource;
    const seen = many.filter(({ countries }) => countries.includes('FIN')).length;
    const counts = await countFindings(manager, CYCLE.code, ['FIN']);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(seen);
    const open = async (sight?: CyclesSeen) => (await listCycles(manager, sight))[0]?.openFindings;
    expect(await open()).toBe(many.length);
    expect(await open(new Map([[CYCLE.code, undefined]]))).toBe(many.length);
    expect(await open(new Map([[CYCLE.code, ['FIN']]]))).toBe(seen);
    expect(await open(new Map())).toBe(0);
  });

  test('refuses what is no place in the list', async () => {
    const { manager } = database.dataSource;
    for (const after of ['', 'x', Buffer.from('[9,1,"a"]').toString('base64url')]) {
      await expect(listFindings(manager, { cycle: CYCLE.code, after, limit: 1 })).rejects.toThrow(RangeError);
    }
    await expect(listFindings(manager, { cycle: CYCLE.code, limit: 0 })).rejects.toThrow(RangeError);
  });
});
