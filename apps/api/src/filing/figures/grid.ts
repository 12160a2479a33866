import type { CountryCode, Figure } from '@concord/domain';
import { type CellState, cellOf } from './cell.ts';
import { nameOf, placeOf, type Series } from './series.ts';

/** By year, the cells of one partner. */
export type GridRow = ReadonlyMap<number, CellState>;

/** What a draft says in one series: by partner and year. */
export type Grid = ReadonlyMap<CountryCode, GridRow>;

/** Place of a cell within its series, as what is kept beside a draft names it: `KEN.2015`. */
export function placeName(partner: CountryCode, year: number): string {
  return `${partner}.${year}`;
}

/** @returns undefined where the name is of no cell. */
export function placeNamed(name: string): { partner: CountryCode; year: number } | undefined {
  const [, partner, year] = /^([A-Z]{3})\.(\d{4})$/.exec(name) ?? [];
  return partner === undefined ? undefined : { partner, year: Number(year) };
}

/** @param unsettled what was typed in the series and cannot be read, by {@link placeName}. */
export function gridOf(
  figures: readonly unknown[],
  reporter: CountryCode,
  series: Series,
  unsettled: Readonly<Record<string, string>> = {},
): Grid {
  const grid = new Map<CountryCode, Map<number, CellState>>();
  const put = (partner: CountryCode, year: number, state: CellState) => {
    const row = grid.get(partner);
    if (row === undefined) grid.set(partner, new Map([[year, state]]));
    else row.set(year, state);
  };
  const name = nameOf(series);
  for (const figure of figures) {
    const placed = placeOf(figure, reporter);
    if (placed === undefined || nameOf(placed.series) !== name) continue;
    put(placed.partner, placed.year, cellOf(figure as Figure));
  }
  for (const [place, raw] of Object.entries(unsettled)) {
    const named = placeNamed(place);
    if (named !== undefined) put(named.partner, named.year, { raw });
  }
  return grid;
}

/** How much of each series there is. */
export interface SeriesSummary {
  series: Series;
  figures: number;
  /** Of the figures, those that say why there is no number. */
  missing: number;
  partners: number;
  years: { from: number; to: number };
}

/** Every series that the figures have something in, in the order in which it first appears. */
export function summarize(figures: readonly unknown[], reporter: CountryCode): SeriesSummary[] {
  const found = new Map<string, SeriesSummary & { known: Set<CountryCode> }>();
  for (const figure of figures) {
    const placed = placeOf(figure, reporter);
    if (placed === undefined) continue;
    const { series, partner, year } = placed;
    const name = nameOf(series);
    let summary = found.get(name);
    if (summary === undefined) {
      summary = {
        series,
        figures: 0,
        missing: 0,
        partners: 0,
        years: { from: year, to: year },
        known: new Set(),
      };
      found.set(name, summary);
    }
    summary.figures++;
    if ((figure as Figure).missing !== undefined) summary.missing++;
    summary.known.add(partner);
    summary.years = { from: Math.min(summary.years.from, year), to: Math.max(summary.years.to, year) };
  }
  return [...found.values()].map(({ known, ...summary }) => ({ ...summary, partners: known.size }));
}
