import type { Finding, Subject } from '@concord/consistency';
import type { Ground } from './ground.ts';

/** A fault that was put into a cycle, and the finding that must come of it. */
export interface Planted {
  check: string;
  /** Countries that the finding names, in any order; a finding about all of them may name more. */
  countries: string[];
  /** What the finding's subject says, or a part of it. */
  subject: Partial<Subject>;
}

/** Puts one fault of a check's kind at a random place that no other fault has taken. */
export interface Planter {
  check: string;
  /** Undefined where the place drawn is taken or has nothing to go wrong; another draw may do. */
  plant(ground: Ground): Planted | undefined;
}

/** Whether a finding is the one that a planted fault must bring. */
export function answers(finding: Finding, planted: Planted): boolean {
  const { check, countries, subject } = planted;
  return (
    finding.check === check &&
    countries.every((country) => finding.countries.includes(country)) &&
    (finding.scope === 'cycle' || finding.countries.length === new Set(countries).size) &&
    Object.entries(subject).every(
      ([name, value]) => JSON.stringify(finding.subject[name]) === JSON.stringify(value),
    )
  );
}
