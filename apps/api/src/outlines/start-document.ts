import type { CycleConfiguration, Language } from '@concord/domain';
import { type DraftDocument, findSubmission, lastRecords } from '@concord/persistence';
import type { EntityManager } from 'typeorm';
import type { OutlineKey } from './accept-outline.ts';

/** What an outline's first draft begins with: its newest submission, or what is known before anything is written. */
export async function startDocument(
  manager: EntityManager,
  key: OutlineKey,
  { period }: Pick<CycleConfiguration, 'period'>,
  language: Language,
): Promise<DraftDocument> {
  return (
    (await submittedDocument(manager, key)) ?? {
      format: 'concord.outline/1',
      cycle: key.cycle,
      country: key.country,
      language,
      period,
    }
  );
}

/** The last submission, as its own country sees it, also where it was taken back; undefined without one. */
export async function submittedDocument(
  manager: EntityManager,
  { cycle, country }: OutlineKey,
): Promise<DraftDocument | undefined> {
  const [last] = await lastRecords(manager, cycle, [country]);
  const submission = last === undefined ? null : await findSubmission(manager, cycle, country, last.version);
  // What others may see of an outline is nothing to go on from: what it lacks would be lost.
  return submission?.isWhole ? (JSON.parse(submission.text) as DraftDocument) : undefined;
}
