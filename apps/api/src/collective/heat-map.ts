import {
  asymmetry,
  type CorridorMatrix,
  isAdditive,
  reconcileSnapshot,
  type Snapshot,
} from '@concord/consistency';
import { type CountryCode, MEASURES, type Measure } from '@concord/domain';
import { outlinesOf } from '../assessment/current-cycles.ts';

/** How the two sides of a corridor stand to each other; the names are steps of a scale, not marks. */
export const LEVELS = ['alike', 'near', 'apart', 'far', 'one', 'none'] as const;
export type Level = (typeof LEVELS)[number];

/** Beyond which share of their mean two figures are no longer alike, near, apart. */
export const BOUNDS = { alike: 0.1, near: 0.25, apart: 0.5 } as const;

export interface HeatCell {
  level: Level;
  /** |a − b| over the mean of both; absent where one side or none reports. */
  difference?: number;
}

/** Measures of which corridors add up. */
export const MAPPED: readonly Measure[] = MEASURES.filter(isAdditive);

const kept = new WeakMap<Snapshot, Map<string, unknown>>();

/** Works something out once for a snapshot. */
function once<T>(snapshot: Snapshot, name: string, work: () => T): T {
  const known = kept.get(snapshot) ?? new Map<string, unknown>();
  kept.set(snapshot, known);
  if (!known.has(name)) known.set(name, work());
  return known.get(name) as T;
}

/** Both sides' figures and the joint estimate of a measure and year, worked out once for a snapshot. */
export function matrixOf(snapshot: Snapshot, measure: Measure, year: number): CorridorMatrix {
  return once(snapshot, `${measure} ${year}`, () => reconcileSnapshot(snapshot, measure, year));
}

/** The years for which the outlines give figures of each measure that adds up, the newest first. */
export function yearsOf(snapshot: Snapshot): ReadonlyMap<Measure, readonly number[]> {
  return once(snapshot, 'years', () => {
    const years = new Map<Measure, Set<number>>(MAPPED.map((measure) => [measure, new Set<number>()]));
    for (const { figures = [] } of outlinesOf(snapshot)) {
      for (const { measure, year, value } of figures) if (value !== undefined) years.get(measure)?.add(year);
    }
    return new Map(
      [...years].flatMap(([measure, found]) =>
        found.size === 0 ? [] : [[measure, [...found].sort((a, b) => b - a)] as const],
      ),
    );
  });
}

/** The measure and year of which most corridors have figures of both sides; undefined without figures. */
export function fullestOf(snapshot: Snapshot): { measure: Measure; year: number } | undefined {
  return once(snapshot, 'fullest', () => {
    const cells = new Map<string, Set<string>>();
    const counts = new Map<string, { measure: Measure; year: number; count: number }>();
    for (const { figures = [] } of outlinesOf(snapshot)) {
      for (const { measure, year, value, origin, destination, sex = '', basis = '' } of figures) {
        if (value === undefined || !MAPPED.includes(measure)) continue;
        const key = `${measure} ${year}`;
        const seen = cells.get(key) ?? new Set<string>();
        cells.set(key, seen);
        const known = counts.get(key) ?? { measure, year, count: 0 };
        const cell = `${origin} ${destination} ${sex} ${basis}`;
        counts.set(key, { ...known, count: known.count + (seen.has(cell) ? 1 : 0) });
        seen.add(cell);
      }
    }
    return [...counts.values()].sort((a, b) => b.count - a.count || b.year - a.year)[0];
  });
}

/** The cells of a matrix, by origin and destination. */
export function heatOf({ byOrigins, byDestinations }: CorridorMatrix): HeatCell[][] {
  return byOrigins.map((row, origin) =>
    row.map((a, destination) => cellOf(a, byDestinations[origin]?.[destination] ?? null)),
  );
}

export function cellOf(a: number | null, b: number | null): HeatCell {
  if (a === null && b === null) return { level: 'none' };
  if (a === null || b === null) return { level: 'one' };
  const difference = asymmetry(a, b);
  const level =
    difference <= BOUNDS.alike
      ? 'alike'
      : difference <= BOUNDS.near
        ? 'near'
        : difference <= BOUNDS.apart
          ? 'apart'
          : 'far';
  return { level, difference };
}

/** What is known of one corridor: by measure and year, what each side gives. */
export interface CorridorYear {
  year: number;
  basis: string;
  sex: string;
  byOrigin: SideFigure | undefined;
  byDestination: SideFigure | undefined;
}

export interface SideFigure {
  /** Where it stands in the outline, as its reader sees that (RFC 6901). */
  pointer: string;
  value?: number;
  missing?: string;
  source?: string;
}

/** The figures of both sides of a corridor, by measure, the newest year first; measures that nobody gives are left out. */
export function corridorFigures(
  snapshot: Snapshot,
  origin: CountryCode,
  destination: CountryCode,
): Map<Measure, CorridorYear[]> {
  const byMeasure = new Map<Measure, Map<string, CorridorYear>>();
  for (const country of [origin, destination]) {
    const figures = snapshot.tables.get(country)?.outline.figures ?? [];
    for (const [index, figure] of figures.entries()) {
      if (figure.origin !== origin || figure.destination !== destination) continue;
      const { measure, year, basis = 'observed', sex = 'total' } = figure;
      const rows = byMeasure.get(measure) ?? new Map<string, CorridorYear>();
      byMeasure.set(measure, rows);
      const key = `${year} ${basis} ${sex}`;
      const row = rows.get(key) ?? { year, basis, sex, byOrigin: undefined, byDestination: undefined };
      const side = country === origin ? 'byOrigin' : 'byDestination';
      rows.set(key, { ...row, [side]: { ...figure, pointer: `/figures/${index}` } });
    }
  }
  return new Map(
    MEASURES.flatMap((measure) => {
      const rows = byMeasure.get(measure);
      return rows === undefined ? [] : [[measure, [...rows.values()].sort(newestFirst)] as const];
    }),
  );
}

function newestFirst(a: CorridorYear, b: CorridorYear): number {
  return b.year - a.year || (a.basis + a.sex < b.basis + b.sex ? -1 : 1);
}
