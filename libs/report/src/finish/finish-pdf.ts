import { escapeMarkup } from '@concord/rendering';
import { type Attachment, attachFiles, packAttachments } from './attachments.ts';
import { nameBookmarks } from './bookmarks.ts';
import { type AccessFault, checkStructure } from './check-structure.ts';
import { markArtifacts } from './mark-artifacts.ts';
import { type PageContent, pageContents, writeContents } from './page-contents.ts';
import { lastNumber, type PdfObjects, pdfString, readObjects, textOf } from './pdf-objects.ts';
import { annotationsIn, describeLinks, mendStructure } from './structure.ts';
import { numbersIn, readTree, writeTree } from './structure-tree.ts';
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
  /** What its headings say, in their order. */
  headings: readonly string[];
  /** What stands at a place that is linked to. */
  describe(target: string): string | undefined;
}

/** A document as it was printed, taken apart to be finished. */
export interface Printed {
  objects: PdfObjects;
  contents: readonly PageContent[];
}

/** @throws Error if it is not laid out as Chromium lays files out. */
export function readPrinted(pdf: Uint8Array): Printed {
  const objects = readObjects(pdf);
  return { objects, contents: pageContents(objects) };
}

/** A document that is finished. */
export interface Finished {
  pdf: Buffer;
  /** What keeps it from being read by everybody; where there is nothing, it says that it is PDF/UA. */
  faults: readonly AccessFault[];
}

/**
 * Sets dates, identifier and metadata from the snapshot, so that the same input gives the same bytes,
 * describes links, completes the structure, marks decoration as such, looks whether all can read it, and packs the file.
 */
export async function finishPdf({ objects, contents }: Printed, facts: DocumentFacts): Promise<Finished> {
  const { bodies, root, info } = objects;
  const pages = contents.map((content) => ({ content, marks: markArtifacts(content) }));
  const date = `(D:${facts.date.replace(/-/g, '').padEnd(8, '01')}000000Z)`;
  const attachments = facts.attachments ?? [];
  // Packing goes on beside the work on the structure.
  const packing = Promise.all([packAttachments(attachments, date), writeContents(objects, contents)]);
  const tree = readTree(objects);
  const before = numbersIn(tree);
  let next = lastNumber(objects) + 1;
  mendStructure(
    tree,
    new Map(pages.map(({ content, marks }) => [content.page, new Set(marks.dropped)])),
    () => next++,
  );
  writeTree(objects, tree, before);
  describeLinks(
    objects,
    Array.from(annotationsIn(tree), ({ annotation }) => annotation),
    facts.describe,
  );
  const engine = engineOf(objects);
  bodies.set(
    info,
    Buffer.from(
      `<</Title ${pdfString(facts.title)}\n/Author ${pdfString(facts.author)}\n/Subject ${pdfString(facts.subject)}\n/Creator (Concord)\n/Producer (${engine})\n/CreationDate ${date}\n/ModDate ${date}>>`,
      'latin1',
    ),
  );
  const metadata = next++;
  bodies.set(metadata, Buffer.alloc(0));
  const [packed] = await packing;
  const attached = attachFiles(objects, attachments, packed);
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
  const isMarked = nameBookmarks(objects, facts.headings);
  const faults = [
    ...checkStructure(objects, tree, pages),
    ...(isMarked ? [] : [{ fault: 'bookmarks that are not those of the headings' }]),
  ];
  bodies.set(
    metadata,
    stream(
      '/Type /Metadata\n/Subtype /XML',
      Buffer.from(xmp(facts, { engine, isAccessible: faults.length === 0 })),
      false,
    ),
  );
  return { pdf: await writePdf(objects, facts.identifier.toUpperCase()), faults };
}

/** The program that printed a PDF, as the file says. */
export function engineOf(objects: PdfObjects): string {
  return /\/Producer \(([^)]*)\)/.exec(textOf(objects, objects.info))?.[1] ?? 'Chromium';
}

function xmp(
  { title, author, subject, language, date, identifier }: DocumentFacts,
  { engine, isAccessible }: { engine: string; isAccessible: boolean },
): string {
  const accessible = isAccessible
    ? '\n<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>'
    : '';
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
<xmpMM:DocumentID>uuid:${identifier}</xmpMM:DocumentID>${accessible}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
