import type { Basis, CountryCode, Measure, Severity, Sex } from '@concord/domain';

export { SEVERITIES, type Severity } from '@concord/domain';

export const SCOPES = ['field', 'outline', 'pair', 'cycle'] as const;
/** How much of a cycle one finding is about. */
export type Scope = (typeof SCOPES)[number];

/** What a finding is about; with the check and the countries it is the finding's identity. */
export interface Subject {
  measure?: Measure;
  origin?: CountryCode;
  destination?: CountryCode;
  year?: number;
  sex?: Sex;
  basis?: Basis;
  /** `COUNTRY/id` of each side, sorted. */
  partnership?: string[];
  /** `COUNTRY/id`. */
  initiative?: string;
  /** Pointer of the part of an outline, where nothing above says it. */
  part?: string;
  [dimension: string]: string | number | string[] | undefined;
}

/** One place in one outline that a finding rests on. */
export interface Evidence {
  country: CountryCode;
  /** RFC 6901 pointer into that country's outline; what it points at exists. */
  pointer: string;
  value?: string | number;
}

export interface Statistic {
  name: string;
  value: number;
  threshold: number;
}

export type MessageValue = string | number | readonly string[];

/** A question about one or more outlines. It says what was compared, never who is right. */
export interface Finding {
  /** The same problem has the same id in every run: a hash of check, subject and countries. */
  id: string;
  check: string;
  severity: Severity;
  scope: Scope;
  /** Sorted. */
  countries: CountryCode[];
  subject: Subject;
  evidence: Evidence[];
  statistic?: Statistic;
  message: { id: string; values: Readonly<Record<string, MessageValue>> };
  /** What is left unexplained, in floors of the measure (100 persons, USD 1 million), so that lists can be ranked; 0 where no amount is in question. */
  unexplained: number;
}
