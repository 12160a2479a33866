import type { MessageValue, Scope, Severity, Statistic, Subject } from '@concord/consistency';
import type { Confidentiality, CountryCode } from '@concord/domain';
import { EntitySchema } from 'typeorm';
import type { RestrictedFinding, StoredEvidence } from './restrict-finding.ts';

export const FINDING_STATES = ['open', 'closed'] as const;
/** Closed once the data no longer give rise to it. */
export type FindingState = (typeof FINDING_STATES)[number];

/** A finding as the last run left it, with its history. */
export interface FindingRecord extends RestrictedFinding {
  cycle: string;
  state: FindingState;
  /** When a run first yielded it. */
  openedAt: Date;
  /** When a run yielded it again after it had closed; null where that never was. */
  reopenedAt: Date | null;
  closedAt: Date | null;
  /** When the compared values last changed; null where they never did. */
  changedAt: Date | null;
  /** Of the compared values alone: the same as before where a reopened finding says nothing new. */
  valuesDigest: string;
}

/** The table's row; {@link FindingRecord} is what callers see. */
export interface FindingRow {
  cycle: string;
  id: string;
  check: string;
  severity: Severity;
  scope: Scope;
  countries: CountryCode[];
  subject: Subject;
  evidence: StoredEvidence[];
  statistic: Statistic | null;
  messageId: string;
  messageValues: Record<string, MessageValue>;
  unexplained: number;
  confidentiality: Confidentiality;
  restrictedBy: CountryCode[];
  state: FindingState;
  openedAt: Date;
  reopenedAt: Date | null;
  closedAt: Date | null;
  changedAt: Date | null;
  valuesDigest: string;
}

export const findingSchema = new EntitySchema<FindingRow>({
  name: 'finding',
  columns: {
    cycle: { type: 'text', primary: true },
    id: { type: 'char', length: 32, primary: true },
    check: { type: 'text', name: 'check_id' },
    severity: { type: 'text' },
    scope: { type: 'text' },
    countries: { type: 'text', array: true },
    subject: { type: 'jsonb' },
    evidence: { type: 'jsonb' },
    statistic: { type: 'jsonb', nullable: true },
    messageId: { type: 'text', name: 'message_id' },
    messageValues: { type: 'jsonb', name: 'message_values' },
    unexplained: { type: 'double precision' },
    confidentiality: { type: 'text' },
    restrictedBy: { type: 'text', array: true, name: 'restricted_by' },
    state: { type: 'text' },
    openedAt: { type: 'timestamptz', name: 'opened_at' },
    reopenedAt: { type: 'timestamptz', name: 'reopened_at', nullable: true },
    closedAt: { type: 'timestamptz', name: 'closed_at', nullable: true },
    changedAt: { type: 'timestamptz', name: 'changed_at', nullable: true },
    valuesDigest: { type: 'text', name: 'values_digest' },
  },
});

export function toFindingRecord(row: FindingRow): FindingRecord {
  const { statistic, messageId, messageValues, ...rest } = row;
  return {
    ...rest,
    ...(statistic === null ? {} : { statistic }),
    message: { id: messageId, values: messageValues },
  };
}
