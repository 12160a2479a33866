import { LANGUAGES } from '@concord/domain';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatNumber } from './format-number.ts';

test.each(LANGUAGES)('writes numbers as Intl does, in %s', (language) => {
  const intl = new Intl.NumberFormat(`${language}-u-nu-latn`, { maximumFractionDigits: 2 });
  const said = (value: number): string => intl.format(value).replaceAll('\u200e', '').replace('\u2212', '-');
  for (const value of [
    0, 7, 999, 1000, 1234, 9999, 12_345, 123_456, 1_234_567, 0.5, 0.05, 12.3, 1234.56, -1234.5,
  ]) {
    expect(formatNumber(value, language)).toBe(said(value));
  }
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (hundredths) => {
      expect(formatNumber(hundredths / 100, language)).toBe(said(hundredths / 100));
    }),
    { seed: 2018 },
  );
});

test('leaves what is beyond exact arithmetic to Intl', () => {
  expect(formatNumber(1e21, 'en')).toBe(new Intl.NumberFormat('en').format(1e21));
});
