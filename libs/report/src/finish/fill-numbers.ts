import { contentOf, type Edit, type PageContent } from './page-contents.ts';
import { type PdfObjects, textOf } from './pdf-objects.ts';

/** A place for the number of a page, in the order of the document. */
export interface Slot {
  target: string;
  /** Digits that there is room for. */
  width: number;
  /** At which side a shorter number stands, so that it is beside what it belongs to. */
  side: 'left' | 'right';
}

/** The fills that the stylesheet gives to these places and to nothing else, `#1d252a` and `#0f4c5d`, as Chromium writes them. */
const FILLS: ReadonlySet<string> = new Set(['.1137 .1451 .1647', '.0588 .298 .3647']);

/**
 * Writes page numbers over the zeros that were printed in each of their places, so that nothing has to be laid out
 * again. The places are known by a fill of their own; Chromium shows every glyph by itself, and the digits are of one width.
 * @returns whether every place was found and filled; where not, nothing is changed.
 */
export function fillNumbers(
  objects: PdfObjects,
  contents: readonly PageContent[],
  slots: readonly Slot[],
  pages: ReadonlyMap<string, number>,
): boolean {
  const fonts = new Map<number, Digits>();
  const filled: { edits: Edit[]; into: PageContent }[] = [];
  let next = 0;
  for (const content of contents) {
    const edits: Edit[] = [];
    for (const { font, glyphs } of placesIn(content.text)) {
      const object = Number(new RegExp(`/${font} (\\d+) 0 R`).exec(content.dictionary)?.[1] ?? Number.NaN);
      const digits = fonts.get(object) ?? digitsIn(objects, object);
      fonts.set(object, digits);
      const slot = slots[next++];
      const text = numberFor(slot, pages);
      const isPlace = glyphs.length === slot?.width && glyphs.every(({ glyph }) => glyph === digits.get('0'));
      if (text === undefined || !isPlace) return false;
      for (const [index, { at }] of glyphs.entries()) {
        const digit = text[index] ?? ' ';
        const glyph = digits.get(digit);
        if (digit !== ' ' && glyph === undefined) return false;
        edits.push({ at, length: LENGTH, by: digit === ' ' ? '' : `<${glyph}> Tj` });
      }
    }
    filled.push({ edits, into: content });
  }
  if (next !== slots.length) return false;
  for (const { edits, into } of filled) into.edits.push(...edits);
  return true;
}

/** A page's number on as many places as there are; undefined where there is no such place or it needs more. */
function numberFor(slot: Slot | undefined, pages: ReadonlyMap<string, number>): string | undefined {
  const page = slot === undefined ? undefined : pages.get(slot.target);
  if (slot === undefined || page === undefined || page >= 10 ** slot.width) return undefined;
  return slot.side === 'right' ? `${page}`.padStart(slot.width) : `${page}`.padEnd(slot.width);
}

/** Glyphs of a font's digits by what they stand for. */
type Digits = ReadonlyMap<string, string>;

/** As far as the font has been used for them. */
function digitsIn(objects: PdfObjects, font: number): Digits {
  const map = /\/ToUnicode (\d+) 0 R/.exec(textOf(objects, font))?.[1];
  const body = map === undefined ? undefined : objects.bodies.get(Number(map));
  const text = body === undefined ? '' : (contentOf(body) ?? '');
  const digits = new Map<string, string>();
  const note = (glyph: number, code: number): void => {
    const character = String.fromCharCode(code);
    if (/\d/.test(character) && !digits.has(character)) digits.set(character, hex(glyph));
  };
  for (const [, block = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', code = ''] of block.matchAll(/<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>/g)) {
      note(Number.parseInt(glyph, 16), Number.parseInt(code, 16));
    }
  }
  for (const [, block = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const ranges = block.matchAll(/<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>/g);
    for (const [, from = '', to = '', code = ''] of ranges) {
      const first = Number.parseInt(from, 16);
      for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph++) {
        note(glyph, Number.parseInt(code, 16) + glyph - first);
      }
    }
  }
  return digits;
}

function hex(glyph: number): string {
  return glyph.toString(16).padStart(4, '0');
}

/** Of `<0084> Tj`. */
const LENGTH = 9;
const OPERATORS = /\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj|([\d.]+ [\d.]+ [\d.]+) rg\b|\b(?:BT|Q)\b/g;

interface PrintedPlace {
  /** Name of its font on the page. */
  font: string;
  /** The glyphs that stand in it, and where each is shown. */
  glyphs: { glyph: string; at: number }[];
}

/** What is shown in the fills of the places, in the order in which it is shown. */
function placesIn(content: string): PrintedPlace[] {
  const places: PrintedPlace[] = [];
  // Most pages have none, which is seen at once.
  if (![...FILLS].some((fill) => content.includes(fill))) return places;
  let font = '';
  let isPlace = false;
  let place: PrintedPlace | undefined;
  for (const { index, 0: operator, 1: named, 2: glyph, 3: fill } of content.matchAll(OPERATORS)) {
    if (named !== undefined) font = named;
    if (fill !== undefined) isPlace = FILLS.has(fill);
    if (operator === 'Q') isPlace = false;
    if (glyph === undefined) {
      place = undefined;
    } else if (isPlace) {
      if (place === undefined) {
        place = { font, glyphs: [] };
        places.push(place);
      }
      place.glyphs.push({ glyph: glyph.toLowerCase(), at: index });
    }
  }
  return places;
}
