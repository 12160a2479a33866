import { expect, test } from '@jest/globals';
import { pathWithin } from './site-address.ts';

test.each(['/', '/cycles/a-2026/record?before=4', '/join/x_-Y'])(
  '%s leads to a page of this site',
  (path) => {
    expect(pathWithin(path)).toBe(path);
  },
);

test.each([
  '',
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/a\r\nSet-Cookie: x',
  '/a#b c',
  `/${'a'.repeat(500)}`,
  undefined,
  ['/a'],
])('%j leads nowhere', (path) => {
  expect(pathWithin(path)).toBeUndefined();
});
