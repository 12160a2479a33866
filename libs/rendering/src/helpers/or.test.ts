import { expect, test } from '@jest/globals';
import { or } from './or.ts';

const OPTIONS = {};

test('or gives the first value that is something, and nought is', () => {
  expect(or('', undefined, 'b', 'c', OPTIONS)).toBe('b');
  expect(or(false, null, 0, OPTIONS)).toBe(0);
});

test('or gives nothing where there is nothing, never the options of the call', () => {
  expect(or('', OPTIONS)).toBeUndefined();
  expect(or(OPTIONS)).toBeUndefined();
});
