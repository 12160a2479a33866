import type { CycleConfiguration, Outline } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import type { Check } from '../check/define-check.ts';
import type { Finding } from '../check/finding.ts';
import { runChecks } from '../check/run-checks.ts';
import { type Background, Snapshot } from '../check/snapshot.ts';
import { findingText } from '../findings-document.ts';
import { aCycle } from './outlines.ts';
import { resolvePointer } from './resolve-pointer.ts';

interface Case {
  outlines: Outline[];
  cycle?: Partial<CycleConfiguration>;
  background?: Background;
}

/** What a test says of a finding; what it leaves out is not looked at. */
export interface ExpectedFinding {
  message: string;
  severity: Finding['severity'];
  countries?: string[];
  subject?: Partial<Finding['subject']>;
  statistic?: Partial<NonNullable<Finding['statistic']>>;
  /** Pointers, in any order. */
  pointers?: string[];
  text?: string;
}

/** Runs one check over small sets of outlines that it accepts, and over others about which it asks just what is listed. */
export function testCheck(
  check: Check,
  cases: { accepts: Record<string, Case>; finds: Record<string, Case & { findings: ExpectedFinding[] }> },
): void {
  describe(check.id, () => {
    test.each(Object.entries(cases.accepts))('accepts %s', (_, each) => {
      expect(findingsOf(check, each)).toEqual([]);
    });

    test.each(Object.entries(cases.finds))('asks about %s', (_, each) => {
      const found = findingsOf(check, each);
      expect(found.map(({ message }) => message.id).sort()).toEqual(
        each.findings.map(({ message }) => message).sort(),
      );
      for (const expected of each.findings) {
        const matches = found.filter(
          (finding) => finding.message.id === expected.message && fits(finding, expected),
        );
        expect({ expected, found: matches.length, of: found }).toMatchObject({ found: 1 });
      }
      for (const finding of found) expectWellFormed(finding, each.outlines);
    });
  });
}

/** The findings of one check alone. */
export function findingsOf(check: Check, { outlines, cycle, background }: Case): Finding[] {
  return runChecks([check], Snapshot.of(aCycle(cycle), outlines, background)).findings;
}

function fits(
  finding: Finding,
  { severity, countries, subject, statistic, pointers, text }: ExpectedFinding,
): boolean {
  const has = (whole: object | undefined, part: object | undefined): boolean =>
    Object.entries(part ?? {}).every(
      ([name, value]) => JSON.stringify((whole as Record<string, unknown>)?.[name]) === JSON.stringify(value),
    );
  return (
    finding.severity === severity &&
    (countries === undefined || countries.join() === finding.countries.join()) &&
    has(finding.subject, subject) &&
    has(finding.statistic, statistic) &&
    (pointers === undefined ||
      [...pointers].sort().join() ===
        finding.evidence
          .map(({ country, pointer }) => `${country}${pointer}`)
          .sort()
          .join()) &&
    (text === undefined || text === findingText(finding, 'en'))
  );
}

/** What holds for every finding, whatever its check. */
export function expectWellFormed(finding: Finding, outlines: readonly Outline[]): void {
  expect(finding.id).toMatch(/^[0-9a-f]{32}$/);
  expect(finding.countries).toEqual([...finding.countries].sort());
  expect(finding.evidence.length).toBeGreaterThan(0);
  for (const { country, pointer, value } of finding.evidence) {
    const outline = outlines.find((each) => each.country === country);
    const pointed = resolvePointer(outline, pointer);
    expect({ country, pointer, exists: pointed !== undefined }).toEqual({ country, pointer, exists: true });
    if (value !== undefined) expect(pointed).toBe(value);
  }
  expect(findingText(finding, 'en')).not.toMatch(/[{}]|undefined|NaN/);
}
