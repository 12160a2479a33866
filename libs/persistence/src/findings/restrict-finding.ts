import type { Evidence, Finding } from '@concord/consistency';
import { placeInDisclosed, type Restrictions, restrictionsOf } from '@concord/disclosure';
import type { CountryCode, Outline } from '@concord/domain';

/** A place that a finding rests on, for those who see the whole outline and for those who do not. */
export interface StoredEvidence extends Evidence {
  /** Pointer into what all who take part may read of the outline, where that is another than into the whole. */
  disclosed?: string;
}

/** A finding and what of its inputs it would reveal. */
export type RestrictedFinding = Omit<Finding, 'evidence'> & Restrictions & { evidence: StoredEvidence[] };

/** What is needed to tell what findings would reveal. */
export interface Inputs {
  outlines: ReadonlyMap<CountryCode, Outline>;
  restsOn: ReadonlyMap<string, readonly CountryCode[]>;
}

/** The finding with those whose secrets it rests on: by its evidence, and by what it was found to change with. */
export function restrict(finding: Finding, { outlines, restsOn }: Inputs): RestrictedFinding {
  const { confidentiality, restrictedBy } = restrictionsOf(finding, outlines);
  const beyond = restsOn.get(finding.id) ?? [];
  return {
    ...finding,
    evidence: finding.evidence.map((place) => withDisclosed(place, outlines.get(place.country))),
    confidentiality: beyond.length > 0 ? 'reviewers' : confidentiality,
    restrictedBy: [...new Set([...restrictedBy, ...beyond])].sort(),
  };
}

function withDisclosed(place: Evidence, outline: Outline | undefined): StoredEvidence {
  const disclosed = outline && placeInDisclosed(outline, place.pointer, 'participants');
  return disclosed === undefined || disclosed === place.pointer ? place : { ...place, disclosed };
}
