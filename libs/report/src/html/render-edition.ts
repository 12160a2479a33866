import { createTemplates, type Helper, markup, type Templates, templatesFolder } from '@concord/rendering';
import { type Drawing, draw } from '../chart/drawing.ts';
import { wordsOf } from '../language/words.ts';
import type { EditionView } from '../view/edition-view.ts';
import { fontFaces } from './font-faces.ts';
import { stylesheet } from './stylesheet.ts';

/** Page numbers by the id of what is on the page. */
export type Pages = ReadonlyMap<string, number>;

/** As wide as most numbers, so that lines break alike before the numbers are known. */
const UNKNOWN = '000';

let templates: Templates | undefined;

/** The edition as one HTML document that needs nothing else; page numbers are filled in where they are known. */
export function renderEdition(view: EditionView, pages: Pages): string {
  templates ??= createTemplates(templatesFolder(), ['report'], HELPERS);
  const pageOf = (target: string): string => `${pages.get(target) ?? UNKNOWN}`;
  const words = wordsOf(view.language);
  const style = stylesheet(view);
  const fill = (css: string): string =>
    (templates as Templates).render('report/edition', {
      view,
      style: markup(css),
      pageOf,
      pageText: (target: string) => words.say('page', { page: pageOf(target) }),
    });
  const html = fill(style);
  return html.replace(style, () => `${fontFaces(html)}\n${style}`);
}

const HELPERS: Readonly<Record<string, Helper>> = {
  draw: (drawing: Drawing, description: string) => markup(draw(drawing, description)),
  pageNumber: (target: string, { data }: { data: { root: { pageOf(target: string): string } } }) =>
    data.root.pageOf(target),
  pageText: (target: string, { data }: { data: { root: { pageText(target: string): string } } }) =>
    data.root.pageText(target),
};
