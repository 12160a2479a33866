import type { CountryCode, Outline } from '@concord/domain';
import { type Audience, discloses } from '../confidentiality.ts';
import { type Disclosed, letThrough } from '../disclosed.ts';
import { confidentialityOfFinding, type RestsOnEvidence } from '../disclosed-finding.ts';

interface Identified extends RestsOnEvidence {
  id: string;
}

/** The findings over the whole outlines, and those over what an audience may read of them. */
export interface BothRuns<Finding extends Identified> {
  asked: readonly Finding[];
  again: readonly Finding[];
  /** Whole outlines, by country. */
  whole: ReadonlyMap<CountryCode, Outline>;
  /** Whether two findings say the same. */
  saysTheSame(one: Finding, other: Finding): boolean;
}

/**
 * The findings that what is left gives just as the whole does: a sentence that would be another one rests on what is
 * left out, and a question that only what is left gives would be asked in vain. They name places in what is left.
 */
export function discloseFindings<Finding extends Identified>(
  { asked, again, whole, saysTheSame }: BothRuns<Finding>,
  audience: Audience,
): Disclosed<Finding>[] {
  const byId = new Map(asked.map((finding) => [finding.id, finding]));
  return again
    .filter((finding) => {
      const before = byId.get(finding.id);
      return (
        before !== undefined &&
        saysTheSame(finding, before) &&
        discloses(audience, confidentialityOfFinding(before, whole))
      );
    })
    .map(letThrough);
}
