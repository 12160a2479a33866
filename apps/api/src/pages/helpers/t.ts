import type { MessageKey } from '../catalogue/index.ts';
import { type HelperOptions, wordsOfPage } from './words-of-page.ts';

/** A message in the page's language: `{{t "accounts.hello" name=person.name}}`. @throws Error for an unknown key. */
export function t(key: MessageKey, options: HelperOptions): string {
  const values = options.hash as Readonly<Record<string, string | number>>;
  return wordsOfPage(options).say({ key, values });
}
