import { countryName, LANGUAGES } from '@concord/domain';
import { expect, test } from '@jest/globals';
import { countryInSentence } from './country-in-sentence.ts';

test.each([
  ['NLD', 'the Netherlands'],
  ['USA', 'the United States'],
  ['ARE', 'the United Arab Emirates'],
  ['SLB', 'the Solomon Islands'],
  ['SUN', 'the Union of Soviet Socialist Republics'],
  ['WLD', 'the world'],
  ['KEN', 'Kenya'],
  ['ISL', 'Iceland'],
  ['CZE', 'Czechia'],
  ['XXX', 'XXX'],
])('%s is %s inside an English sentence', (code, said) => {
  expect(countryInSentence(code, 'en')).toBe(said);
});

test.each(LANGUAGES.filter((language) => language !== 'en'))('the name alone in %s', (language) => {
  expect(countryInSentence('NLD', language)).toBe(countryName('NLD', language));
});
