import type { Outline } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../bulk.ts';
import { inTransaction, lock } from '../transaction.ts';
import { type Projection, projectionOf } from './projection.ts';
import type { SubmissionRecord } from './submission.schema.ts';

const KEY = { cycle: 'text', country: 'text' } as const;
const SOURCE = { ...KEY, submission: 'uuid' } as const;
const PARTY = { party_country: 'text', organisation: 'text', sector: 'text' } as const;

/** Tables in the order in which they are filled; columns with their types. */
const TABLES = [
  {
    table: 'figure',
    rows: 'figures',
    columns: {
      ...SOURCE,
      position: 'int',
      measure: 'text',
      origin: 'text',
      destination: 'text',
      year: 'smallint',
      sex: 'text',
      basis: 'text',
      value: 'double precision',
      missing: 'text',
      confidentiality: 'text',
    },
  },
  {
    table: 'partnership',
    rows: 'partnerships',
    columns: {
      ...SOURCE,
      position: 'int',
      id: 'text',
      title: 'text',
      title_en: 'text',
      kind: 'text',
      signed: 'text',
      in_force: 'text',
      expires: 'text',
      status: 'text',
      level: 'text',
      reference: 'text',
      confidentiality: 'text',
    },
  },
  {
    table: 'partnership_party',
    rows: 'parties',
    columns: { ...KEY, position: 'int', place: 'int', ...PARTY },
  },
  {
    table: 'initiative',
    rows: 'initiatives',
    columns: {
      ...SOURCE,
      position: 'int',
      id: 'text',
      title: 'text',
      title_en: 'text',
      status: 'text',
      priority: 'boolean',
      starts: 'text',
      ends: 'text',
      level: 'text',
      lead_agency: 'text',
      themes: 'text[]',
      gcm_objectives: 'smallint[]',
      sdg_targets: 'text[]',
      confidentiality: 'text',
    },
  },
  {
    table: 'financing_line',
    rows: 'financingLines',
    columns: {
      ...SOURCE,
      item: 'text',
      position: 'int',
      item_id: 'text',
      place: 'int',
      currency: 'text',
      year: 'smallint',
      role: 'text',
      stage: 'text',
      amount: 'double precision',
      ...PARTY,
      reference: 'text',
      confidentiality: 'text',
    },
  },
] as const satisfies readonly {
  table: string;
  rows: keyof Projection;
  columns: Readonly<Record<string, string>>;
}[];

export interface ProjectedSubmission {
  submission: SubmissionRecord;
  outline: Outline;
}

/** Replaces what the tables say of the outline by what this submission says. */
export function projectSubmission(
  manager: EntityManager,
  submission: SubmissionRecord,
  outline: Outline,
): Promise<void> {
  return projectSubmissions(manager, [{ submission, outline }]);
}

/** As {@link projectSubmission}, for the newest submissions of any number of countries of one cycle, in as few statements. */
export function projectSubmissions(
  manager: EntityManager,
  projected: readonly ProjectedSubmission[],
): Promise<void> {
  const cycle = projected[0]?.submission.cycle;
  if (cycle === undefined) return Promise.resolve();
  const countries = projected.map(({ submission }) => submission.country);
  const projections = projected.map(({ submission, outline }) => projectionOf(submission, outline));
  return inTransaction(manager, async (transaction) => {
    await removeProjections(transaction, cycle, countries);
    for (const { table, rows, columns } of TABLES) {
      await insertRows(
        transaction,
        table,
        columns,
        projections.flatMap((projection) => projection[rows]),
      );
    }
  });
}

/** Takes what the tables say of these outlines out of them. */
export async function removeProjections(
  manager: EntityManager,
  cycle: string,
  countries: readonly string[],
): Promise<void> {
  for (const { table } of [...TABLES].reverse()) {
    await manager.query(`DELETE FROM ${table} WHERE cycle = $1 AND country = ANY($2)`, [cycle, countries]);
  }
}

/** Makes every projection of a cycle, or of all cycles, again from the newest submissions. */
export function rebuildProjections(manager: EntityManager, cycle?: string): Promise<void> {
  return inTransaction(manager, async (transaction) => {
    const newest = await transaction.query<SubmissionRecord[]>(
      `SELECT DISTINCT ON (cycle, country) id, cycle, country FROM readable_outline
       WHERE ($1::text IS NULL OR cycle = $1) AND NOT is_withdrawn ORDER BY cycle, country, version DESC`,
      [cycle ?? null],
    );
    for (const { cycle: of, country } of newest) {
      await lock(transaction, 'submission', of, country);
      // Read again under the lock: a submission may have come in between.
      const [submission] = await transaction.query<(SubmissionRecord & { text: string })[]>(
        `SELECT id, cycle, country, document AS text FROM readable_outline
         WHERE cycle = $1 AND country = $2 AND NOT is_withdrawn ORDER BY version DESC LIMIT 1`,
        [of, country],
      );
      if (submission) {
        await projectSubmission(transaction, submission, JSON.parse(submission.text) as Outline);
      }
    }
  });
}
