import { markup } from '@concord/rendering';
import type { Slot } from '../finish/fill-numbers.ts';
import { wordsOf } from '../language/words.ts';
import type { EditionView, NumberedPart } from '../view/edition-view.ts';
import { fontFaces } from './font-faces.ts';
import { PartCache } from './part-cache.ts';
import { stylesheet } from './stylesheet.ts';
import { reportTemplates } from './templates.ts';

/** Page numbers by the id of what is on the page. */
export type Pages = ReadonlyMap<string, number>;

/** Between two of these stands a place whose page is to be filled in; they occur in no text (Unicode's noncharacters). */
const [FROM, TO] = ['\ufdd0', '\ufdd1'];
/** Where the number stands: in a column of numbers, in a sentence, or in one that names a place among the chapters. */
const [COLUMN, SENTENCE, FAR] = ['c', 's', 'f'] as const;
type Kind = typeof COLUMN | typeof SENTENCE | typeof FAR;
/** Zeros in a fill of their own: the number is written over them when it is known. Most sentences name places near the front. */
const WIDTHS = { [COLUMN]: 3, [SENTENCE]: 2, [FAR]: 3 } as const;
const TO_FILL = /\ufdd0([^\ufdd1]*)\ufdd1/g;

/** The edition as one HTML document that needs nothing else; page numbers are filled in where they are known. */
export function renderEdition(view: EditionView, pages: Pages, cache = new PartCache()): string {
  return composeEdition(view, cache).fill(pages);
}

/** An edition that is composed, to be filled with page numbers any number of times. */
export interface ComposedEdition {
  fill(pages: Pages): string;
  /** The places where page numbers stand, in their order. */
  slots: readonly Slot[];
}

/**
 * As {@link renderEdition}, composed once for any number of fillings.
 * @param cache where parts are looked for that are as they were.
 */
export function composeEdition(view: EditionView, cache = new PartCache()): ComposedEdition {
  const marked = (target: string, kind: string): string => `${FROM}${kind}${target}${TO}`;
  const words = wordsOf(view.language);
  const style = stylesheet(view);
  const placing = {
    reads: false,
    hrefOf: (target: string) => `#${target}`,
    pageOf: (target: string) => marked(target, COLUMN),
    pageText: (target: string, isFar?: boolean) =>
      words.say('page', { page: marked(target, isFar === true ? FAR : SENTENCE) }),
  };
  const render = (template: 'part' | 'chapter', level: number, content: object) =>
    markup(
      cache.take([template, level, ...readersOf(view), content], () =>
        reportTemplates().render(`report/${template}`, { ...content, ...placing, level }),
      ),
    );
  const part = (each: NumberedPart, statements: EditionView['statements'] = []) =>
    render('part', 2, { part: each, statements });
  const text = reportTemplates().render('report/edition', {
    view,
    style: markup(style),
    parts: [
      ...view.parts.map((each) => part(each)),
      part(view.countries, view.statements),
      ...view.chapters.map((chapter) => render('chapter', 3, chapter)),
      part(view.method),
    ],
    ...placing,
    level: 2,
  });
  const html = nameLanguages(text, view.language);
  // The fonts must have the digits, which stand in the text once it is filled.
  const whole = html.replace(style, () => `${fontFaces(`${html.replace(TO_FILL, '')}0123456789`)}\n${style}`);
  // Numbers in a column end where it ends; in a sentence they stand beside the words before them.
  const ends = {
    ltr: { [COLUMN]: 'right', [SENTENCE]: 'left', [FAR]: 'left' },
    rtl: { [COLUMN]: 'left', [SENTENCE]: 'right', [FAR]: 'right' },
  } as const;
  return {
    fill: (pages) =>
      whole.replace(
        TO_FILL,
        (_, marker: string) => `${pages.get(marker.slice(1)) ?? unknown(kindOf(marker))}`,
      ),
    slots: [...whole.matchAll(TO_FILL)].map(([, marker = '']) => ({
      target: marker.slice(1),
      width: WIDTHS[kindOf(marker)],
      side: ends[view.direction][kindOf(marker)],
    })),
  };
}

/** What a rendered part is for, so that it is found for nothing else: whose report, which readers, in which language. */
export function readersOf({ title, version, edition, language }: EditionView): readonly string[] {
  return [title, version, edition, language];
}

/** Chromium's structure keeps the language of a line or a block of text only where that has a name. */
function nameLanguages(html: string, language: string): string {
  let count = 0;
  return html.replace(
    /<(bdi|div) ([^>]*\blang="([^"]*)"[^>]*)>/g,
    (whole, element: string, attributes: string, own: string) =>
      own === language || /\bid="/.test(attributes)
        ? whole
        : `<${element} id="language-${++count}" ${attributes}>`,
  );
}

function kindOf(marker: string): Kind {
  return [SENTENCE, FAR].find((kind) => marker.startsWith(kind)) ?? COLUMN;
}

function unknown(kind: Kind): string {
  return `<span class="page-number">${'0'.repeat(WIDTHS[kind])}</span>`;
}
