import type { CycleConfiguration, Outline } from '@concord/domain';
import type { Finding } from './check/finding.ts';
import { runChecks } from './check/run-checks.ts';
import { Snapshot } from './check/snapshot.ts';
import { checksOf } from './own-rules/checks-of.ts';
import type { ComparisonOptions } from './scenario/compare-scenario.ts';

/** How many questions a configuration asks of what was filed, beside how many another would. */
export interface ConfigurationTrial {
  before: number;
  after: number;
  /** The checks of which the questions, or how gravely they are asked, are not the same; by id. */
  checks: { check: string; before: number; after: number }[];
}

/** Runs the checks as the cycle has them and as it would; what was filed in the cycle before is not looked back at. */
export function tryConfiguration(
  cycle: CycleConfiguration,
  proposed: CycleConfiguration,
  outlines: readonly Outline[],
  { answers = {}, ...options }: ComparisonOptions = {},
): ConfigurationTrial {
  const before = runChecks(checksOf(cycle), Snapshot.of(cycle, outlines, answers), options).findings;
  const after = runChecks(checksOf(proposed), Snapshot.of(proposed, outlines, answers), options).findings;
  const [was, becomes] = [byCheck(before), byCheck(after)];
  const ids = [...new Set([...was.keys(), ...becomes.keys()])].sort();
  return {
    before: before.length,
    after: after.length,
    checks: ids.flatMap((check) => {
      const [one, other] = [was.get(check) ?? [], becomes.get(check) ?? []];
      return asksOf(one) === asksOf(other) ? [] : [{ check, before: one.length, after: other.length }];
    }),
  };
}

function byCheck(findings: readonly Finding[]): Map<string, Finding[]> {
  return Map.groupBy(findings, ({ check }) => check);
}

function asksOf(findings: readonly Finding[]): string {
  return findings
    .map(({ id, severity }) => `${id} ${severity}`)
    .sort()
    .join();
}
