import { type Finding, SEVERITIES, type Severity } from '@concord/consistency';
import type { CountryCode, Outline } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../bulk.ts';
import { storableJson } from '../storable.ts';
import { inTransaction } from '../transaction.ts';
import type {
  CheckCoverage,
  CheckInput,
  CheckRunCounts,
  CheckRunRecord,
  FindingChanges,
} from './check-run.schema.ts';
import type { FindingState } from './finding.schema.ts';
import { contentDigest, valuesDigest } from './finding-digest.ts';
import { lockFindings } from './lock-findings.ts';
import { type RestrictedFinding, restrict } from './restrict-finding.ts';

/** What a run over a cycle found, and over what. */
export interface CheckRunResult {
  cycle: string;
  catalogueVersion: string;
  startedAt: Date;
  /** Now, where it is left out. */
  finishedAt?: Date;
  input: readonly CheckInput[];
  coverage: CheckCoverage;
  findings: readonly Finding[];
  /** What was checked, by country: a finding is as confidential as what it rests on. */
  outlines: ReadonlyMap<CountryCode, Outline>;
  /** By a finding's id, those of whom it says something that others may not read, whatever its evidence names. */
  restsOn: ReadonlyMap<string, readonly CountryCode[]>;
}

interface StoredDigests {
  id: string;
  state: FindingState;
  contentDigest: string;
}

const COLUMNS = {
  cycle: 'text',
  id: 'char(32)',
  check_id: 'text',
  severity: 'text',
  scope: 'text',
  countries: 'text[]',
  subject: 'jsonb',
  evidence: 'jsonb',
  statistic: 'jsonb',
  message_id: 'text',
  message_values: 'jsonb',
  unexplained: 'double precision',
  confidentiality: 'text',
  restricted_by: 'text[]',
  values_digest: 'text',
  content_digest: 'text',
  opened_at: 'timestamptz',
} as const;

const REPLACE = `ON CONFLICT (cycle, id) DO UPDATE SET
  check_id = excluded.check_id, severity = excluded.severity, scope = excluded.scope,
  countries = excluded.countries, subject = excluded.subject, evidence = excluded.evidence,
  statistic = excluded.statistic, message_id = excluded.message_id, message_values = excluded.message_values,
  unexplained = excluded.unexplained, confidentiality = excluded.confidentiality,
  restricted_by = excluded.restricted_by, values_digest = excluded.values_digest,
  content_digest = excluded.content_digest, state = 'open', closed_at = NULL,
  reopened_at = CASE finding.state WHEN 'closed' THEN excluded.opened_at ELSE finding.reopened_at END,
  changed_at = CASE finding.values_digest WHEN excluded.values_digest THEN finding.changed_at
    ELSE excluded.opened_at END`;

const MANY = 1_000;

/**
 * Brings the cycle's stored findings to what a run found, writing only the rows that differ, and records the run.
 * Runs of one cycle go one after the other; whoever reads submissions for a run must hold {@link lockFindings} before.
 */
export function recordCheckRun(manager: EntityManager, result: CheckRunResult): Promise<CheckRunRecord> {
  const at = result.finishedAt ?? new Date();
  return inTransaction(manager, async (transaction) => {
    await lockFindings(transaction, result.cycle);
    const stored = await transaction.query<StoredDigests[]>(
      'SELECT id, state, content_digest AS "contentDigest" FROM finding WHERE cycle = $1',
      [result.cycle],
    );
    const findings = result.findings.map((finding) => restrict(finding, result));
    const { changes, toWrite, toClose } = compare(stored, findings);
    await insertRows(
      transaction,
      'finding',
      COLUMNS,
      toWrite.map(({ finding, digest }) => toRow(result.cycle, finding, digest, at)),
      REPLACE,
    );
    await transaction.query(
      `UPDATE finding SET state = 'closed', closed_at = $3 WHERE cycle = $1 AND id = ANY($2::char(32)[])`,
      [result.cycle, toClose, at],
    );
    // Else the planner knows nothing of a cycle's first findings for a minute, and sorts them all for every page.
    if (changes.opened > MANY) await transaction.query('ANALYZE finding');
    return insertRun(transaction, result, at, { ...changes, bySeverity: countSeverities(result.findings) });
  });
}

/** What the stored findings of a cycle must become. */
function compare(stored: readonly StoredDigests[], findings: readonly RestrictedFinding[]) {
  const gone = new Map(stored.map((row) => [row.id, row]));
  const changes: FindingChanges = { opened: 0, reopened: 0, updated: 0, closed: 0, unchanged: 0 };
  const toWrite: { finding: RestrictedFinding; digest: string }[] = [];
  for (const finding of findings) {
    const before = gone.get(finding.id);
    gone.delete(finding.id);
    const digest = contentDigest(finding);
    if (before?.state === 'open' && before.contentDigest === digest) {
      changes.unchanged++;
      continue;
    }
    changes[before === undefined ? 'opened' : before.state === 'closed' ? 'reopened' : 'updated']++;
    toWrite.push({ finding, digest });
  }
  const toClose = [...gone.values()].filter(({ state }) => state === 'open').map(({ id }) => id);
  changes.closed = toClose.length;
  return { changes, toWrite, toClose };
}

function toRow(
  cycle: string,
  finding: RestrictedFinding,
  digest: string,
  at: Date,
): Record<keyof typeof COLUMNS, unknown> {
  return {
    cycle,
    id: finding.id,
    check_id: finding.check,
    severity: finding.severity,
    scope: finding.scope,
    countries: finding.countries,
    subject: finding.subject,
    evidence: finding.evidence,
    statistic: finding.statistic,
    message_id: finding.message.id,
    message_values: finding.message.values,
    unexplained: finding.unexplained,
    confidentiality: finding.confidentiality,
    restricted_by: finding.restrictedBy,
    values_digest: valuesDigest(finding),
    content_digest: digest,
    opened_at: at.toISOString(),
  };
}

function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

async function insertRun(
  manager: EntityManager,
  { cycle, catalogueVersion, startedAt, input, coverage }: CheckRunResult,
  finishedAt: Date,
  counts: CheckRunCounts,
): Promise<CheckRunRecord> {
  const [row] = await manager.query<{ id: string }[]>(
    `INSERT INTO check_run (cycle, catalogue_version, started_at, finished_at, input, counts, coverage)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [
      cycle,
      catalogueVersion,
      startedAt,
      finishedAt,
      storableJson(input),
      storableJson(counts),
      storableJson(coverage),
    ],
  );
  const { id } = row as { id: string };
  return { id, cycle, catalogueVersion, startedAt, finishedAt, input: [...input], counts, coverage };
}
