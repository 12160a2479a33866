import type { Partnership } from '@concord/domain';
import type { OutlineTable } from '../check/outline-table.ts';

/** A partnership with its place in the outline. */
export interface PlacedPartnership {
  country: string;
  partnership: Partnership;
  pointer: string;
}

const byPartner = new WeakMap<OutlineTable, ReadonlyMap<string, PlacedPartnership[]>>();
const NONE: PlacedPartnership[] = [];

/** The partnerships of one country that name another, in the outline's order. */
export function partnershipsNaming(table: OutlineTable, partner: string): readonly PlacedPartnership[] {
  let index = byPartner.get(table);
  if (index === undefined) {
    index = indexByPartner(table);
    byPartner.set(table, index);
  }
  return index.get(partner) ?? NONE;
}

function indexByPartner({ country, outline }: OutlineTable): Map<string, PlacedPartnership[]> {
  const index = new Map<string, PlacedPartnership[]>();
  for (const [position, partnership] of (outline.partnerships ?? []).entries()) {
    const placed = { country, partnership, pointer: `/partnerships/${position}` };
    for (const partner of new Set(partnership.parties.map((party) => party.country))) {
      if (partner === undefined) continue;
      const named = index.get(partner);
      if (named === undefined) index.set(partner, [placed]);
      else named.push(placed);
    }
  }
  return index;
}

/**
 * The partnerships of either country that name the other and have no counterpart there, one to one,
 * by kind, country parties and year of signing; a side that gives no year goes with any year that is left.
 */
export function unreciprocated(first: OutlineTable, second: OutlineTable): PlacedPartnership[] {
  const ofFirst = partnershipsNaming(first, second.country);
  const left = [...partnershipsNaming(second, first.country)];
  const unmatched: PlacedPartnership[] = [];
  const undecided: PlacedPartnership[] = [];
  for (const each of ofFirst) {
    if (!take(left, (other) => likeness(each, other) && yearOf(each) === yearOf(other))) undecided.push(each);
  }
  for (const each of undecided) {
    const dateless = (other: PlacedPartnership): boolean => yearOf(each) === '' || yearOf(other) === '';
    if (!take(left, (other) => likeness(each, other) && dateless(other))) unmatched.push(each);
  }
  return [...unmatched, ...left];
}

function take(from: PlacedPartnership[], suits: (each: PlacedPartnership) => boolean): boolean {
  const position = from.findIndex(suits);
  if (position < 0) return false;
  from.splice(position, 1);
  return true;
}

function likeness(a: PlacedPartnership, b: PlacedPartnership): boolean {
  return a.partnership.kind === b.partnership.kind && partiesOf(a) === partiesOf(b);
}

function partiesOf({ country, partnership }: PlacedPartnership): string {
  const countries = partnership.parties.flatMap((party) =>
    party.country === undefined ? [] : [party.country],
  );
  return [...new Set([country, ...countries])].sort().join(' ');
}

function yearOf({ partnership }: PlacedPartnership): string {
  return partnership.signed?.slice(0, 4) ?? '';
}
