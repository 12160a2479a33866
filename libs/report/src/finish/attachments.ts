import { createHash } from 'node:crypto';
import { lastNumber, type PdfObjects, pdfString } from './pdf-objects.ts';
import { packedStream } from './write-pdf.ts';

/** A file within a PDF. */
export interface Attachment {
  name: string;
  mediaType: string;
  content: Buffer;
}

/** @param date as PDF writes dates, with its parentheses. */
export function packAttachments(attachments: readonly Attachment[], date: string): Promise<Buffer[]> {
  return Promise.all(
    attachments.map(({ mediaType, content }) => {
      const md5 = createHash('md5').update(content).digest('hex').toUpperCase();
      return packedStream(
        `/Type /EmbeddedFile\n/Subtype /${nameOf(mediaType)}\n/Params <</Size ${content.length} /CheckSum <${md5}> /CreationDate ${date} /ModDate ${date}>>`,
        content,
        levelOf(mediaType),
      );
    }),
  );
}

/**
 * Puts files into a PDF (ISO 32000-1, 7.11.4; their relation to the document as in PDF/A-3 and ISO 32000-2, 14.13).
 * @param packed each of them, by {@link packAttachments}.
 * @returns entries for the document's catalog.
 */
export function attachFiles(
  objects: PdfObjects,
  attachments: readonly Attachment[],
  packed: readonly Buffer[],
): string {
  if (attachments.length === 0) return '';
  const { bodies } = objects;
  let next = lastNumber(objects) + 1;
  const add = (body: Buffer): number => {
    bodies.set(next, body);
    return next++;
  };
  const named = attachments.map(({ name }, index) => {
    const stream = add(packed[index] ?? Buffer.alloc(0));
    const specification = add(
      Buffer.from(
        `<</Type /Filespec\n/F (${name})\n/UF ${pdfString(name)}\n/AFRelationship /Data\n/Desc ${pdfString(name)}\n/EF <</F ${stream} 0 R /UF ${stream} 0 R>>>>`,
        'latin1',
      ),
    );
    return { name, specification };
  });
  // Names of a name tree are in their order.
  named.sort((a, b) => (a.name < b.name ? -1 : 1));
  const tree = add(
    Buffer.from(
      `<</Names [${named.map(({ name, specification }) => `(${name}) ${specification} 0 R`).join(' ')}]>>`,
      'latin1',
    ),
  );
  const files = named.map(({ specification }) => `${specification} 0 R`).join(' ');
  return `\n/Names <</EmbeddedFiles ${tree} 0 R>>\n/AF [${files}]`;
}

/** What is packed already is packed no more; the rest as tightly as is worth the time. */
function levelOf(mediaType: string): number {
  return mediaType.startsWith('application/vnd.openxmlformats') ? 0 : 6;
}

function nameOf(mediaType: string): string {
  return mediaType.replaceAll('/', '#2F');
}
