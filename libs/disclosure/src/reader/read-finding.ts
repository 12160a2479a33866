import type { Confidentiality, CountryCode, Outline } from '@concord/domain';
import { confidentialityOfPlace, narrower } from '../confidentiality.ts';
import type { RestsOnEvidence } from '../disclosed-finding.ts';
import { type Sight, seesInFull } from './sight.ts';

/** What of its inputs a finding would reveal. */
export interface Restrictions {
  /** That of the most confidential place that it rests on. */
  confidentiality: Confidentiality;
  /** Whose items for reviewers it rests on: it is for those alone who see these outlines in full. */
  restrictedBy: CountryCode[];
}

/** Places in an outline that is not at hand count as `reviewers`. */
export function restrictionsOf(
  { evidence }: RestsOnEvidence,
  outlines: ReadonlyMap<CountryCode, Outline>,
): Restrictions {
  let confidentiality: Confidentiality = 'public';
  const restrictedBy = new Set<CountryCode>();
  for (const { country, pointer } of evidence) {
    const outline = outlines.get(country);
    const place = outline === undefined ? 'reviewers' : confidentialityOfPlace(outline, pointer);
    if (place === 'reviewers') restrictedBy.add(country);
    confidentiality = narrower(confidentiality, place);
  }
  return { confidentiality, restrictedBy: [...restrictedBy].sort() };
}

/**
 * Whether a question may be read: by the organizers; by those who see an outline of its countries in full, where it
 * reveals nothing that another of them keeps for reviewers. Others do not see what a country is asked.
 */
export function mayReadFinding(
  sight: Sight,
  { countries, restrictedBy }: { countries: readonly CountryCode[]; restrictedBy: readonly CountryCode[] },
): boolean {
  if (sight.kind === 'all') return true;
  return (
    countries.some((country) => seesInFull(sight, country)) &&
    restrictedBy.every((country) => seesInFull(sight, country))
  );
}
