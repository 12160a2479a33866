import type { MessageValue, Scope, Severity, Statistic, Subject } from '@concord/consistency';
import type {
  Case,
  CaseOutcome,
  CaseState,
  CountryCode,
  Explanation,
  FlagPoint,
  Standing,
} from '@concord/domain';
import type { StoredEvidence } from '../findings/restrict-finding.ts';

/** What a check asks: the finding that a case rests on, as the last run that raised it left it. */
export interface CheckQuestion {
  check: string;
  scope: Scope;
  subject: Subject;
  evidence: StoredEvidence[];
  statistic?: Statistic;
  message: { id: string; values: Readonly<Record<string, MessageValue>> };
  unexplained: number;
}

/** What a reviewer points at, in a few words. */
export interface FlagQuestion {
  caption: string;
  points: FlagPoint[];
}

/** A case of a cycle, with what it asks: one of `check` and `flag`. */
export interface CaseRecord extends Omit<Case, 'proposed'> {
  cycle: string;
  /** That of its finding; a random one for a flag. */
  id: string;
  check?: CheckQuestion;
  flag?: FlagQuestion;
  severity: Severity;
  /** Whose items for reviewers it rests on: it is for those alone who see these outlines in full. */
  restrictedBy: CountryCode[];
  /** Countries that were brought in beside those that the question was about. */
  added: CountryCode[];
  /** Day until which those who were asked are to answer; ISO 8601. */
  dueOn?: string;
  /** Grows with whatever changes for all who see the case. */
  version: number;
  openedAt: Date;
  changedAt: Date;
}

/** The table's row. */
export interface CaseRow {
  cycle: string;
  id: string;
  origin: 'check' | 'flag';
  countries: CountryCode[];
  added: CountryCode[];
  restrictedBy: CountryCode[];
  check: string | null;
  severity: Severity;
  scope: Scope | null;
  subject: Subject;
  evidence: StoredEvidence[];
  statistic: Statistic | null;
  messageId: string | null;
  messageValues: Record<string, MessageValue> | null;
  unexplained: number;
  caption: string | null;
  points: FlagPoint[];
  dueOn: string | null;
  version: number;
  openedAt: Date;
  changedAt: Date;
}

/** The columns that hold where a case stands. */
export interface StandingRow {
  countries: CountryCode[];
  state: CaseState;
  outcome: CaseOutcome | null;
  explanation: Explanation | null;
  concludedBy: string | null;
  awaits: CountryCode[];
  hasAnswer: boolean;
  standing: Standing;
  compared: string | null;
  concludedOn: string | null;
  rests: 'unraised' | 'unfiled' | null;
  mergedInto: string | null;
  needsSecond: boolean;
  isPublished: boolean;
}

export const STANDING_COLUMNS = `countries, state, outcome, explanation, concluded_by AS "concludedBy", awaits,
  has_answer AS "hasAnswer", standing, compared, concluded_on AS "concludedOn", rests,
  merged_into AS "mergedInto", needs_second AS "needsSecond", is_published AS "isPublished"`;

export const CASE_COLUMNS = `cycle, id, origin, added, restricted_by AS "restrictedBy", check_id AS "check", severity,
  scope, subject, evidence, statistic, message_id AS "messageId", message_values AS "messageValues", unexplained,
  caption, points, due_on::text AS "dueOn", version, opened_at AS "openedAt", changed_at AS "changedAt",
  ${STANDING_COLUMNS}`;

/** Where a case stands, out of its row. */
export function toCase(row: StandingRow): Case {
  const { state, countries, awaits, hasAnswer, standing, needsSecond, isPublished } = row;
  return {
    state,
    countries,
    awaits,
    hasAnswer,
    standing,
    needsSecond,
    isPublished,
    ...(row.outcome === null
      ? {}
      : {
          conclusion: {
            outcome: row.outcome,
            ...(row.explanation === null ? {} : { explanation: row.explanation }),
          },
          concludedBy: row.concludedBy === null ? ('data' as const) : { account: row.concludedBy },
        }),
    ...(row.compared === null ? {} : { compared: row.compared }),
    ...(row.concludedOn === null ? {} : { concludedOn: row.concludedOn }),
    ...(row.rests === null ? {} : { rests: row.rests }),
    ...(row.mergedInto === null ? {} : { mergedInto: row.mergedInto }),
  };
}

export function toCaseRecord(row: CaseRow & StandingRow): CaseRecord {
  const { cycle, id, severity, restrictedBy, added, version, openedAt, changedAt } = row;
  return {
    ...toCase(row),
    cycle,
    id,
    severity,
    restrictedBy,
    added,
    version,
    openedAt,
    changedAt,
    ...(row.dueOn === null ? {} : { dueOn: row.dueOn }),
    ...questionOf(row),
  };
}

function questionOf(row: CaseRow): Pick<CaseRecord, 'check' | 'flag'> {
  const { check, scope, subject, evidence, statistic, messageId, messageValues, unexplained } = row;
  if (check === null || scope === null || messageId === null || messageValues === null) {
    return { flag: { caption: row.caption ?? '', points: row.points } };
  }
  const message = { id: messageId, values: messageValues };
  const asked = { check, scope, subject, evidence, message, unexplained };
  return { check: statistic === null ? asked : { ...asked, statistic } };
}

/** Where a case stands, as its row holds it. */
export function toStandingRow(of: Case): StandingRow {
  return {
    countries: [...of.countries],
    state: of.state,
    outcome: of.conclusion?.outcome ?? null,
    explanation: of.conclusion?.explanation ?? null,
    concludedBy: typeof of.concludedBy === 'object' ? of.concludedBy.account : null,
    awaits: [...of.awaits],
    hasAnswer: of.hasAnswer,
    standing: of.standing,
    compared: of.compared ?? null,
    concludedOn: of.concludedOn ?? null,
    rests: of.rests ?? null,
    mergedInto: of.mergedInto ?? null,
    needsSecond: of.needsSecond,
    isPublished: of.isPublished,
  };
}
