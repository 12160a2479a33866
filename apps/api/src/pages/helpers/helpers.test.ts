import type { Language } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import { date } from './date.ts';
import { dateTime } from './date-time.ts';
import { describedBy } from './described-by.ts';
import { list } from './list.ts';
import { number } from './number.ts';
import { option } from './option.ts';
import { percent } from './percent.ts';
import { t } from './t.ts';

const options = (language: Language, hash: Record<string, unknown> = {}) => ({
  hash,
  data: { root: { page: { language } } },
});

describe('the helpers of pages speak the page’s language', () => {
  test('messages', () => {
    expect(t('common.signOut', options('en'))).toBe('Sign out');
    expect(t('common.signOut', options('fr'))).toBe('Se déconnecter');
    expect(() => t('common.none' as 'common.signOut', options('en'))).toThrow('common.none');
  });

  test('dates', () => {
    expect(date('2016-03-01', options('en'))).toBe('March 1, 2016');
    expect(date('2016-03-01', options('ru'))).toBe('1 марта 2016 г.');
    expect(date('2016-03-01', options('ar'))).toBe('1 مارس 2016');
    expect(dateTime('2016-03-01T23:30:00Z', options('en'))).toBe('March 1, 2016 at 23:30 UTC');
  });

  test('numbers, with Latin digits in all', () => {
    expect(number(1234.5, options('en', { digits: 1 }))).toBe('1,234.5');
    expect(number(1234567, options('ar'))).toBe('1,234,567');
    expect(number(1234.5, options('es', { digits: 1 }))).toBe('1234,5');
    expect(percent(0.756, options('en'))).toBe('76%');
  });
});

test('list and option build values in a template', () => {
  expect(list('a', 'b', options('en'))).toEqual(['a', 'b']);
  expect(option(options('en', { value: 'a' }))).toEqual({ value: 'a' });
});

test('describedBy names what is there', () => {
  expect(describedBy({ name: 'a' })).toBe('');
  expect(describedBy({ name: 'a', hint: 'h', error: 'e', most: 5 })).toBe('a-hint a-error a-count');
  expect(describedBy({ id: 'b', name: 'a', error: 'e' })).toBe('b-error');
});
