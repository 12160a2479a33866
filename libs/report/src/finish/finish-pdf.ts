import { escapeMarkup } from '@concord/rendering';
import { type Attachment, attachFiles } from './attachments.ts';
import { type PdfObjects, pdfString, readObjects, textOf } from './pdf-objects.ts';
import { mendStructure } from './structure.ts';
import { stream, writePdf } from './write-pdf.ts';

/** What a finished document says of itself. */
export interface DocumentFacts {
  title: string;
  author: string;
  subject: string;
  language: string;
  /** ISO 8601 date of the snapshot: the document's date, since the clock is no part of it. */
  date: string;
  /** 32 hexadecimal digits from what was compiled. */
  identifier: string;
  /** Files within it. */
  attachments?: readonly Attachment[];
  /** What stands at a place that is linked to. */
  describe(target: string): string | undefined;
}

/**
 * Sets dates, identifier and metadata from the snapshot, so that the same input gives the same bytes,
 * describes links, completes list items and packs the file. Tags, bookmarks and links stay as they are.
 */
export function finishPdf(printed: Uint8Array | PdfObjects, facts: DocumentFacts): Buffer {
  const objects = printed instanceof Uint8Array ? readObjects(printed) : printed;
  const { bodies, root, info } = objects;
  mendStructure(objects, facts.describe);
  const engine = engineIn(objects);
  const date = `(D:${facts.date.replace(/-/g, '').padEnd(8, '01')}000000Z)`;
  bodies.set(
    info,
    Buffer.from(
      `<</Title ${pdfString(facts.title)}\n/Author ${pdfString(facts.author)}\n/Subject ${pdfString(facts.subject)}\n/Creator (Concord)\n/Producer (${engine})\n/CreationDate ${date}\n/ModDate ${date}>>`,
      'latin1',
    ),
  );
  const metadata = Math.max(...bodies.keys()) + 1;
  bodies.set(metadata, stream('/Type /Metadata\n/Subtype /XML', Buffer.from(xmp(facts, engine)), false));
  const attached = attachFiles(objects, facts.attachments ?? [], date);
  const catalog = textOf(objects, root);
  if (attached !== '' && /\/Names\b/.test(catalog)) throw new Error('The PDF has names of its own already');
  const language = `/Lang ${pdfString(facts.language)}`;
  bodies.set(
    root,
    Buffer.from(
      (/\/Lang /.test(catalog)
        ? catalog.replace(/\/Lang (\([^)]*\)|<[^>]*>)/, language)
        : catalog.replace(/>>$/, `\n${language}>>`)
      ).replace(/>>$/, `\n/Metadata ${metadata} 0 R${attached}>>`),
      'latin1',
    ),
  );
  return writePdf(objects, facts.identifier.toUpperCase());
}

/** The program that printed a PDF, as the file says. */
export function engineOf(printed: Uint8Array | PdfObjects): string {
  return engineIn(printed instanceof Uint8Array ? readObjects(printed) : printed);
}

function engineIn(objects: PdfObjects): string {
  return /\/Producer \(([^)]*)\)/.exec(textOf(objects, objects.info))?.[1] ?? 'Chromium';
}

function xmp({ title, author, subject, language, date, identifier }: DocumentFacts, engine: string): string {
  const day = `${date}T00:00:00Z`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeMarkup(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeMarkup(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeMarkup(subject)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${escapeMarkup(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Concord</xmp:CreatorTool>
<xmp:CreateDate>${day}</xmp:CreateDate>
<xmp:ModifyDate>${day}</xmp:ModifyDate>
<pdf:Producer>${escapeMarkup(engine)}</pdf:Producer>
<xmpMM:DocumentID>uuid:${identifier}</xmpMM:DocumentID>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
