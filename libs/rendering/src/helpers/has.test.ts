import { expect, test } from '@jest/globals';
import { has } from './has.ts';

test('has finds a value among several, or as the only one', () => {
  expect(has(['a', 'b'], 'b')).toBe(true);
  expect(has(['a', 'b'], 'c')).toBe(false);
  expect(has('a', 'a')).toBe(true);
  expect(has(undefined, undefined)).toBe(false);
});
