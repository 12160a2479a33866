import type { Language } from '../cycle/cycle.ts';
import { type CountryCode, WORLD } from '../outline/vocabulary.ts';
import { FORMER_COUNTRIES } from './former-countries.ts';
import { PLACE_LANGUAGES, PLACE_ROWS } from './place-table.ts';

let rows: ReadonlyMap<string, string> | undefined;
const names = new Map<string, readonly string[]>();

/** A row of the table is split when its place is first asked for. */
function placeName(code: string, language: Language): string | undefined {
  rows ??= new Map(
    PLACE_ROWS.trim()
      .split('\n')
      .map((row) => [row.slice(0, row.indexOf(' ')), row]),
  );
  let ofPlace = names.get(code);
  if (ofPlace === undefined) {
    ofPlace = rows.get(code)?.split(' | ');
    if (ofPlace === undefined) return undefined;
    names.set(code, ofPlace);
  }
  return ofPlace[PLACE_LANGUAGES.indexOf(language) + 1];
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
  return placeName(code, language) ?? code;
}

/** The name of an M49 region or sub-region in one language; the code itself where it is in no list. */
export function regionName(code: string, language: Language): string {
  if (code === '001') return WORLD_NAMES[language];
  return REGION_CODE.test(code) ? (placeName(code, language) ?? code) : code;
}
