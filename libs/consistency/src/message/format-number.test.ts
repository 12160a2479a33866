import { LANGUAGES } from '@concord/domain';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatNumber, formatPercent } from './format-number.ts';

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

test.each(LANGUAGES)('writes percentages as Intl does, in %s', (language) => {
  const intl = new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'percent' });
  for (const share of [0, 0.004, 0.113, 0.5, 1, 12.34]) {
    expect(formatPercent(share, language)).toBe(intl.format(share));
  }
});
