import type { Evidence, Finding, Scope, Severity, Statistic, Subject } from '@concord/consistency';
import { type Sight, seesInFull } from '@concord/disclosure';
import type { CountryCode, CycleConfiguration, Language } from '@concord/domain';
import type { FindingRecord, FindingState } from '@concord/persistence';
import { type Sentence, sentenceOf } from './sentence.ts';

/** A finding in the words of one language, without what is kept of it from run to run. */
export interface UnkeptFinding {
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
}

export interface FindingView extends UnkeptFinding {
  state: FindingState;
  openedAt: string;
  reopenedAt?: string;
  closedAt?: string;
  changedAt?: string;
}

/** A finding for somebody who sees what their sight opens of each outline: places are named as they stand in that. */
export function viewFinding(
  finding: FindingRecord,
  sight: Sight,
  language: Language,
  cycle: Pick<CycleConfiguration, 'rules'>,
): FindingView {
  const evidence = finding.evidence.map(({ disclosed, ...place }) =>
    disclosed === undefined || seesInFull(sight, place.country) ? place : { ...place, pointer: disclosed },
  );
  return {
    ...viewUnkept({ ...finding, evidence }, language, cycle),
    state: finding.state,
    openedAt: finding.openedAt.toISOString(),
    ...moment('reopenedAt', finding.reopenedAt),
    ...moment('closedAt', finding.closedAt),
    ...moment('changedAt', finding.changedAt),
  };
}

function moment<Name extends string>(name: Name, date: Date | null): Partial<Record<Name, string>> {
  return date === null ? {} : ({ [name]: date.toISOString() } as Partial<Record<Name, string>>);
}

export function viewUnkept(
  finding: Finding,
  language: Language,
  cycle: Pick<CycleConfiguration, 'rules'>,
): UnkeptFinding {
  const { id, check, severity, scope, countries, subject, evidence, statistic, message, unexplained } =
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
  };
}
