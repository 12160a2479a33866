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
/** Between two of these stands a place whose page is to be filled in; they occur in no text (Unicode's noncharacters). */
const [FROM, TO] = ['\ufdd0', '\ufdd1'];
const TO_FILL = /\ufdd0([^\ufdd1]*)\ufdd1/g;

/** The edition as one HTML document that needs nothing else; page numbers are filled in where they are known. */
export function renderEdition(view: EditionView, pages: Pages): string {
  return composeEdition(view)(pages);
}

/** As {@link renderEdition}, composed once for any number of fillings. */
export function composeEdition(view: EditionView): (pages: Pages) => string {
  const pageOf = (target: string): string => `${FROM}${target}${TO}`;
  const words = wordsOf(view.language);
  const style = stylesheet(view);
  const html = reportTemplates().render('report/edition', {
    view,
    style: markup(style),
    level: 3,
    reads: false,
    hrefOf: (target: string) => `#${target}`,
    pageOf,
    pageText: (target: string) => words.say('page', { page: pageOf(target) }),
  });
  // The fonts must have the digits, which stand in the text once it is filled.
  const whole = html.replace(style, () => `${fontFaces(`${html.replace(TO_FILL, '')}0123456789`)}\n${style}`);
  return (pages) => whole.replace(TO_FILL, (_, target: string) => `${pages.get(target) ?? UNKNOWN}`);
}
