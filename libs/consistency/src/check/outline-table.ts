import type { CountryCode, Figure, FigureDefinition, Measure, NotationKey, Outline } from '@concord/domain';
import { kindOf, kindOfCell, reportsAsOrigin, seriesOf, yearOfCell } from './cell.ts';
import { columnsOf, definitionOf, notationKeyOf } from './figure-columns.ts';
import { Keeper } from './keep-with.ts';
import { type PartnerRange, type Range, Series } from './series.ts';

const EMPTY_RANGE: PartnerRange = { from: 0, split: 0, to: 0 };

/** What a row's figure is about. */
export interface FigurePlace {
  measure: Measure;
  origin: CountryCode;
  destination: CountryCode;
  year: number;
}

/**
 * One outline's figures as columns, sorted by partner, side, measure, basis, sex and year,
 * so that a partner's figures, a measure's and a series' each stand together.
 */
export class OutlineTable extends Keeper {
  /** Without its figures, where these are not kept. */
  readonly outline: Outline;
  readonly country: CountryCode;
  /** Sorted codes of side, measure, basis, sex and year within a partner. */
  readonly cells: Int32Array;
  /** Position of the row's figure in `outline.figures`. */
  readonly positions: Int32Array;
  /** NaN where the outline gives a notation key. */
  readonly values: Float64Array;
  /** Each figure's definition as a number that only the same definition has. */
  readonly definitions: Uint16Array;
  readonly partners: ReadonlyMap<CountryCode, PartnerRange>;
  readonly #missing: Uint8Array;
  readonly #rounding: Uint16Array;
  readonly #units: readonly (number | undefined)[];
  readonly #partnersInOrder: readonly CountryCode[];
  readonly #ends: readonly number[];
  #series: readonly Series[] | undefined;

  /** @param keepsFigures whether what no check asks of figures is wanted as well; else their columns are all that is kept. */
  constructor(outline: Outline, keepsFigures = true) {
    super();
    const columns = columnsOf(outline.figures ?? [], outline.country);
    this.outline = keepsFigures ? outline : withoutFigures(outline);
    this.country = outline.country;
    this.cells = columns.cells;
    this.positions = columns.positions;
    this.values = columns.values;
    this.definitions = columns.definitions;
    this.partners = columns.partners;
    this.#missing = columns.missing;
    this.#rounding = columns.rounding;
    this.#units = columns.units;
    this.#partnersInOrder = columns.inOrder;
    this.#ends = columns.ends;
  }

  /** The rows about one partner; empty where there are none. */
  about(partner: CountryCode): PartnerRange {
    return this.partners.get(partner) ?? EMPTY_RANGE;
  }

  /** The partner that a row is about. */
  partnerOf(row: number): CountryCode {
    let from = 0;
    let to = this.#ends.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#ends[middle] as number) <= row) from = middle + 1;
      else to = middle;
    }
    return this.#partnersInOrder[from] as CountryCode;
  }

  /** Whether two rows are about the same partner; false where there is no such row. */
  samePartner(row: number, other: number): boolean {
    return other >= 0 && other < this.positions.length && this.partnerOf(row) === this.partnerOf(other);
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

  place(row: number): FigurePlace {
    const cell = this.cells[row] as number;
    const { measure } = kindOfCell(cell);
    const partner = this.partnerOf(row);
    const year = yearOfCell(cell);
    return reportsAsOrigin(cell)
      ? { measure, origin: this.country, destination: partner, year }
      : { measure, origin: partner, destination: this.country, year };
  }

  /** What a row's figure is rounded to, where it says so. */
  rounding(row: number): number | undefined {
    return this.#units[this.#rounding[row] as number];
  }

  definition(row: number): FigureDefinition {
    return definitionOf(this.definitions[row] as number);
  }

  missing(row: number): NotationKey | undefined {
    return notationKeyOf(this.#missing[row] as number);
  }

  /** All that the outline says in a row. @throws RangeError if the figures are not kept. */
  figure(row: number): Figure {
    const figure = this.outline.figures?.[this.positions[row] as number];
    if (figure === undefined) throw new RangeError(`${this.country}: the figures are not kept`);
    return figure;
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
      const all: Series[] = [];
      for (const partner of this.partners.keys()) this.#addSeries(partner, all);
      this.#series = all;
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

function withoutFigures({ figures: _, ...rest }: Outline): Outline {
  return rest;
}
