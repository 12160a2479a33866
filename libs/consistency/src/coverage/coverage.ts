import type { CountryCode, Measure } from '@concord/domain';
import { MEASURES } from '@concord/domain';
import { cellsWhere, measureOfCell, yearOfCell } from '../check/cell.ts';
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
  const counts = new Int32Array(MEASURES.length * STATES);
  const stocks: CorridorStock[] = [];
  for (const pair of snapshot.pairs) {
    const ofPair = coverageOfPair(pair);
    for (let at = 0; at < ofPair.counts.length; at += 2) {
      const state = ofPair.counts[at] as number;
      counts[state] = (counts[state] as number) + (ofPair.counts[at + 1] as number);
    }
    for (const stock of ofPair.stocks) stocks.push(stockOf(stock));
  }
  const measures = MEASURES.map((measure, number) => {
    const [byBoth = 0, byOne = 0, byNeither = 0] = counts.subarray(number * STATES);
    return { measure, byBoth, byOne, byNeither };
  });
  return {
    countries: snapshot.tables.size,
    figures: [...snapshot.tables.values()].reduce((count, table) => count + table.positions.length, 0),
    comparedPairs: measures.reduce((count, { byBoth }) => count + byBoth, 0),
    measures: measures.filter(({ byBoth, byOne, byNeither }) => byBoth + byOne + byNeither > 0),
    stocks: stocks.sort((a, b) => b.persons - a.persons || compare(a, b)),
    stockShare: stockShareOf(snapshot),
  };
}

/** Reported by both ends, by one, by neither. */
const STATES = 3;

/** What one pair of countries adds to the coverage of the group. */
interface PairCoverage {
  /** A measure's place times {@link STATES} and the state, then how many cells are so, and so on. */
  counts: readonly number[];
  /** Of its one or two corridors. */
  stocks: readonly LatestStock[];
  persons: number;
  personsReportedByBoth: number;
}

/** A corridor's last stock that either end gives. */
interface LatestStock {
  origin: OutlineTable;
  destination: OutlineTable;
  year: number;
  originRow: number;
  destinationRow: number;
  reportedByBoth: boolean;
}

const NO_STOCKS: readonly LatestStock[] = [];
const counted = new Int32Array(MEASURES.length * STATES);

const coverageOfPair = keepWith((pair: Pair): PairCoverage => {
  counted.fill(0);
  let stocks: LatestStock[] | undefined;
  /** The origins of corridors that both ends report. */
  let first: OutlineTable | undefined;
  let second: OutlineTable | undefined;
  pair.eachCell((origin, destination, cell, originRow, destinationRow) => {
    const byOrigin = !Number.isNaN(origin.value(originRow));
    const byDestination = !Number.isNaN(destination.value(destinationRow));
    const state =
      measureOfCell(cell) * STATES + (byOrigin && byDestination ? 0 : byOrigin || byDestination ? 1 : 2);
    counted[state] = (counted[state] as number) + 1;
    if (byOrigin && byDestination) {
      if (first === undefined) first = origin;
      else if (first !== origin) second = origin;
    }
    if (!(byOrigin || byDestination) || !isStock(cell)) return;
    const latest = {
      origin,
      destination,
      year: yearOfCell(cell),
      originRow,
      destinationRow,
      reportedByBoth: false,
    };
    stocks ??= [];
    const known = stocks.findIndex((stock) => stock.origin === origin);
    if (known < 0) stocks.push(latest);
    else if ((stocks[known] as LatestStock).year < latest.year) stocks[known] = latest;
  });
  const counts: number[] = [];
  for (const [state, count] of counted.entries()) if (count > 0) counts.push(state, count);
  let persons = 0;
  let personsReportedByBoth = 0;
  for (const stock of stocks ?? NO_STOCKS) {
    stock.reportedByBoth = stock.origin === first || stock.origin === second;
    const value = personsOf(stock);
    persons += value;
    if (stock.reportedByBoth) personsReportedByBoth += value;
  }
  return { counts, stocks: stocks ?? NO_STOCKS, persons, personsReportedByBoth };
});

const isStock = cellsWhere(
  ({ measure, sex, basis }) =>
    measure === 'migrant-stock' && sex === 'total' && (basis === 'observed' || basis === 'estimated'),
);

/** The destination's figure, else the origin's. */
function personsOf({ origin, originRow, destination, destinationRow }: LatestStock): number {
  const byDestination = destination.value(destinationRow);
  return Number.isNaN(byDestination) ? origin.value(originRow) : byDestination;
}

function stockOf(stock: LatestStock): CorridorStock {
  const { origin, originRow, destination, destinationRow, year, reportedByBoth } = stock;
  const byDestination = !Number.isNaN(destination.value(destinationRow));
  const [table, row] = byDestination ? [destination, destinationRow] : [origin, originRow];
  return {
    persons: table.value(row),
    reporter: table.country,
    pointer: table.pointer(row, 'value'),
    origin: origin.country,
    destination: destination.country,
    year,
    reportedByBoth,
  };
}

function corridor(origin: CountryCode, destination: CountryCode): string {
  return `${origin} ${destination}`;
}

function compare(a: CorridorStock, b: CorridorStock): number {
  return corridor(a.origin, a.destination) < corridor(b.origin, b.destination) ? -1 : 1;
}
