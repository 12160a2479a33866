import { LANGUAGES } from '@concord/domain';
import { expect, test } from '@jest/globals';
import { CATALOGUE } from './catalogue.ts';
import { aRule } from './own-rules/testing/a-rule.ts';
import { CHECK_TITLES, checkTitle, checkTitles } from './titles.ts';

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

test('a rule of a cycle’s own is called as the cycle says, in English where it has no other title', () => {
  const cycle = { rules: [aRule({ title: { en: 'Arrivals and stock', fr: 'Arrivées et effectifs' } })] };
  expect(checkTitle('rule:a-rule', 'fr', cycle)).toBe('Arrivées et effectifs');
  expect(checkTitle('rule:a-rule', 'zh', cycle)).toBe('Arrivals and stock');
  expect(checkTitles('rule:a-rule', cycle)?.zh).toBeUndefined();
  expect(checkTitle('mirror-flow', 'fr', cycle)).toBe(checkTitle('mirror-flow', 'fr'));
});

test('what nobody knows is called by its id', () => {
  expect(checkTitle('no-such-check', 'fr')).toBe('no-such-check');
  expect(checkTitle('toString', 'fr')).toBe('toString');
  expect(checkTitle('rule:a-rule', 'fr')).toBe('rule:a-rule');
  expect(checkTitle('a-rule', 'fr', { rules: [aRule()] })).toBe('a-rule');
});
