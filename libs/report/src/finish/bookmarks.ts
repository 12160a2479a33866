import { readDictionary, reference, writeDictionary } from './dictionary.ts';
import { type PdfObjects, pdfString, textOf } from './pdf-objects.ts';

/**
 * Gives bookmarks the words of the headings that they lead to. Chromium gathers them from what is drawn: what stands from
 * right to left comes out with its words turned round, and some words twice.
 * @returns whether there is one bookmark for each heading; where not, nothing is changed.
 */
export function nameBookmarks(objects: PdfObjects, headings: readonly string[]): boolean {
  const outlines = reference(readDictionary(textOf(objects, objects.root)).get('Outlines'));
  const bookmarks = outlines === undefined ? [] : Array.from(below(objects, outlines));
  if (bookmarks.length !== headings.length) return false;
  for (const [index, number] of bookmarks.entries()) {
    const entries = readDictionary(textOf(objects, number));
    entries.set('Title', pdfString(headings[index] ?? ''));
    objects.bodies.set(number, Buffer.from(writeDictionary(entries), 'latin1'));
  }
  return true;
}

/** The bookmarks below one, in the order in which they are read. */
function* below(objects: PdfObjects, parent: number): Generator<number> {
  let next = reference(readDictionary(textOf(objects, parent)).get('First'));
  while (next !== undefined) {
    yield next;
    yield* below(objects, next);
    next = reference(readDictionary(textOf(objects, next)).get('Next'));
  }
}
