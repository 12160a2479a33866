import { type Dictionary, itemsOf, readDictionary, reference, writeDictionary } from './dictionary.ts';
import { type PdfObjects, textOf } from './pdf-objects.ts';

/** Content of a page by its number there; an annotation; or a further element. */
export type Kid =
  | { kind: 'content'; page: number; number: number }
  | { kind: 'annotation'; page: number; object: number }
  | { kind: 'element'; element: Element };

/** An element of a document's structure (ISO 32000-1, 14.7.2). */
export interface Element {
  /** Number of its object. */
  number: number;
  /** `H1`, `Table` and so on. */
  type: string;
  kids: Kid[];
  /** The entries that are none of the above, as they stand in the file. */
  rest: Dictionary;
}

/** What a document says of its structure, from its document element down. */
export interface StructureTree {
  /** Number of the tree's object. */
  root: number;
  document: Element;
}

/** @throws Error if the document is not tagged. */
export function readTree(objects: PdfObjects): StructureTree {
  const root = reference(readDictionary(textOf(objects, objects.root)).get('StructTreeRoot'));
  const top = root === undefined ? undefined : reference(readDictionary(textOf(objects, root)).get('K'));
  if (root === undefined || top === undefined) throw new Error('The PDF is not tagged');
  return { root, document: readElement(objects, top) };
}

/** Half of all elements are of this kind, and hold one sequence. */
const WRAPPER = /^<<\/Type \/StructElem\n\/S \/NonStruct\n\/P \d+ 0 R\n\/Pg (\d+) 0 R\n\/K (\d+)>>$/;

function readElement(objects: PdfObjects, number: number): Element {
  const text = textOf(objects, number);
  const wrapped = text.length < 120 ? WRAPPER.exec(text) : null;
  if (wrapped !== null) {
    const kid: Kid = { kind: 'content', page: Number(wrapped[1]), number: Number(wrapped[2]) };
    return { number, type: 'NonStruct', kids: [kid], rest: new Map() };
  }
  const entries = readDictionary(text);
  const page = reference(entries.get('Pg'));
  const kids = entries.get('K');
  const element: Element = {
    number,
    type: (entries.get('S') ?? '').slice(1),
    kids: kids === undefined ? [] : itemsOf(kids).map((each) => readKid(objects, each, page)),
    rest: entries,
  };
  for (const known of ['Type', 'S', 'P', 'Pg', 'K']) entries.delete(known);
  return element;
}

function readKid(objects: PdfObjects, value: string, page: number | undefined): Kid {
  const element = reference(value);
  if (element !== undefined) return { kind: 'element', element: readElement(objects, element) };
  if (!value.startsWith('<<')) return { kind: 'content', page: page ?? Number.NaN, number: Number(value) };
  const entries = readDictionary(value);
  const there = reference(entries.get('Pg')) ?? page ?? Number.NaN;
  const object = reference(entries.get('Obj'));
  return object === undefined
    ? { kind: 'content', page: there, number: Number(entries.get('MCID')) }
    : { kind: 'annotation', page: there, object };
}

/** An element and the one that it is in. */
export interface Placed {
  element: Element;
  parent: Element | undefined;
}

/** Every element, each before those within it. */
export function elementsOf({ document }: StructureTree): Placed[] {
  const found: Placed[] = [{ element: document, parent: undefined }];
  const collect = (parent: Element): void => {
    for (const kid of parent.kids) {
      if (kid.kind !== 'element') continue;
      found.push({ element: kid.element, parent });
      collect(kid.element);
    }
  };
  collect(document);
  return found;
}

/**
 * Writes the tree into the document: its elements, and for each page and annotation what it belongs to.
 * Elements that are no more in the tree are no more in the document.
 */
export function writeTree(objects: PdfObjects, tree: StructureTree, before: ReadonlySet<number>): void {
  const { bodies } = objects;
  const written = new Set<number>();
  const owners = new Map<number, number[]>();
  for (const { element, parent } of elementsOf(tree)) {
    written.add(element.number);
    bodies.set(element.number, Buffer.from(bodyOf(element, parent?.number ?? tree.root), 'latin1'));
    for (const kid of element.kids) {
      if (kid.kind !== 'content') continue;
      const ofPage = owners.get(kid.page) ?? [];
      ofPage[kid.number] = element.number;
      owners.set(kid.page, ofPage);
    }
  }
  for (const number of before) if (!written.has(number)) bodies.delete(number);
  writeOwners(objects, tree.root, owners);
}

/** The numbers of all elements. */
export function numbersIn(tree: StructureTree): Set<number> {
  return new Set(Array.from(elementsOf(tree), ({ element }) => element.number));
}

function bodyOf({ type, kids, rest }: Element, parent: number): string {
  const page = kids.find((kid) => kid.kind === 'content')?.page;
  const items = kids.map((kid) => {
    if (kid.kind === 'element') return `${kid.element.number} 0 R`;
    if (kid.kind === 'annotation') return `<</Type /OBJR\n/Obj ${kid.object} 0 R\n/Pg ${kid.page} 0 R>>`;
    return kid.page === page ? `${kid.number}` : `<</Type /MCR\n/Pg ${kid.page} 0 R\n/MCID ${kid.number}>>`;
  });
  return writeDictionary(
    new Map([
      ['Type', '/StructElem'],
      ['S', `/${type}`],
      ['P', `${parent} 0 R`],
      ...(page === undefined ? [] : ([['Pg', `${page} 0 R`]] as const)),
      ...rest,
      ...(items.length === 0
        ? []
        : ([['K', items.length === 1 ? (items[0] ?? '') : `[${items.join(' ')}]`]] as const)),
    ]),
  );
}

/** Writes each page's list of what its numbered sequences belong to. */
function writeOwners(objects: PdfObjects, root: number, owners: ReadonlyMap<number, number[]>): void {
  const lists = new Map<string, number>();
  for (const [key, value] of parentTree(objects, root)) lists.set(key, value);
  for (const [page, numbers] of owners) {
    const key = readDictionary(textOf(objects, page)).get('StructParents') ?? '';
    const list = lists.get(key);
    if (list === undefined) throw new Error('The PDF has a page of which its structure does not know');
    const items = Array.from(numbers, (each) => (each === undefined ? 'null' : `${each} 0 R`));
    objects.bodies.set(list, Buffer.from(`[${items.join(' ')}]`, 'latin1'));
  }
}

/** By the keys that pages and annotations have: the object that says what they belong to. */
export function* parentTree(objects: PdfObjects, root: number): Generator<readonly [string, number]> {
  const waiting = [reference(readDictionary(textOf(objects, root)).get('ParentTree'))];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const entries = readDictionary(textOf(objects, node));
    const pairs = itemsOf(entries.get('Nums') ?? '[]');
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const object = reference(pairs[at + 1]);
      if (object !== undefined) yield [pairs[at] ?? '', object];
    }
    waiting.push(...itemsOf(entries.get('Kids') ?? '[]').map((kid) => reference(kid)));
  }
}
