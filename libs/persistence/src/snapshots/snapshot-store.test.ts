import type { Figure, Outline } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { asReader } from '../access/as-reader.ts';
import type { CycleRecord } from '../cycles/cycle.schema.ts';
import { saveCycle } from '../cycles/cycles.ts';
import { importSubmissions } from '../outlines/submissions.ts';
import { createTestAccount } from '../testing/create-test-account.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle, readSampleFilings } from '../testing/sample.ts';
import { type CycleSnapshot, SnapshotStore } from './snapshot-store.ts';

let database: TestDatabase;
let cycle: CycleRecord;
beforeAll(async () => {
  database = await createTestDatabase();
  cycle = await saveCycle(database.dataSource.manager, readSampleCycle());
  await importSubmissions(database.dataSource.manager, cycle.code, readSampleFilings('DEU', 'MAR'));
});
afterAll(() => database.drop());

function submit(outline: Outline) {
  return importSubmissions(database.dataSource.manager, outline.cycle, [
    { outline, text: JSON.stringify(outline) },
  ]);
}

function outlineOf(country: string): Outline {
  return structuredClone(readSampleFilings(country)[0]?.outline as Outline);
}

describe('the snapshot of a cycle', () => {
  test('is made once for all who ask, and is the same until something changes', async () => {
    const store = new SnapshotStore();
    const { manager } = database.dataSource;
    const read = await Promise.all(Array.from({ length: 5 }, () => store.read(manager, cycle)));
    expect(new Set(read.map(({ snapshot }) => snapshot)).size).toBe(1);
    expect([...(read[0]?.snapshot.tables.keys() ?? [])]).toEqual(['DEU', 'MAR']);
    expect(read[0]?.submissions.map(({ country, version }) => [country, version])).toEqual([
      ['DEU', 1],
      ['MAR', 1],
    ]);
  });

  test('follows submissions, and keeps what did not change', async () => {
    const store = new SnapshotStore();
    const { manager } = database.dataSource;
    const { snapshot: before } = await store.read(manager, cycle);
    await submit({ ...outlineOf('MAR'), language: 'ar' });
    await submit(outlineOf('FRA'));
    const { snapshot, submissions } = await store.read(manager, cycle);
    expect([...snapshot.tables.keys()]).toEqual(['DEU', 'FRA', 'MAR']);
    expect(snapshot.table('MAR').outline.language).toBe('ar');
    expect(snapshot.table('DEU')).toBe(before.table('DEU'));
    expect(snapshot.cycle).toBe(before.cycle);
    expect(submissions.map(({ version }) => version)).toEqual([1, 1, 2]);
  });

  test('is another where the configuration is, over the outlines that are parsed already', async () => {
    const store = new SnapshotStore();
    const { manager } = database.dataSource;
    const { snapshot: before } = await store.read(manager, cycle);
    const configuration = { ...cycle.configuration, title: 'Another title' };
    const { snapshot } = await store.read(manager, { ...cycle, configuration });
    expect(snapshot.cycle.title).toBe('Another title');
    expect(snapshot.table('DEU').outline).toBe(before.table('DEU').outline);
  });

  test('knows what was filed in the cycle before, as it stands now', async () => {
    const store = new SnapshotStore();
    const { manager } = database.dataSource;
    const next = await saveCycle(manager, { ...readSampleCycle(), code: 'next', previous: cycle.code });
    const { snapshot: first } = await store.read(manager, next);
    expect([...first.previous.keys()].sort()).toEqual(['DEU', 'FRA', 'MAR']);
    await submit({ ...outlineOf('DEU'), language: 'de' });
    const { snapshot } = await store.read(manager, next);
    expect(snapshot.previous.get('DEU')?.language).toBe('de');
    const unknown = { ...next, configuration: { ...next.configuration, previous: 'none' } };
    expect((await store.read(manager, unknown)).snapshot.previous.size).toBe(0);
  });

  test('is forgotten when others were read since, and can be read after a failure', async () => {
    const store = new SnapshotStore();
    const { manager } = database.dataSource;
    const { snapshot } = await store.read(manager, cycle);
    for (const code of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      const other = await saveCycle(manager, { ...readSampleCycle(), code });
      await store.read(manager, other);
    }
    const again = await store.read(manager, cycle);
    expect(again.snapshot).not.toBe(snapshot);
    const runner = database.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT 1/0').catch(() => undefined);
    await expect(store.read(runner.manager, cycle)).rejects.toThrow(/aborted/);
    await runner.rollbackTransaction();
    await runner.release();
    expect((await store.read(manager, cycle)).snapshot).toBe(again.snapshot);
  });

  test('is another for who sees less, whoever read before', async () => {
    const store = new SnapshotStore();
    const { manager } = database.dataSource;
    const secret = 7_654_321;
    const [first, ...figures] = outlineOf('FRA').figures ?? [];
    await submit({
      ...outlineOf('FRA'),
      figures: [{ ...(first as Figure), value: secret, confidentiality: 'reviewers' }, ...figures],
    });
    const observer = await createTestAccount(manager, [{ role: 'observer', cycle: cycle.code }]);
    const runtime = await database.asRuntime();
    const valuesOf = ({ snapshot }: CycleSnapshot) =>
      (snapshot.tables.get('FRA')?.outline.figures ?? []).map(({ value }) => value);
    const seen = () =>
      asReader(runtime, { account: observer.id }, (transaction) =>
        store.read(transaction, cycle, 'participants'),
      );
    expect(valuesOf(await store.read(manager, cycle))).toContain(secret);
    expect(valuesOf(await seen())).not.toContain(secret);
    expect(valuesOf(await store.read(manager, cycle))).toContain(secret);
    await runtime.destroy();
  });
});
