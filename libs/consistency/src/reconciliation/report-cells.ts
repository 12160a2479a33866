import type { CountryCode, Quality } from '@concord/domain';
import { type Estimate, pool, type QualityCoefficients, reportVariance } from './report-variance.ts';
import type { ReporterFactors } from './reporter-factors.ts';

/** One number that a country reports, and how sure it is. */
export interface ReportedNumber {
  value: number;
  quality?: Quality;
  /** In place of the quality's. */
  coefficientOfVariation?: number;
  /** Taken as it is: without variance, and not corrected. */
  exact?: boolean;
}

export interface CorridorReport extends ReportedNumber {
  origin: CountryCode;
  destination: CountryCode;
}

/** One side's report after correction. */
export interface CellReport extends Estimate {
  side: 'origin' | 'destination';
}

/** What is known of one corridor before balancing. */
export interface Cell extends Estimate {
  origin: number;
  destination: number;
  reports: CellReport[];
  /** (a − b)²/(va + vb) of two reports; 0 for one. */
  disagreement: number;
}

/** A reported number with its reporter's factor applied and its variance. */
export function toEstimate(
  report: ReportedNumber,
  factor: number,
  coefficients: QualityCoefficients,
  isCount: boolean,
): Estimate {
  if (!(report.value >= 0 && Number.isFinite(report.value))) throw new RangeError(`Reported ${report.value}`);
  if (report.exact === true) return { value: report.value, variance: 0 };
  const coefficient = report.coefficientOfVariation ?? coefficients[report.quality ?? 'unstated'];
  return {
    value: report.value * factor,
    variance: factor ** 2 * reportVariance(report.value, coefficient, isCount),
  };
}

/** Every corridor that at least one side reports, pooled; in the order of origins and destinations. */
export function pooledCells(
  countries: readonly CountryCode[],
  originReports: readonly CorridorReport[],
  destinationReports: readonly CorridorReport[],
  factors: Pick<ReporterFactors, 'emigration' | 'immigration'> | undefined,
  coefficients: QualityCoefficients,
  isCount: boolean,
): Cell[] {
  const numberOf = new Map(countries.map((country, index) => [country, index]));
  const reportsByCell = new Map<number, CellReport[]>();
  const gather = (side: CellReport['side'], reports: readonly CorridorReport[]) => {
    for (const report of reports) {
      const origin = numberOf.get(report.origin);
      const destination = numberOf.get(report.destination);
      const corridor = `${report.origin} to ${report.destination}`;
      if (origin === undefined || destination === undefined || origin === destination) {
        throw new RangeError(`${corridor} is no corridor of the table`);
      }
      const factor =
        side === 'origin'
          ? factors?.emigration.get(report.origin)
          : factors?.immigration.get(report.destination);
      const cell = origin * countries.length + destination;
      const entries = reportsByCell.get(cell) ?? [];
      if (entries.some((entry) => entry.side === side)) throw new RangeError(`Two reports of ${corridor}`);
      entries.push({ side, ...toEstimate(report, factor ?? 1, coefficients, isCount) });
      reportsByCell.set(cell, entries);
    }
  };
  gather('origin', originReports);
  gather('destination', destinationReports);
  return [...reportsByCell]
    .sort(([a], [b]) => a - b)
    .map(([cell, reports]) => ({
      origin: Math.floor(cell / countries.length),
      destination: cell % countries.length,
      reports,
      ...reports.reduce<Estimate>((a, b) => (a === b ? a : pool(a, b)), reports[0] as CellReport),
      disagreement: disagreement(reports),
    }));
}

function disagreement([a, b]: readonly CellReport[]): number {
  if (a === undefined || b === undefined) return 0;
  const variance = a.variance + b.variance;
  return variance === 0 ? 0 : (a.value - b.value) ** 2 / variance;
}
