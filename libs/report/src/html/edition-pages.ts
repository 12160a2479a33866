import type { Block, TableBlock } from '../view/block.ts';
import type { Chapter } from '../view/chapter.ts';
import type { EditionView, NumberedPart } from '../view/edition-view.ts';
import { PartCache } from './part-cache.ts';
import { readersOf } from './render-edition.ts';
import { type Placing, reportTemplates } from './templates.ts';

/** One part or chapter of an edition as it is read in a browser: markup without styles or scripts of its own. */
export interface ReadPage {
  /** Its name within the edition, which links from other pages are relative to. */
  place: string;
  /** "Part 3"; the region of a chapter; empty for the summary. */
  label: string;
  title: string;
  body: string;
}

/**
 * The same content as the printed edition, a page for each part and chapter, in its order.
 * @param cache where pages are looked for that are as they were.
 */
export function editionPages(view: EditionView, cache = new PartCache()): ReadPage[] {
  const places = placesOf(view);
  const sites = JSON.stringify([...places]);
  const plain = filling(places);
  const fill: Fill = (template, here, content) =>
    cache.take(['read', template, here, sites, ...readersOf(view), content], () =>
      plain(template, here, content),
    );
  const parts = [...view.parts, view.countries];
  return [
    {
      place: 'summary',
      label: '',
      title: view.summary.title,
      body: fill('summary', 'summary', { summary: view.summary }),
    },
    ...parts.map((part) => pageOfPart(part, part === view.countries ? view.statements : [], fill)),
    ...view.chapters.map((chapter) => pageOfChapter(chapter, withoutPages, fill)),
    pageOfPart(view.method, [], fill),
  ];
}

/** One chapter alone: there are no other pages, and it leads nowhere. */
export function chapterPage(chapter: Chapter): ReadPage {
  return pageOfChapter(chapter, (block) => withoutLinks(withoutPages(block)), filling(new Map()));
}

function pageOfChapter(chapter: Chapter, mend: (block: Block) => Block, fill: Fill): ReadPage {
  const { id, region, title } = chapter;
  const readable = { ...chapter, blocks: chapter.blocks.map(mend) };
  return { place: id, label: region, title, body: fill('chapter', id, { chapter: readable }) };
}

function pageOfPart(part: NumberedPart, statements: EditionView['statements'], fill: Fill): ReadPage {
  const { id, label, title } = part;
  const readable = { ...part, blocks: part.blocks.map(withoutPages) };
  return { place: id, label, title, body: fill('part', id, { part: readable, statements }) };
}

/** Fills the template of a page. */
type Fill = (template: 'summary' | 'part' | 'chapter', here: string, content: object) => string;

function filling(places: ReadonlyMap<string, string>): Fill {
  return (template, here, content) => {
    const placing: Placing = {
      level: 2,
      reads: true,
      hrefOf: (target) => {
        const place = places.get(target);
        if (place === undefined || place === here) return `#${target}`;
        return place === target ? place : `${place}#${target}`;
      },
      pageOf: () => '',
      pageText: () => '',
    };
    return reportTemplates().render(`report/read/${template}`, { ...content, ...placing });
  };
}

/** On which page each thing stands that can be linked to. */
function placesOf(view: EditionView): Map<string, string> {
  const places = new Map([['summary', 'summary']]);
  for (const { id, blocks } of [...view.parts, view.countries, ...view.chapters, view.method]) {
    places.set(id, id);
    for (const block of blocks) if ('id' in block && block.id !== undefined) places.set(block.id, id);
  }
  return places;
}

function withoutLinks(block: Block): Block {
  if (block.kind !== 'table') return block;
  const cut = ({ cells, ...row }: TableBlock['rows'][number]) => ({
    ...row,
    cells: cells.map((cell) => ({ ...cell, target: '' })),
  });
  return { ...block, rows: block.rows.map(cut) };
}

/** Columns that say on which page something is say nothing here. */
function withoutPages(block: Block): Block {
  if (block.kind !== 'table') return block;
  const isPage = (index: number) => block.rows.some(({ cells }) => cells[index]?.page === true);
  const kept = <Item>(items: readonly Item[]) => items.filter((_, index) => !isPage(index));
  const table: TableBlock = {
    ...block,
    columns: kept(block.columns),
    rows: block.rows.map((row) => ({ ...row, cells: kept(row.cells) })),
  };
  return table;
}
