import { CATALOGUE, runChecks, Snapshot } from '@concord/consistency';
import { readOutline } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import { type GeneratedCycle, generateCycle } from '../generate/generate-cycle.ts';
import { Ground } from './ground.ts';
import { answers } from './planter.ts';
import { MANY_A_CYCLE, ONE_A_CYCLE, plantMany } from './planters.ts';

const SIZE = { countries: 16, figures: 5_000, seed: 20 };
const PLANTERS = new Map([...MANY_A_CYCLE, ...ONE_A_CYCLE].map((planter) => [planter.check, planter]));

function findingsOf({ cycle, outlines, previous }: GeneratedCycle) {
  return runChecks(CATALOGUE, Snapshot.of(cycle, outlines, { previous })).findings;
}

async function faultsOf({ outlines, previous }: GeneratedCycle) {
  const readings = await Promise.all(
    [...outlines, ...previous].map((outline) =>
      readOutline(new TextEncoder().encode(JSON.stringify(outline))),
    ),
  );
  return readings.flatMap((reading) => ('faults' in reading ? reading.faults : []));
}

describe('a generated cycle', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(generateCycle(SIZE)).toEqual(generateCycle(SIZE));
    expect(generateCycle({ ...SIZE, seed: 21 })).not.toEqual(generateCycle(SIZE));
  });

  test('has about as many figures as asked for, in outlines that are accepted', async () => {
    const generated = generateCycle(SIZE);
    const figures = generated.outlines.reduce((count, outline) => count + (outline.figures?.length ?? 0), 0);
    expect(Math.abs(figures - SIZE.figures)).toBeLessThan(SIZE.figures * 0.1);
    expect(await faultsOf(generated)).toEqual([]);
  });

  test.each([1, 2, 3, 4, 5])('leaves the whole catalogue silent, seed %i', (seed) => {
    expect(findingsOf(generateCycle({ ...SIZE, seed }))).toEqual([]);
  });

  test('is refused where the countries have no room for it', () => {
    expect(() => generateCycle({ countries: 3, figures: 100_000, seed: 1 })).toThrow(RangeError);
    expect(() => generateCycle({ countries: 196, figures: 1_000, seed: 1 })).toThrow(RangeError);
  });
});

describe.each(CATALOGUE.map(({ id }) => id))('%s', (id) => {
  test('finds the fault that is planted for it, and nothing that does not rest on it', async () => {
    const generated = generateCycle(SIZE);
    const ground = new Ground(generated, 7);
    const planter = PLANTERS.get(id);
    expect(planter).toBeDefined();
    const planted = planter === undefined ? [] : plantMany(planter, ground, 1);
    expect(planted).toHaveLength(1);
    const findings = findingsOf(generated);
    for (const fault of planted) {
      expect({ fault, found: findings.filter((finding) => answers(finding, fault)) }).toMatchObject({
        found: [{ check: id }],
      });
      const others = findings.filter((finding) => !answers(finding, fault) && !ground.restsOnChange(finding));
      expect(others).toEqual([]);
    }
    expect(await faultsOf(generated)).toEqual([]);
  });
});
