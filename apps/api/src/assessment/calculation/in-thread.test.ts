import { BUILT_IN_SCENARIOS } from '@concord/consistency';
import type { Outline } from '@concord/domain';
import { readSampleCycle, readSampleFilings } from '@concord/persistence/testing';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { build } from '../../testing/start-process.ts';
import type { Calculations } from './calculate.ts';
import { calculateInThread } from './in-thread.ts';

const AMPLE = { milliseconds: 60_000, megabytes: 512 };

let input: Calculations['compare-scenario'];
beforeAll(() => {
  build();
  const outlines = readSampleFilings().map(({ outline }) => outline);
  input = { cycle: readSampleCycle(), outlines, answers: {}, scenario: BUILT_IN_SCENARIOS.downside };
}, 180_000);

describe('a calculation in a thread', () => {
  test('gives its outcome', async () => {
    const { outcome } = calculateInThread('compare-scenario', input, AMPLE);
    expect((await outcome).scenario.name).toBe('downside');
  });

  test('is given up where it takes more time or memory than it may', async () => {
    const demanding = { kind: 'too-demanding', status: 422 };
    const slow = calculateInThread('compare-scenario', input, { ...AMPLE, milliseconds: 50 });
    await expect(slow.outcome).rejects.toMatchObject(demanding);
    const large = calculateInThread('compare-scenario', input, { ...AMPLE, megabytes: 16 });
    await expect(large.outcome).rejects.toMatchObject(demanding);
  });

  test('fails where it throws, and where it is ended', async () => {
    const outline = input.outlines[0] as Outline;
    const twice = { ...input, outlines: [outline, outline] };
    await expect(calculateInThread('compare-scenario', twice, AMPLE).outcome).rejects.toThrow(/Two outlines/);
    const { outcome, end } = calculateInThread('compare-scenario', input, AMPLE);
    const failed = expect(outcome).rejects.toThrow('without an outcome');
    await end();
    await failed;
  });
});
