import type { CountryCode } from '@concord/domain';
import { CELL_KEYS, mirrorCell } from './cell.ts';
import { Keeper } from './keep-with.ts';
import type { OutlineTable } from './outline-table.ts';
import type { PartnerRange } from './series.ts';

/** What is done with a cell of two ends: its number as the origin has it, and the row of each, -1 where it has none. */
export type VisitCell = (
  origin: OutlineTable,
  destination: OutlineTable,
  cell: number,
  originRow: number,
  destinationRow: number,
) => void;

/** Two outlines of which at least one says something of a corridor between them; the first has the lower code. */
export class Pair extends Keeper {
  readonly first: OutlineTable;
  readonly second: OutlineTable;
  /** Whether both say something of the corridors between them. */
  readonly isToldByBoth: boolean;
  readonly #ofFirst: PartnerRange;
  readonly #ofSecond: PartnerRange;

  constructor(first: OutlineTable, second: OutlineTable) {
    super();
    this.first = first;
    this.second = second;
    this.#ofFirst = first.about(second.country);
    this.#ofSecond = second.about(first.country);
    this.isToldByBoth = this.#ofFirst.from < this.#ofFirst.to && this.#ofSecond.from < this.#ofSecond.to;
  }

  /** Shows all cells that at least one of the two says something about, in the order of corridor, measure, basis, sex, year. */
  eachCell(visit: VisitCell): void {
    const { first, second } = this;
    const a = this.#ofFirst;
    const b = this.#ofSecond;
    merge(first, a.from, a.split, second, b.split, b.to, visit);
    merge(second, b.from, b.split, first, a.split, a.to, visit);
  }
}

/** The pairs of a snapshot's tables, in the order of both codes. */
export function pairsAmong(tables: ReadonlyMap<CountryCode, OutlineTable>): Pair[] {
  const inOrder = [...tables.values()];
  const pairs: Pair[] = [];
  for (const [index, first] of inOrder.entries()) {
    for (let other = index + 1; other < inOrder.length; other++) {
      const second = inOrder[other] as OutlineTable;
      if (areTold(first, second)) pairs.push(new Pair(first, second));
    }
  }
  return pairs;
}

/** The pairs after one country's outline came, changed or went; those of all others are the same as before. */
export function pairsAfter(
  before: readonly Pair[],
  tables: ReadonlyMap<CountryCode, OutlineTable>,
  changed: CountryCode,
): Pair[] {
  const pairs = before.filter(({ first, second }) => first.country !== changed && second.country !== changed);
  const table = tables.get(changed);
  if (table === undefined) return pairs;
  for (const other of tables.values()) {
    if (other === table || !areTold(table, other)) continue;
    pairs.push(other.country < changed ? new Pair(other, table) : new Pair(table, other));
  }
  return pairs.sort(byCountries);
}

/** The pairs of which both countries say something, by each of the two, in the order of both codes. */
export type PairsOf = ReadonlyMap<CountryCode, readonly Pair[]>;

/** @param pairs of those tables, in the order of both codes. */
export function pairsOfEach(
  tables: ReadonlyMap<CountryCode, OutlineTable>,
  pairs: readonly Pair[],
): Map<CountryCode, Pair[]> {
  const pairsOf = new Map<CountryCode, Pair[]>(Array.from(tables.keys(), (country) => [country, []]));
  for (const pair of pairs) {
    if (!pair.isToldByBoth) continue;
    pairsOf.get(pair.first.country)?.push(pair);
    pairsOf.get(pair.second.country)?.push(pair);
  }
  return pairsOf;
}

/** The same after one country's outline came, changed or went; of countries that have no pair with it, the lists before. */
export function pairsOfAfter(
  before: PairsOf,
  pairs: readonly Pair[],
  tables: ReadonlyMap<CountryCode, OutlineTable>,
  changed: CountryCode,
): PairsOf {
  const ofChanged = pairs.filter((pair) => pair.isToldByBoth && partnerIn(pair, changed) !== undefined);
  const now = new Map(ofChanged.map((pair) => [partnerIn(pair, changed), pair]));
  const earlier = new Set((before.get(changed) ?? []).map((pair) => partnerIn(pair, changed)));
  const after = new Map<CountryCode, readonly Pair[]>();
  for (const country of tables.keys()) {
    const known = before.get(country) ?? [];
    const pair = now.get(country);
    if (country === changed) after.set(country, ofChanged);
    else if (pair === undefined && !earlier.has(country)) after.set(country, known);
    else {
      const others = known.filter((each) => partnerIn(each, changed) === undefined);
      after.set(country, pair === undefined ? others : [...others, pair].sort(byCountries));
    }
  }
  return after;
}

/** The other country of a pair that a country is one of. */
function partnerIn({ first, second }: Pair, country: CountryCode): CountryCode | undefined {
  if (first.country === country) return second.country;
  return second.country === country ? first.country : undefined;
}

function areTold(a: OutlineTable, b: OutlineTable): boolean {
  return a.partners.has(b.country) || b.partners.has(a.country);
}

function byCountries(a: Pair, b: Pair): number {
  const [one, other] =
    a.first.country === b.first.country
      ? [a.second.country, b.second.country]
      : [a.first.country, b.first.country];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Goes along the rows of both ends, which are in the same order. */
function merge(
  origin: OutlineTable,
  fromOrigin: number,
  toOrigin: number,
  destination: OutlineTable,
  fromDestination: number,
  toDestination: number,
  visit: VisitCell,
): void {
  let o = fromOrigin;
  let d = fromDestination;
  let originCell = o < toOrigin ? (origin.cells[o] as number) : CELL_KEYS;
  let destinationCell = d < toDestination ? mirrorCell(destination.cells[d] as number) : CELL_KEYS;
  while (originCell < CELL_KEYS || destinationCell < CELL_KEYS) {
    const cell = Math.min(originCell, destinationCell);
    const originRow = originCell === cell ? o++ : -1;
    const destinationRow = destinationCell === cell ? d++ : -1;
    if (originRow >= 0) originCell = o < toOrigin ? (origin.cells[o] as number) : CELL_KEYS;
    if (destinationRow >= 0) {
      destinationCell = d < toDestination ? mirrorCell(destination.cells[d] as number) : CELL_KEYS;
    }
    visit(origin, destination, cell, originRow, destinationRow);
  }
}
