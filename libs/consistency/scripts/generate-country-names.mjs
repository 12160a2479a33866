/** Writes the countries' names in languages that the code list does not have, as the running Node's CLDR gives them. */
import { writeFileSync } from 'node:fs';
import { COUNTRIES, countryName, LANGUAGES } from '@concord/domain';
import { splitWords } from '../src/matching/split-words.ts';

const OTHERS = ['de', 'el', 'it', 'nl', 'pl', 'pt', 'ro', 'sv', 'tr', 'uk'];
const names = OTHERS.map((language) => new Intl.DisplayNames([language], { type: 'region' }));

const rows = [...COUNTRIES.values()].flatMap(({ alpha3, alpha2 }) => {
  const known = new Set(LANGUAGES.flatMap((language) => splitWords(countryName(alpha3, language))));
  const words = new Set(names.flatMap((each) => splitWords(each.of(alpha2))));
  const added = [...words].filter((word) => word.length > 2 && !known.has(word)).sort();
  return added.length === 0 ? [] : [`  ${alpha3}: '${added.join(' ')}',`];
});

writeFileSync(
  new URL('../src/matching/other-country-names.ts', import.meta.url),
  `// Source: CLDR ${process.versions.cldr} (Unicode Consortium), written by scripts/generate-country-names.mjs.

/** Words of the countries' names in ${OTHERS.join(', ')} that are in none of the six languages of the code list; in Latin letters. */
export const OTHER_COUNTRY_NAMES: Readonly<Record<string, string>> = {
${rows.join('\n')}
};
`,
);
