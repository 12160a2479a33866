import type { CountryCode, CycleConfiguration, Outline } from '@concord/domain';
import { OutlineTable } from './outline-table.ts';

/** The outlines that count in one cycle at one moment, each as a table of its own. Never changed: a submission makes a new one that shares all the rest. */
export class Snapshot {
  readonly cycle: CycleConfiguration;
  /** By country, in the order of the codes. */
  readonly tables: ReadonlyMap<CountryCode, OutlineTable>;

  private constructor(cycle: CycleConfiguration, tables: ReadonlyMap<CountryCode, OutlineTable>) {
    this.cycle = cycle;
    this.tables = tables;
  }

  /** @throws RangeError if two outlines are of one country. */
  static of(cycle: CycleConfiguration, outlines: Iterable<Outline>): Snapshot {
    const tables = new Map<CountryCode, OutlineTable>();
    for (const outline of [...outlines].sort(byCountry)) {
      if (tables.has(outline.country)) throw new RangeError(`Two outlines of ${outline.country}`);
      tables.set(outline.country, new OutlineTable(outline));
    }
    return new Snapshot(cycle, tables);
  }

  /** The snapshot after a submission; it replaces the country's outline. */
  with(outline: Outline): Snapshot {
    const tables = new Map(this.tables).set(outline.country, new OutlineTable(outline));
    return new Snapshot(this.cycle, new Map([...tables].sort(([a], [b]) => (a < b ? -1 : 1))));
  }

  /** The snapshot after a withdrawal. */
  without(country: CountryCode): Snapshot {
    const tables = new Map(this.tables);
    tables.delete(country);
    return new Snapshot(this.cycle, tables);
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

function byCountry(a: Outline, b: Outline): number {
  return a.country < b.country ? -1 : a.country > b.country ? 1 : 0;
}
