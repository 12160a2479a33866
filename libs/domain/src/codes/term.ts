import type { Language } from '../cycle/cycle.ts';
import { ar } from './terms/ar.ts';
import { en } from './terms/en.ts';
import { es } from './terms/es.ts';
import { fr } from './terms/fr.ts';
import { ru } from './terms/ru.ts';
import type { TermList, Terms } from './terms/terms.ts';
import { zh } from './terms/zh.ts';

const TERMS: Readonly<Record<Language, Terms>> = { ar, en, es, fr, ru, zh };

const allTerms = new Map<Language, ReadonlyMap<string, string>>();

/**
 * The word for a code of the outline's closed lists in one language, lower case; the code itself where it is in none.
 * A code that several lists share ("other", "remittances", "none") means what its list says: name the list.
 * Without one the first list that has the code decides, in the order of `Terms`, measures first.
 */
export function term(code: string, language: Language, list?: TermList): string {
  if (list === undefined) return termsOf(language).get(code) ?? code;
  const words: Readonly<Record<string, string>> = TERMS[language][list];
  return Object.hasOwn(words, code) ? (words[code] as string) : code;
}

function termsOf(language: Language): ReadonlyMap<string, string> {
  const known = allTerms.get(language);
  if (known !== undefined) return known;
  const merged = new Map<string, string>();
  for (const words of Object.values(TERMS[language])) {
    for (const [code, word] of Object.entries(words as Record<string, string>)) {
      if (!merged.has(code)) merged.set(code, word);
    }
  }
  allTerms.set(language, merged);
  return merged;
}
