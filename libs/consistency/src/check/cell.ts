import type { Basis, CountryCode, Figure, Measure, Sex } from '@concord/domain';
import { BASES, MEASURES, SEXES } from '@concord/domain';
import { numbering } from './numbering.ts';

/** Which end of the corridor the reporter is. */
export type Side = 'origin' | 'destination';

/** What tells an outline's series about one partner apart. */
export interface SeriesKind {
  side: Side;
  measure: Measure;
  basis: Basis;
  sex: Sex;
}

const FIRST_YEAR = 1900;
const YEAR_BITS = 8;
const YEARS = 2 ** YEAR_BITS;
/** Sides, measures, bases and sexes in all their combinations. */
const SERIES_KEYS = 2 * MEASURES.length * BASES.length * SEXES.length;
/** Cells that an outline can have about one partner: a cell is a number from 0, in the order of side, measure, basis, sex and year. */
export const CELL_KEYS = SERIES_KEYS * YEARS;

const measureNumber = numbering(MEASURES);
const basisNumber = numbering(BASES);
const sexNumber = numbering(SEXES);

/** A country's place among all codes of three letters, below 26³. */
export function countryNumber(code: CountryCode): number {
  return (code.charCodeAt(0) - 65) * 676 + (code.charCodeAt(1) - 65) * 26 + code.charCodeAt(2) - 65;
}

/** A figure's cell. */
export function cellOf({ origin, measure, basis, sex, year }: Figure, reporter: CountryCode): number {
  const series = seriesNumber(
    origin === reporter ? 0 : 1,
    measureNumber(measure),
    basis === undefined ? 0 : basisNumber(basis),
    sex === undefined ? 0 : sexNumber(sex),
  );
  return series * YEARS + year - FIRST_YEAR;
}

/** The cell that the partner's table has the same corridor, measure, basis, sex and year under. */
export function mirrorCell(cell: number): number {
  const half = CELL_KEYS / 2;
  return cell < half ? cell + half : cell - half;
}

/** A cell's measure, basis, sex and the reporter's side; the same object for all cells of a kind. */
export function kindOfCell(cell: number): SeriesKind {
  return kindOf(seriesOf(cell));
}

/** The place of a cell's measure in `MEASURES`. */
export function measureOfCell(cell: number): number {
  return Math.floor(seriesOf(cell) / (SEXES.length * BASES.length)) % MEASURES.length;
}

export function yearOfCell(cell: number): number {
  return (cell & (YEARS - 1)) + FIRST_YEAR;
}

/** The cell of the same series in another year, sex or basis. */
export function cellFor({ side, measure, basis, sex }: SeriesKind, year: number): number {
  const series = seriesNumber(
    side === 'origin' ? 0 : 1,
    measureNumber(measure),
    basisNumber(basis),
    sexNumber(sex),
  );
  return series * YEARS + year - FIRST_YEAR;
}

/** Whether the reporter is the origin in this cell. */
export function reportsAsOrigin(cell: number): boolean {
  return cell < CELL_KEYS / 2;
}

/** The number of a cell's series, apart from the partner. */
export function seriesOf(cell: number): number {
  return cell >> YEAR_BITS;
}

/** A test of cells by their kind, which is asked once for each kind that comes. */
export function cellsWhere(is: (kind: SeriesKind) => boolean): (cell: number) => boolean {
  const answers = new Int8Array(SERIES_KEYS).fill(-1);
  return (cell) => {
    const series = seriesOf(cell);
    if (answers[series] === -1) answers[series] = is(kindOf(series)) ? 1 : 0;
    return answers[series] === 1;
  };
}

function seriesNumber(side: number, measure: number, basis: number, sex: number): number {
  return ((side * MEASURES.length + measure) * BASES.length + basis) * SEXES.length + sex;
}

const kinds: SeriesKind[] = [];

/** Told once for each of the few hundred. */
export function kindOf(series: number): SeriesKind {
  const known = kinds[series];
  if (known !== undefined) return known;
  const sex = series % SEXES.length;
  const basis = Math.floor(series / SEXES.length) % BASES.length;
  const measure = Math.floor(series / (SEXES.length * BASES.length)) % MEASURES.length;
  const kind: SeriesKind = {
    side: series < SERIES_KEYS / 2 ? 'origin' : 'destination',
    measure: MEASURES[measure] as Measure,
    basis: BASES[basis] as Basis,
    sex: SEXES[sex] as Sex,
  };
  kinds[series] = kind;
  return kind;
}
