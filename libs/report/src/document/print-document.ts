import type { Language } from '@concord/domain';
import { type PrintOptions, withPrinter } from '../browser/print-pages.ts';
import { finishPdf, readPrinted } from '../finish/finish-pdf.ts';
import { countPages } from '../finish/page-numbers.ts';
import { fontFaces } from '../html/font-faces.ts';
import { headingsOf } from '../html/headings.ts';

/** What a document says of itself, besides its text. */
export interface DocumentIdentity {
  title: string;
  author: string;
  subject: string;
  language: Language;
  /** ISO 8601 date: the document's, since the clock is no part of it. */
  date: string;
  /** 32 hexadecimal digits from what it says. */
  identifier: string;
}

/**
 * Prints one HTML document that needs nothing else, tagged, with the fonts that its text needs.
 * @throws Error as {@link withPrinter}.
 */
export async function printDocument(
  html: string,
  identity: DocumentIdentity,
  options: PrintOptions = {},
): Promise<{ pdf: Uint8Array; pages: number }> {
  const complete = html.replace('</head>', () => `<style>${fontFaces(html)}</style></head>`);
  const printed = await withPrinter((print) => print(complete, { tagged: true }), options);
  const read = readPrinted(printed);
  const pages = countPages(read.objects);
  const { pdf } = await finishPdf(read, {
    ...identity,
    headings: headingsOf(html),
    describe: () => undefined,
  });
  return { pdf, pages };
}
