import { type Scope, SEVERITIES, type Severity } from '@concord/consistency';
import type { CountryCode, Measure } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { type CheckRunRecord, checkRunSchema } from './check-run.schema.ts';
import {
  type FindingRecord,
  type FindingRow,
  type FindingState,
  findingSchema,
  toFindingRecord,
} from './finding.schema.ts';

/** What a cursor holds: gravity, unexplained and id of a page's last finding. */
const CURSOR = /^\[[0-3],\d{1,20}(\.\d{1,20})?(e[+-]?\d{1,3})?,"[0-9a-f]{32}"\]$/;

const COLUMNS = `cycle, id, check_id AS "check", severity, scope, countries, subject, evidence, statistic,
  message_id AS "messageId", message_values AS "messageValues", unexplained, state, opened_at AS "openedAt",
  reopened_at AS "reopenedAt", closed_at AS "closedAt", changed_at AS "changedAt",
  values_digest AS "valuesDigest"`;

/** Each member narrows the list; what is left out does not. */
export interface FindingFilter {
  country?: CountryCode;
  /** Another country that the finding is about as well. */
  partner?: CountryCode;
  /** One of them is a country of the finding: those whose outlines its reader sees in full. */
  anyOf?: readonly CountryCode[];
  check?: string;
  severity?: Severity;
  scope?: Scope;
  measure?: Measure;
  year?: number;
  /** `open` where it is left out. */
  state?: FindingState;
}

export interface FindingQuery {
  cycle: string;
  filter?: FindingFilter;
  /** {@link FindingPage.next} of the page before. */
  after?: string;
  /** 1 to 1,000. */
  limit: number;
}

export interface FindingPage {
  /** The gravest first, then what leaves most unexplained. */
  findings: FindingRecord[];
  /** Where the next page begins; absent on the last. */
  next?: string;
}

export interface FindingCount {
  check: string;
  severity: Severity;
  count: number;
}

/**
 * One page of a cycle's findings.
 * @throws RangeError if `after` is no cursor, or `limit` out of range.
 */
export async function listFindings(
  manager: EntityManager,
  { cycle, filter = {}, after, limit }: FindingQuery,
): Promise<FindingPage> {
  if (!Number.isInteger(limit) || limit < 1 || limit > 1_000) throw new RangeError('limit is 1 to 1,000');
  const values: unknown[] = [cycle, filter.state ?? 'open', limit + 1];
  const conditions = ['cycle = $1', 'state = $2'];
  const where = (value: unknown, condition: (parameter: string) => string) => {
    if (value !== undefined) conditions.push(condition(`$${values.push(value)}`));
  };
  where(filter.country, isAbout);
  where(filter.partner, isAbout);
  where(filter.anyOf, isAboutAny);
  where(filter.check, (check) => `check_id = ${check}`);
  where(filter.severity, (severity) => `severity = ${severity}`);
  where(filter.scope, (scope) => `scope = ${scope}`);
  where(filter.measure, (measure) => `subject->>'measure' = ${measure}`);
  where(filter.year?.toString(), (year) => `subject->>'year' = ${year}`);
  where(after === undefined ? undefined : readCursor(after), (cursor) => {
    const at = `${cursor}::jsonb`;
    return `(gravity, -unexplained, id) >
      ((${at}->>0)::smallint, -(${at}->>1)::double precision, (${at}->>2)::char(32))`;
  });
  const rows = await manager.query<FindingRow[]>(
    `SELECT ${COLUMNS} FROM finding WHERE ${conditions.join(' AND ')}
     ORDER BY gravity, -unexplained, id LIMIT $3`,
    values,
  );
  const findings = rows.slice(0, limit).map(toFindingRecord);
  const last = findings.at(-1);
  return rows.length > limit && last ? { findings, next: writeCursor(last) } : { findings };
}

/**
 * Open findings of a cycle by check and severity.
 * @param anyOf countries of one of which each of these findings is, where others need not be looked at.
 */
export function countFindings(
  manager: EntityManager,
  cycle: string,
  anyOf?: readonly CountryCode[],
): Promise<FindingCount[]> {
  const counts = openFindings('$1', anyOf && '$2').map(
    (found) => `SELECT check_id, severity, gravity, count(*) ${found} GROUP BY check_id, severity, gravity`,
  );
  return manager.query<FindingCount[]>(
    `SELECT check_id AS "check", severity, sum(count)::int AS count FROM (${counts.join(' UNION ALL ')}) AS counts
     GROUP BY check_id, severity, gravity ORDER BY check_id, gravity`,
    anyOf === undefined ? [cycle] : [cycle, anyOf],
  );
}

/** How many findings of a cycle are open. @param anyOf as of {@link countFindings}. */
export async function countOpenFindings(
  manager: EntityManager,
  cycle: string,
  anyOf?: readonly CountryCode[],
): Promise<number> {
  const counts = openFindings('$1', anyOf && '$2').map((found) => `(SELECT count(*)::int ${found})`);
  const [row] = await manager.query<{ count: number }[]>(
    `SELECT ${counts.join(' + ')} AS count`,
    anyOf === undefined ? [cycle] : [cycle, anyOf],
  );
  return row?.count ?? 0;
}

/**
 * The open findings of a cycle in SQL: those of one or two countries, which an index counts without their being read,
 * and the few that name more.
 */
function openFindings(cycle: string, anyOf?: string): [string, string] {
  const open = `FROM finding WHERE cycle = ${cycle} AND state = 'open'`;
  const among = anyOf === undefined ? '' : ` AND (${isOfFew(anyOf)})`;
  return [`${open} AND NOT is_of_many${among}`, `${open} AND is_of_many`];
}

/** By columns that an index can be used for under row-level security; what names many countries is looked through. */
function isAbout(country: string): string {
  return `(first_country = ${country} OR second_country = ${country}
    OR is_of_many AND countries @> ARRAY[${country}::text])`;
}

function isAboutAny(countries: string): string {
  return `(${isOfFew(countries)} OR is_of_many)`;
}

function isOfFew(countries: string): string {
  return `first_country = ANY(${countries}::text[]) OR second_country = ANY(${countries}::text[])`;
}

/** An open or closed finding; null also where `id` is none at all. */
export async function findFinding(
  manager: EntityManager,
  cycle: string,
  id: string,
): Promise<FindingRecord | null> {
  if (!/^[0-9a-f]{32}$/.test(id)) return null;
  const row = await manager.getRepository(findingSchema).findOneBy({ cycle, id });
  return row && toFindingRecord(row);
}

/** When a cycle was checked last, and by which catalogue. */
export type LatestCheck = Pick<CheckRunRecord, 'catalogueVersion' | 'finishedAt'>;

/** For everybody who takes part in the cycle: to the owner's transactions, which are nobody's, there is none. */
export async function latestCheck(manager: EntityManager, cycle: string): Promise<LatestCheck | null> {
  const [found] = await manager.query<LatestCheck[]>(
    `SELECT catalogue_version AS "catalogueVersion", finished_at AS "finishedAt" FROM last_check WHERE cycle = $1`,
    [cycle],
  );
  return found ?? null;
}

/** For the organizers of the cycle, and the owner. */
export async function latestCheckRun(manager: EntityManager, cycle: string): Promise<CheckRunRecord | null> {
  return manager.getRepository(checkRunSchema).findOne({ where: { cycle }, order: { id: 'DESC' } });
}

/** 0 for the gravest, as the table's generated column has it. */
function gravity(severity: Severity): number {
  return SEVERITIES.length - 1 - SEVERITIES.indexOf(severity);
}

function writeCursor({ severity, unexplained, id }: FindingRecord): string {
  return Buffer.from(JSON.stringify([gravity(severity), unexplained, id])).toString('base64url');
}

/** @returns the cursor's JSON, which is sure to be a place. */
function readCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!CURSOR.test(text)) throw new RangeError('This is no place in the list of findings');
  return text;
}
