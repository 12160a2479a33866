import type { Language } from '../cycle/cycle.ts';
import { type CountryCode, WORLD } from '../outline/vocabulary.ts';
import { FORMER_COUNTRIES } from './former-countries.ts';
import { PLACE_LANGUAGES, PLACE_ROWS } from './place-table.ts';

const placeNames = new Map<Language, ReadonlyMap<string, string>>();

/** Split when a language is first asked for. */
function namesIn(language: Language): ReadonlyMap<string, string> {
  const known = placeNames.get(language);
  if (known !== undefined) return known;
  const column = PLACE_LANGUAGES.indexOf(language) + 1;
  const names = new Map<string, string>();
  for (const row of PLACE_ROWS.trim().split('\n')) {
    const cells = row.split(' | ');
    names.set(cells[0] as string, cells[column] as string);
  }
  placeNames.set(language, names);
  return names;
}

const REGION_CODE = /^\d{3}$/;

const WORLD_NAMES: Readonly<Record<Language, string>> = {
  ar: 'العالم',
  en: 'World',
  es: 'Mundo',
  fr: 'Monde',
  ru: 'Весь мир',
  zh: '世界',
};

/** A country's name in one language, as CLDR gives it; the code itself where it is in no list. */
export function countryName(code: CountryCode, language: Language): string {
  if (code === WORLD) return WORLD_NAMES[language];
  if (Object.hasOwn(FORMER_COUNTRIES, code)) return FORMER_COUNTRIES[code]?.names[language] ?? code;
  return namesIn(language).get(code) ?? code;
}

/** The name of an M49 region or sub-region in one language; the code itself where it is in no list. */
export function regionName(code: string, language: Language): string {
  if (code === '001') return WORLD_NAMES[language];
  return REGION_CODE.test(code) ? (namesIn(language).get(code) ?? code) : code;
}
