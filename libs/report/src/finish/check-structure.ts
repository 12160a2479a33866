import { itemsOf, readDictionary, reference } from './dictionary.ts';
import type { Marks } from './mark-artifacts.ts';
import type { PageContent } from './page-contents.ts';
import { type PdfObjects, textOf } from './pdf-objects.ts';
import { annotationsIn } from './structure.ts';
import { type Element, elementsOf, type StructureTree } from './structure-tree.ts';

/** Something that keeps a document from being read by everybody. */
export interface AccessFault {
  /** Counted from 1; left out for what stands on no page. */
  page?: number;
  fault: string;
}

/** Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) and the types that they may hold, where these are limited. */
const HOLDS: ReadonlyMap<string, ReadonlySet<string> | undefined> = new Map([
  ...[
    ...[
      'Document',
      'Part',
      'Art',
      'Sect',
      'Div',
      'BlockQuote',
      'Caption',
      'NonStruct',
      'P',
      'H1',
      'H2',
      'H3',
      'H4',
    ],
    ...[
      'H5',
      'H6',
      'Lbl',
      'LBody',
      'TH',
      'TD',
      'Span',
      'Quote',
      'Note',
      'Reference',
      'Code',
      'Link',
      'Figure',
    ],
  ].map((type) => [type, undefined] as const),
  ['L', new Set(['LI', 'Caption'])],
  ['LI', new Set(['Lbl', 'LBody'])],
  ['Table', new Set(['TR', 'THead', 'TBody', 'TFoot', 'Caption'])],
  ['THead', new Set(['TR'])],
  ['TBody', new Set(['TR'])],
  ['TFoot', new Set(['TR'])],
  ['TR', new Set(['TH', 'TD'])],
]);

/**
 * Looks for whatever of PDF/UA-1 (ISO 14289-1) a program can see: everything shown is in the structure or an artifact;
 * the structure and the pages say the same of each other; types nest as they may; headings leave out no level;
 * pictures have alternatives, header cells their scope and links a description; fonts are in the file and say what they mean.
 * Whether the order is the one to read in and whether the words of an alternative are good, nobody but a reader can say.
 */
export function checkStructure(
  objects: PdfObjects,
  tree: StructureTree,
  pages: readonly { content: PageContent; marks: Marks }[],
): AccessFault[] {
  const numbers = new Map(pages.map(({ content }, index) => [content.page, index + 1]));
  const faults: AccessFault[] = pages.flatMap(({ marks }, index) =>
    marks.faults.map((fault) => ({ page: index + 1, fault })),
  );
  const say = (page: number | undefined, fault: string): void => {
    const number = page === undefined ? undefined : numbers.get(page);
    faults.push(number === undefined ? { fault } : { page: number, fault });
  };
  checkContent(tree, pages, say);
  checkElements(tree, say);
  checkLinks(objects, tree, pages, say);
  checkCatalog(objects, say);
  checkFonts(objects, pages, say);
  return faults;
}

type Say = (page: number | undefined, fault: string) => void;

/** Each numbered sequence belongs to one element, and no element to a sequence that is not there. */
function checkContent(
  tree: StructureTree,
  pages: readonly { content: PageContent; marks: Marks }[],
  say: Say,
): void {
  const open = new Map(pages.map(({ content, marks }) => [content.page, new Set(marks.kept)]));
  for (const { element } of elementsOf(tree)) {
    for (const kid of element.kids) {
      if (kid.kind === 'content' && open.get(kid.page)?.delete(kid.number) !== true)
        say(kid.page, `content of an element ${element.type} that is not there or not its own`);
    }
  }
  for (const [page, left] of open) if (left.size > 0) say(page, 'content that belongs to no element');
}

function checkElements(tree: StructureTree, tell: Say): void {
  let level = 0;
  const headers = new Set<string>();
  for (const { element } of elementsOf(tree)) {
    const id = element.rest.get('ID');
    if (element.type === 'TH' && id !== undefined) headers.add(id);
  }
  for (const { element } of elementsOf(tree)) {
    const { type, kids, rest } = element;
    const say = (fault: string): void => tell(pageOf(element), fault);
    if (!HOLDS.has(type)) say(`an element of an unknown type ${type}`);
    const held = HOLDS.get(type);
    for (const kid of kids) {
      if (held === undefined) break;
      const inner = kid.kind === 'element' ? kid.element.type : 'content';
      if (!held.has(inner)) say(`${inner} within ${type}`);
    }
    if (type === 'Figure' && /^(?:\(\)|<>)?$/.test(rest.get('Alt') ?? ''))
      say('a picture without alternative');
    const heading = /^H([1-6])$/.exec(type)?.[1];
    if (heading !== undefined) {
      if (Number(heading) > level + 1) say(`a heading of level ${heading} after one of level ${level}`);
      level = Number(heading);
    }
    const attributes = rest.get('A') ?? '';
    if (type === 'TH' && !attributes.includes('/Scope')) say('a header cell without scope');
    const named = attributes.indexOf('/Headers [');
    for (const header of named < 0 ? [] : headersIn(attributes, named))
      if (!headers.has(header)) say('a cell with an unknown header');
    if (type === 'Link' && !kids.some(({ kind }) => kind === 'annotation')) say('a link that leads nowhere');
  }
}

/** The names of a cell's headers. */
function headersIn(attributes: string, from: number): string[] {
  return attributes.slice(from, attributes.indexOf(']', from)).match(/\([^)]*\)/g) ?? [];
}

/** The page on which an element begins. */
function pageOf({ kids }: Element): number | undefined {
  for (const kid of kids) {
    const page = kid.kind === 'element' ? pageOf(kid.element) : kid.page;
    if (page !== undefined) return page;
  }
  return undefined;
}

function checkLinks(
  objects: PdfObjects,
  tree: StructureTree,
  pages: readonly { content: PageContent }[],
  say: Say,
): void {
  const owners = new Map(Array.from(annotationsIn(tree), ({ annotation, element }) => [annotation, element]));
  for (const { content } of pages) {
    const annotations = itemsOf(readDictionary(content.dictionary).get('Annots') ?? '[]');
    if (annotations.length > 0 && !/\/Tabs \/S\b/.test(content.dictionary))
      say(content.page, 'tabs in no order');
    for (const each of annotations) {
      const number = reference(each) ?? Number.NaN;
      const text = textOf(objects, number);
      if (owners.get(number)?.type !== 'Link') say(content.page, 'an annotation outside the structure');
      if (!text.includes('/Contents ')) say(content.page, 'a link without description');
      if (!text.includes('/StructParent ')) say(content.page, 'a link that does not know its place');
    }
  }
}

function checkCatalog(objects: PdfObjects, say: Say): void {
  const catalog = readDictionary(textOf(objects, objects.root));
  if (!catalog.has('Lang')) say(undefined, 'no language');
  if (!catalog.get('MarkInfo')?.includes('/Marked true')) say(undefined, 'not marked as tagged');
  if (!catalog.get('ViewerPreferences')?.includes('/DisplayDocTitle true'))
    say(undefined, 'the title is not shown');
}

/** A page's fonts are in the file, and say which characters their glyphs stand for. */
function checkFonts(objects: PdfObjects, pages: readonly { content: PageContent }[], say: Say): void {
  const sound = new Map<number, boolean>();
  for (const { content } of pages) {
    const resources = readDictionary(readDictionary(content.dictionary).get('Resources') ?? '<<>>');
    for (const value of readDictionary(resources.get('Font') ?? '<<>>').values()) {
      const font = reference(value) ?? Number.NaN;
      const known = sound.get(font) ?? isSound(objects, font);
      sound.set(font, known);
      if (!known) say(content.page, 'a font that is not in the file or does not say what it means');
    }
  }
}

function isSound(objects: PdfObjects, font: number): boolean {
  const entries = readDictionary(textOf(objects, font));
  const descendant = reference(itemsOf(entries.get('DescendantFonts') ?? '[]')[0]);
  const own = descendant === undefined ? entries : readDictionary(textOf(objects, descendant));
  const descriptor = reference(own.get('FontDescriptor'));
  // A font of drawn glyphs is in the file by its nature.
  const isThere =
    entries.get('Subtype') === '/Type3' ||
    (descriptor !== undefined && /\/FontFile[23]? /.test(textOf(objects, descriptor)));
  return isThere && entries.has('ToUnicode');
}
