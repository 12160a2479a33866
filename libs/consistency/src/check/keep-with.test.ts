import { expect, test } from '@jest/globals';
import { Keeper, keepWith } from './keep-with.ts';

class Thing extends Keeper {}

test('an answer is kept while all that it depends on is the same, and as much of it', () => {
  const asked: number[][] = [];
  const sum = keepWith((_: Thing, ...numbers: number[]) => {
    asked.push(numbers);
    return numbers.reduce((total, number) => total + number, 0);
  });
  const one = new Thing();
  const other = new Thing();
  expect([sum(one), sum(one), sum(one, 1), sum(one, 1), sum(one, 1, 2), sum(one, 1), sum(other, 1)]).toEqual([
    0, 0, 1, 1, 3, 1, 1,
  ]);
  expect(asked).toEqual([[], [1], [1, 2], [1], [1]]);
});
