import { COUNTRIES, countryName, regionName } from '@concord/domain';
import type { Words } from './words.ts';

/** Every country of ISO 3166-1 as a choice in a form, in the order of the reader's language. */
export function countryItems(words: Words): { value: string; text: string }[] {
  const collator = new Intl.Collator(words.language);
  return [...COUNTRIES.keys()]
    .map((value) => ({ value, text: countryName(value, words.language) }))
    .sort((a, b) => collator.compare(a.text, b.text));
}

/** The same by region (M49), the regions in the order of their names. */
export function countryItemsByRegion(
  words: Words,
): { region: string; items: { value: string; text: string }[] }[] {
  const collator = new Intl.Collator(words.language);
  const groups = Map.groupBy(countryItems(words), ({ value }) => COUNTRIES.get(value)?.region);
  return [...groups]
    .flatMap(([region, items]) =>
      region === undefined ? [] : [{ region: regionName(region, words.language), items }],
    )
    .sort((a, b) => collator.compare(a.region, b.region));
}
