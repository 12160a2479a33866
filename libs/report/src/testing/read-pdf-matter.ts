import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** All that somebody who searches a PDF can come upon, each as one text. */
export interface PdfMatter {
  /** What stands on the pages. */
  text: string;
  /** Title, author, subject and the like, and the XMP packet. */
  metadata: string;
  /** Files within it. */
  attachments: string;
  /** Descriptions of pictures and links, bookmarks, and names of places. */
  descriptions: string;
}

/** Reads all of a PDF's matter by another program than the one that wrote it. */
export async function readPdfMatter(bytes: Uint8Array): Promise<PdfMatter> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  try {
    const text: string[] = [];
    const descriptions: unknown[] = [await document.getOutline(), await document.getDestinations()];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      text.push(
        items.flatMap((item) => ('str' in item ? [item.str + (item.hasEOL ? '\n' : '')] : [])).join(''),
      );
      descriptions.push(await page.getAnnotations(), await page.getStructTree());
    }
    const { info, metadata } = await document.getMetadata();
    const attachments: string[] = [];
    for (const name of (await document.getAttachments())?.keys() ?? []) {
      const content: unknown = await document.getAttachmentContent(name);
      attachments.push(name, content instanceof Uint8Array ? Buffer.from(content).toString('utf8') : '');
    }
    return {
      text: text.join('\n'),
      metadata: `${JSON.stringify(info)}\n${metadata?.getRaw() ?? ''}`,
      attachments: attachments.join('\n'),
      descriptions: JSON.stringify(descriptions),
    };
  } finally {
    await task.destroy();
  }
}
