import type { Language } from '../cycle/cycle.ts';
import type { CountryCode } from '../outline/vocabulary.ts';

/** A country's name in one language; the code itself where it is in no list. */
export function countryName(code: CountryCode, _language: Language): string {
  return code;
}

/** A word of the outline's closed lists (a measure, a status, a kind …) in one language. */
export function term(code: string, _language: Language): string {
  return code;
}
