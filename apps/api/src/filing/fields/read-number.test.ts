import { LANGUAGES } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readNumber, showNumber } from './read-number.ts';

describe('a number is read', () => {
  test.each([
    ['1234567', 'en', 1234567],
    ['1,234,567.5', 'en', 1234567.5],
    ['1.234.567,5', 'en', 1234567.5],
    ['1 234 567,5', 'fr', 1234567.5],
    ['1 234', 'ru', 1234],
    ['1’234.50', 'fr', 1234.5],
    ['1,234', 'en', 1234],
    ['1,234', 'fr', 1.234],
    ['1.234', 'es', 1234],
    ['1.234', 'en', 1.234],
    ['0,234', 'en', 0.234],
    ['12,5', 'en', 12.5],
    ['.5', 'en', 0.5],
    ['−3', 'en', -3],
    ['١٢٣٫٥', 'ar', 123.5],
    ['۱۲۳', 'ar', 123],
    ['2e3', 'en', 2000],
  ] as const)('%s in %s', (text, language, number) => {
    expect(readNumber(text, language)).toBe(number);
  });

  test.each(['', 'about 5', '1,2,3', '1,234.5.6', '12-5', '5 %', '1e999', '.', '1..2'])(
    '%p is none',
    (text) => {
      expect(readNumber(text, 'en')).toBeUndefined();
    },
  );

  test('as it is shown, exactly, in every language', () => {
    const numbers = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.nat(2_000_000_000),
    );
    fc.assert(
      fc.property(numbers, fc.constantFrom(...LANGUAGES), (number, language) => {
        expect(readNumber(showNumber(number, language), language)).toBe(number === 0 ? 0 : number);
      }),
    );
  });
});
