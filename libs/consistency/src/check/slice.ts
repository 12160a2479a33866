import type { Basis, CountryCode, Measure, Sex } from '@concord/domain';
import { MEASURES, WORLD } from '@concord/domain';
import {
  describeCell,
  EMPTY_RANGE,
  mirrorCell,
  type OutlineTable,
  type Range,
  reportsAsOrigin,
  type Series,
} from './outline-table.ts';
import type { Snapshot } from './snapshot.ts';

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

/** The part of a snapshot that a run looks at: all of it, or what a change of some outlines can affect. */
export class Slice {
  readonly snapshot: Snapshot;
  /** The countries whose outlines changed; undefined where all are looked at. */
  readonly changed: ReadonlySet<CountryCode> | undefined;
  #mirrors: Map<Measure, MirrorCell[]> | undefined;

  static readonly #wholes = new WeakMap<Snapshot, Slice>();

  /** All of a snapshot; the same slice each time, so that its indexes are built once. */
  static whole(snapshot: Snapshot): Slice {
    const slice = Slice.#wholes.get(snapshot) ?? new Slice(snapshot);
    Slice.#wholes.set(snapshot, slice);
    return slice;
  }

  constructor(snapshot: Snapshot, changed?: Iterable<CountryCode>) {
    this.snapshot = snapshot;
    this.changed = changed === undefined ? undefined : new Set(changed);
  }

  /** The outlines to look at by themselves. */
  *outlines(): Iterable<OutlineTable> {
    for (const table of this.snapshot.tables.values()) {
      if (this.changed === undefined || this.changed.has(table.country)) yield table;
    }
  }

  /** The series of outlines to look at, and those of other outlines about a country that is looked at: for checks that reach pairs. */
  *series(): Iterable<readonly [OutlineTable, Series]> {
    const { changed } = this;
    for (const table of this.snapshot.tables.values()) {
      const all = changed === undefined || changed.has(table.country);
      for (const series of table.series) {
        if (all || changed.has(series.partner)) yield [table, series];
      }
    }
  }

  /** Whether what is between two outlines is looked at. */
  covers(first: OutlineTable, second: OutlineTable): boolean {
    const { changed } = this;
    return changed === undefined || changed.has(first.country) || changed.has(second.country);
  }

  /** Each pair of countries that have both filed, once, of which one is looked at; the first has the lower code. */
  *pairs(): Iterable<readonly [OutlineTable, OutlineTable]> {
    const { changed } = this;
    const tables = [...this.snapshot.tables.values()];
    for (let i = 0; i < tables.length; i++) {
      const first = tables[i] as OutlineTable;
      const all = changed === undefined || changed.has(first.country);
      for (let j = i + 1; j < tables.length; j++) {
        const second = tables[j] as OutlineTable;
        if (all || changed?.has(second.country)) yield [first, second];
      }
    }
  }

  /** Changed countries and all that share a corridor or a partnership with them; all countries where all are looked at. */
  neighbours(): ReadonlySet<CountryCode> {
    const { changed } = this;
    const { tables } = this.snapshot;
    if (changed === undefined) return new Set(tables.keys());
    const found = new Set(changed);
    for (const table of tables.values()) {
      const named = partnersNamed(table);
      if (changed.has(table.country)) for (const country of named) found.add(country);
      else for (const country of changed) if (named.has(country)) found.add(table.country);
    }
    return found;
  }

  /** The cells of one measure that at least one of two filing ends says something about, in the order of pair, corridor, basis, sex, year. */
  mirrors(measure: Measure): readonly MirrorCell[] {
    if (this.#mirrors === undefined) {
      this.#mirrors = new Map(MEASURES.map((each) => [each, []]));
      for (const [first, second] of this.pairs()) {
        for (const cell of cellsBetween(first, second)) this.#mirrors.get(cell.measure)?.push(cell);
      }
    }
    return this.#mirrors.get(measure) ?? [];
  }
}

function partnersNamed(table: OutlineTable): Set<CountryCode> {
  const named = new Set(table.partners.keys());
  for (const { parties } of table.outline.partnerships ?? []) {
    for (const party of parties) if (party.country !== undefined) named.add(party.country);
  }
  // Naming the world makes nobody a neighbour.
  named.delete(WORLD);
  return named;
}

const NONE: readonly MirrorCell[] = [];
const known = new WeakMap<OutlineTable, WeakMap<OutlineTable, readonly MirrorCell[]>>();

/** The cells of two outlines, kept with them: a submission changes those of one country alone. */
function cellsBetween(first: OutlineTable, second: OutlineTable): readonly MirrorCell[] {
  const ofFirst = first.about(second.country);
  const ofSecond = second.about(first.country);
  if (ofFirst === EMPTY_RANGE && ofSecond === EMPTY_RANGE) return NONE;
  let withFirst = known.get(first);
  if (withFirst === undefined) {
    withFirst = new WeakMap();
    known.set(first, withFirst);
  }
  const found = withFirst.get(second);
  if (found !== undefined) return found;
  const cells: MirrorCell[] = [];
  mergePair(first, ofFirst, second, ofSecond, cells);
  withFirst.set(second, cells);
  return cells;
}

function mergePair(
  first: OutlineTable,
  ofFirst: Range,
  second: OutlineTable,
  ofSecond: Range,
  into: MirrorCell[],
): void {
  const firstAsOrigin = split(first, ofFirst);
  const secondAsOrigin = split(second, ofSecond);
  mergeCorridor(
    first,
    { from: ofFirst.from, to: firstAsOrigin },
    second,
    { from: secondAsOrigin, to: ofSecond.to },
    into,
  );
  mergeCorridor(
    second,
    { from: ofSecond.from, to: secondAsOrigin },
    first,
    { from: firstAsOrigin, to: ofFirst.to },
    into,
  );
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
