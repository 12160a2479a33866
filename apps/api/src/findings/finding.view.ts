import type { Evidence, Scope, Severity, Statistic, Subject } from '@concord/consistency';
import type { CountryCode, CycleConfiguration, Language } from '@concord/domain';
import type { FindingRecord, FindingState } from '@concord/persistence';
import { type Sentence, sentenceOf } from './sentence.ts';

export interface FindingView {
  id: string;
  check: string;
  severity: Severity;
  scope: Scope;
  countries: CountryCode[];
  subject: Subject;
  evidence: Evidence[];
  statistic?: Statistic;
  message: { id: string } & Sentence;
  unexplained: number;
  state: FindingState;
  openedAt: string;
  reopenedAt?: string;
  closedAt?: string;
  changedAt?: string;
}

export function viewFinding(
  finding: FindingRecord,
  language: Language,
  cycle: Pick<CycleConfiguration, 'rules'>,
): FindingView {
  const { id, check, severity, scope, countries, subject, evidence, statistic, message, unexplained, state } =
    finding;
  return {
    id,
    check,
    severity,
    scope,
    countries,
    subject,
    evidence,
    ...(statistic === undefined ? {} : { statistic }),
    message: { id: message.id, ...sentenceOf(finding, language, cycle) },
    unexplained,
    state,
    openedAt: finding.openedAt.toISOString(),
    ...moment('reopenedAt', finding.reopenedAt),
    ...moment('closedAt', finding.closedAt),
    ...moment('changedAt', finding.changedAt),
  };
}

function moment<Name extends string>(name: Name, date: Date | null): Partial<Record<Name, string>> {
  return date === null ? {} : ({ [name]: date.toISOString() } as Partial<Record<Name, string>>);
}
