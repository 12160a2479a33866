import { checksOf, runChecks, Snapshot } from '@concord/consistency';
import type { CountryCode, CycleConfiguration, Language } from '@concord/domain';
import { chapterPage, discloseEdition, editionView, type Filing, type ReadPage } from '@concord/report';

/** A country's chapter, and what it is made from. */
export interface ChapterToPreview {
  cycle: CycleConfiguration;
  filings: readonly Filing[];
  country: CountryCode;
  language: Language;
}

/**
 * The chapter as an edition for the public would print it, if everybody had signed off what they filed.
 * @throws Error if the country has filed nothing.
 */
export function previewChapter({ cycle, filings, country, language }: ChapterToPreview): ReadPage {
  const snapshot = Snapshot.of(
    cycle,
    filings.map(({ outline }) => outline),
  );
  const run = runChecks(checksOf(cycle), snapshot);
  const view = editionView(
    discloseEdition({ cycle, filings, run, language, audience: 'public', isPreview: true }),
  );
  const chapter = view.chapters.find(({ id }) => id === `country-${country.toLowerCase()}`);
  if (chapter === undefined) throw new Error(`There is no chapter of ${country}`);
  return chapterPage(chapter);
}
