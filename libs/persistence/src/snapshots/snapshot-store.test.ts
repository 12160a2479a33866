import type { Figure, Outline, RoleHeld } from '@concord/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { asReader } from '../access/as-reader.ts';
import type { CycleRecord } from '../cycles/cycle.schema.ts';
import { saveCycle } from '../cycles/cycles.ts';
import { importSubmissions } from '../outlines/submissions.ts';
import { createTestAccount } from '../testing/create-test-account.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle, readSampleFilings } from '../testing/sample.ts';
import { SnapshotStore } from './snapshot-store.ts';

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

  describe('of somebody who sees less', () => {
    const SECRET = 7_654_321;
    let runtime: DataSource;

    beforeAll(async () => {
      runtime = await database.asRuntime();
      const figure = outlineOf('FRA').figures?.find(({ value }) => value !== undefined) as Figure;
      const secret: Figure = { ...figure, value: SECRET, confidentiality: 'reviewers' };
      await submit({ ...outlineOf('FRA'), figures: [secret] });
    });
    afterAll(() => runtime.destroy());

    const account = async (...roles: RoleHeld[]) =>
      (await createTestAccount(database.dataSource.manager, roles)).id;
    const observer = () => account({ role: 'observer', cycle: cycle.code });
    const reviewer = () => account({ role: 'reviewer', cycle: cycle.code, country: 'FRA' });
    const valuesOf = (outline: Outline | undefined) => outline?.figures?.map(({ value }) => value) ?? [];
    const seenBy = (store: SnapshotStore, id: string, sight: string, of = cycle) =>
      asReader(runtime, { account: id }, async (manager) => (await store.read(manager, of, sight)).snapshot);

    test('is another, whoever read before, even if both come with one name', async () => {
      const store = new SnapshotStore();
      const [less, more] = [await observer(), await reviewer()];
      for (let round = 0; round < 3; round++) {
        const [whole, part] = await Promise.all([
          seenBy(store, more, 'same name'),
          seenBy(store, less, 'same name'),
        ]);
        expect(valuesOf(whole.table('FRA').outline)).toContain(SECRET);
        expect(valuesOf(part.table('FRA').outline)).not.toContain(SECRET);
        expect([...part.tables.keys()]).toEqual([...whole.tables.keys()]);
        expect(part.table('DEU').outline).toBe(whole.table('DEU').outline);
      }
    });

    test('is another where the cycle before is seen in another way', async () => {
      const { manager } = database.dataSource;
      const store = new SnapshotStore();
      const next = await saveCycle(manager, { ...readSampleCycle(), code: 'after', previous: cycle.code });
      const here = { role: 'observer', cycle: next.code } as const;
      const readers = [
        await account(here, { role: 'organizer', cycle: cycle.code }),
        await account(here, { role: 'observer', cycle: cycle.code }),
        await account(here),
      ];
      for (let round = 0; round < 2; round++) {
        const seen = [];
        for (const reader of readers) {
          const { previous } = await seenBy(store, reader, 'participants', next);
          seen.push([previous.has('FRA'), valuesOf(previous.get('FRA')).includes(SECRET)]);
        }
        expect(seen).toEqual([
          [true, true],
          [true, false],
          [false, false],
        ]);
      }
    });

    test('shares what both see, so that it is read and parsed once', async () => {
      const store = new SnapshotStore();
      const part = await seenBy(store, await observer(), 'participants');
      const whole = await seenBy(store, await reviewer(), 'participants FRA');
      expect(whole.table('MAR').outline).toBe(part.table('MAR').outline);
      expect(whole.table('FRA').outline).not.toBe(part.table('FRA').outline);
    });
  });
});
