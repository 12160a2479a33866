import { markup } from '@concord/rendering';
import { wordsOf } from '../language/words.ts';
import type { EditionView } from '../view/edition-view.ts';
import { fontFaces } from './font-faces.ts';
import { stylesheet } from './stylesheet.ts';
import { reportTemplates } from './templates.ts';

/** Page numbers by the id of what is on the page. */
export type Pages = ReadonlyMap<string, number>;

/** As wide as most numbers, so that lines break alike before the numbers are known. */
const UNKNOWN = '000';

/** The edition as one HTML document that needs nothing else; page numbers are filled in where they are known. */
export function renderEdition(view: EditionView, pages: Pages): string {
  const templates = reportTemplates();
  const pageOf = (target: string): string => `${pages.get(target) ?? UNKNOWN}`;
  const words = wordsOf(view.language);
  const style = stylesheet(view);
  const fill = (css: string): string =>
    templates.render('report/edition', {
      view,
      style: markup(css),
      level: 3,
      reads: false,
      hrefOf: (target: string) => `#${target}`,
      pageOf,
      pageText: (target: string) => words.say('page', { page: pageOf(target) }),
    });
  const html = fill(style);
  return html.replace(style, () => `${fontFaces(html)}\n${style}`);
}
