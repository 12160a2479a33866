import { describe, expect, test } from '@jest/globals';
import { FaultList, MAXIMUM_FAULTS } from '../fault.ts';
import { HOSTILE_OUTLINES } from '../testing/hostile-outlines.ts';
import { bytesOf } from '../testing/samples.ts';
import { explainOutline } from './explain-outline.ts';
import { readOutline } from './read-outline.ts';

const HEAD = {
  format: 'concord.outline/1',
  cycle: 'c',
  country: 'KEN',
  language: 'en',
  period: { from: 2010, to: 2017 },
};

/** What a walk over a list of one item, over and over, finds, and how often it asks the item for a field. */
function walk(item: object, length: number) {
  let looks = 0;
  const measured = Object.defineProperty({ ...item }, 'year', {
    enumerable: true,
    get: () => {
      looks++;
      return 2015;
    },
  });
  const faults = new FaultList();
  explainOutline({ ...HEAD, figures: Array.from({ length }, () => measured) }, faults);
  return { faults: faults.toArray(), looks };
}

describe('a hostile outline', () => {
  test.each([...HOSTILE_OUTLINES])('is refused, with a list that stays short: %s', async (_, text) => {
    const bytes = bytesOf(text());
    expect(bytes.length).toBeLessThanOrEqual(10_000_000);
    const reading = await readOutline(bytes);
    if (!('faults' in reading)) throw new Error('The outline was accepted');
    expect(reading.faults.length).toBeGreaterThan(0);
    expect(reading.faults.length).toBeLessThanOrEqual(MAXIMUM_FAULTS + 1);
    expect(JSON.stringify(reading.faults).length).toBeLessThan(Math.max(1_000_000, bytes.length));
  });

  test('is not looked into once no more faults are kept', () => {
    const broken = { measure: 'student', origin: 'KEN', destination: 'DEU', value: 1 };
    for (const length of [MAXIMUM_FAULTS + 1, 50_000, 80_000]) {
      const { faults, looks } = walk(broken, length);
      expect(faults).toHaveLength(MAXIMUM_FAULTS + 1);
      expect(looks).toBeLessThanOrEqual(5 * MAXIMUM_FAULTS);
    }
  });

  test('is not looked into beyond the limit of a list', () => {
    const sound = { measure: 'students', origin: 'KEN', destination: 'DEU', value: 1 };
    const atLimit = walk(sound, 50_000);
    expect(atLimit.faults).toEqual([]);
    const beyond = walk(sound, 200_000);
    expect(beyond.faults.map(({ pointer }) => pointer)).toEqual(['/figures']);
    expect(beyond.looks).toBe(atLimit.looks);
  });

  test('is said to hold more, by number where the rest was counted', async () => {
    const last = async (document: object) => {
      const reading = await readOutline(bytesOf({ ...HEAD, ...document }));
      return 'faults' in reading ? reading.faults.at(-1)?.message : undefined;
    };
    const nothings = Array.from({ length: 1500 }, () => 0);
    expect(await last({ figures: nothings })).toBe('500 more faults are not listed');
    const strangers = Array.from({ length: 1201 }, (_, index) => ({
      measure: 'students',
      origin: 'UGA',
      destination: 'DEU',
      year: 1900 + (index % 200),
      value: index,
    }));
    expect(await last({ figures: strangers })).toBe('201 more faults are not listed');
    expect(await last({ figures: nothings, answers: [{}] })).toBe('at least 500 more faults are not listed');
    expect(await last({ figures: strangers.map((figure) => ({ ...figure, year: 0 })) })).toBe(
      'at least 1201 more faults are not listed',
    );
    const unmeasured = strangers.map((figure) => ({ ...figure, measure: '', origin: 'KEN', year: 0 }));
    expect(await last({ figures: unmeasured.slice(0, 501) })).toBe(
      'there may be more faults: the rest of the document was not looked at',
    );
  });
});
