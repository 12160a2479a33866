import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle } from '../testing/sample.ts';
import { cyclesTouching, findCycle, listCycles, reviseCycle, StaleCycleError, saveCycle } from './cycles.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('cycles', () => {
  test('are kept as configured, and replaced without losing their stage', async () => {
    const { manager } = database.dataSource;
    const configuration = readSampleCycle();
    expect(await findCycle(manager, configuration.code)).toBeNull();
    expect((await saveCycle(manager, configuration)).stage).toBe('open');
    await saveCycle(manager, configuration, 'review');
    await saveCycle(manager, { ...configuration, title: 'Another title' });
    const found = await findCycle(manager, configuration.code);
    expect(found).toEqual({
      code: configuration.code,
      stage: 'review',
      version: 3,
      configuration: { ...configuration, title: 'Another title' },
    });
    expect(await listCycles(manager)).toEqual([{ ...found, outlines: 0, openFindings: 0 }]);
  });

  test('are replaced only at the version that was read, and made only where there are none', async () => {
    const { manager } = database.dataSource;
    const configuration = { ...readSampleCycle(), code: 'next', previous: 'eurafrica-2016' };
    await expect(reviseCycle(manager, configuration, 1)).rejects.toEqual(new StaleCycleError(null));
    const attempts = await Promise.allSettled(
      Array.from({ length: 10 }, () => reviseCycle(manager, configuration, null)),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await saveCycle(manager, configuration, 'review');
    const revisions = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        reviseCycle(manager, { ...configuration, title: `Title ${index}` }, 2),
      ),
    );
    expect(revisions.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))).toEqual(
      Array.from({ length: 9 }, () => new StaleCycleError(3)),
    );
    const [won] = revisions.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(await findCycle(manager, 'next')).toEqual(won);
    expect(won).toMatchObject({ stage: 'review', version: 3 });
  });

  test('are touched by submissions to the cycle that they look back at', async () => {
    const { manager } = database.dataSource;
    expect(await cyclesTouching(manager, 'eurafrica-2016')).toEqual(['eurafrica-2016', 'next']);
    expect(await cyclesTouching(manager, 'next')).toEqual(['next']);
    expect(await cyclesTouching(manager, 'none')).toEqual([]);
  });
});
