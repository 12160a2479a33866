import type { CountryCode, Figure, Outline } from '@concord/domain';
import { MINIMUM_STAYS } from '@concord/domain';
import {
  CELL_KEYS,
  cellOf,
  countryNumber,
  kindOf,
  reportsAsOrigin,
  type SeriesKind,
  seriesOf,
  yearOfCell,
} from './cell.ts';
import { Keeper } from './keep-with.ts';
import { numbering } from './numbering.ts';

const ROWS = 65_536;

const stayNumber = numbering(MINIMUM_STAYS);

/** Rows `from` ≤ row < `to` of a table. */
export interface Range {
  from: number;
  to: number;
}

/** The rows about one partner: first those in which the reporter is the origin. */
export interface PartnerRange extends Range {
  /** The first row in which it is the destination. */
  split: number;
}

const EMPTY_RANGE: PartnerRange = { from: 0, split: 0, to: 0 };

/** One side, measure, basis, sex and partner over the years; rows are in the order of the years. */
export class Series implements Range, SeriesKind {
  readonly from: number;
  readonly to: number;
  readonly partner: CountryCode;
  readonly kind: SeriesKind;

  constructor(from: number, to: number, partner: CountryCode, kind: SeriesKind) {
    this.from = from;
    this.to = to;
    this.partner = partner;
    this.kind = kind;
  }

  get side() {
    return this.kind.side;
  }

  get measure() {
    return this.kind.measure;
  }

  get basis() {
    return this.kind.basis;
  }

  get sex() {
    return this.kind.sex;
  }
}

/**
 * One outline's figures as columns, sorted by partner, side, measure, basis, sex and year,
 * so that a partner's figures, a measure's and a series' each stand together.
 */
export class OutlineTable extends Keeper {
  readonly outline: Outline;
  readonly country: CountryCode;
  /** Sorted codes of side, measure, basis, sex and year within a partner. */
  readonly cells: Int32Array;
  /** Position of the row's figure in `outline.figures`. */
  readonly positions: Int32Array;
  /** NaN where the outline gives a notation key. */
  readonly values: Float64Array;
  /** The duration of stay that each counts, by its place in `MINIMUM_STAYS` from 1; 0 where none is stated. */
  readonly stays: Uint8Array;
  readonly partners: ReadonlyMap<CountryCode, PartnerRange>;
  #series: Series[] | undefined;

  constructor(outline: Outline) {
    super();
    const figures = outline.figures ?? [];
    const keys = new Float64Array(figures.length);
    // In the order in which the figures lie in memory: there are far too many to come to them at random.
    const given = new Float64Array(figures.length);
    const stated = new Uint8Array(figures.length);
    for (let position = 0; position < figures.length; position++) {
      const figure = figures[position] as Figure;
      keys[position] = keyOf(figure, outline.country) * ROWS + position;
      given[position] = figure.value ?? Number.NaN;
      const stay = figure.definition?.minimumStay;
      if (stay !== undefined) stated[position] = stayNumber(stay) + 1;
    }
    keys.sort();
    this.outline = outline;
    this.country = outline.country;
    this.cells = new Int32Array(figures.length);
    this.positions = new Int32Array(figures.length);
    this.values = new Float64Array(figures.length);
    this.stays = new Uint8Array(figures.length);
    const partners = new Map<CountryCode, PartnerRange>();
    let current = -1;
    let range: PartnerRange | undefined;
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row] as number;
      const identity = Math.floor(key / ROWS);
      const position = key - identity * ROWS;
      const partnerNumber = Math.floor(identity / CELL_KEYS);
      this.cells[row] = identity - partnerNumber * CELL_KEYS;
      this.positions[row] = position;
      this.values[row] = given[position] as number;
      this.stays[row] = stated[position] as number;
      if (partnerNumber !== current || range === undefined) {
        current = partnerNumber;
        range = { from: row, split: row, to: row };
        const { origin, destination } = figures[position] as Figure;
        partners.set(origin === outline.country ? destination : origin, range);
      }
      range.to = row + 1;
      if (reportsAsOrigin(this.cells[row] as number)) range.split = row + 1;
    }
    this.partners = partners;
  }

  /** The rows about one partner; empty where there are none. */
  about(partner: CountryCode): PartnerRange {
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

  /** The row of a series in a year; -1 where it has none. Series are short. */
  rowOf({ from, to }: Range, year: number): number {
    for (let row = from; row < to; row++) if (this.year(row) === year) return row;
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
    return yearOfCell(this.cells[row] as number);
  }

  /** Whether a row is of the year after that of the row before; meant for two rows of one series. */
  followsYear(row: number): boolean {
    return this.cells[row] === (this.cells[row - 1] as number) + 1;
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
      into.push(new Series(start, end, partner, kindOf(key)));
      start = end;
    }
  }
}

function keyOf(figure: Figure, reporter: CountryCode): number {
  const { origin, destination } = figure;
  return countryNumber(origin === reporter ? destination : origin) * CELL_KEYS + cellOf(figure, reporter);
}
