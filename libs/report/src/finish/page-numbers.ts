import { type PdfObjects, textOf } from './pdf-objects.ts';

/** On which page, counted from 1, each place stands that something in the document links to. */
export function pageNumbers(objects: PdfObjects): Map<string, number> {
  const catalog = textOf(objects, objects.root);
  const pages = new Map<number, number>();
  for (const page of listPages(objects, referenceIn(catalog, 'Pages'))) pages.set(page, pages.size + 1);
  const found = new Map<string, number>();
  const destinations = textOf(objects, referenceIn(catalog, 'Dests'));
  for (const [, name = '', page] of destinations.matchAll(/\/(\S+)\s*\[(\d+) 0 R/g)) {
    const number = pages.get(Number(page));
    if (number !== undefined) found.set(decodeName(name), number);
  }
  return found;
}

export function countPages(objects: PdfObjects): number {
  return listPages(objects, pagesRoot(objects)).length;
}

/** The root of the tree of pages. */
export function pagesRoot(objects: PdfObjects): number {
  return referenceIn(textOf(objects, objects.root), 'Pages');
}

/** The pages below a node of the tree of pages, in their order. */
export function listPages(objects: PdfObjects, node: number): number[] {
  const text = textOf(objects, node);
  if (!/\/Type \/Pages\b/.test(text)) return [node];
  const kids = /\/Kids \[([^\]]*)\]/.exec(text)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => listPages(objects, Number(kid)));
}

function referenceIn(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1] ?? Number.NaN);
}

function decodeName(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
