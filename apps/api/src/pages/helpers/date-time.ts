import { type HelperOptions, wordsOfPage } from './words-of-page.ts';

/** A moment in the page's language, to the minute, in UTC. */
export function dateTime(value: Date | string, options: HelperOptions): string {
  return wordsOfPage(options).dateTime(value);
}
