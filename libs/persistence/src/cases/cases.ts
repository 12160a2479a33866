import type { Severity } from '@concord/consistency';
import type { CaseOutcome, CaseState, CountryCode } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import {
  CASE_COLUMNS,
  type CaseRecord,
  type CaseRow,
  type StandingRow,
  toCaseRecord,
} from './case-record.ts';

/** What a cursor holds: the day and gravity, what is unexplained, and the id of a page's last case. */
const CURSOR =
  /^\["(\d{4}-\d{2}-\d{2}|infinity)",[0-3],\d{1,20}(\.\d{1,20})?(e[+-]?\d{1,3})?,"[0-9a-f]{32}"\]$/;

export const CASE_ORDERS = ['gravity', 'due'] as const;
/** The gravest first, or what is due first. */
export type CaseOrder = (typeof CASE_ORDERS)[number];

/** Each member narrows the list; what is left out does not. */
export interface CaseFilter {
  /** All of them are countries of the case. */
  countries?: readonly CountryCode[];
  /** One of them is a country of the case: those that a reviewer is assigned to. */
  anyOf?: readonly CountryCode[];
  states?: readonly CaseState[];
  outcome?: CaseOutcome;
  check?: string;
  /** Those that a reviewer opened, or those that a check did. */
  origin?: 'check' | 'flag';
  severity?: Severity;
  /** Countries from one of which an answer is awaited. */
  awaitsAnyOf?: readonly CountryCode[];
  /** Asked, and due before this day; ISO 8601. */
  dueBefore?: string;
  measure?: string;
  year?: number;
  /** Whether those at rest are listed: `false` where it is left out. */
  withResting?: boolean;
}

export interface CaseQuery {
  cycle: string;
  filter?: CaseFilter;
  /** `gravity` where it is left out. */
  order?: CaseOrder;
  /** {@link CasePage.next} of the page before. */
  after?: string;
  /** 1 to 1,000. */
  limit: number;
}

export interface CasePage {
  cases: CaseRecord[];
  /** Where the next page begins; absent on the last. */
  next?: string;
}

export interface CaseCount {
  state: CaseState;
  count: number;
}

/**
 * One page of a cycle's cases, as the transaction's reader sees them; what goes on within another is not listed.
 * @throws RangeError if `after` is no cursor, or `limit` out of range.
 */
export async function listCases(
  manager: EntityManager,
  { cycle, filter = {}, order = 'gravity', after, limit }: CaseQuery,
): Promise<CasePage> {
  if (!Number.isInteger(limit) || limit < 1 || limit > 1_000) throw new RangeError('limit is 1 to 1,000');
  const { conditions, values } = narrow(cycle, filter);
  if (after !== undefined) {
    const at = `$${values.push(readCursor(after))}::jsonb`;
    const place = `(${at}->>1)::smallint, -(${at}->>2)::double precision, (${at}->>3)::char(32)`;
    conditions.push(
      order === 'due'
        ? `(coalesce(due_on, 'infinity'::date), gravity, -unexplained, id) > ((${at}->>0)::date, ${place})`
        : `(gravity, -unexplained, id) > (${place})`,
    );
  }
  const by = `${order === 'due' ? `coalesce(due_on, 'infinity'::date), ` : ''}gravity, -unexplained, id`;
  const rows = await manager.query<(CaseRow & StandingRow)[]>(
    `SELECT ${CASE_COLUMNS} FROM review_case WHERE ${conditions.join(' AND ')}
     ORDER BY ${by} LIMIT $${values.push(limit + 1)}`,
    values,
  );
  const cases = rows.slice(0, limit).map(toCaseRecord);
  const last = cases.at(-1);
  return rows.length > limit && last ? { cases, next: writeCursor(last) } : { cases };
}

/** How many there are in each state, as the transaction's reader sees them. */
export function countCases(
  manager: EntityManager,
  cycle: string,
  filter: CaseFilter = {},
): Promise<CaseCount[]> {
  const { conditions, values } = narrow(cycle, filter);
  return manager.query<CaseCount[]>(
    `SELECT state, count(*)::int AS count FROM review_case WHERE ${conditions.join(' AND ')} GROUP BY state`,
    values,
  );
}

/** The countries with which one has cases, as the transaction's reader sees them. */
export async function listPartners(
  manager: EntityManager,
  cycle: string,
  country: CountryCode,
): Promise<CountryCode[]> {
  const rows = await manager.query<{ partner: CountryCode }[]>(
    `SELECT DISTINCT partner FROM review_case, unnest(countries) AS partner
     WHERE cycle = $1 AND (first_country = $2 OR second_country = $2) AND partner <> $2 AND merged_into IS NULL
     ORDER BY 1`,
    [cycle, country],
  );
  return rows.map(({ partner }) => partner);
}

function narrow(cycle: string, filter: CaseFilter): { conditions: string[]; values: unknown[] } {
  const values: unknown[] = [cycle];
  const conditions = ['cycle = $1', 'merged_into IS NULL'];
  const where = (value: unknown, condition: (parameter: string) => string) => {
    if (value !== undefined) conditions.push(condition(`$${values.push(value)}`));
  };
  for (const country of filter.countries ?? []) where([country], isAbout);
  where(filter.anyOf, isAbout);
  const [state, ...others] = filter.states ?? [];
  if (others.length === 0) where(state, (only) => `state = ${only}`);
  else where(filter.states, (states) => `state = ANY(${states}::text[])`);
  where(filter.outcome, (outcome) => `outcome = ${outcome}`);
  where(filter.check, (check) => `check_id = ${check}`);
  where(filter.origin, (origin) => `origin = ${origin}`);
  where(filter.severity, (severity) => `severity = ${severity}`);
  where(filter.awaitsAnyOf, (some) => `${isAbout(some)} AND state = 'asked' AND awaits && ${some}::text[]`);
  where(filter.dueBefore, (day) => `state = 'asked' AND due_on < ${day}::date`);
  where(filter.measure, (measure) => `subject->>'measure' = ${measure}`);
  where(filter.year?.toString(), (year) => `subject->>'year' = ${year}`);
  if (filter.withResting !== true) conditions.push('rests IS NULL');
  return { conditions, values };
}

/** By columns that an index can be used for under row-level security. */
function isAbout(countries: string): string {
  return `(first_country = ANY(${countries}::text[]) OR second_country = ANY(${countries}::text[]))`;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note', 'info'];

function writeCursor({ dueOn, severity, check, id }: CaseRecord): string {
  const place = [dueOn ?? 'infinity', SEVERITIES.indexOf(severity), check?.unexplained ?? 0, id];
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @returns the cursor's JSON, which is sure to be a place. */
function readCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (!CURSOR.test(text)) throw new RangeError('This is no place in the list of cases');
  return text;
}
