import { createHash } from 'node:crypto';
import { checksOf, type Finding, type Run, runChecks, Snapshot, saysTheSame } from '@concord/consistency';
import { type Audience, confidentialityOfFinding, discloseOutline, discloses } from '@concord/disclosure';
import type { CountryCode, Outline } from '@concord/domain';
import type { EditionInput, Filing, Material } from '../material.ts';

/**
 * Leaves out what the audience may not read, and everything derived from it: items, findings that rest on them, also
 * where only a sum or a ranking does, and what the checks counted, which is counted anew over what is left. What was filed
 * in the cycle before is read as it was marked then.
 */
export function discloseEdition(input: EditionInput): Material {
  const { cycle, filings, previous = [], run, language, audience, record } = input;
  const whole = new Map(filings.map(({ outline }) => [outline.country, outline]));
  const disclosed = new Map(
    [...filings]
      .sort((a, b) => (a.outline.country < b.outline.country ? -1 : 1))
      .map((filing): [string, Filing] => [filing.outline.country, discloseFiling(filing, audience)]),
  );
  const abridged = [...disclosed].some(([country, { outline }]) => outline !== whole.get(country));
  const before = previous.map((outline) => discloseOutline(outline, audience));
  const snapshot = Snapshot.of(
    cycle,
    [...disclosed.values()].map(({ outline }) => outline),
    { previous: before },
  );
  const isLess = abridged || before.some((outline, index) => outline !== previous[index]);
  const again = isLess ? runChecks(checksOf(cycle), snapshot) : run;
  return {
    cycle,
    language,
    audience,
    filings: disclosed,
    snapshot,
    findings: readableFindings(audience, run, again, whole),
    tallies: again.tallies,
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

/**
 * The findings that what is left gives just as the whole does: a sentence that would be another one rests on what is
 * left out, and a question that only what is left gives would be asked in vain. They name places in what is left.
 */
function readableFindings(
  audience: Audience,
  { findings }: Run,
  again: Run,
  whole: ReadonlyMap<CountryCode, Outline>,
): Finding[] {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  return again.findings.filter((finding) => {
    const asked = byId.get(finding.id);
    return (
      asked !== undefined &&
      saysTheSame(finding, asked) &&
      discloses(audience, confidentialityOfFinding(asked, whole))
    );
  });
}
