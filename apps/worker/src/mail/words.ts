import type { Language } from '@concord/domain';
import { createInstance } from 'i18next';
import { ar } from './catalogue/ar.ts';
import { en, type MailCatalogue, type MailWord } from './catalogue/en.ts';
import { es } from './catalogue/es.ts';
import { fr } from './catalogue/fr.ts';
import { ru } from './catalogue/ru.ts';
import { zh } from './catalogue/zh.ts';

export const CATALOGUES: Readonly<Record<Language, MailCatalogue>> = { ar, en, es, fr, ru, zh };

const i18n = createInstance();
await i18n.init({
  resources: Object.fromEntries(
    Object.entries(CATALOGUES).map(([language, translation]) => [language, { translation }]),
  ),
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  // What is printed as HTML is escaped where it is printed.
  interpolation: { escapeValue: false, skipOnVariables: true },
  returnNull: false,
  missingInterpolationHandler: (text: string) => {
    throw new RangeError(`A message lacks what it is to say: ${text}`);
  },
});

export type Speak = (word: MailWord, values?: Readonly<Record<string, string>>) => string;

/** The words of a language. */
export function wordsIn(language: Language): Speak {
  const speak = i18n.getFixedT(language);
  return (word, values = {}) => speak(word, values);
}
