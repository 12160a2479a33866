import { COUNTRIES, countryName, LANGUAGES, type Language, WORLD } from '@concord/domain';
import { normalised } from './normalise.ts';

const CODE = /^[A-Z]{3}$/;
const IN_BRACKETS = /[(（]\s*([A-Za-z]{3})\s*[)）]\s*$/u;

/** The countries and the world, sorted by name, as a list offers them. */
export function countryLabels(language: Language): string[] {
  const collator = new Intl.Collator(language);
  const countries = [...COUNTRIES.keys()].map((code) => countryLabel(code, language)).sort(collator.compare);
  return [countryLabel(WORLD, language), ...countries];
}

/** A country's name with its code, or the code alone where it is in no list. */
export function countryLabel(code: string, language: Language): string {
  const name = countryName(code, language);
  return name === code ? code : `${name} (${code})`;
}

let byName: ReadonlyMap<string, string> | undefined;

/** The code that a text means: a code, a name in any of the six languages, or both; undefined where it means none. */
export function findCountry(text: string): string | undefined {
  const trimmed = text.trim();
  if (CODE.test(trimmed)) return trimmed;
  const named = IN_BRACKETS.exec(trimmed)?.[1]?.toUpperCase();
  if (named !== undefined) return isKnown(named) ? named : undefined;
  const code = trimmed.toUpperCase();
  if (CODE.test(code) && isKnown(code)) return code;
  byName ??= new Map(
    [WORLD, ...COUNTRIES.keys()].flatMap((each) =>
      LANGUAGES.map((language) => [normalised(countryName(each, language)), each] as const),
    ),
  );
  return byName.get(normalised(trimmed));
}

function isKnown(code: string): boolean {
  return countryName(code, 'en') !== code;
}
