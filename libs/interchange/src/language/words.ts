import type { Language } from '@concord/domain';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { InterchangeWords } from './interchange-words.ts';
import { ru } from './ru.ts';
import { zh } from './zh.ts';

const WORDS: Readonly<Record<Language, InterchangeWords>> = { ar, en, es, fr, ru, zh };

export function interchangeWords(language: Language): InterchangeWords {
  return WORDS[language];
}
