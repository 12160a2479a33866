import { type Audience, discloseOutline } from '@concord/disclosure';
import type { CountryCode, Outline } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { digestOf } from '../accounts/secret-token.ts';
import { insertRows } from '../bulk.ts';
import { keepMissingTexts } from '../review/outline-texts.ts';
import { inTransaction, lock } from '../transaction.ts';
import type { ProjectedSubmission } from './project-submission.ts';
import type { SubmissionRecord } from './submission.schema.ts';

/** Those who read less than the whole of an outline. */
const OUTSIDE = ['public', 'participants'] as const satisfies readonly Audience[];

const COLUMNS = {
  submission: 'uuid',
  audience: 'text',
  cycle: 'text',
  country: 'text',
  version: 'int',
  document: 'text',
  sha256: 'text',
  submitted_at: 'timestamptz',
} as const;

/**
 * Keeps beside a submission what others may read of it, so that who reads that never touches the whole. A submission
 * does not change, so neither does this.
 */
export async function keepDisclosed(
  manager: EntityManager,
  submissions: readonly ProjectedSubmission[],
): Promise<void> {
  const rows = submissions.flatMap(({ submission, outline }) =>
    OUTSIDE.map((audience) => {
      const document = JSON.stringify(discloseOutline(outline, audience));
      const { id, cycle, country, version, submittedAt } = submission;
      return {
        submission: id,
        audience,
        cycle,
        country,
        version,
        document,
        sha256: digestOf(document),
        submitted_at: submittedAt,
      };
    }),
  );
  await insertRows(manager, 'disclosed_outline', COLUMNS, rows, 'ON CONFLICT DO NOTHING');
}

/**
 * Keeps what is not kept yet of every submission of a cycle, or of all, that its country has not taken back; and the
 * texts of those that count, as they are searched.
 */
export async function discloseAll(manager: EntityManager, cycle?: string): Promise<void> {
  const missing = await manager.query<(SubmissionRecord & { text: string })[]>(
    `SELECT id, cycle, country, version, submitted_at AS "submittedAt", document AS text FROM readable_outline AS outline
     WHERE ($1::text IS NULL OR cycle = $1) AND NOT is_withdrawn
       AND (SELECT count(*) FROM disclosed_outline WHERE submission = outline.id) < $2`,
    [cycle ?? null, OUTSIDE.length],
  );
  for (const { text, ...submission } of missing) {
    await inTransaction(manager, async (transaction) => {
      const { id, cycle: code, country } = submission;
      await lock(transaction, 'submission', code, country);
      if (await isWithdrawn(transaction, id)) return;
      await keepDisclosed(transaction, [{ submission, outline: JSON.parse(text) as Outline }]);
    });
  }
  await keepMissingTexts(manager, cycle);
}

/** Asked again under the lock: a country may have taken its outline back in between. */
async function isWithdrawn(manager: EntityManager, submission: string): Promise<boolean> {
  const [found] = await manager.query<{ is_withdrawn: boolean }[]>(
    'SELECT is_withdrawn FROM readable_outline WHERE id = $1',
    [submission],
  );
  return found?.is_withdrawn !== false;
}

/** Takes from everybody else what they could read of a country's submissions. */
export async function removeDisclosed(
  manager: EntityManager,
  cycle: string,
  country: CountryCode,
): Promise<void> {
  await manager.query('DELETE FROM disclosed_outline WHERE cycle = $1 AND country = $2', [cycle, country]);
}
