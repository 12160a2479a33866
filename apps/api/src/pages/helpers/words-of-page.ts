import type { Language } from '@concord/domain';
import { type Words, wordsOf } from '../words.ts';

/** What Handlebars hands to every helper last. */
export interface HelperOptions {
  hash: Readonly<Record<string, unknown>>;
  data: { root: { page: { language: Language } } };
}

/** The words of the page that is being rendered. */
export function wordsOfPage({ data }: HelperOptions): Words {
  return wordsOf(data.root.page.language);
}
