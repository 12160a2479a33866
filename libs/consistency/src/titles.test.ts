import { LANGUAGES } from '@concord/domain';
import { expect, test } from '@jest/globals';
import { CATALOGUE } from './catalogue.ts';
import { CHECK_TITLES, checkTitle } from './titles.ts';

test('every check has a short title in each of the six languages, and no two of one language are the same', () => {
  expect(Object.keys(CHECK_TITLES).sort()).toEqual(CATALOGUE.map(({ id }) => id).sort());
  for (const language of LANGUAGES) {
    const titles = CATALOGUE.map(({ id }) => checkTitle(id, language));
    expect(new Set(titles).size).toBe(titles.length);
    for (const each of titles) {
      expect(each.length).toBeGreaterThan(2);
      expect(each.length).toBeLessThanOrEqual(50);
      expect(each).not.toMatch(/[.!?。？]$/);
    }
  }
});

test('a rule of a cycle’s own is called by its id', () => {
  expect(checkTitle('no-such-check', 'fr')).toBe('no-such-check');
  expect(checkTitle('toString', 'fr')).toBe('toString');
});
