import type { Language } from '../cycle/cycle.ts';
import { type CountryCode, WORLD } from '../outline/vocabulary.ts';
import { FORMER_COUNTRIES } from './former-countries.ts';
import * as ar from './place-names/ar.ts';
import * as en from './place-names/en.ts';
import * as es from './place-names/es.ts';
import * as fr from './place-names/fr.ts';
import * as ru from './place-names/ru.ts';
import * as zh from './place-names/zh.ts';

const PLACE_NAMES = { ar, en, es, fr, ru, zh } as const;

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
  const names = PLACE_NAMES[language].COUNTRY_NAMES;
  if (Object.hasOwn(names, code)) return names[code] as string;
  return Object.hasOwn(FORMER_COUNTRIES, code) ? (FORMER_COUNTRIES[code]?.names[language] as string) : code;
}

/** The name of an M49 region or sub-region in one language; the code itself where it is in no list. */
export function regionName(code: string, language: Language): string {
  if (code === '001') return WORLD_NAMES[language];
  const names = PLACE_NAMES[language].REGION_NAMES;
  return Object.hasOwn(names, code) ? (names[code] as string) : code;
}
