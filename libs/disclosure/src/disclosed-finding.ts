import type { Confidentiality, CountryCode, Outline } from '@concord/domain';
import { confidentialityOfPlace, narrower } from './confidentiality.ts';

/** What disclosure needs of a finding: the places that it rests on. */
export interface RestsOnEvidence {
  evidence: readonly { country: CountryCode; pointer: string }[];
}

/**
 * A finding reveals its inputs, so it is as confidential as the most confidential place that it rests on.
 * A place in an outline that is not at hand counts as `reviewers`.
 */
export function confidentialityOfFinding(
  finding: RestsOnEvidence,
  outlines: ReadonlyMap<CountryCode, Outline>,
): Confidentiality {
  let confidentiality: Confidentiality = 'public';
  for (const { country, pointer } of finding.evidence) {
    const outline = outlines.get(country);
    if (outline === undefined) return 'reviewers';
    confidentiality = narrower(confidentiality, confidentialityOfPlace(outline, pointer));
  }
  return confidentiality;
}
