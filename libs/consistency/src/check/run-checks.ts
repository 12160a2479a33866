import type { CheckConfiguration, CountryCode } from '@concord/domain';
import type { Check, ParameterDefinitions, ParameterValues, Question, Tally } from './define-check.ts';
import { type Finding, SEVERITIES, type Severity } from './finding.ts';
import { fingerprint, subjectKey } from './fingerprint.ts';
import { Slice } from './slice.ts';
import type { Snapshot } from './snapshot.ts';

export interface Run {
  /** By severity, the gravest first, then by check and subject. */
  findings: Finding[];
  /** What each check that ran looked at. */
  tallies: Record<string, Tally>;
}

/** Runs the checks that the cycle has on over the whole snapshot. */
export function runChecks(checks: readonly Check[], snapshot: Snapshot): Run {
  const slice = new Slice(snapshot);
  const findings: Finding[] = [];
  const tallies: Record<string, Tally> = {};
  for (const check of enabled(checks, snapshot)) {
    tallies[check.id] = runOne(check, slice, findings);
  }
  return { findings: findings.sort(compareFindings), tallies };
}

/**
 * The findings after some countries submitted or withdrew, from those before:
 * the same as a full run would give, looking only at what the change can affect.
 */
export function recheck(
  checks: readonly Check[],
  snapshot: Snapshot,
  previous: readonly Finding[],
  changed: ReadonlySet<CountryCode>,
): Finding[] {
  const slice = new Slice(snapshot, changed);
  const whole = new Slice(snapshot);
  const neighbours = slice.neighbours();
  const active = enabled(checks, snapshot);
  const reach = new Map(active.map((check) => [check.id, check.reach]));
  const findings = previous.filter((finding) => {
    switch (reach.get(finding.check)) {
      case 'outline':
      case 'pair':
        return !finding.countries.some((country) => changed.has(country));
      case 'neighbours':
        return !finding.countries.some((country) => neighbours.has(country));
      default:
        return false;
    }
  });
  for (const check of active) runOne(check, check.reach === 'cycle' ? whole : slice, findings);
  return findings.sort(compareFindings);
}

/** By severity, the gravest first, then by check and subject: the order of the findings format. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    compareText(a.check, b.check) ||
    compareText(sortKey(a), sortKey(b)) ||
    compareText(a.id, b.id)
  );
}

const sortKeys = new WeakMap<Finding, string>();

function sortKey(finding: Finding): string {
  let key = sortKeys.get(finding);
  if (key === undefined) {
    key = `${subjectKey(finding.subject)} ${finding.countries.join(' ')}`;
    sortKeys.set(finding, key);
  }
  return key;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function enabled(checks: readonly Check[], snapshot: Snapshot): Check[] {
  return checks.filter((check) => snapshot.cycle.checks[check.id]?.enabled !== false);
}

function runOne(check: Check, slice: Slice, findings: Finding[]): Tally {
  const configuration = slice.snapshot.cycle.checks[check.id];
  const tally: Tally = { compared: 0, notApplicable: 0 };
  const parameters = parameterValues(check.parameters, configuration);
  const found = new Map<string, Finding>();
  for (const question of check.check({ slice, parameters, tally })) {
    const finding = toFinding(check, question, configuration?.severity);
    const same = found.get(finding.id);
    if (same === undefined) found.set(finding.id, finding);
    else same.evidence.push(...finding.evidence);
  }
  for (const finding of found.values()) findings.push(finding);
  return tally;
}

function parameterValues<P extends ParameterDefinitions>(
  definitions: P,
  configuration: CheckConfiguration | undefined,
): ParameterValues<P> {
  const values: Record<string, number> = {};
  for (const [name, definition] of Object.entries(definitions)) {
    values[name] = configuration?.parameters?.[name] ?? definition.default;
  }
  return values as ParameterValues<P>;
}

function toFinding(check: Check, question: Question, most: Severity | undefined): Finding {
  const countries = [...question.countries].sort();
  return {
    // Who has filed changes in mid-cycle, and what is said of all of them is still the same question.
    id: fingerprint(check.id, check.scope === 'cycle' ? [] : countries, question.subject),
    check: check.id,
    severity: most === undefined ? question.severity : mildest(question.severity, most),
    scope: check.scope,
    countries,
    subject: question.subject,
    evidence: [...question.evidence],
    ...(question.statistic === undefined ? {} : { statistic: question.statistic }),
    message: { id: question.message, values: question.values },
    unexplained: question.unexplained ?? 0,
  };
}

function mildest(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b) ? a : b;
}
