import type { EditionPage, ListedPage } from '@concord/persistence';
import { markup } from '@concord/rendering';
import type { Words } from '../../pages/words.ts';

/** The same edition in another language. */
export interface OtherLanguage {
  href: string;
  code: string;
  name: string;
  current: boolean;
}

/** One page of an edition within a page of this application. @param base address that the edition's pages are below. */
export function viewReadPage(
  words: Words,
  page: EditionPage,
  pages: readonly ListedPage[],
  { base, language, others }: { base: string; language: string; others: readonly OtherLanguage[] },
) {
  const at = pages.findIndex(({ place }) => place === page.place);
  const link = (neighbour: ListedPage | undefined, key: 'editions.previousPage' | 'editions.nextPage') =>
    neighbour === undefined
      ? undefined
      : { href: `${base}/${neighbour.place}`, text: words.say({ key, values: { title: neighbour.title } }) };
  return {
    title: page.title,
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    // The report's own templates made it, and escaped what the countries wrote.
    body: markup(page.body),
    contents: base,
    previous: link(pages[at - 1], 'editions.previousPage'),
    next: link(pages[at + 1], 'editions.nextPage'),
    others,
  };
}

/** The contents of an edition: its parts, and its chapters by region. */
export function viewContents(pages: readonly ListedPage[], base: string) {
  const chapters = pages.filter(({ place }) => place.startsWith('country-'));
  const toLink = ({ place, title, label }: ListedPage) => ({ href: `${base}/${place}`, title, label });
  return {
    parts: pages.filter(({ place }) => !place.startsWith('country-')).map(toLink),
    regions: [...Map.groupBy(chapters, ({ label }) => label)].map(([region, ofRegion]) => ({
      region,
      chapters: ofRegion.map(toLink),
    })),
  };
}
