import { asymmetry, type MirrorCell, type OutlineTable, Slice, type Snapshot } from '@concord/consistency';
import type { Basis, CountryCode, Figure, Measure, Sex } from '@concord/domain';

/** What both ends of a corridor, having filed, say of one measure and year. */
export interface Comparison {
  measure: Measure;
  basis: Basis;
  sex: Sex;
  year: number;
  origin: CountryCode;
  destination: CountryCode;
  /** Undefined where that end says nothing at all, not even a notation key. */
  byOrigin: Figure | undefined;
  byDestination: Figure | undefined;
  /** Asymmetry coefficient, 0 to 2; undefined where not both ends give a value. */
  asymmetry: number | undefined;
}

/** One corridor and series over the years, in their order. */
export interface CorridorSeries {
  measure: Measure;
  basis: Basis;
  sex: Sex;
  origin: CountryCode;
  destination: CountryCode;
  years: Comparison[];
}

/** All that can be set side by side of one measure, in the order of pair, corridor, basis, sex and year. */
export function compareMeasure(snapshot: Snapshot, measure: Measure): Comparison[] {
  return new Slice(snapshot).mirrors(measure).map(toComparison);
}

/** Comparisons as series, in the order in which they come. */
export function bySeries(comparisons: readonly Comparison[]): CorridorSeries[] {
  const series = new Map<string, CorridorSeries>();
  for (const comparison of comparisons) {
    const key = seriesKey(comparison);
    const existing = series.get(key);
    if (existing === undefined) {
      const { measure, basis, sex, origin, destination } = comparison;
      series.set(key, { measure, basis, sex, origin, destination, years: [comparison] });
    } else existing.years.push(comparison);
  }
  return [...series.values()];
}

/** What identifies a series. */
export function seriesKey({
  measure,
  basis,
  sex,
  origin,
  destination,
}: Omit<CorridorSeries, 'years'>): string {
  return [measure, origin, destination, basis, sex].join(' ');
}

/** The larger of the two values: what is at stake where only one end gives one. */
export function size({ byOrigin, byDestination }: Comparison): number {
  return Math.max(byOrigin?.value ?? 0, byDestination?.value ?? 0);
}

/** Mean of the two values, or the one there is. */
export function level({ byOrigin, byDestination }: Comparison): number {
  const values = [byOrigin?.value, byDestination?.value].filter((value) => value !== undefined);
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function toComparison(cell: MirrorCell): Comparison {
  const byOrigin = figureOf(cell.origin, cell.originRow);
  const byDestination = figureOf(cell.destination, cell.destinationRow);
  const a = byOrigin?.value;
  const b = byDestination?.value;
  return {
    measure: cell.measure,
    basis: cell.basis,
    sex: cell.sex,
    year: cell.year,
    origin: cell.origin.country,
    destination: cell.destination.country,
    byOrigin,
    byDestination,
    asymmetry: a === undefined || b === undefined ? undefined : asymmetry(a, b),
  };
}

function figureOf(table: OutlineTable, row: number): Figure | undefined {
  return row < 0 ? undefined : table.figure(row);
}

/** Whether both ends, one or neither give a value. */
export function stateOf({ byOrigin, byDestination }: Comparison): 'both' | 'one' | 'neither' {
  const given = Number(byOrigin?.value !== undefined) + Number(byDestination?.value !== undefined);
  return given === 2 ? 'both' : given === 1 ? 'one' : 'neither';
}
