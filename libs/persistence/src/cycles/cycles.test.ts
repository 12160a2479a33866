import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { readSampleCycle } from '../testing/sample.ts';
import { findCycle, listCycles, saveCycle } from './cycles.ts';

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
      configuration: { ...configuration, title: 'Another title' },
    });
    expect(await listCycles(manager)).toEqual([{ ...found, outlines: 0, openFindings: 0 }]);
  });
});
