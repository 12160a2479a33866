import { expect, test } from '@jest/globals';
import { words } from './words.ts';

test('words joins what there is', () => {
  expect(words('a', undefined, '', false, 'b', {})).toBe('a b');
  expect(words({})).toBe('');
});
