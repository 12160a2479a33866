import type { CountryCode, Measure } from '@concord/domain';
import { MEASURES } from '@concord/domain';
import type { OutlineTable } from '../check/outline-table.ts';
import { type MirrorCell, Slice } from '../check/slice.ts';
import type { Snapshot } from '../check/snapshot.ts';

/** How a measure's cells (corridor, year, sex, basis) between countries that filed are reported. */
export interface MeasureCoverage {
  measure: Measure;
  /** Cells to which both ends give a value. */
  byBoth: number;
  /** Cells to which one end gives a value, the other a notation key or nothing. */
  byOne: number;
  /** Cells to which neither end gives a value, though at least one speaks of it. */
  byNeither: number;
}

/** The people of a corridor as far as the group knows: the destination's figure, else the origin's, of the last year that either gives. */
export interface CorridorStock {
  origin: CountryCode;
  destination: CountryCode;
  year: number;
  persons: number;
  reporter: CountryCode;
  pointer: string;
  /** Some measure of the corridor is reported by both ends for the same year, sex and basis. */
  reportedByBoth: boolean;
}

export interface Coverage {
  countries: number;
  /** Values and notation keys. */
  figures: number;
  /** Cells of all measures that both ends give a value for. */
  comparedPairs: number;
  measures: MeasureCoverage[];
  /** Largest first. */
  stocks: CorridorStock[];
  /** Share of the group's stock, 0–1, in corridors that both ends report; undefined where no stock is known. */
  stockShare: number | undefined;
}

const known = new WeakMap<Snapshot, Coverage>();

/** What was compared, and how much of the group it covers. */
export function coverageOf(snapshot: Snapshot): Coverage {
  const coverage = known.get(snapshot) ?? computeCoverage(snapshot);
  known.set(snapshot, coverage);
  return coverage;
}

function computeCoverage(snapshot: Snapshot): Coverage {
  const slice = Slice.whole(snapshot);
  const reported = new Set<string>();
  const measures = MEASURES.map((measure) => coverageOfMeasure(slice, measure, reported));
  const stocks = corridorStocks(slice, reported);
  const all = sum(stocks);
  return {
    countries: snapshot.tables.size,
    figures: [...snapshot.tables.values()].reduce((count, table) => count + table.positions.length, 0),
    comparedPairs: measures.reduce((count, { byBoth }) => count + byBoth, 0),
    measures: measures.filter(({ byBoth, byOne, byNeither }) => byBoth + byOne + byNeither > 0),
    stocks,
    stockShare: all === 0 ? undefined : sum(stocks.filter(({ reportedByBoth }) => reportedByBoth)) / all,
  };
}

function coverageOfMeasure(slice: Slice, measure: Measure, reported: Set<string>): MeasureCoverage {
  const coverage = { measure, byBoth: 0, byOne: 0, byNeither: 0 };
  let last: MirrorCell | undefined;
  for (const cell of slice.mirrors(measure)) {
    const { origin, originRow, destination, destinationRow } = cell;
    const byOrigin = !Number.isNaN(origin.value(originRow));
    const byDestination = !Number.isNaN(destination.value(destinationRow));
    if (byOrigin && byDestination) {
      coverage.byBoth++;
      // A corridor's cells stand together.
      if (last?.origin !== origin || last.destination !== destination) {
        reported.add(corridor(origin.country, destination.country));
      }
      last = cell;
    } else if (byOrigin || byDestination) coverage.byOne++;
    else coverage.byNeither++;
  }
  return coverage;
}

function corridorStocks(slice: Slice, reported: ReadonlySet<string>): CorridorStock[] {
  const stocks = new Map<string, CorridorStock>();
  for (const cell of slice.mirrors('migrant-stock')) {
    if (cell.sex !== 'total' || (cell.basis !== 'observed' && cell.basis !== 'estimated')) continue;
    const name = corridor(cell.origin.country, cell.destination.country);
    const known = stocks.get(name);
    const place = [
      { table: cell.destination, row: cell.destinationRow },
      { table: cell.origin, row: cell.originRow },
    ].find(({ table, row }) => !Number.isNaN(table.value(row)));
    if (place === undefined || (known !== undefined && known.year >= cell.year)) continue;
    stocks.set(name, {
      ...stockAt(place.table, place.row),
      origin: cell.origin.country,
      destination: cell.destination.country,
      year: cell.year,
      reportedByBoth: reported.has(name),
    });
  }
  return [...stocks.values()].sort((a, b) => b.persons - a.persons || compare(a, b));
}

function stockAt(table: OutlineTable, row: number): Pick<CorridorStock, 'persons' | 'reporter' | 'pointer'> {
  return { persons: table.value(row), reporter: table.country, pointer: table.pointer(row, 'value') };
}

function corridor(origin: CountryCode, destination: CountryCode): string {
  return `${origin} ${destination}`;
}

function compare(a: CorridorStock, b: CorridorStock): number {
  return corridor(a.origin, a.destination) < corridor(b.origin, b.destination) ? -1 : 1;
}

function sum(stocks: readonly CorridorStock[]): number {
  return stocks.reduce((total, { persons }) => total + persons, 0);
}
