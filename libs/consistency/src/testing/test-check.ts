import { isDeepStrictEqual } from 'node:util';
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
        const candidates = found
          .filter(({ message }) => message.id === expected.message)
          .map((finding) => asExpected(finding, expected));
        const sought = asSought(expected);
        expect(candidates).toContainEqual(sought);
        expect(candidates.filter((candidate) => isDeepStrictEqual(candidate, sought))).toHaveLength(1);
      }
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      for (const finding of found) expectWellFormed(finding, each.outlines);
    });
  });
}

/** The findings of one check alone. */
export function findingsOf(check: Check, { outlines, cycle, background }: Case): Finding[] {
  return runChecks([check], Snapshot.of(aCycle(cycle), outlines, background)).findings;
}

/** What a test says of a finding, in a form that can be compared. */
function asSought({ pointers, ...expected }: ExpectedFinding): object {
  return { ...expected, ...(pointers !== undefined && { pointers: [...pointers].sort() }) };
}

/** Of a finding, what the test speaks of. */
function asExpected(finding: Finding, expected: ExpectedFinding): object {
  const { message, severity, countries, evidence } = finding;
  const part = (whole: object | undefined, named: object): object =>
    Object.fromEntries(
      Object.keys(named).map((name) => [name, (whole as Record<string, unknown> | undefined)?.[name]]),
    );
  return {
    message: message.id,
    severity,
    ...(expected.countries !== undefined && { countries }),
    ...(expected.subject !== undefined && { subject: part(finding.subject, expected.subject) }),
    ...(expected.statistic !== undefined && { statistic: part(finding.statistic, expected.statistic) }),
    ...(expected.pointers !== undefined && {
      pointers: evidence.map(({ country, pointer }) => `${country}${pointer}`).sort(),
    }),
    ...(expected.text !== undefined && { text: findingText(finding, 'en') }),
  };
}

/** What holds for every finding, whatever its check. */
export function expectWellFormed(
  finding: Finding,
  outlines: readonly Outline[],
  cycle: Pick<CycleConfiguration, 'rules'> = {},
): void {
  expect(finding.id).toMatch(/^[0-9a-f]{32}$/);
  expect(finding.countries).toEqual([...finding.countries].sort());
  expect(finding.evidence.length).toBeGreaterThan(0);
  for (const { country, pointer, value } of finding.evidence) {
    const outline = outlines.find((each) => each.country === country);
    const pointed = resolvePointer(outline, pointer);
    expect({ country, pointer, exists: pointed !== undefined }).toEqual({ country, pointer, exists: true });
    if (value !== undefined) expect(pointed).toBe(value);
  }
  expect(findingText(finding, 'en', cycle)).not.toMatch(/[{}]|undefined|NaN/);
}
