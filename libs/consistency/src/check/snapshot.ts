import type { CountryCode, CycleConfiguration, Outline } from '@concord/domain';
import { Keeper } from './keep-with.ts';
import { OutlineTable } from './outline-table.ts';
import { type Pair, pairsAfter, pairsAmong, pairsOfAfter, pairsOfEach } from './pair.ts';

/** What countries answered about each other's partnerships. */
export interface PartnershipAnswers {
  /** Pairs of partnerships, `COUNTRY/id`, that a focal point said are one. */
  confirmed?: readonly (readonly [string, string])[];
  /** Pairs of partnerships that a focal point said are two. */
  denied?: readonly (readonly [string, string])[];
}

/** What a snapshot knows beside the outlines that count. */
export interface Background extends PartnershipAnswers {
  /** What the countries filed in the cycle before. */
  previous?: Iterable<Outline>;
}

export interface SnapshotOptions {
  /**
   * Whether all that the outlines say of their figures is kept: editions, the corridor matrix and a cycle's own rules
   * ask for it. Without, an outline takes a fraction of the memory, and those that come one after another need not all
   * be there at once.
   */
  keepsFigures?: boolean;
}

/** The outlines that count in one cycle at one moment, each as a table of its own. Never changed: a submission makes a new one that shares all the rest. */
export class Snapshot extends Keeper {
  readonly cycle: CycleConfiguration;
  /** By country, in the order of the codes. */
  readonly tables: ReadonlyMap<CountryCode, OutlineTable>;
  readonly background: Background;
  /** What the countries filed in the cycle before, for the checks that look back. */
  readonly previous: ReadonlyMap<CountryCode, Outline>;
  /** By the outline that each is of. */
  readonly #tablesBefore: WeakMap<Outline, OutlineTable>;
  #pairs: readonly Pair[] | undefined;
  #pairsOf: ReadonlyMap<CountryCode, readonly Pair[]> | undefined;

  private constructor(
    cycle: CycleConfiguration,
    tables: ReadonlyMap<CountryCode, OutlineTable>,
    background: Background,
    tablesBefore: WeakMap<Outline, OutlineTable>,
  ) {
    super();
    this.cycle = cycle;
    this.tables = tables;
    this.background = background;
    this.previous = new Map(Array.from(background.previous ?? [], (outline) => [outline.country, outline]));
    this.#tablesBefore = tablesBefore;
  }

  /** @throws RangeError if two outlines are of one country. */
  static of(
    cycle: CycleConfiguration,
    outlines: Iterable<Outline>,
    background: Background = {},
    { keepsFigures = true }: SnapshotOptions = {},
  ): Snapshot {
    const tables = tablesOf(outlines, keepsFigures);
    const { previous = [], ...rest } = background;
    if (keepsFigures) {
      // Iterated once for each snapshot that follows from this one.
      return new Snapshot(cycle, tables, { ...rest, previous: [...previous] }, new WeakMap());
    }
    const before = [...tablesOf(previous, keepsFigures).values()];
    const kept = before.map(({ outline }) => outline);
    const byOutline = new WeakMap(before.map((table) => [table.outline, table]));
    return new Snapshot(cycle, tables, { ...rest, previous: kept }, byOutline);
  }

  /** The snapshot after a submission; it replaces the country's outline. */
  with(outline: Outline): Snapshot {
    const tables = new Map(this.tables).set(outline.country, new OutlineTable(outline));
    const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
    return this.#followedBy(new Map(sorted), outline.country);
  }

  /** The snapshot after a withdrawal. */
  without(country: CountryCode): Snapshot {
    const tables = new Map(this.tables);
    tables.delete(country);
    return this.#followedBy(tables, country);
  }

  /** The same outlines with something else known beside them. @param background iterated more than once, and not to be changed. */
  against(background: Background): Snapshot {
    const next = new Snapshot(this.cycle, this.tables, background, this.#tablesBefore);
    next.#pairs = this.#pairs;
    next.#pairsOf = this.#pairsOf;
    return next;
  }

  #followedBy(tables: ReadonlyMap<CountryCode, OutlineTable>, changed: CountryCode): Snapshot {
    const next = new Snapshot(this.cycle, tables, this.background, this.#tablesBefore);
    if (this.#pairs !== undefined) next.#pairs = pairsAfter(this.#pairs, tables, changed);
    if (this.#pairsOf !== undefined) next.#pairsOf = pairsOfAfter(this.#pairsOf, next.pairs, tables, changed);
    return next;
  }

  /** The pairs of outlines that say something of a corridor between them, in the order of both codes. */
  get pairs(): readonly Pair[] {
    this.#pairs ??= pairsAmong(this.tables);
    return this.#pairs;
  }

  /** Of {@link pairs} those of which both say something, by each of the two countries, in the same order; a country's list is the same object for as long as none of its pairs changes. */
  get pairsOf(): ReadonlyMap<CountryCode, readonly Pair[]> {
    this.#pairsOf ??= pairsOfEach(this.tables, this.pairs);
    return this.#pairsOf;
  }

  /** What a country filed in the cycle before, as a table; undefined where that is not known. */
  tableBefore(country: CountryCode): OutlineTable | undefined {
    const outline = this.previous.get(country);
    if (outline === undefined) return undefined;
    const table = this.#tablesBefore.get(outline) ?? new OutlineTable(outline);
    this.#tablesBefore.set(outline, table);
    return table;
  }

  hasFiled(country: CountryCode): boolean {
    return this.tables.has(country);
  }

  /** @throws RangeError if the country has not filed. */
  table(country: CountryCode): OutlineTable {
    const table = this.tables.get(country);
    if (table === undefined) throw new RangeError(`${country} has not filed`);
    return table;
  }
}

/** In the order of the codes; each table is made as its outline comes. */
function tablesOf(outlines: Iterable<Outline>, keepsFigures: boolean): Map<CountryCode, OutlineTable> {
  const tables = new Map<CountryCode, OutlineTable>();
  for (const outline of outlines) {
    if (tables.has(outline.country)) throw new RangeError(`Two outlines of ${outline.country}`);
    tables.set(outline.country, new OutlineTable(outline, keepsFigures));
  }
  return new Map([...tables].sort(([a], [b]) => (a < b ? -1 : 1)));
}
