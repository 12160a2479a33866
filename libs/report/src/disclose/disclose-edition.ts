import { createHash } from 'node:crypto';
import { checksOf, runChecks, Snapshot } from '@concord/consistency';
import { type Audience, confidentialityOfFinding, discloseOutline, discloses } from '@concord/disclosure';
import type { EditionInput, Filing, Material } from '../material.ts';

/**
 * Leaves out what the audience may not read, and everything derived from it: items, findings that rest on them,
 * and what the checks counted, which is counted anew over what is left.
 */
export function discloseEdition({ cycle, filings, run, language, audience, record }: EditionInput): Material {
  const whole = new Map(filings.map(({ outline }) => [outline.country, outline]));
  const disclosed = new Map(
    [...filings]
      .sort((a, b) => (a.outline.country < b.outline.country ? -1 : 1))
      .map((filing): [string, Filing] => [filing.outline.country, discloseFiling(filing, audience)]),
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
    ...(record === undefined ? {} : { record }),
  };
}

/** With the digest of what is left, where something is left out: that of the whole would prove a guess at the rest. */
function discloseFiling(filing: Filing, audience: Audience): Filing {
  const outline = discloseOutline(filing.outline, audience);
  if (outline === filing.outline) return filing;
  return { ...filing, outline, sha256: createHash('sha256').update(JSON.stringify(outline)).digest('hex') };
}
