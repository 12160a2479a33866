import { checksOf, type Finding, runChecks, Snapshot, saysTheSame } from '@concord/consistency';
import { type Disclosed, discloseBefore, discloseFindings } from '@concord/disclosure';
import type { CountryCode, Outline } from '@concord/domain';
import type { BeforeCycle, DisclosedFiling, EditionInput } from '../material.ts';

/** @returns undefined where no country that is in the edition filed in the cycle before. */
export function beforeCycle(
  input: EditionInput,
  filings: ReadonlyMap<CountryCode, DisclosedFiling>,
  threshold: number,
): BeforeCycle | undefined {
  const whole = new Map<CountryCode, Outline>();
  const outlines = new Map<CountryCode, Disclosed<Outline>>();
  const unsaid = new Set<string>();
  for (const before of input.previous ?? []) {
    const { country } = before;
    const now = input.filings.find(({ outline }) => outline.country === country)?.outline;
    const printed = filings.get(country)?.outline;
    if (now === undefined || printed === undefined) continue;
    const told = discloseBefore({ before, now, printed }, input.audience, threshold);
    whole.set(country, before);
    outlines.set(country, told.outline);
    for (const item of told.unsaid) unsaid.add(`${country} ${item}`);
  }
  if (outlines.size === 0) return undefined;
  const checks = checksOf(input.cycle);
  const snapshot = Snapshot.of(input.cycle, outlines.values());
  const asked = runChecks(checks, Snapshot.of(input.cycle, whole.values())).findings;
  const again = runChecks(checks, snapshot).findings;
  const findings = discloseFindings<Finding>({ asked, again, whole, saysTheSame }, input.audience);
  return { outlines, unsaid, snapshot, findings };
}
