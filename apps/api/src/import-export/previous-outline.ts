import type { CountryCode, CycleConfiguration } from '@concord/domain';
import { type DraftDocument, findSubmission, newestRecords } from '@concord/persistence';
import type { EntityManager } from 'typeorm';

/** The last cycle's outline of the same country. */
export interface PreviousOutline {
  cycle: string;
  version: number;
  /** As it would begin in this cycle. */
  document: DraftDocument;
}

/** What a country filed in the cycle before; undefined where there is nothing, or nothing whole for this visitor. */
export async function previousOutline(
  manager: EntityManager,
  { code, previous, period, questions }: CycleConfiguration,
  country: CountryCode,
): Promise<PreviousOutline | undefined> {
  if (previous === undefined) return undefined;
  const [newest] = await newestRecords(manager, previous, [country]);
  if (newest === undefined) return undefined;
  const submission = await findSubmission(manager, previous, country, newest.version);
  // What others may see of an outline is nothing to go on from: what it lacks would be lost.
  if (!submission?.isWhole) return undefined;
  const document = JSON.parse(submission.text) as DraftDocument;
  const known = new Set(questions.map((question) => question.code));
  const answers = Array.isArray(document.answers)
    ? (document.answers as { question: string }[]).filter(({ question }) => known.has(question))
    : undefined;
  return {
    cycle: previous,
    version: newest.version,
    // Questions that are asked no more cannot be answered.
    document: { ...document, cycle: code, period, ...(answers !== undefined && { answers }) },
  };
}
