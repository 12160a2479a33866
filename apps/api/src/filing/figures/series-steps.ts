import type { OutlineKey } from '../../outlines/accept-outline.ts';
import { outlinePath } from '../outline-navigation.ts';
import type { OutlineOpened, Step } from '../pages/outline-pages.service.ts';
import { nameOf, type Series } from './series.ts';
import { sayCounted } from './series-words.ts';

/** Address of a series' table. */
export function seriesPath(key: OutlineKey, series: Series): string {
  return outlinePath(key, 'figures', nameOf(series));
}

/** The way to a series' table, or to a page below it. */
export function stepsTo(
  { key, words }: Pick<OutlineOpened, 'key' | 'words'>,
  series: Series,
  below?: string,
): Step[] {
  const figures = { text: words.say('figures.title'), href: outlinePath(key, 'figures') };
  const table = sayCounted(words, series);
  return below === undefined
    ? [figures, { text: table }]
    : [figures, { text: table, href: seriesPath(key, series) }, { text: below }];
}
