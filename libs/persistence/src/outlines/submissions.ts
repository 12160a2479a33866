import { createHash } from 'node:crypto';
import type { CountryCode, Outline } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { keepTexts } from '../review/outline-texts.ts';
import { inTransaction, lock } from '../transaction.ts';
import { keepDisclosed } from './disclosed-outlines.ts';
import { projectSubmissions } from './project-submission.ts';
import type { SubmissionRecord, SubmissionWithText } from './submission.schema.ts';

/** An outline to submit: the text as it came, and the same parsed and valid. */
export interface Filing {
  text: string;
  outline: Outline;
  /** Now, where it is left out. */
  submittedAt?: Date;
}

export interface OutlineSubmission extends Filing {
  cycle: string;
  country: CountryCode;
}

export interface SubmissionReceipt extends SubmissionRecord {
  /** Whether the newest version already had exactly this text, so that nothing was added. */
  unchanged: boolean;
}

const COLUMNS = 'id, cycle, country, version, sha256, submitted_at AS "submittedAt"';
/** Each submission as its reader may see it; to the owner, whole. */
const READABLE = 'readable_outline';
const READ_COLUMNS = `${COLUMNS}, is_whole AS "isWhole", is_withdrawn AS "isWithdrawn"`;

/**
 * Adds the outline's next version and projects it, all or nothing.
 * @throws RangeError if the outline is of another cycle or country.
 */
export async function submitOutline(
  manager: EntityManager,
  { cycle, country, ...filing }: OutlineSubmission,
): Promise<SubmissionReceipt> {
  if (filing.outline.country !== country) {
    throw new RangeError(`An outline of ${filing.outline.country} submitted for ${country}`);
  }
  const [receipt] = await importSubmissions(manager, cycle, [filing]);
  return receipt as SubmissionReceipt;
}

/**
 * Submits outlines of any number of countries at once.
 * @returns a receipt for each, in the same order.
 * @throws RangeError if two are of one country, or one is of another cycle.
 */
export async function importSubmissions(
  manager: EntityManager,
  cycle: string,
  filings: readonly Filing[],
): Promise<SubmissionReceipt[]> {
  const countries = filings.map(({ outline }) => outline.country);
  if (new Set(countries).size < countries.length) throw new RangeError('Two outlines of one country');
  const stranger = filings.find(({ outline }) => outline.cycle !== cycle);
  if (stranger) throw new RangeError(`An outline of ${stranger.outline.cycle} submitted for ${cycle}`);
  return inTransaction(manager, async (transaction) => {
    // Always in one order: two imports that share countries would otherwise wait for each other for ever.
    for (const country of [...countries].sort()) await lock(transaction, 'submission', cycle, country);
    const last = new Map<CountryCode, SubmissionRecord>(
      (await lastRecords(transaction, cycle, countries)).map((record) => [record.country, record]),
    );
    const changed = filings.filter((filing) => {
      const before = last.get(filing.outline.country);
      return before === undefined || before.isWithdrawn || before.sha256 !== digest(filing.text);
    });
    const added = await insert(transaction, cycle, changed, last);
    const submitted = changed.map(({ outline }) => ({
      submission: added.get(outline.country) as SubmissionRecord,
      outline,
    }));
    await keepDisclosed(transaction, submitted);
    await keepTexts(transaction, submitted);
    await projectSubmissions(transaction, submitted);
    return countries.map((country) => {
      const record = added.get(country);
      return record
        ? { ...record, unchanged: false }
        : { ...(last.get(country) as SubmissionRecord), unchanged: true };
    });
  });
}

async function insert(
  manager: EntityManager,
  cycle: string,
  filings: readonly Filing[],
  last: ReadonlyMap<CountryCode, SubmissionRecord>,
): Promise<Map<CountryCode, SubmissionRecord>> {
  if (filings.length === 0) return new Map();
  const records = await manager.query<SubmissionRecord[]>(
    `INSERT INTO submission (cycle, country, version, document, sha256, submitted_at)
     SELECT $1, country, version, document, sha256, coalesce(submitted_at, clock_timestamp())
     FROM unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::timestamptz[])
       AS incoming(country, version, document, sha256, submitted_at)
     RETURNING ${COLUMNS}, true AS "isWhole", false AS "isWithdrawn"`,
    [
      cycle,
      filings.map(({ outline }) => outline.country),
      filings.map(({ outline }) => (last.get(outline.country)?.version ?? 0) + 1),
      filings.map(({ text }) => text),
      filings.map(({ text }) => digest(text)),
      filings.map(({ submittedAt }) => submittedAt ?? null),
    ],
  );
  return new Map(records.map((record) => [record.country, record]));
}

/** Every version of one outline, the newest first; those that were taken back too, for who sees the whole. */
export function listSubmissions(
  manager: EntityManager,
  cycle: string,
  country: CountryCode,
): Promise<SubmissionRecord[]> {
  return manager.query<SubmissionRecord[]>(
    `SELECT ${READ_COLUMNS} FROM ${READABLE} WHERE cycle = $1 AND country = $2 ORDER BY version DESC`,
    [cycle, country],
  );
}

/** One version, with its text. */
export async function findSubmission(
  manager: EntityManager,
  cycle: string,
  country: CountryCode,
  version: number,
): Promise<SubmissionWithText | null> {
  const [found] = await manager.query<SubmissionWithText[]>(
    `SELECT ${READ_COLUMNS}, document AS text FROM ${READABLE}
     WHERE cycle = $1 AND country = $2 AND version = $3`,
    [cycle, country, version],
  );
  return found ?? null;
}

/** The version that counts of each country's outline, with its text, by country. */
export function newestSubmissions(manager: EntityManager, cycle: string): Promise<SubmissionWithText[]> {
  return manager.query<SubmissionWithText[]>(
    `SELECT DISTINCT ON (country) ${READ_COLUMNS}, document AS text
     FROM ${READABLE} WHERE cycle = $1 AND NOT is_withdrawn ORDER BY country, version DESC`,
    [cycle],
  );
}

/** Submissions by their ids, with their text, by country. */
export function submissionsById(
  manager: EntityManager,
  ids: readonly string[],
): Promise<SubmissionWithText[]> {
  return manager.query<SubmissionWithText[]>(
    `SELECT ${READ_COLUMNS}, document AS text FROM ${READABLE} WHERE id = ANY($1::uuid[])
     ORDER BY country, version`,
    [ids],
  );
}

/** As {@link newestSubmissions} without the texts; of some countries, or of all. What was taken back counts for none. */
export function newestRecords(
  manager: EntityManager,
  cycle: string,
  countries?: readonly CountryCode[],
): Promise<SubmissionRecord[]> {
  return manager.query<SubmissionRecord[]>(
    `SELECT DISTINCT ON (country) ${READ_COLUMNS} FROM ${READABLE}
     WHERE cycle = $1 AND ($2::text[] IS NULL OR country = ANY($2)) AND NOT is_withdrawn
     ORDER BY country, version DESC`,
    [cycle, countries ?? null],
  );
}

/** The last version of each country's outline, whether it still counts or was taken back. */
export function lastRecords(
  manager: EntityManager,
  cycle: string,
  countries: readonly CountryCode[],
): Promise<SubmissionRecord[]> {
  return manager.query<SubmissionRecord[]>(
    `SELECT DISTINCT ON (country) ${READ_COLUMNS} FROM ${READABLE}
     WHERE cycle = $1 AND country = ANY($2) ORDER BY country, version DESC`,
    [cycle, countries],
  );
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
