import type { Basis, CountryCode, Figure, Measure, Outline, Sex } from '@concord/domain';
import { BASES, MEASURES, SEXES } from '@concord/domain';

/** Which end of the corridor the reporter is. */
export type Side = 'origin' | 'destination';

const FIRST_YEAR = 1900;
const YEARS = 256;
const ROWS = 65_536;
/** What identifies a figure apart from its partner: side, measure, basis, sex, year. */
const SERIES_KEYS = 2 * MEASURES.length * BASES.length * SEXES.length;
const CELL_KEYS = SERIES_KEYS * YEARS;

const measureIndex = new Map<string, number>(MEASURES.map((measure, index) => [measure, index]));
const basisIndex = new Map<string, number>(BASES.map((basis, index) => [basis, index]));
const sexIndex = new Map<string, number>(SEXES.map((sex, index) => [sex, index]));

/** A country's place among all codes of three letters, below 26³. */
export function countryNumber(code: CountryCode): number {
  return (code.charCodeAt(0) - 65) * 676 + (code.charCodeAt(1) - 65) * 26 + code.charCodeAt(2) - 65;
}

/** Rows `from` ≤ row < `to` of a table. */
export interface Range {
  from: number;
  to: number;
}

export const EMPTY_RANGE: Range = { from: 0, to: 0 };

/** What tells an outline's series about one partner apart. */
export interface SeriesKind {
  side: Side;
  measure: Measure;
  basis: Basis;
  sex: Sex;
}

/** One side, measure, basis, sex and partner over the years; rows are in the order of the years. */
export interface Series extends Range, SeriesKind {
  partner: CountryCode;
}

/**
 * One outline's figures as columns, sorted by partner, side, measure, basis, sex and year,
 * so that a partner's figures, a measure's and a series' each stand together.
 */
export class OutlineTable {
  readonly outline: Outline;
  readonly country: CountryCode;
  /** Sorted codes of side, measure, basis, sex and year within a partner. */
  readonly cells: Int32Array;
  /** Position of the row's figure in `outline.figures`. */
  readonly positions: Int32Array;
  /** NaN where the outline gives a notation key. */
  readonly values: Float64Array;
  readonly partners: ReadonlyMap<CountryCode, Range>;
  #series: Series[] | undefined;

  constructor(outline: Outline) {
    const figures = outline.figures ?? [];
    const keys = new Float64Array(figures.length);
    for (let position = 0; position < figures.length; position++) {
      const figure = figures[position] as Figure;
      keys[position] = keyOf(figure, outline.country) * ROWS + position;
    }
    keys.sort();
    this.outline = outline;
    this.country = outline.country;
    this.cells = new Int32Array(figures.length);
    this.positions = new Int32Array(figures.length);
    this.values = new Float64Array(figures.length);
    const partners = new Map<CountryCode, Range>();
    let current = -1;
    let range: Range | undefined;
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row] as number;
      const identity = Math.floor(key / ROWS);
      const position = key - identity * ROWS;
      const partnerNumber = Math.floor(identity / CELL_KEYS);
      const figure = figures[position] as Figure;
      this.cells[row] = identity - partnerNumber * CELL_KEYS;
      this.positions[row] = position;
      this.values[row] = figure.value ?? Number.NaN;
      if (partnerNumber !== current || range === undefined) {
        current = partnerNumber;
        range = { from: row, to: row };
        partners.set(figure.origin === outline.country ? figure.destination : figure.origin, range);
      }
      range.to = row + 1;
    }
    this.partners = partners;
  }

  /** The rows about one partner; empty where there are none. */
  about(partner: CountryCode): Range {
    return this.partners.get(partner) ?? EMPTY_RANGE;
  }

  /** Whether two rows are about the same partner; false where there is no such row. */
  samePartner(row: number, other: number): boolean {
    return other >= 0 && other < this.positions.length && this.#partnerOf(row) === this.#partnerOf(other);
  }

  /** The partner's row for a cell; -1 where the outline says nothing of it. */
  find(partner: CountryCode, cell: number): number {
    let { from, to } = this.about(partner);
    while (from < to) {
      const middle = (from + to) >> 1;
      const found = this.cells[middle] as number;
      if (found === cell) return middle;
      if (found < cell) from = middle + 1;
      else to = middle;
    }
    return -1;
  }

  #partnerOf(row: number): CountryCode {
    const { origin, destination } = this.figure(row);
    return origin === this.country ? destination : origin;
  }

  figure(row: number): Figure {
    return this.outline.figures?.[this.positions[row] as number] as Figure;
  }

  year(row: number): number {
    return ((this.cells[row] as number) % YEARS) + FIRST_YEAR;
  }

  /** A row's value; NaN where the outline gives a notation key, or where there is no row (-1). */
  value(row: number): number {
    return row < 0 ? Number.NaN : (this.values[row] as number);
  }

  /** RFC 6901 pointer of a row's figure, or of a member of it. */
  pointer(row: number, member?: keyof Figure): string {
    const pointer = `/figures/${this.positions[row]}`;
    return member === undefined ? pointer : `${pointer}/${member}`;
  }

  /** Pointer at what the figure says: its value, or the notation key in its place. */
  statement(row: number): string {
    return this.pointer(row, Number.isNaN(this.value(row)) ? 'missing' : 'value');
  }

  /** Every series of the outline, in the table's order. */
  get series(): readonly Series[] {
    if (this.#series === undefined) {
      this.#series = [];
      for (const partner of this.partners.keys()) this.#addSeries(partner, this.#series);
    }
    return this.#series;
  }

  /** The series about one partner, in the table's order. */
  seriesAbout(partner: CountryCode): readonly Series[] {
    const found: Series[] = [];
    this.#addSeries(partner, found);
    return found;
  }

  #addSeries(partner: CountryCode, into: Series[]): void {
    const { from, to } = this.about(partner);
    let start = from;
    while (start < to) {
      const key = seriesOf(this.cells[start] as number);
      let end = start + 1;
      while (end < to && seriesOf(this.cells[end] as number) === key) end++;
      const { side, measure, basis, sex } = kindOf(key);
      into.push({ from: start, to: end, partner, side, measure, basis, sex });
      start = end;
    }
  }
}

/** The cell that the partner's table has the same corridor, measure, basis, sex and year under. */
export function mirrorCell(cell: number): number {
  const half = CELL_KEYS / 2;
  return cell < half ? cell + half : cell - half;
}

/** A cell's measure, basis, sex, year and the reporter's side. */
export function describeCell(cell: number): SeriesKind & { year: number } {
  const { side, measure, basis, sex } = kindOf(seriesOf(cell));
  return { side, measure, basis, sex, year: (cell % YEARS) + FIRST_YEAR };
}

/** The cell of the same series in another year, sex or basis. */
export function cellFor(series: SeriesKind, year: number): number {
  const side = series.side === 'origin' ? 0 : 1;
  const measure = measureIndex.get(series.measure) as number;
  const basis = basisIndex.get(series.basis) as number;
  const sex = sexIndex.get(series.sex) as number;
  return seriesNumber(side, measure, basis, sex) * YEARS + year - FIRST_YEAR;
}

/** Whether the reporter is the origin in this cell. */
export function reportsAsOrigin(cell: number): boolean {
  return cell < CELL_KEYS / 2;
}

function keyOf(figure: Figure, reporter: CountryCode): number {
  const isOrigin = figure.origin === reporter;
  const partner = countryNumber(isOrigin ? figure.destination : figure.origin);
  const measure = measureIndex.get(figure.measure) as number;
  const basis = figure.basis === undefined ? 0 : (basisIndex.get(figure.basis) as number);
  const sex = figure.sex === undefined ? 0 : (sexIndex.get(figure.sex) as number);
  const series = seriesNumber(isOrigin ? 0 : 1, measure, basis, sex);
  return (partner * SERIES_KEYS + series) * YEARS + figure.year - FIRST_YEAR;
}

function seriesNumber(side: number, measure: number, basis: number, sex: number): number {
  return ((side * MEASURES.length + measure) * BASES.length + basis) * SEXES.length + sex;
}

function seriesOf(cell: number): number {
  return Math.floor(cell / YEARS);
}

const kinds: SeriesKind[] = [];

/** Told once for each of the few hundred. */
function kindOf(series: number): SeriesKind {
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
