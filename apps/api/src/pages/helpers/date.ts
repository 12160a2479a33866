import { type HelperOptions, wordsOfPage } from './words-of-page.ts';

/** A day in the page's language. */
export function date(value: Date | string, options: HelperOptions): string {
  return wordsOfPage(options).date(value);
}
