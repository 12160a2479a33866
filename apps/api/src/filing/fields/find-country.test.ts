import { COUNTRIES, countryName, LANGUAGES } from '@concord/domain';
import { expect, test } from '@jest/globals';
import { findCountry } from './find-country.ts';

test('a country is found by its code, and by its name in each language, from each', () => {
  const missed: string[] = [];
  for (const code of COUNTRIES.keys()) {
    if (findCountry(code.toLowerCase(), 'en') !== code) missed.push(code);
    for (const language of LANGUAGES) {
      const name = countryName(code, language);
      if (findCountry(` ${name.toUpperCase()} `, language) !== code) missed.push(`${language} ${name}`);
    }
  }
  expect(missed).toEqual([]);
  expect(findCountry('COTE D IVOIRE', 'en')).toBe('CIV');
  expect(findCountry('Deutschland', 'en')).toBeUndefined();
  expect(findCountry('', 'en')).toBeUndefined();
});
