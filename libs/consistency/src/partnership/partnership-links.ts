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
export function* matchedPairs(slice: Slice): Iterable<MatchedPair> {
  const { snapshot } = slice;
  for (const [first, meeting] of meetingsOf(snapshot)) {
    for (const second of meeting) {
      if (!slice.covers(first, second)) continue;
      const matching = matchingOf(first, second, snapshot);
      const { linked, toConfirm, unmatchedA, unmatchedB } = matching;
      if (linked.length + toConfirm.length + unmatchedA.length + unmatchedB.length > 0) {
        yield { first, second, matching };
      }
    }
  }
}

const matchings = new WeakMap<
  OutlineTable,
  WeakMap<OutlineTable, { background: Background; matching: PartnershipMatching }>
>();

/** The matching of two outlines; worked out once for all the checks that ask. */
function matchingOf(
  first: OutlineTable,
  second: OutlineTable,
  { background }: Snapshot,
): PartnershipMatching {
  const ofFirst = matchings.get(first) ?? new WeakMap();
  matchings.set(first, ofFirst);
  const known = ofFirst.get(second);
  if (known?.background === background) return known.matching;
  const matching = matchIndexed(
    sideFor(first),
    sideFor(second),
    answersBetween(background, first.country, second.country),
  );
  ofFirst.set(second, { background, matching });
  return matching;
}

/** By outline, those of later codes with which it may have a partnership: most pairs have nothing between them, which need not be worked out. */
const meetingsOf = keepWith(({ tables }: Snapshot): ReadonlyMap<OutlineTable, readonly OutlineTable[]> => {
  const sides = Array.from(tables.values(), (table) => ({ table, side: sideFor(table) }));
  return new Map(
    sides.map(({ table, side }, index) => {
      const meeting = sides.slice(index + 1).filter((other) => canMeet(side, other.side));
      return [table, meeting.map((other) => other.table)];
    }),
  );
});

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
