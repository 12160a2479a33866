import { type CountryCode, countryName } from '@concord/domain';
import type { Words } from '../pages/words.ts';

/** Countries as choices of a list, by name. */
export function namedCountries(
  { language }: Words,
  countries: readonly CountryCode[],
): { value: string; text: string }[] {
  return sorted(
    countries.map((value) => ({ value, text: countryName(value, language) })),
    language,
  );
}

/** Choices by what they are called. */
export function sorted<Item extends { text: string }>(items: readonly Item[], language: string): Item[] {
  const { compare } = new Intl.Collator(language);
  return items.toSorted((a, b) => compare(a.text, b.text));
}
