import type { CountryCode, Measure } from '@concord/domain';
import { MEASURES } from '@concord/domain';
import { cellsWhere, kindOfCell, yearOfCell } from '../check/cell.ts';
import { keepWith } from '../check/keep-with.ts';
import type { OutlineTable } from '../check/outline-table.ts';
import type { Pair } from '../check/pair.ts';
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

/** {@link Coverage.stockShare}, for those who need no more. */
export const stockShareOf = keepWith(({ pairs }: Snapshot): number | undefined => {
  let all = 0;
  let reported = 0;
  for (const pair of pairs) {
    const { persons, personsReportedByBoth } = coverageOfPair(pair);
    all += persons;
    reported += personsReportedByBoth;
  }
  return all === 0 ? undefined : reported / all;
});

function computeCoverage(snapshot: Snapshot): Coverage {
  const measures = MEASURES.map((measure) => ({ measure, byBoth: 0, byOne: 0, byNeither: 0 }));
  const stocks: CorridorStock[] = [];
  for (const pair of snapshot.pairs) {
    const ofPair = coverageOfPair(pair);
    for (const { measure, byBoth, byOne, byNeither } of ofPair.measures) {
      const sum = measures[MEASURES.indexOf(measure)] as MeasureCoverage;
      sum.byBoth += byBoth;
      sum.byOne += byOne;
      sum.byNeither += byNeither;
    }
    stocks.push(...ofPair.stocks);
  }
  return {
    countries: snapshot.tables.size,
    figures: [...snapshot.tables.values()].reduce((count, table) => count + table.positions.length, 0),
    comparedPairs: measures.reduce((count, { byBoth }) => count + byBoth, 0),
    measures: measures.filter(({ byBoth, byOne, byNeither }) => byBoth + byOne + byNeither > 0),
    stocks: stocks.sort((a, b) => b.persons - a.persons || compare(a, b)),
    stockShare: stockShareOf(snapshot),
  };
}

/** What one pair of countries adds to the coverage of the group. */
interface PairCoverage {
  measures: readonly MeasureCoverage[];
  /** Of its one or two corridors. */
  stocks: readonly CorridorStock[];
  persons: number;
  personsReportedByBoth: number;
}

/** A corridor's last stock that either end gives. */
interface LatestStock {
  destination: OutlineTable;
  year: number;
  originRow: number;
  destinationRow: number;
}

const coverageOfPair = keepWith((pair: Pair): PairCoverage => {
  const measures = new Map<Measure, MeasureCoverage>();
  const reported = new Set<OutlineTable>();
  const latest = new Map<OutlineTable, LatestStock>();
  let coverage: MeasureCoverage | undefined;
  pair.eachCell((origin, destination, cell, originRow, destinationRow) => {
    const { measure } = kindOfCell(cell);
    if (coverage?.measure !== measure) {
      coverage = measures.get(measure) ?? { measure, byBoth: 0, byOne: 0, byNeither: 0 };
      measures.set(measure, coverage);
    }
    const byOrigin = !Number.isNaN(origin.value(originRow));
    const byDestination = !Number.isNaN(destination.value(destinationRow));
    if (byOrigin && byDestination) {
      coverage.byBoth++;
      reported.add(origin);
    } else if (byOrigin || byDestination) coverage.byOne++;
    else {
      coverage.byNeither++;
      return;
    }
    if (!isStock(cell)) return;
    const year = yearOfCell(cell);
    const known = latest.get(origin);
    if (known === undefined || known.year < year) {
      latest.set(origin, { destination, year, originRow, destinationRow });
    }
  });
  const stocks = [...latest].map(([origin, stock]) => stockOf(origin, stock, reported.has(origin)));
  return {
    measures: [...measures.values()],
    stocks,
    persons: sum(stocks),
    personsReportedByBoth: sum(stocks.filter(({ reportedByBoth }) => reportedByBoth)),
  };
});

const isStock = cellsWhere(
  ({ measure, sex, basis }) =>
    measure === 'migrant-stock' && sex === 'total' && (basis === 'observed' || basis === 'estimated'),
);

function stockOf(
  origin: OutlineTable,
  { destination, year, originRow, destinationRow }: LatestStock,
  reportedByBoth: boolean,
): CorridorStock {
  const byDestination = !Number.isNaN(destination.value(destinationRow));
  return {
    ...(byDestination ? stockAt(destination, destinationRow) : stockAt(origin, originRow)),
    origin: origin.country,
    destination: destination.country,
    year,
    reportedByBoth,
  };
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
