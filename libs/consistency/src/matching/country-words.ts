import { type CountryCode, countryName, LANGUAGES } from '@concord/domain';
import { DEMONYMS } from './demonyms.ts';
import { OTHER_COUNTRY_NAMES } from './other-country-names.ts';
import { remember } from './remember.ts';
import { splitWords } from './split-words.ts';

/** Letters that a demonym shares with a country's name, and as a share of the name. */
const COMMON_BEGINNING = 4;
const COMMON_SHARE = 0.55;
const LONGEST_ENDING = 5;

interface CountryWords {
  names: ReadonlySet<string>;
  /** Beginnings that stand for the country whatever follows. */
  beginnings: readonly string[];
  isNamedBy: (word: string) => boolean;
}

const known = new Map<CountryCode, CountryWords>();

/**
 * Whether a word of a title is a country's name, a part of it, or its people's name, in any of the languages known:
 * the six of the United Nations from the code list, others from a list of their own.
 */
export function namesCountry(word: string, country: CountryCode): boolean {
  return wordsOf(country).isNamedBy(word);
}

function isNamedBy(word: string, { names, beginnings }: Pick<CountryWords, 'names' | 'beginnings'>): boolean {
  if (names.has(word)) return true;
  if (word.length < COMMON_BEGINNING) return false;
  for (const beginning of beginnings) if (isInflection(word, beginning, beginning.length)) return true;
  for (const name of names) {
    const needed = Math.max(COMMON_BEGINNING, Math.ceil(name.length * COMMON_SHARE));
    if (isInflection(word, name, needed)) return true;
  }
  return false;
}

/** The country's names in scripts without blanks, to be taken out of a title wherever they stand. */
export function unspacedNames(country: CountryCode): string[] {
  const name = countryName(country, 'zh');
  return /\p{Script=Han}/u.test(name) ? [name] : [];
}

function isInflection(word: string, stem: string, needed: number): boolean {
  return (
    stem.length >= needed &&
    word.length <= stem.length + LONGEST_ENDING &&
    word.startsWith(stem.slice(0, needed))
  );
}

function wordsOf(country: CountryCode): CountryWords {
  const found = known.get(country);
  if (found !== undefined) return found;
  const names = LANGUAGES.map((language) => countryName(country, language));
  const stems = (DEMONYMS[country] ?? '').split(' ').filter((stem) => stem !== '');
  const short = stems.filter((stem) => stem.length < COMMON_BEGINNING);
  const words = {
    names: new Set([
      ...names.flatMap(splitWords),
      ...(OTHER_COUNTRY_NAMES[country] ?? '').split(' ').filter((name) => name !== ''),
      ...short,
      country.toLowerCase(),
    ]),
    beginnings: stems.filter((stem) => stem.length >= COMMON_BEGINNING),
  };
  const complete = { ...words, isNamedBy: remember((word) => isNamedBy(word, words)) };
  known.set(country, complete);
  return complete;
}
