import { checksOf, type PartnershipAnswers, runChecks, Snapshot } from '@concord/consistency';
import type { CountryCode, CycleConfiguration, Language } from '@concord/domain';
import { chapterPage, discloseEdition, editionView, type Filing, type ReadPage } from '@concord/report';

/** A country's chapter, and what it is made from. */
export interface ChapterToPreview {
  cycle: CycleConfiguration;
  filings: readonly Filing[];
  answers: PartnershipAnswers;
  country: CountryCode;
  language: Language;
}

/**
 * The chapter as an edition for the public would print it, if everybody had signed off what they filed.
 * @throws Error if the country has filed nothing.
 */
export function previewChapter({ cycle, filings, answers, country, language }: ChapterToPreview): ReadPage {
  const snapshot = Snapshot.of(
    cycle,
    filings.map(({ outline }) => outline),
    answers,
  );
  const run = runChecks(checksOf(cycle), snapshot);
  const view = editionView(
    discloseEdition({ cycle, filings, answers, run, language, audience: 'public', isPreview: true }),
  );
  const chapter = view.chapters.find(({ id }) => id === `country-${country.toLowerCase()}`);
  if (chapter === undefined) throw new Error(`There is no chapter of ${country}`);
  return chapterPage(chapter);
}
