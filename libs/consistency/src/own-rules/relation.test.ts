import { describe, expect, test } from '@jest/globals';
import { marginOf, stands } from './relation.ts';

describe('stands', () => {
  test.each([
    [1, '==', 1, 0, true],
    [1, '==', 2, 0, false],
    [0.1 + 0.2, '==', 0.3, 0, true],
    [0.1 + 0.2, '!=', 0.3, 0, false],
    [100, '==', 110, 10, true],
    [100, '==', 110.1, 10, false],
    [100, '!=', 110, 10, false],
    [100, '!=', 111, 10, true],
    [1, '<', 1, 0, false],
    [0.3, '<', 0.1 + 0.2, 0, false],
    [1, '<=', 1, 0, true],
    [0.1 + 0.2, '<=', 0.3, 0, true],
    [11, '<=', 10, 1, true],
    [11.1, '<=', 10, 1, false],
    [10.5, '<', 10, 1, true],
    [11, '<', 10, 1, false],
    [1, '>', 1, 0, false],
    [9.5, '>', 10, 1, true],
    [9, '>', 10, 1, false],
    [9, '>=', 10, 1, true],
    [8.9, '>=', 10, 1, false],
    [0, '==', 0, 0, true],
    [0, '<', 0, 0, false],
    [-5, '<', -4, 0, true],
  ] as const)('%d %s %d with a margin of %d: %s', (left, operator, right, margin, expected) => {
    expect(stands(left, operator, right, margin)).toBe(expected);
  });
});

test('a margin is an amount, or a share of the mean of the sides', () => {
  expect(marginOf({}, 90, 110)).toBe(0);
  expect(marginOf({ tolerance: { absolute: 5 } }, 90, 110)).toBe(5);
  expect(marginOf({ tolerance: { share: 0.2 } }, 90, 110)).toBe(20);
  expect(marginOf({ tolerance: { share: 0.2 } }, -90, 110)).toBe(20);
  expect(marginOf({ tolerance: { share: 0.2 } }, 0, 0)).toBe(0);
});
