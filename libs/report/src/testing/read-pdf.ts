import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader finds in a PDF, read back by another program than the one that wrote it. */
export interface ReadPdf {
  /** Text of each page, in its order. */
  pages: string[];
  title: string;
  language: string | null;
  tagged: boolean;
  bookmarks: { title: string; page: number }[];
  /** Links within the document: the page that each stands on, its description, and the page that it leads to. */
  links: { page: number; description: string; text: string; target: string; leadsTo: number }[];
  /** Addresses that links out of the document lead to. */
  outward: string[];
  /** Text that is neither in the structure nor marked as decoration, with its page. */
  unmarked: string[];
  /** Kinds of elements that the structure has. */
  elements: Set<string>;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const { info } = await document.getMetadata();
  const markInfo = await document.getMarkInfo();
  const pages: string[] = [];
  const links: ReadPdf['links'] = [];
  const outward: string[] = [];
  const unmarked: string[] = [];
  const elements = new Set<string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item ? [item] : []));
    pages.push(texts.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''));
    unmarked.push(...(await unmarkedOn(page, elements)).map((text) => `${number}: ${text}`));
    for (const annotation of await page.getAnnotations()) {
      if (typeof annotation.url === 'string') outward.push(annotation.url);
      if (typeof annotation.dest !== 'string') continue;
      const [left, bottom, right, top] = annotation.rect as [number, number, number, number];
      links.push({
        page: number,
        description: annotation.contentsObj?.str ?? '',
        target: annotation.dest,
        leadsTo: await pageOf(document, annotation.dest),
        text: texts
          .filter(({ transform: [, , , , x, y], width }) => {
            const middle = x + width / 2;
            return middle >= left - 1 && middle <= right + 1 && y >= bottom - 1 && y <= top + 1;
          })
          .map(({ str }) => str)
          .join(''),
      });
    }
  }
  const bookmarks: ReadPdf['bookmarks'] = [];
  const collect = async (nodes: Awaited<ReturnType<PDFDocumentProxy['getOutline']>>): Promise<void> => {
    for (const { title, dest, items } of nodes ?? []) {
      if (dest !== null) bookmarks.push({ title, page: await pageOf(document, dest) });
      await collect(items);
    }
  };
  await collect(await document.getOutline());
  const language = (info as { Language?: string }).Language ?? null;
  const title = (info as { Title?: string }).Title ?? '';
  await task.destroy();
  return {
    pages,
    title,
    language,
    tagged: (markInfo as unknown as ReadonlyMap<string, boolean> | null)?.get('Marked') === true,
    bookmarks,
    links,
    outward,
    unmarked,
    elements,
  };
}

/** Text on a page that no element of its structure has and that is no artifact. */
async function unmarkedOn(page: PDFPageProxy, elements: Set<string>): Promise<string[]> {
  const inStructure = new Set<string>();
  const collect = (node: { role?: string; id?: string; children?: unknown[] }): void => {
    if (node.role !== undefined) elements.add(node.role);
    if (node.id !== undefined) inStructure.add(node.id);
    for (const child of node.children ?? []) collect(child as typeof node);
  };
  collect((await page.getStructTree()) ?? {});
  const found: string[] = [];
  const open: boolean[] = [];
  for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
    if ('str' in item) {
      if (item.str.trim() !== '' && !open.includes(true)) found.push(item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(('tag' in item && item.tag === 'Artifact') || inStructure.has(item.id));
  }
  return found;
}

async function pageOf(document: PDFDocumentProxy, destination: string | unknown[]): Promise<number> {
  const explicit = typeof destination === 'string' ? await document.getDestination(destination) : destination;
  return explicit === null
    ? 0
    : (await document.getPageIndex(explicit[0] as { num: number; gen: number })) + 1;
}
