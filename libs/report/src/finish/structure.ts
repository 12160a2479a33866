import { readDictionary, writeDictionary } from './dictionary.ts';
import { type PdfObjects, pdfString, textOf } from './pdf-objects.ts';
import { type Element, elementsOf, type Kid, type StructureTree } from './structure-tree.ts';

/** Elements in a line of text; a language of their own is theirs within that line. */
const INLINE_PARENTS: ReadonlySet<string> = new Set([
  ...['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TH', 'TD', 'Link', 'Span', 'Caption', 'Lbl'],
]);
/** Elements that hold other elements and no content of their own. */
const GROUPING: ReadonlySet<string> = new Set(['Document', 'Table', 'TR', 'L', 'LI']);
/** Chromium writes these names of PDF 2.0 into files of PDF 1.7, which do not know them. */
const NEWER: ReadonlyMap<string, string> = new Map([
  ['Em', 'Span'],
  ['Strong', 'Span'],
]);

/**
 * Closes the gaps that Chromium leaves in a tagged document: list items get a body; what groups a picture with its title is
 * no picture; parts are sections; what is in another language is an element that can say so; wrappers that say nothing go,
 * and with them half of all elements.
 * @param dropped numbers of sequences by page that are content no more.
 * @param next numbers for elements that are new.
 */
export function mendStructure(
  tree: StructureTree,
  dropped: ReadonlyMap<number, ReadonlySet<number>>,
  next: () => number,
): void {
  dropContent(tree.document, dropped);
  for (const { element, parent } of elementsOf(tree)) {
    element.type = NEWER.get(element.type) ?? element.type;
    // What holds a picture with its title, and says nothing in its place.
    if (element.type === 'Figure' && !element.rest.has('Alt') && holdsPicture(element)) element.type = 'Div';
    if (element.type === 'Caption' && parent?.type === 'Div') element.type = 'P';
    if (element.type === 'NonStruct') element.type = meantBy(element, parent, tree.document);
  }
  unwrap(tree.document);
  for (const { element } of elementsOf(tree)) {
    if (element.type === 'LI') giveBody(element, next);
    if (element.type === 'TH' || element.type === 'TD') shortenAttributes(element);
  }
}

/** Takes out what is content no more, and elements that hold nothing for that reason. */
function dropContent(element: Element, dropped: ReadonlyMap<number, ReadonlySet<number>>): void {
  element.kids = element.kids.filter((kid) => {
    if (kid.kind === 'content') return dropped.get(kid.page)?.has(kid.number) !== true;
    if (kid.kind === 'annotation') return true;
    dropContent(kid.element, dropped);
    return kid.element.kids.length > 0 || isCell(kid.element);
  });
}

function isCell({ type }: Element): boolean {
  return type === 'TH' || type === 'TD';
}

function holdsPicture({ kids }: Element): boolean {
  return kids.some(
    (kid) => kid.kind === 'element' && (kid.element.type === 'Figure' || holdsPicture(kid.element)),
  );
}

/** What an element without a meaning of its own is, in the words of PDF. */
function meantBy({ rest, kids }: Element, parent: Element | undefined, document: Element): string {
  if (parent === document && kids.some(({ kind }) => kind === 'element')) return 'Sect';
  if (!rest.has('Lang')) return 'NonStruct';
  return parent !== undefined && INLINE_PARENTS.has(parent.type) ? 'Span' : 'Div';
}

/** Puts what wrappers hold in their place, where they stand in something that may hold it. */
function unwrap(element: Element): void {
  const kids: Kid[] = [];
  for (const kid of element.kids) {
    if (kid.kind !== 'element') {
      kids.push(kid);
      continue;
    }
    unwrap(kid.element);
    const { type, rest, kids: inner } = kid.element;
    const isWrapper = type === 'NonStruct' && !rest.has('Lang') && !rest.has('Alt') && !rest.has('ID');
    const isMovable = !GROUPING.has(element.type) || inner.every(({ kind }) => kind === 'element');
    if (isWrapper && isMovable) kids.push(...inner);
    else kids.push(kid);
  }
  element.kids = kids;
}

/** Everything in a list item but its label goes into a body. */
function giveBody(item: Element, next: () => number): void {
  const isPart = (kid: Kid) =>
    kid.kind === 'element' && (kid.element.type === 'Lbl' || kid.element.type === 'LBody');
  const content = item.kids.filter((kid) => !isPart(kid));
  if (content.length === 0) return;
  const body: Element = { number: next(), type: 'LBody', kids: content, rest: new Map() };
  item.kids = [...item.kids.filter(isPart), { kind: 'element', element: body }];
}

/** Spans of one row and one column go without saying; headers of cells stay. */
function shortenAttributes({ rest }: Element): void {
  const attributes = rest.get('A');
  if (attributes === undefined) return;
  const said = attributes.replace(/<<\/O \/Table\s+\/(?:Row|Col)Span 1>>\s*/g, '').replace(/\s+\]$/, ']');
  if (said === '[]') rest.delete('A');
  else rest.set('A', said);
}

/**
 * Gives every link a description.
 * @param describe what a link to a place leads to; undefined where nothing is known of it.
 */
export function describeLinks(
  objects: PdfObjects,
  annotations: Iterable<number>,
  describe: (target: string) => string | undefined,
): void {
  for (const number of annotations) {
    const entries = readDictionary(textOf(objects, number));
    if (entries.get('Subtype') !== '/Link' || entries.has('Contents')) continue;
    const target = entries.get('Dest')?.slice(1) ?? /\/URI \(([^)]*)\)/.exec(entries.get('A') ?? '')?.[1];
    if (target === undefined) continue;
    entries.set('Contents', pdfString(describe(target) ?? target));
    objects.bodies.set(number, Buffer.from(writeDictionary(entries), 'latin1'));
  }
}

/** The annotations that stand in the structure. */
export function* annotationsIn(tree: StructureTree): Generator<{ annotation: number; element: Element }> {
  for (const { element } of elementsOf(tree))
    for (const kid of element.kids) if (kid.kind === 'annotation') yield { annotation: kid.object, element };
}
