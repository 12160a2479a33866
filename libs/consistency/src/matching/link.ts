import type { CandidatePair } from './candidates.ts';
import { referenceKey } from './candidates.ts';
import { comparePartnerships } from './compare-partnerships.ts';
import type { FiledPartnership } from './filed-partnership.ts';
import {
  type Field,
  type Level,
  levelWeight,
  type MatchingParameters,
  matchProbability,
} from './parameters.ts';

/** A partnership as findings name it: `COUNTRY/id`. */
export type PartnershipKey = string;

/** What one field says for (positive) or against a match, in bits. */
export interface FieldEvidence {
  field: Field;
  level: Level;
  weight: number;
}

/** Two descriptions that are, or may be, of one partnership. */
export interface Link {
  a: PartnershipKey;
  b: PartnershipKey;
  /** 1 where something other than the score decides. */
  probability: number;
  /** M, in bits, by the score alone. */
  weight: number;
  decidedBy: 'confirmation' | 'reference' | 'score';
  fields: FieldEvidence[];
  /** How alike the normalised titles are, from 0 to 1; undefined where they cannot be compared. */
  titleSimilarity?: number;
}

/** Compares one pair and weighs what it shows on top of the prior weight, in bits. */
export function scorePair(
  [a, b]: CandidatePair,
  prior: number,
  parameters: MatchingParameters,
  isConfirmed: boolean,
): Link {
  const { levels, titleSimilarity } = comparePartnerships(a, b);
  const fields = [...levels].map(([field, level]) => ({
    field,
    level,
    weight: levelWeight(parameters, field, level),
  }));
  const weight = fields.reduce((sum, each) => sum + each.weight, prior);
  const decidedBy = isConfirmed ? 'confirmation' : shareReference(a, b) ? 'reference' : 'score';
  return {
    a: keyOf(a),
    b: keyOf(b),
    probability: decidedBy === 'score' ? matchProbability(weight) : 1,
    weight,
    decidedBy,
    fields,
    ...(titleSimilarity !== undefined && { titleSimilarity }),
  };
}

export function keyOf({ key }: FiledPartnership): PartnershipKey {
  return key;
}

/** One spelling of a pair, whichever comes first. */
export function pairKey([a, b]: readonly [PartnershipKey, PartnershipKey]): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The same link, seen from the other side. */
export function exchangeSides(link: Link): Link {
  return { ...link, a: link.b, b: link.a };
}

export function compareLinks(left: Link, right: Link): number {
  if (left.a !== right.a) return left.a < right.a ? -1 : 1;
  return left.b < right.b ? -1 : 1;
}

function shareReference(a: FiledPartnership, b: FiledPartnership): boolean {
  const reference = referenceKey(a.partnership.reference);
  return reference !== undefined && reference === referenceKey(b.partnership.reference);
}
