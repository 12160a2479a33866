import { describe, expect, test } from '@jest/globals';
import { isPagePath, ownPath } from './page-path.ts';

test('what programs use is no page', () => {
  for (const path of ['/', '/sign-in', '/apis', '/assets-of-mine'])
    expect([path, isPagePath(path)]).toEqual([path, true]);
  for (const path of ['/api/v1/cycles', '/health/live', '/assets/x.css', '/API/v1']) {
    expect([path, isPagePath(path)]).toEqual([path, false]);
  }
});

describe('ownPath', () => {
  test('takes paths with their queries', () => {
    expect(ownPath('/a/b?c=1')).toBe('/a/b?c=1');
    expect(ownPath('/a/../b')).toBe('/b');
  });

  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    'a',
    '',
    '/api/v1',
  ])('takes nothing that leads elsewhere: %j', (path) => {
    expect(ownPath(path)).toBeUndefined();
  });
});
