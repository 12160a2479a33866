import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Assignment, DrawInput, DrawReviewer } from './draw.ts';
import { drawReviewers, drawStepwise, replacementSeed } from './draw-reviewers.ts';
import { isPossibleByTrying } from './testing/try-all-draws.ts';

const REGIONS = { AAA: 'north', BBB: 'north', CCC: 'south', DDD: 'south' };
const CODES = Object.keys(REGIONS);
const limits = { perCountry: 1, perReviewer: 2, sameRegion: { least: 0, most: 3 }, onePerPlace: false };

function inputOf(parts: Partial<DrawInput>): DrawInput {
  return {
    seed: 's',
    countries: CODES,
    reviewers: [],
    exclusions: [],
    kept: [],
    regions: REGIONS,
    limits,
    ...parts,
  };
}

const people = (count: number): DrawReviewer[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `r${index}`,
    place: CODES[index % CODES.length] as string,
  }));

const pair = (reviewers: readonly DrawReviewer[]) =>
  fc.record({
    country: fc.constantFrom(...CODES),
    reviewer: fc.constantFrom(...reviewers.map(({ id }) => id)),
  });

/** Inputs small enough for every draw to be tried. */
const small = fc
  .record({
    seed: fc.string(),
    countries: fc.subarray(CODES, { minLength: 1, maxLength: 3 }),
    reviewers: fc
      .array(
        fc.record(
          { place: fc.constantFrom(...CODES, 'organisation:Aid'), most: fc.integer({ min: 0, max: 2 }) },
          { requiredKeys: [] },
        ),
        { minLength: 1, maxLength: 5 },
      )
      .map((list) => list.map((each, index) => ({ id: `r${index}`, ...each }))),
    perCountry: fc.integer({ min: 0, max: 3 }),
    perReviewer: fc.integer({ min: 0, max: 3 }),
    region: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })),
    onePerPlace: fc.boolean(),
  })
  .chain(({ perCountry, perReviewer, region: [least, more], onePerPlace, ...rest }) =>
    fc
      .record({
        exclusions: fc.array(pair(rest.reviewers), { maxLength: 6 }),
        kept: fc.uniqueArray(pair(rest.reviewers), {
          maxLength: 2,
          selector: ({ country, reviewer }) => `${country} ${reviewer}`,
        }),
      })
      .map(({ exclusions, kept }) =>
        inputOf({
          ...rest,
          exclusions,
          kept,
          limits: { perCountry, perReviewer, sameRegion: { least, most: least + more }, onePerPlace },
        }),
      ),
  );

describe('a draw', () => {
  test('never draws who is excluded, and keeps every limit, 10,000 times', () => {
    let drawn = 0;
    fc.assert(
      fc.property(small, (input) => {
        const draw = drawReviewers(input);
        if (draw.kind === 'none') return;
        drawn += 1;
        expect(faultsOf(input, draw.assignments)).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
    expect(drawn).toBeGreaterThan(2_000);
  });

  test('is found exactly where trying all of them finds one', () => {
    const found = { drawn: 0, none: 0 };
    fc.assert(
      fc.property(small, (input) => {
        const { kind } = drawReviewers(input);
        found[kind] += 1;
        expect(kind === 'drawn').toBe(isPossibleByTrying(input));
      }),
      { numRuns: 3_000 },
    );
    expect(Math.min(found.drawn, found.none)).toBeGreaterThan(300);
  });

  test('does not depend on the order of its lists', () => {
    fc.assert(
      fc.property(small, fc.infiniteStream(fc.nat()), (input, numbers) => {
        const mixed = <T>(list: readonly T[]) =>
          list
            .map((value) => ({ value, key: numbers.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ value }) => value);
        const { countries, reviewers, exclusions, kept } = input;
        const other = {
          ...input,
          countries: mixed(countries),
          reviewers: mixed(reviewers),
          exclusions: mixed(exclusions),
          kept: mixed(kept),
        };
        expect(drawReviewers(other)).toEqual(drawReviewers(input));
      }),
    );
  });

  test('is the same in another process, and another with another seed', () => {
    const input = inputOf({
      seed: 'Nairobi, 24 November',
      reviewers: people(9),
      limits: { ...limits, perCountry: 2 },
    });
    const module = new URL('./draw-reviewers.ts', import.meta.url).href;
    const program = `
      const { drawReviewers } = await import(${JSON.stringify(module)});
      console.log(JSON.stringify(drawReviewers(${JSON.stringify(input)})));`;
    const output = execFileSync(
      process.execPath,
      ['--conditions=source', '--input-type=module', '-e', program],
      {
        cwd: fileURLToPath(new URL('.', import.meta.url)),
        env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' },
        encoding: 'utf8',
      },
    );
    const here = drawReviewers(input);
    expect(JSON.parse(output)).toEqual(here);
    const others = Array.from({ length: 20 }, (_, turn) =>
      drawReviewers({ ...input, seed: `another ${turn}` }),
    );
    expect(others).not.toContainEqual(here);
    expect(others.every(({ kind }) => kind === 'drawn')).toBe(true);
  });

  test('has an outcome that is written down here, so that no change moves it unseen', () => {
    const draw = drawReviewers(inputOf({ seed: 'concord', reviewers: people(6) }));
    expect(draw).toMatchInlineSnapshot(`
{
  "assignments": [
    {
      "country": "AAA",
      "reviewer": "r5",
    },
    {
      "country": "BBB",
      "reviewer": "r4",
    },
    {
      "country": "CCC",
      "reviewer": "r2",
    },
    {
      "country": "DDD",
      "reviewer": "r0",
    },
  ],
  "greatestLoad": 1,
  "kind": "drawn",
}
`);
  });

  test('gives each who can be drawn the same chance', () => {
    const reviewers = people(5);
    const counts = new Map(reviewers.map(({ id }) => [id, 0]));
    const draws = 4_000;
    const exclusions = [{ country: 'AAA', reviewer: 'r4' }];
    for (let turn = 0; turn < draws; turn += 1) {
      const draw = drawReviewers(
        inputOf({ seed: `turn ${turn}`, countries: ['AAA'], reviewers, exclusions }),
      );
      if (draw.kind !== 'drawn') throw new Error('There is one to draw');
      for (const { reviewer } of draw.assignments) counts.set(reviewer, (counts.get(reviewer) ?? 0) + 1);
    }
    expect(counts.get('r4')).toBe(0);
    counts.delete('r4');
    // χ² of 3 degrees of freedom exceeds 16.3 once in a thousand times.
    expect(chiSquared([...counts.values()], draws / 4)).toBeLessThan(16.3);
  });

  test('gives those who are alike the same chance of every country, where they compete', () => {
    const reviewers = people(4).map(({ id }) => ({ id, most: 1 }));
    const counts = new Map<string, number>();
    const draws = 3_000;
    for (let turn = 0; turn < draws; turn += 1) {
      const draw = drawReviewers(inputOf({ seed: `${turn}`, reviewers }));
      if (draw.kind !== 'drawn') throw new Error('There is one to draw');
      for (const { country, reviewer } of draw.assignments) {
        const key = `${country} ${reviewer}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    expect(counts.size).toBe(16);
    // A table of 4 × 4 with all sums given has 9 degrees of freedom: 27.9 once in a thousand times.
    expect(chiSquared([...counts.values()], draws / 4)).toBeLessThan(27.9);
  });

  test('comes to the same in steps, which say how much is done and go on', () => {
    const input = inputOf({ reviewers: people(9), limits: { ...limits, perCountry: 2 } });
    for (const each of [input, { ...input, reviewers: people(1) }]) {
      const steps = drawStepwise(each);
      const shares: number[] = [];
      let step = steps.next();
      for (; step.done !== true; step = steps.next()) shares.push(step.value);
      expect(step.value).toEqual(drawReviewers(each));
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    }
  });

  test('spreads the load as evenly as can be', () => {
    const draw = drawReviewers(inputOf({ reviewers: people(4), limits: { ...limits, perReviewer: 4 } }));
    expect(draw).toMatchObject({ kind: 'drawn', greatestLoad: 1 });
    const uneven = drawReviewers(
      inputOf({
        reviewers: people(2),
        exclusions: CODES.slice(1).map((country) => ({ country, reviewer: 'r0' })),
        limits: { ...limits, perReviewer: 4 },
      }),
    );
    expect(uneven).toMatchObject({ kind: 'drawn', greatestLoad: 3 });
  });

  test('of 195 countries among 400 people takes no more than a few seconds', () => {
    const countries = Array.from({ length: 195 }, (_, index) => `C${String(index).padStart(3, '0')}`);
    const regions = Object.fromEntries(countries.map((code, index) => [code, `region ${index % 5}`]));
    const reviewers = Array.from({ length: 400 }, (_, index) => ({
      id: `r${index}`,
      place: countries[index % 195] as string,
    }));
    const input = inputOf({
      countries,
      regions,
      reviewers,
      exclusions: reviewers.map(({ id, place }) => ({ country: place, reviewer: id })),
      limits: { perCountry: 2, perReviewer: 3, sameRegion: { least: 1, most: 1 }, onePerPlace: true },
    });
    const draw = drawReviewers(input);
    expect(draw).toMatchObject({ kind: 'drawn', greatestLoad: 1 });
    if (draw.kind === 'drawn') expect(faultsOf(input, draw.assignments)).toEqual([]);
  }, 20_000);
});

describe('where there is no draw, it says why', () => {
  const none = (parts: Partial<DrawInput>) => {
    const draw = drawReviewers(inputOf(parts));
    if (draw.kind !== 'none') throw new Error('There is a draw');
    return draw;
  };

  test('a country from which too many are excluded', () => {
    const exclusions = people(2).map(({ id }) => ({ country: 'CCC', reviewer: id }));
    expect(none({ reviewers: people(2), exclusions })).toEqual({
      kind: 'none',
      short: [{ country: 'CCC', limit: 'exclusions', needed: 1, available: 0 }],
      together: null,
      wouldHelp: ['exclusions'],
    });
  });

  test('a region that has too few', () => {
    const regional = { ...limits, sameRegion: { least: 1, most: 1 } };
    const reviewers = [{ id: 'r', place: 'AAA', most: 2 }];
    expect(none({ countries: ['AAA', 'CCC'], reviewers, limits: regional })).toEqual({
      kind: 'none',
      short: [{ country: 'CCC', limit: 'region', needed: 1, available: 0 }],
      together: null,
      wouldHelp: ['region'],
    });
  });

  test('countries that together need more than there is room for', () => {
    const exclusions = ['AAA', 'BBB'].flatMap((country) => [{ country, reviewer: 'r1' }]);
    const draw = none({
      countries: ['AAA', 'BBB', 'CCC'],
      reviewers: people(2),
      exclusions,
      limits: { ...limits, perReviewer: 1 },
    });
    expect(draw).toEqual({
      kind: 'none',
      short: [],
      together: { countries: ['AAA', 'BBB'], needed: 2, available: 1 },
      wouldHelp: ['load'],
    });
  });

  test('reviewers of one place alone, and reviewers who have enough', () => {
    const two = { ...limits, perCountry: 2, onePerPlace: true };
    const alike = [1, 2].map((number) => ({ id: `r${number}`, place: 'AAA' }));
    expect(none({ countries: ['CCC'], reviewers: alike, limits: two }).short).toEqual([
      { country: 'CCC', limit: 'place', needed: 2, available: 1 },
    ]);
    const kept = ['AAA', 'BBB'].map((country) => ({ country, reviewer: 'r0' }));
    expect(none({ countries: ['CCC'], reviewers: people(1), kept })).toMatchObject({
      short: [{ country: 'CCC', limit: 'load', needed: 1, available: 0 }],
      wouldHelp: ['load'],
    });
  });

  test('names limits that are none at once', () => {
    expect(() => drawReviewers(inputOf({ limits: { ...limits, perCountry: -1 } }))).toThrow(RangeError);
    expect(() =>
      drawReviewers(inputOf({ limits: { ...limits, sameRegion: { least: 2, most: 1 } } })),
    ).toThrow(RangeError);
  });
});

test('a replacement has a seed of its own that follows from the first', () => {
  expect(replacementSeed('seed', 'KEN', 2)).toBe('seed/KEN/2');
});

/** Every way in which assignments break what the input asks for. */
function faultsOf(
  { countries, reviewers, exclusions, kept, regions, limits: asked }: DrawInput,
  drawn: readonly Assignment[],
): string[] {
  const all = [...kept, ...drawn];
  const faults: string[] = [];
  const byId = new Map(reviewers.map((reviewer) => [reviewer.id, reviewer]));
  for (const { country, reviewer } of drawn) {
    const isExcluded = exclusions.some((each) => each.country === country && each.reviewer === reviewer);
    if (isExcluded) faults.push(`${reviewer} is excluded from ${country}`);
    if (!byId.has(reviewer) || !countries.includes(country)) faults.push(`${reviewer}, ${country}: unknown`);
  }
  if (new Set(all.map(({ country, reviewer }) => `${country} ${reviewer}`)).size < all.length)
    faults.push('twice');
  for (const country of countries) {
    const standing = kept.filter((each) => each.country === country).length;
    const added = drawn.filter((each) => each.country === country);
    if (added.length !== Math.max(0, asked.perCountry - standing))
      faults.push(`${country} has ${added.length}`);
    if (added.length === 0) continue;
    const places = all
      .filter((each) => each.country === country)
      .flatMap(({ reviewer }) => byId.get(reviewer)?.place ?? []);
    const same = places.filter(
      (place) => regions[place] !== undefined && regions[place] === regions[country],
    ).length;
    const ofKept = kept
      .filter((each) => each.country === country)
      .filter(({ reviewer }) => regions[byId.get(reviewer)?.place ?? ''] === regions[country]).length;
    if (same < asked.sameRegion.least || same > Math.max(asked.sameRegion.most, ofKept))
      faults.push(`${country}: ${same} of its region`);
    const fresh = added.flatMap(({ reviewer }) => byId.get(reviewer)?.place ?? []);
    const old = places.slice(0, places.length - fresh.length);
    const isTwice = new Set(fresh).size < fresh.length || fresh.some((place) => old.includes(place));
    if (asked.onePerPlace && isTwice) faults.push(`${country}: twice from one place`);
  }
  for (const { id, most = asked.perReviewer } of reviewers) {
    const has = all.filter(({ reviewer }) => reviewer === id).length;
    const had = kept.filter(({ reviewer }) => reviewer === id).length;
    if (has > had && has > Math.min(most, asked.perReviewer)) faults.push(`${id} has ${has}`);
  }
  return faults;
}

function chiSquared(counts: readonly number[], expected: number): number {
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}
