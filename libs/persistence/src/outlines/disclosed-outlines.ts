import { type Audience, discloseOutline } from '@concord/disclosure';
import type { CountryCode, Outline } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../bulk.ts';
import type { ProjectedSubmission } from './project-submission.ts';
import type { SubmissionRecord } from './submission.schema.ts';

/** Those who read less than the whole of an outline. */
export type OutsideAudience = Exclude<Audience, 'reviewers'>;
const OUTSIDE = ['public', 'participants'] as const satisfies readonly OutsideAudience[];

/** What of a submission an audience may read. */
export interface DisclosedOutline extends Pick<SubmissionRecord, 'cycle' | 'country' | 'version'> {
  /** Id of the submission. */
  submission: string;
  /** The outline without what the audience may not read, as JSON. */
  text: string;
}

const COLUMNS = {
  submission: 'uuid',
  audience: 'text',
  cycle: 'text',
  country: 'text',
  version: 'int',
  document: 'text',
} as const;

const SELECTED = 'submission, cycle, country, version, document AS text';

/**
 * Keeps beside a submission what others may read of it, so that who reads that never touches the whole. A submission
 * does not change, so neither does this.
 */
export async function keepDisclosed(
  manager: EntityManager,
  submissions: readonly ProjectedSubmission[],
): Promise<void> {
  const rows = submissions.flatMap(({ submission: { id, cycle, country, version }, outline }) =>
    OUTSIDE.map((audience) => ({
      submission: id,
      audience,
      cycle,
      country,
      version,
      document: JSON.stringify(discloseOutline(outline, audience)),
    })),
  );
  await insertRows(manager, 'disclosed_outline', COLUMNS, rows, 'ON CONFLICT DO NOTHING');
}

/** Keeps what is not kept yet of every submission of a cycle, or of all. */
export async function discloseAll(manager: EntityManager, cycle?: string): Promise<void> {
  const missing = await manager.query<(SubmissionRecord & { text: string })[]>(
    `SELECT id, cycle, country, version, document AS text FROM submission
     WHERE ($1::text IS NULL OR cycle = $1)
       AND (SELECT count(*) FROM disclosed_outline WHERE submission = submission.id) < $2`,
    [cycle ?? null, OUTSIDE.length],
  );
  for (const { text, ...submission } of missing) {
    await keepDisclosed(manager, [{ submission, outline: JSON.parse(text) as Outline }]);
  }
}

/** What an audience may read of the version that counts of each country's outline, by country; of some, or of all. */
export function newestDisclosed(
  manager: EntityManager,
  cycle: string,
  audience: OutsideAudience,
  countries?: readonly CountryCode[],
): Promise<DisclosedOutline[]> {
  return manager.query<DisclosedOutline[]>(
    `SELECT DISTINCT ON (country) ${SELECTED} FROM disclosed_outline
     WHERE cycle = $1 AND audience = $2 AND ($3::text[] IS NULL OR country = ANY($3))
     ORDER BY country, version DESC`,
    [cycle, audience, countries ?? null],
  );
}

/** Which versions there are of an outline, the newest first, without what they say. */
export function listDisclosed(
  manager: EntityManager,
  cycle: string,
  country: CountryCode,
  audience: OutsideAudience,
): Promise<Omit<DisclosedOutline, 'text'>[]> {
  return manager.query<Omit<DisclosedOutline, 'text'>[]>(
    `SELECT submission, cycle, country, version FROM disclosed_outline
     WHERE cycle = $1 AND country = $2 AND audience = $3 ORDER BY version DESC`,
    [cycle, country, audience],
  );
}

/** What an audience may read of one version. */
export async function findDisclosed(
  manager: EntityManager,
  { cycle, country, version }: Pick<SubmissionRecord, 'cycle' | 'country' | 'version'>,
  audience: OutsideAudience,
): Promise<DisclosedOutline | null> {
  const [found] = await manager.query<DisclosedOutline[]>(
    `SELECT ${SELECTED} FROM disclosed_outline
     WHERE cycle = $1 AND country = $2 AND version = $3 AND audience = $4`,
    [cycle, country, version, audience],
  );
  return found ?? null;
}
