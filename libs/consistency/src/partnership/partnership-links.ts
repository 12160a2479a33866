import type { Partnership } from '@concord/domain';
import { keepWith } from '../check/keep-with.ts';
import type { OutlineTable } from '../check/outline-table.ts';
import type { Slice } from '../check/slice.ts';
import type { Background, Snapshot } from '../check/snapshot.ts';
import { type IndexedSide, indexSide } from '../matching/candidates.ts';
import { sideOf } from '../matching/match-cycle.ts';
import { matchIndexed, type PartnershipMatching } from '../matching/match-partnerships.ts';

/** A partnership with its place in the outline. */
export interface PlacedPartnership {
  country: string;
  partnership: Partnership;
  pointer: string;
}

/** How the partnerships of two countries that have filed go together. */
export interface MatchedPair {
  first: OutlineTable;
  second: OutlineTable;
  matching: PartnershipMatching;
}

const sides = new WeakMap<OutlineTable, IndexedSide>();
const places = new WeakMap<OutlineTable, ReadonlyMap<string, PlacedPartnership>>();

/**
 * The pairs of the slice that have a partnership to match, each matched with the published starting parameters:
 * parameters learnt from the cycle would let every submission move every link.
 */
export function matchedPairs(slice: Slice): readonly MatchedPair[] {
  const all = matchedIn(slice.snapshot);
  return slice.changed === undefined ? all : all.filter(({ first, second }) => slice.covers(first, second));
}

/** The matched pairs of the snapshots that follow from each other, which know the same beside the outlines. */
const known = new WeakMap<Background, { tables: Snapshot['tables']; pairs: readonly MatchedPair[] }>();

/** Of outlines that are as they were, only those pairs are gone through that have something to match: few. */
const matchedIn = keepWith(({ tables, background }: Snapshot): readonly MatchedPair[] => {
  const before = known.get(background);
  const isSame = ({ country }: OutlineTable): boolean => {
    const table = tables.get(country);
    return table !== undefined && before?.tables.get(country) === table;
  };
  const pairs = (before?.pairs ?? []).filter(({ first, second }) => isSame(first) && isSame(second));
  const inOrder = [...tables.values()];
  const isNew = inOrder.map((table) => !isSame(table));
  for (const [index, first] of inOrder.entries()) {
    for (let other = index + 1; other < inOrder.length; other++) {
      if (!isNew[index] && !isNew[other]) continue;
      const second = inOrder[other] as OutlineTable;
      const matching = matchingOf(first, second, background);
      if (matching !== undefined) pairs.push({ first, second, matching });
    }
  }
  pairs.sort(byCountries);
  known.set(background, { tables, pairs });
  return pairs;
});

function byCountries(a: MatchedPair, b: MatchedPair): number {
  return compare(a.first.country, b.first.country) || compare(a.second.country, b.second.country);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The matching of two outlines; undefined where neither has a partnership for it. */
function matchingOf(
  first: OutlineTable,
  second: OutlineTable,
  background: Background,
): PartnershipMatching | undefined {
  const a = sideFor(first);
  const b = sideFor(second);
  if (!canMeet(a, b)) return undefined;
  const matching = matchIndexed(a, b, answersBetween(background, first.country, second.country));
  const { linked, toConfirm, unmatchedA, unmatchedB } = matching;
  return linked.length + toConfirm.length + unmatchedA.length + unmatchedB.length > 0 ? matching : undefined;
}

/** Most pairs of outlines have nothing between them, which need not be worked out. */
function canMeet(a: IndexedSide, b: IndexedSide): boolean {
  return (
    a.byParty.has(b.country) ||
    b.byParty.has(a.country) ||
    (a.byOrganisation.size > 0 && b.byOrganisation.size > 0) ||
    (a.byReference.size > 0 && b.byReference.size > 0)
  );
}

/** A partnership by `COUNTRY/id`, with its place. @throws RangeError if the outline has none of that name. */
export function placeOf(table: OutlineTable, name: string): PlacedPartnership {
  let index = places.get(table);
  if (index === undefined) {
    index = new Map(
      (table.outline.partnerships ?? []).map((partnership, position) => [
        `${table.country}/${partnership.id}`,
        { country: table.country, partnership, pointer: `/partnerships/${position}` },
      ]),
    );
    places.set(table, index);
  }
  const place = index.get(name);
  if (place === undefined) throw new RangeError(`No partnership ${name}`);
  return place;
}

function sideFor(table: OutlineTable): IndexedSide {
  const side = sides.get(table) ?? indexSide(sideOf(table.outline));
  sides.set(table, side);
  return side;
}

type Answers = readonly (readonly [string, string])[];

function answersBetween(
  background: Background,
  first: string,
  second: string,
): { confirmed: Answers; denied: Answers } {
  const between = (answers: Answers = []): Answers =>
    answers.filter((pair) =>
      [first, second].every((country) => pair.some((name) => name.startsWith(`${country}/`))),
    );
  return { confirmed: between(background.confirmed), denied: between(background.denied) };
}
