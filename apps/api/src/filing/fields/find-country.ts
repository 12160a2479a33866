import {
  COUNTRIES,
  type CountryCode,
  countryName,
  isFormerCountry,
  LANGUAGES,
  type Language,
} from '@concord/domain';

/** By language, the countries by their names, as {@link plain} writes them. */
const byName = new Map<Language, ReadonlyMap<string, CountryCode>>();

/**
 * The country that was typed: its code of three letters, or its name in the reader's language or any other of the six.
 * Undefined where it is none.
 */
export function findCountry(text: string, language: Language): CountryCode | undefined {
  const code = text.trim().toUpperCase();
  if (COUNTRIES.has(code) || isFormerCountry(code)) return code;
  const name = plain(text);
  if (name === '') return undefined;
  for (const each of [language, ...LANGUAGES]) {
    const found = namesIn(each).get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function namesIn(language: Language): ReadonlyMap<string, CountryCode> {
  let names = byName.get(language);
  if (names === undefined) {
    names = new Map([...COUNTRIES.keys()].map((code) => [plain(countryName(code, language)), code]));
    byName.set(language, names);
  }
  return names;
}

/** A name by its letters alone, without accents and case. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}

/** The countries of ISO 3166-1 by name, in the order of the language. */
export function countriesIn(language: Language): { code: CountryCode; name: string }[] {
  const known = sorted.get(language);
  if (known !== undefined) return known;
  const order = new Intl.Collator(language);
  const countries = [...COUNTRIES.keys()]
    .map((code) => ({ code, name: countryName(code, language) }))
    .sort((a, b) => order.compare(a.name, b.name));
  sorted.set(language, countries);
  return countries;
}

const sorted = new Map<Language, { code: CountryCode; name: string }[]>();
