import type { CountryCode } from '@concord/domain';
import { assign } from './assign.ts';
import {
  type CandidatePair,
  candidatePairs,
  type IndexedSide,
  indexSide,
  type MatchingSide,
} from './candidates.ts';
import {
  compareLinks,
  exchangeSides,
  keyOf,
  type Link,
  type PartnershipKey,
  pairKey,
  scorePair,
} from './link.ts';
import {
  ASKED_FROM,
  LINKED_FROM,
  type MatchingParameters,
  priorWeight,
  STARTING_PARAMETERS,
} from './parameters.ts';

export interface MatchingOptions {
  /** Pairs that a focal point has confirmed or amended, in either order; they are linked whatever they look like. */
  confirmed?: Iterable<readonly [PartnershipKey, PartnershipKey]>;
  /** Pairs that a focal point has declined; they are neither linked nor asked about again. */
  denied?: Iterable<readonly [PartnershipKey, PartnershipKey]>;
  parameters?: MatchingParameters;
}

export interface PartnershipMatching {
  linked: Link[];
  /** Likely enough to ask both focal points, and not to decide. */
  toConfirm: Link[];
  /** Partnerships that name the other country and are in neither list. */
  unmatchedA: PartnershipKey[];
  unmatchedB: PartnershipKey[];
}

/** Above any score, so that the assignment honours it first. */
const REFERENCE_GAIN = 1e6;
/** Below any difference between scores: it only orders pairs whose scores are the same. */
const TIE_BREAK = 1e-6;

/**
 * Which partnerships of two countries' outlines are one and the same: candidate pairs are scored after Fellegi and
 * Sunter (1969), assigned one to one by the Hungarian method, and decided in three ways. A treaty reference given
 * by both decides by itself, and a focal point's answer over everything. Neither the sides' order nor that of their
 * partnerships matters.
 *
 * @throws RangeError if both sides are one country, or a side has two partnerships of one id.
 */
export function matchPartnerships(
  sideA: MatchingSide,
  sideB: MatchingSide,
  options: MatchingOptions = {},
): PartnershipMatching {
  return matchIndexed(indexSide(sideA), indexSide(sideB), options);
}

/** As `matchPartnerships`, of sides that are indexed already. */
export function matchIndexed(a: IndexedSide, b: IndexedSide, options: MatchingOptions): PartnershipMatching {
  if (a.country === b.country) throw new RangeError(`Both sides are ${a.country}`);
  // Ties and rounding fall the same way from whichever side one looks.
  if (a.country > b.country) {
    const { linked, toConfirm, unmatchedA, unmatchedB } = matchIndexed(b, a, options);
    return {
      linked: linked.map(exchangeSides).sort(compareLinks),
      toConfirm: toConfirm.map(exchangeSides).sort(compareLinks),
      unmatchedA: unmatchedB,
      unmatchedB: unmatchedA,
    };
  }
  const pairs = scorePairs(a, b, options);
  const linked = pairs.filter(({ decidedBy }) => decidedBy === 'confirmation');
  const settled = new Set(linked.flatMap((link) => [link.a, link.b]));
  const open = pairs.filter((link) => !settled.has(link.a) && !settled.has(link.b));
  const toConfirm: Link[] = [];
  for (const link of assignPairs(open)) {
    if (link.probability >= LINKED_FROM) linked.push(link);
    else if (link.probability >= ASKED_FROM) toConfirm.push(link);
  }
  const found = new Set([...linked, ...toConfirm].flatMap((link) => [link.a, link.b]));
  const unmatched = (side: IndexedSide, other: CountryCode) =>
    (side.byParty.get(other) ?? []).map(keyOf).filter((key) => !found.has(key));
  return {
    linked: linked.sort(compareLinks),
    toConfirm: toConfirm.sort(compareLinks),
    unmatchedA: unmatched(a, b.country),
    unmatchedB: unmatched(b, a.country),
  };
}

function scorePairs(a: IndexedSide, b: IndexedSide, options: MatchingOptions): Link[] {
  const confirmed = new Set([...(options.confirmed ?? [])].map(pairKey));
  const denied = new Set([...(options.denied ?? [])].map(pairKey));
  const parameters = options.parameters ?? STARTING_PARAMETERS;
  const candidates = candidatePairs(a, b);
  const prior = priorWeight(
    new Set(candidates.map(([left]) => left)).size,
    new Set(candidates.map(([, right]) => right)).size,
  );
  const links = candidates.flatMap((pair) => {
    const key = pairKey([keyOf(pair[0]), keyOf(pair[1])]);
    if (denied.has(key) && !confirmed.has(key)) return [];
    return [scorePair(pair, prior, parameters, confirmed.has(key))];
  });
  const scored = new Set(links.map((link) => pairKey([link.a, link.b])));
  const others = confirmedPairs(a, b, options).filter(
    ([left, right]) => !scored.has(pairKey([keyOf(left), keyOf(right)])),
  );
  return [...links, ...others.map((pair) => scorePair(pair, prior, parameters, true))];
}

/** What focal points have confirmed between these two sides. */
function confirmedPairs(a: IndexedSide, b: IndexedSide, { confirmed }: MatchingOptions): CandidatePair[] {
  const pairs = new Map<string, CandidatePair>();
  const find = (side: IndexedSide, keys: readonly PartnershipKey[]) =>
    side.filed.find((each) => keys.includes(keyOf(each)));
  for (const keys of confirmed ?? []) {
    const isBetween = [a, b].every(({ country }) => keys.some((key) => key.startsWith(`${country}/`)));
    if (!isBetween) continue;
    const left = find(a, keys);
    const right = find(b, keys);
    if (left !== undefined && right !== undefined) pairs.set(pairKey(keys), [left, right]);
  }
  return [...pairs.values()];
}

/** The pairs that the one-to-one assignment keeps. */
function assignPairs(pairs: readonly Link[]): Link[] {
  const rows = [...new Set(pairs.map(({ a }) => a))].sort();
  const columns = [...new Set(pairs.map(({ b }) => b))].sort();
  const linkOf = new Map(pairs.map((link) => [pairKey([link.a, link.b]), link]));
  const find = (a: PartnershipKey | undefined, b: PartnershipKey | undefined) =>
    a === undefined || b === undefined ? undefined : linkOf.get(pairKey([a, b]));
  const gains = rows.map((a) => columns.map((b) => gainOf(find(a, b))));
  return assign(gains).flatMap((column, row) =>
    column === undefined ? [] : (find(rows[row], columns[column]) ?? []),
  );
}

function gainOf(link: Link | undefined): number | undefined {
  if (link === undefined) return undefined;
  const { decidedBy, weight, titleSimilarity = 0 } = link;
  return weight + titleSimilarity * TIE_BREAK + (decidedBy === 'reference' ? REFERENCE_GAIN : 0);
}
