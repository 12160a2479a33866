import { expect, test } from '@jest/globals';
import { readDate } from './read-date.ts';

test.each([
  ['2016', '2016'],
  ['2016-03', '2016-03'],
  ['2016-03-01', '2016-03-01'],
  ['2016/3/1', '2016-03-01'],
  ['3/2016', '2016-03'],
  ['1.3.2016', '2016-03-01'],
  ['31/12/2016', '2016-12-31'],
  ['12/31/2016', '2016-12-31'],
  ['5/5/2016', '2016-05-05'],
])('%s is read', (text, date) => {
  expect(readDate(text)).toBe(date);
});

test.each(['', '16', '2016-13', '2016-02-30', '3/4/2016', '0/2016', 'March 2016', '2016-', '31/31/2016'])(
  '%p is no date, or may be two',
  (text) => {
    expect(readDate(text)).toBeUndefined();
  },
);
