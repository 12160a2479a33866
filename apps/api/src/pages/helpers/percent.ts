import { type HelperOptions, wordsOfPage } from './words-of-page.ts';

/** A share of one as a whole percentage in the page's language. */
export function percent(share: number, options: HelperOptions): string {
  return wordsOfPage(options).percent(share);
}
