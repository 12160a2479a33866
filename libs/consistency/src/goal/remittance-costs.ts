import type { CountryCode } from '@concord/domain';
import type { Evidence } from '../check/finding.ts';
import { keepWith } from '../check/keep-with.ts';
import type { OutlineTable } from '../check/outline-table.ts';
import type { Snapshot } from '../check/snapshot.ts';
import { itemsOf } from '../item/item.ts';
import { REMITTANCE_COST } from './goals.ts';

/** What a corridor's remittances cost, and what they will cost once its countries meet their own targets. */
export interface CorridorCost {
  /** Who receives, and from where it is sent. */
  origin: CountryCode;
  destination: CountryCode;
  /** US dollars a year, the last that either end gives. */
  remittances: number;
  /** Percent of the amount sent: now, and with the targets met. */
  cost: number;
  costWithTargets: number;
  evidence: Evidence[];
}

/** Corridors for which both a cost and an amount of remittances are known, from whichever end gives them. */
export function corridorCosts(snapshot: Snapshot): CorridorCost[] {
  const costs = latest(snapshot, 'remittance-cost');
  const amounts = latest(snapshot, 'remittances');
  const targets = costTargets(snapshot);
  const corridors: CorridorCost[] = [];
  for (const [corridor, cost] of costs) {
    const amount = amounts.get(corridor);
    if (amount === undefined || amount.value <= 0) continue;
    const target = Math.min(
      targets.get(cost.origin) ?? Number.POSITIVE_INFINITY,
      targets.get(cost.destination) ?? Number.POSITIVE_INFINITY,
    );
    corridors.push({
      origin: cost.origin,
      destination: cost.destination,
      remittances: amount.value,
      cost: cost.value,
      costWithTargets: Math.min(cost.value, target),
      evidence: [cost.evidence, amount.evidence],
    });
  }
  return corridors;
}

/** Σ(c·R)/ΣR over the corridors, percent; undefined where there are none. */
export function weightedCost(
  corridors: readonly CorridorCost[],
  costOf: (corridor: CorridorCost) => number,
): number | undefined {
  const remittances = corridors.reduce((sum, corridor) => sum + corridor.remittances, 0);
  if (remittances === 0) return undefined;
  return corridors.reduce((sum, corridor) => sum + costOf(corridor) * corridor.remittances, 0) / remittances;
}

interface LatestFigure {
  /** Both codes. */
  corridor: string;
  origin: CountryCode;
  destination: CountryCode;
  year: number;
  value: number;
  evidence: Evidence;
}

type PricedMeasure = 'remittances' | 'remittance-cost';

/** The last value of each corridor by either end; of two for one year, the higher, so that nothing is made to look better. */
function latest({ tables }: Snapshot, measure: PricedMeasure): Map<string, LatestFigure> {
  const found = new Map<string, LatestFigure>();
  for (const table of tables.values()) {
    for (const figure of latestOf[measure](table)) {
      const { corridor } = figure;
      const known = found.get(corridor);
      if (
        known === undefined ||
        figure.year > known.year ||
        (figure.year === known.year && figure.value > known.value)
      ) {
        found.set(corridor, figure);
      }
    }
  }
  return found;
}

const latestOf = {
  remittances: keepWith((table: OutlineTable) => latestIn(table, 'remittances')),
  'remittance-cost': keepWith((table: OutlineTable) => latestIn(table, 'remittance-cost')),
};

/** The last value of each of one outline's series. */
function latestIn(table: OutlineTable, measure: PricedMeasure): LatestFigure[] {
  const found: LatestFigure[] = [];
  for (const series of table.series) {
    if (series.measure !== measure || series.sex !== 'total' || !HAPPENED.has(series.basis)) continue;
    const row = lastRow(table, series.from, series.to);
    if (row >= 0) found.push(placed(table, row));
  }
  return found;
}

const HAPPENED = new Set(['observed', 'estimated']);

function lastRow(table: OutlineTable, from: number, to: number): number {
  for (let row = to - 1; row >= from; row--) if (!Number.isNaN(table.value(row))) return row;
  return -1;
}

function placed(table: OutlineTable, row: number): LatestFigure {
  const { origin, destination, year } = table.place(row);
  const value = table.value(row);
  return {
    corridor: `${origin} ${destination}`,
    origin,
    destination,
    year,
    value,
    evidence: { country: table.country, pointer: table.pointer(row, 'value'), value },
  };
}

/** Each country's own most ambitious target for the cost of remittances, percent. */
function costTargets({ tables }: Snapshot): Map<CountryCode, number> {
  const targets = new Map<CountryCode, number>();
  for (const [country, table] of tables) {
    const target = costTargetOf(table);
    if (target !== undefined) targets.set(country, target);
  }
  return targets;
}

const costTargetOf = keepWith(({ outline }: OutlineTable): number | undefined => {
  let lowest: number | undefined;
  for (const { indicators = [] } of itemsOf(outline)) {
    for (const { code, unit, target } of indicators) {
      if (code !== REMITTANCE_COST.indicator || unit !== 'percent' || target === undefined) continue;
      lowest = Math.min(lowest ?? Number.POSITIVE_INFINITY, target.value);
    }
  }
  return lowest;
});
