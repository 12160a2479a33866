import { type Audience, discloseOutline } from '@concord/disclosure';
import type { Outline } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { digestOf } from '../accounts/secret-token.ts';
import { insertRows } from '../bulk.ts';
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

/** Keeps what is not kept yet of every submission of a cycle, or of all. */
export async function discloseAll(manager: EntityManager, cycle?: string): Promise<void> {
  const missing = await manager.query<(SubmissionRecord & { text: string })[]>(
    `SELECT id, cycle, country, version, submitted_at AS "submittedAt", document AS text FROM submission
     WHERE ($1::text IS NULL OR cycle = $1)
       AND (SELECT count(*) FROM disclosed_outline WHERE submission = submission.id) < $2`,
    [cycle ?? null, OUTSIDE.length],
  );
  for (const { text, ...submission } of missing) {
    await keepDisclosed(manager, [{ submission, outline: JSON.parse(text) as Outline }]);
  }
}
