import { totalOf } from './money.ts';
import type { Strand } from './strands.ts';

/** Two partnerships that are one, as `matchPartnerships` links them: `COUNTRY/id` each. */
export interface PartnershipLink {
  a: string;
  b: string;
}

export interface CountedOnce {
  /** The strands that count. */
  kept: Strand[];
  /** What tells of the same money again, by the strand that counts in its place. */
  repeats: Map<Strand, Strand[]>;
}

/** The payer knows best what was paid, and the receiver least whether it is another's already; needs stand by themselves. */
const PREFERENCE = { needs: 0, provides: 1, domestic: 2, receives: 3 } as const;

/**
 * Counts money once that several outlines, or several items of one, tell of: the same shared reference or two linked
 * partnerships, with nothing in payer, payee or reference that tells them apart. The provider's account counts
 * before the receiver's; of needs the greatest.
 */
export function countOnce(strands: readonly Strand[], links: Iterable<PartnershipLink>): CountedOnce {
  const linked = linkedItems(links);
  const kept: Strand[] = [];
  const repeats = new Map<Strand, Strand[]>();
  const index = new Map<string, Strand[]>();
  for (const strand of [...strands].sort(byPreference)) {
    const places = placesOf(strand, linked);
    const counted = places
      .flatMap((place) => index.get(place) ?? [])
      .find((other) => isSameMoney(strand, other));
    if (counted !== undefined) {
      repeats.set(counted, [...(repeats.get(counted) ?? []), strand]);
      continue;
    }
    kept.push(strand);
    for (const place of places) {
      const there = index.get(place);
      if (there === undefined) index.set(place, [strand]);
      else there.push(strand);
    }
  }
  return { kept, repeats };
}

/** What {@link countOnce} gives as told again, looking only at the strands that another could meet. */
export function findRepeats(
  strands: readonly Strand[],
  links: readonly PartnershipLink[],
): CountedOnce['repeats'] {
  const times = new Map<string, number>();
  for (const { reference } of strands) {
    if (reference !== undefined) times.set(reference, (times.get(reference) ?? 0) + 1);
  }
  const linked = new Set(links.flatMap(({ a, b }) => [a, b]));
  const meeting = strands.filter(
    ({ reference, item }) => linked.has(item) || (reference !== undefined && (times.get(reference) ?? 0) > 1),
  );
  return countOnce(meeting, links).repeats;
}

/** Where strands of one activity meet, and whether two belong to one: they share a reference, or their partnerships are linked and no references differ. */
export function placing(links: Iterable<PartnershipLink>): {
  placesOf: (strand: Strand) => string[];
  isSameActivity: (a: Strand, b: Strand) => boolean;
} {
  const linked = linkedItems(links);
  return {
    placesOf: (strand) => placesOf(strand, linked),
    isSameActivity: (a, b) =>
      a.reference !== undefined && b.reference !== undefined
        ? a.reference === b.reference
        : groupOf(a, linked) !== undefined && groupOf(a, linked) === groupOf(b, linked),
  };
}

function isSameMoney(a: Strand, b: Strand): boolean {
  if (a.item === b.item || (a.role === 'needs') !== (b.role === 'needs')) return false;
  if (a.reference !== undefined && b.reference !== undefined && a.reference !== b.reference) return false;
  if (a.role === 'needs') return true;
  const agree = (x: string | undefined, y: string | undefined) =>
    x === undefined || y === undefined || x === y;
  return agree(a.payer, b.payer) && agree(a.payee, b.payee);
}

function placesOf(strand: Strand, linked: ReadonlyMap<string, string>): string[] {
  const { reference } = strand;
  const group = groupOf(strand, linked);
  return [
    ...(reference === undefined ? [] : [`reference ${reference}`]),
    ...(group === undefined ? [] : [`partnership ${group}`]),
  ];
}

/** The linked partnerships that a strand's item is one of; an initiative can have a partnership's id and is none. */
function groupOf({ item, pointer }: Strand, linked: ReadonlyMap<string, string>): string | undefined {
  return pointer.startsWith('/partnerships/') ? linked.get(item) : undefined;
}

/** The first key of each group of partnerships that links join. */
function linkedItems(links: Iterable<PartnershipLink>): Map<string, string> {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    const above = parent.get(key);
    return above === undefined || above === key ? key : root(above);
  };
  for (const { a, b } of links) {
    const [first, second] = [root(a), root(b)].sort() as [string, string];
    parent.set(first, first);
    parent.set(second, first);
  }
  return new Map([...parent.keys()].map((key) => [key, root(key)]));
}

function byPreference(a: Strand, b: Strand): number {
  const known = ({ payer, payee }: Strand) => (payer === undefined ? 0 : 1) + (payee === undefined ? 0 : 1);
  return (
    PREFERENCE[a.role] - PREFERENCE[b.role] ||
    known(b) - known(a) ||
    (a.role === 'needs' && b.role === 'needs' ? totalOf(b.money) - totalOf(a.money) : 0) ||
    compareText(a.item, b.item) ||
    compareText(a.lines[0] ?? '', b.lines[0] ?? '')
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
