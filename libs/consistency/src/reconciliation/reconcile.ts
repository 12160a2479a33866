import type { CountryCode } from '@concord/domain';
import { chiSquaredUpperTail } from '../statistics/chi-squared.ts';
import { type Balanced, balance } from './balance.ts';
import type { Constraint } from './constraint.ts';
import {
  type Cell,
  type CorridorReport,
  pooledCells,
  type ReportedNumber,
  toEstimate,
} from './report-cells.ts';
import { type Estimate, QUALITY_COEFFICIENTS, type QualityCoefficients } from './report-variance.ts';
import { type FlowPair, fitReporterFactors, type ReporterFactors } from './reporter-factors.ts';

export interface ReconciliationInput {
  /** The table's rows and columns, in its order. */
  countries: readonly CountryCode[];
  originReports: readonly CorridorReport[];
  destinationReports: readonly CorridorReport[];
  /** What a country reports for all its corridors of the table together. */
  margins?: {
    origins?: Readonly<Record<CountryCode, ReportedNumber>>;
    destinations?: Readonly<Record<CountryCode, ReportedNumber>>;
  };
  coefficients?: Partial<QualityCoefficients>;
  /** Whether the numbers are persons, which adds Poisson's variance; true where not said. */
  isCount?: boolean;
  /** Whether each reporter's own measure is brought to the reference's first; true where not said. */
  correctReporters?: boolean;
  references?: readonly CountryCode[];
}

/** A number for each corridor, by origin and destination; null where neither side reports. */
export type CorridorTable = (number | null)[][];

export interface Reconciliation {
  countries: readonly CountryCode[];
  /** The joint estimates, in the reports' unit, and their variances in its square. */
  matrix: CorridorTable;
  variances: CorridorTable;
  /** (x̂ − x)/√(V − V̂) of the pooled cell and of each side's corrected report; null where nothing could move. */
  z: CorridorTable;
  originZ: CorridorTable;
  destinationZ: CorridorTable;
  factors: ReporterFactors | null;
  /** Of all the reports together, and of the balancing to the margins alone (dᵀK⁻¹d). */
  chiSquared: ChiSquared;
  balancing: ChiSquared;
  /** Margins that could not be used, and the partners whose corridor neither side reports. */
  unusedMargins: { side: 'origin' | 'destination'; country: CountryCode; unreported: CountryCode[] }[];
}

export interface ChiSquared {
  statistic: number;
  degreesOfFreedom: number;
  /** That chance alone gives as much. */
  probability: number;
}

/**
 * The best joint estimate of flows that two sides report, by reporter factors, pooling by inverse variance, and
 * generalised least squares to the margins (see `fitReporterFactors`, `pool` and `balance` for each step's source).
 * A margin is used only where each of its corridors is reported by somebody: what is missing is not zero.
 *
 * @throws RangeError if a corridor is reported twice by one side or outside the table, or a number is negative.
 * @throws UnmetConstraints if exact margins cannot hold together.
 */
export function reconcile(input: ReconciliationInput): Reconciliation {
  const { countries, originReports, destinationReports, isCount = true } = input;
  const coefficients = { ...QUALITY_COEFFICIENTS, ...input.coefficients };
  const factors =
    input.correctReporters === false
      ? null
      : fitReporterFactors(pairReports(originReports, destinationReports), input.references);
  const cells = pooledCells(
    countries,
    originReports,
    destinationReports,
    factors ?? undefined,
    coefficients,
    isCount,
  );
  const { constraints, unused } = buildConstraints(input, cells, factors, (report, factor) =>
    toEstimate(report, factor, coefficients, isCount),
  );
  const balanced = balance(
    cells.map(({ value }) => value),
    cells.map(({ variance }) => variance),
    constraints,
    { nonNegative: true },
  );
  const twice = cells.filter(({ reports }) => reports.length === 2);
  const pooled = twice.reduce((sum, { disagreement }) => sum + disagreement, 0);
  const table = (value: (cell: Cell, index: number) => number | null) => {
    const rows: CorridorTable = countries.map(() => countries.map(() => null));
    cells.forEach((cell, index) => {
      (rows[cell.origin] as (number | null)[])[cell.destination] = value(cell, index);
    });
    return rows;
  };
  const reportZ = (side: 'origin' | 'destination') =>
    table((cell, index) => {
      const report = cell.reports.find((each) => each.side === side);
      return report === undefined ? null : zOf(report.value, report.variance, balanced, index);
    });
  return {
    countries,
    matrix: table((_, index) => balanced.values[index] as number),
    variances: table((_, index) => balanced.variances[index] as number),
    z: table((cell, index) => zOf(cell.value, cell.variance, balanced, index)),
    originZ: reportZ('origin'),
    destinationZ: reportZ('destination'),
    factors,
    chiSquared: testOf(pooled + balanced.chiSquared, twice.length + balanced.degreesOfFreedom),
    balancing: testOf(balanced.chiSquared, balanced.degreesOfFreedom),
    unusedMargins: unused,
  };
}

function pairReports(
  origins: readonly CorridorReport[],
  destinations: readonly CorridorReport[],
): FlowPair[] {
  const arrivals = new Map(
    destinations.map((report) => [`${report.origin}>${report.destination}`, report.value]),
  );
  return origins.flatMap(({ origin, destination, value }) => {
    const immigration = arrivals.get(`${origin}>${destination}`);
    return immigration === undefined ? [] : [{ origin, destination, emigration: value, immigration }];
  });
}

function buildConstraints(
  { countries, margins }: ReconciliationInput,
  cells: readonly Cell[],
  factors: ReporterFactors | null,
  estimate: (report: ReportedNumber, factor: number) => Estimate,
): { constraints: Constraint[]; unused: Reconciliation['unusedMargins'] } {
  const constraints: Constraint[] = [];
  const unused: Reconciliation['unusedMargins'] = [];
  for (const side of ['origin', 'destination'] as const) {
    const factorOf = side === 'origin' ? factors?.emigration : factors?.immigration;
    const lines: number[][] = countries.map(() => []);
    cells.forEach((cell, index) => {
      lines[cell[side]]?.push(index);
    });
    for (const [country, report] of Object.entries(margins?.[`${side}s`] ?? {})) {
      const number = countries.indexOf(country);
      const members = lines[number];
      if (members === undefined) throw new RangeError(`A margin of ${country}, which is not in the table`);
      if (members.length < countries.length - 1) {
        const other = side === 'origin' ? 'destination' : 'origin';
        const reported = new Set(members.map((index) => cells[index]?.[other]));
        const unreported = countries.filter((_, index) => index !== number && !reported.has(index));
        unused.push({ side, country, unreported });
        continue;
      }
      const { value, variance } = estimate(report, factorOf?.get(country) ?? 1);
      constraints.push({
        name: `${side} ${country}`,
        terms: members.map((cell) => ({ cell, coefficient: 1 })),
        target: value,
        variance,
      });
    }
  }
  return { constraints, unused };
}

/** What one number was moved by, in standard deviations of the move. */
function zOf(value: number, variance: number, { values, variances }: Balanced, index: number): number | null {
  const removed = variance - (variances[index] as number);
  return removed <= variance * 1e-9 ? null : ((values[index] as number) - value) / Math.sqrt(removed);
}

function testOf(statistic: number, degreesOfFreedom: number): ChiSquared {
  const probability = degreesOfFreedom > 0 ? chiSquaredUpperTail(statistic, degreesOfFreedom) : 1;
  return { statistic, degreesOfFreedom, probability };
}
