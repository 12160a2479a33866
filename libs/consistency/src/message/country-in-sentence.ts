import { type CountryCode, countryName, type Language, WORLD } from '@concord/domain';

/** English names that take the article; those that end in "Islands" all do. */
const WITH_ARTICLE: ReadonlySet<CountryCode> = new Set([
  'ANT',
  'ARE',
  'ATF',
  'BES',
  'BHS',
  'CAF',
  'COM',
  'DDR',
  'DOM',
  'GBR',
  'GMB',
  'IMN',
  'IOT',
  'MDV',
  'NLD',
  'PHL',
  'PSE',
  'SUN',
  'USA',
]);

/**
 * A country's name as it stands inside a sentence: in English with its article, "the Netherlands".
 * In the other languages the name as CLDR gives it, since their sentences are worded so that none is needed.
 */
export function countryInSentence(code: CountryCode, language: Language): string {
  const name = countryName(code, language);
  if (language !== 'en') return name;
  if (code === WORLD) return 'the world';
  return WITH_ARTICLE.has(code) || name.endsWith(' Islands') ? `the ${name}` : name;
}
