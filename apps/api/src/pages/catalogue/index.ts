import type { Language } from '@concord/domain';
import { ar } from './ar/index.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import { fr } from './fr/index.ts';
import { ru } from './ru/index.ts';
import { zh } from './zh/index.ts';

type English = typeof en;
/** Of `days_one` and `days_other`, `days`: the form is chosen by the count. */
type Counted<Name extends string> = Name extends `${infer Stem}_${Intl.LDMLPluralRule}` ? Stem : Name;
/** Name of a message: its area, and its name there. */
export type MessageKey = {
  [Area in keyof English & string]: `${Area}.${Counted<keyof English[Area] & string>}`;
}[keyof English & string];

/** By area and name. */
export type Catalogue = { readonly [Area in keyof English]: Readonly<Record<string, string>> };

/** Every message, as `area.name`. */
function flatten(catalogue: Catalogue): Readonly<Record<string, string>> {
  const messages: Record<string, string> = {};
  for (const [area, texts] of Object.entries(catalogue)) {
    for (const [name, text] of Object.entries(texts)) messages[`${area}.${name}`] = text;
  }
  return messages;
}

/** What pages say, in each language. */
export const CATALOGUES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ar: flatten(ar),
  en: flatten(en),
  es: flatten(es),
  fr: flatten(fr),
  ru: flatten(ru),
  zh: flatten(zh),
};
