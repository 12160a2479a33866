import type { CountryCode, Measure } from '@concord/domain';
import { MEASURES } from '@concord/domain';
import { kindOfCell } from './cell.ts';
import { Mirrors } from './mirrors.ts';
import type { OutlineTable } from './outline-table.ts';
import type { Pair } from './pair.ts';
import type { Series } from './series.ts';
import type { Snapshot } from './snapshot.ts';

/** The part of a snapshot that a run looks at: all of it, or what a change of some outlines can affect. */
export class Slice {
  readonly snapshot: Snapshot;
  /** The countries whose outlines changed; undefined where all are looked at. */
  readonly changed: ReadonlySet<CountryCode> | undefined;
  #told: readonly Pair[] | undefined;
  #mirrors: ReadonlyMap<Measure, Mirrors> | undefined;

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

  /** Shows the series of outlines to look at, and those of other outlines about a country that is looked at: for checks that reach pairs. */
  eachSeries(visit: (table: OutlineTable, series: Series) => void): void {
    const { changed } = this;
    for (const table of this.snapshot.tables.values()) {
      if (changed === undefined || changed.has(table.country)) {
        for (const series of table.series) visit(table, series);
      } else {
        for (const country of changed) for (const series of table.seriesAbout(country)) visit(table, series);
      }
    }
  }

  /** Whether what is between two outlines is looked at. */
  covers(first: OutlineTable, second: OutlineTable): boolean {
    const { changed } = this;
    return changed === undefined || changed.has(first.country) || changed.has(second.country);
  }

  /** Each pair of countries that have both filed and say something of a corridor between them, of which one is looked at. */
  get told(): readonly Pair[] {
    const { changed, snapshot } = this;
    this.#told ??=
      changed === undefined
        ? snapshot.pairs
        : snapshot.pairs.filter(({ first, second }) => this.covers(first, second));
    return this.#told;
  }

  /** The cells of one measure that at least one of two filing ends says something about, in the order of pair, corridor, basis, sex, year. */
  mirrors(measure: Measure): Mirrors {
    this.#mirrors ??= mirrorsOf(this.told);
    return this.#mirrors.get(measure) as Mirrors;
  }
}

function mirrorsOf(pairs: readonly Pair[]): ReadonlyMap<Measure, Mirrors> {
  const mirrors = new Map(MEASURES.map((measure) => [measure, new Mirrors()]));
  let last: Measure | undefined;
  let ofLast = new Mirrors();
  for (const pair of pairs) {
    pair.eachCell((origin, destination, cell, originRow, destinationRow) => {
      const { measure } = kindOfCell(cell);
      if (measure !== last) {
        last = measure;
        ofLast = mirrors.get(measure) as Mirrors;
      }
      ofLast.add(origin, destination, cell, originRow, destinationRow);
    });
  }
  return mirrors;
}
