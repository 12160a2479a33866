import { type HelperOptions, wordsOfPage } from './words-of-page.ts';

/** A number in the page's language: `{{number share digits=1}}`. */
export function number(value: number, options: HelperOptions): string {
  const { digits } = options.hash;
  return wordsOfPage(options).number(value, typeof digits === 'number' ? digits : 0);
}
