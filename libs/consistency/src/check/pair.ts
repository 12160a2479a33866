import type { Basis, CountryCode, Measure, Sex } from '@concord/domain';
import { describeCell, mirrorCell, type OutlineTable, type Range, reportsAsOrigin } from './outline-table.ts';

/** One corridor, measure, year, sex and basis as its two ends, both of which have filed, tell it. */
export interface MirrorCell {
  measure: Measure;
  basis: Basis;
  sex: Sex;
  year: number;
  origin: OutlineTable;
  destination: OutlineTable;
  /** Row of the origin's table, or -1 where it says nothing at all. */
  originRow: number;
  /** Row of the destination's table, or -1 where it says nothing at all. */
  destinationRow: number;
}

/** Two outlines of which at least one says something of a corridor between them; the first has the lower code. */
export class Pair {
  readonly first: OutlineTable;
  readonly second: OutlineTable;
  #cells: readonly MirrorCell[] | undefined;

  constructor(first: OutlineTable, second: OutlineTable) {
    this.first = first;
    this.second = second;
  }

  /** All cells that at least one of the two says something about, in the order of corridor, measure, basis, sex, year. */
  get cells(): readonly MirrorCell[] {
    this.#cells ??= mergePair(this.first, this.second);
    return this.#cells;
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

function mergePair(first: OutlineTable, second: OutlineTable): MirrorCell[] {
  const ofFirst = first.about(second.country);
  const ofSecond = second.about(first.country);
  const firstSplit = split(first, ofFirst);
  const secondSplit = split(second, ofSecond);
  const cells: MirrorCell[] = [];
  mergeCorridor(
    first,
    { from: ofFirst.from, to: firstSplit },
    second,
    { from: secondSplit, to: ofSecond.to },
    cells,
  );
  mergeCorridor(
    second,
    { from: ofSecond.from, to: secondSplit },
    first,
    { from: firstSplit, to: ofFirst.to },
    cells,
  );
  return cells;
}

/** The first row of the range in which the reporter is the destination. */
function split(table: OutlineTable, { from, to }: Range): number {
  let row = from;
  while (row < to && reportsAsOrigin(table.cells[row] as number)) row++;
  return row;
}

function mergeCorridor(
  origin: OutlineTable,
  ofOrigin: Range,
  destination: OutlineTable,
  ofDestination: Range,
  into: MirrorCell[],
): void {
  let o = ofOrigin.from;
  let d = ofDestination.from;
  while (o < ofOrigin.to || d < ofDestination.to) {
    const originCell = o < ofOrigin.to ? (origin.cells[o] as number) : Number.POSITIVE_INFINITY;
    const destinationCell =
      d < ofDestination.to ? mirrorCell(destination.cells[d] as number) : Number.POSITIVE_INFINITY;
    const cell = Math.min(originCell, destinationCell);
    const { measure, basis, sex, year } = describeCell(cell);
    into.push({
      measure,
      basis,
      sex,
      year,
      origin,
      destination,
      originRow: originCell === cell ? o++ : -1,
      destinationRow: destinationCell === cell ? d++ : -1,
    });
  }
}
