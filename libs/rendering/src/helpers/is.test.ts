import { expect, test } from '@jest/globals';
import { is } from './is.ts';

test('is compares without converting', () => {
  expect(is('a', 'a')).toBe(true);
  expect(is(1, '1')).toBe(false);
});
