import { expect, test } from '@jest/globals';
import { keepWith } from './keep-with.ts';

test('an answer is kept while all that it depends on is the same, and as much of it', () => {
  const asked: number[][] = [];
  const sum = keepWith((_: object, ...numbers: number[]) => {
    asked.push(numbers);
    return numbers.reduce((total, number) => total + number, 0);
  });
  const one = {};
  const other = {};
  expect([sum(one), sum(one), sum(one, 1), sum(one, 1), sum(one, 1, 2), sum(one, 1), sum(other, 1)]).toEqual([
    0, 0, 1, 1, 3, 1, 1,
  ]);
  expect(asked).toEqual([[], [1], [1, 2], [1], [1]]);
});
