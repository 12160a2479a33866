import { inflateSync } from 'node:zlib';
import { listPages, pagesRoot } from './page-numbers.ts';
import { isStream, type PdfObjects, textOf } from './pdf-objects.ts';
import { packedStream } from './write-pdf.ts';

/** A piece of a page's content to be written otherwise. */
export interface Edit {
  at: number;
  length: number;
  by: string;
}

/** What one page shows: the operators of its content stream, a byte a character. */
export interface PageContent {
  /** Number of the page's object. */
  page: number;
  /** Of the page's object. */
  dictionary: string;
  /** Number of the stream's object. */
  stream: number;
  text: string;
  /** What is to be written otherwise; edits never overlap, and need no order. */
  edits: Edit[];
}

/** @throws Error if a page's content is not one packed stream, as Chromium writes it. */
export function pageContents(objects: PdfObjects): PageContent[] {
  return listPages(objects, pagesRoot(objects)).map((page, index) => {
    const dictionary = textOf(objects, page);
    const stream = Number(/\/Contents (\d+) 0 R/.exec(dictionary)?.[1] ?? Number.NaN);
    const body = objects.bodies.get(stream);
    const text = body === undefined || !isStream(body) ? undefined : contentOf(body);
    if (text === undefined) throw new Error(`The content of page ${index + 1} is not laid out as expected`);
    return { page, dictionary, stream, text, edits: [] };
  });
}

/** What a packed stream holds, a byte a character; undefined where it is packed in no way known here. */
export function contentOf(body: Buffer): string | undefined {
  const head = /^<<([\s\S]*?)>>\s*stream\r?\n/.exec(body.subarray(0, 400).toString('latin1'));
  if (head === null || !head[1]?.includes('/FlateDecode')) return undefined;
  return inflateSync(body.subarray(head[0].length)).toString('latin1');
}

/** Carries the edits out, several pages at once. */
export async function writeContents(objects: PdfObjects, contents: readonly PageContent[]): Promise<void> {
  const changed = contents.filter(({ edits }) => edits.length > 0);
  const packed = await Promise.all(
    changed.map(({ text, edits }) => packedStream('', Buffer.from(apply(text, edits), 'latin1'))),
  );
  for (const [index, { stream }] of changed.entries())
    objects.bodies.set(stream, packed[index] ?? Buffer.alloc(0));
}

function apply(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { at, length, by } of edits.toSorted((a, b) => a.at - b.at)) {
    parts.push(text.slice(from, at), by);
    from = at + length;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
