import type { Language } from '@concord/domain';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

type Worded<T> = T extends string ? string : { readonly [K in keyof T]: Worded<T[K]> };

/** Everything that a workbook, and the reading of one, says in one language. */
export type InterchangeWords = Worded<typeof en>;

const WORDS: Readonly<Record<Language, InterchangeWords>> = { ar, en, es, fr, ru, zh };

export function interchangeWords(language: Language): InterchangeWords {
  return WORDS[language];
}
