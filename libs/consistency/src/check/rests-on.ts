import type { CountryCode, Outline } from '@concord/domain';
import type { Check } from './define-check.ts';
import type { Finding } from './finding.ts';
import { type KnownRun, rerun } from './rerun.ts';
import type { RunOptions } from './run-checks.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * On whose outlines each finding rests in what these differ in from others in their place: that of every country whose
 * outline, exchanged for the other, makes the finding another one or none. It says more than the evidence, which names
 * the places that a reader needs, and not all that a sum or a ranking was made of.
 * @param others what may stand in for an outline of the run's snapshot, by country.
 * @returns countries, sorted, by the finding's id; a finding that rests on none of them is not in it.
 */
export function restsOn(
  checks: readonly Check[],
  known: KnownRun,
  others: ReadonlyMap<CountryCode, Outline>,
  options: RunOptions = {},
): ReadonlyMap<string, readonly CountryCode[]> {
  const countries = [...others.keys()].sort();
  if (countries.length === 0) return new Map();
  const changedBy = (exchanged: readonly CountryCode[]): Set<string> => {
    const snapshot = exchanged.reduce<Snapshot>(
      (before, country) => before.with(others.get(country) as Outline),
      known.snapshot,
    );
    return differing(known.run.findings, rerun(checks, known, snapshot, options).findings);
  };
  const changedByAll = changedBy(countries);
  const found = new Map<string, CountryCode[]>();
  for (const country of countries) {
    for (const id of changedBy([country])) found.set(id, [...(found.get(id) ?? []), country]);
  }
  // What only several of them change together rests on each.
  for (const id of changedByAll) if (!found.has(id)) found.set(id, countries);
  return found;
}

/** The ids of findings that are not among others as they are. */
function differing(findings: readonly Finding[], others: readonly Finding[]): Set<string> {
  const byId = new Map(others.map((finding) => [finding.id, finding]));
  return new Set(
    findings.filter((finding) => !saysTheSame(finding, byId.get(finding.id))).map(({ id }) => id),
  );
}

/** Whether two findings say the same, wherever in the outlines the places stand that they name. */
export function saysTheSame(a: Finding, b: Finding | undefined): boolean {
  return a === b || (b !== undefined && said(a) === said(b));
}

function said({ evidence, ...finding }: Finding): string {
  const { id, severity, scope, countries, statistic, message, unexplained } = finding;
  const values = Object.entries(message.values).sort(([first], [second]) => (first < second ? -1 : 1));
  const places = evidence.map(({ country, value }) => [country, value]);
  return JSON.stringify([
    id,
    severity,
    scope,
    countries,
    statistic ? [statistic.name, statistic.value, statistic.threshold] : null,
    message.id,
    values,
    unexplained,
    places,
  ]);
}
