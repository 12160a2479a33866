import { checksOf, runChecks, Snapshot } from '@concord/consistency';
import { confidentialityOfFinding, discloseOutline, discloses } from '@concord/disclosure';
import type { EditionInput, Filing, Material } from '../material.ts';

/**
 * Leaves out what the audience may not read, and everything derived from it: items, findings that rest on them,
 * and what the checks counted, which is counted anew over what is left.
 */
export function discloseEdition({ cycle, filings, run, language, audience }: EditionInput): Material {
  const whole = new Map(filings.map(({ outline }) => [outline.country, outline]));
  const disclosed = new Map(
    [...filings]
      .sort((a, b) => (a.outline.country < b.outline.country ? -1 : 1))
      .map((filing): [string, Filing] => [
        filing.outline.country,
        { ...filing, outline: discloseOutline(filing.outline, audience) },
      ]),
  );
  const abridged = [...disclosed].some(([country, { outline }]) => outline !== whole.get(country));
  const snapshot = Snapshot.of(
    cycle,
    [...disclosed.values()].map(({ outline }) => outline),
  );
  return {
    cycle,
    language,
    audience,
    filings: disclosed,
    snapshot,
    findings: run.findings.filter((finding) => discloses(audience, confidentialityOfFinding(finding, whole))),
    tallies: abridged ? runChecks(checksOf(cycle), snapshot).tallies : run.tallies,
    abridged,
  };
}
