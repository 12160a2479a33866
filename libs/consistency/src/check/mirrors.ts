import type { Basis, Measure, Sex } from '@concord/domain';
import { kindOfCell, yearOfCell } from './cell.ts';
import { stayOf } from './figure-columns.ts';
import type { OutlineTable } from './outline-table.ts';

/** One corridor, measure, year, sex and basis as its two ends, both of which have filed, tell it. */
export interface MirrorCell {
  measure: Measure;
  basis: Basis;
  sex: Sex;
  year: number;
  origin: OutlineTable;
  destination: OutlineTable;
  /** Row of the origin's table, or -1 where it says nothing at all. */
  originRow: number;
  /** Row of the destination's table, or -1 where it says nothing at all. */
  destinationRow: number;
}

/** A cell of two ends, from its number as the origin has it. */
export function mirrorCellOf(
  origin: OutlineTable,
  destination: OutlineTable,
  cell: number,
  originRow: number,
  destinationRow: number,
): MirrorCell {
  const { measure, basis, sex } = kindOfCell(cell);
  return {
    measure,
    basis,
    sex,
    year: yearOfCell(cell),
    origin,
    destination,
    originRow,
    destinationRow,
  };
}

/** A corridor, a cell and a row of either end. */
const WIDTH = 4;
const FIRST_LENGTH = 256;

/** Mirror cells as columns: most are looked at and agree, so that each is made an object only where one is needed. */
export class Mirrors implements Iterable<MirrorCell> {
  #length = 0;
  #columns = new Int32Array(FIRST_LENGTH * WIDTH);
  /** Origin and destination of each corridor. */
  readonly #ends: OutlineTable[] = [];

  get length(): number {
    return this.#length;
  }

  add(
    origin: OutlineTable,
    destination: OutlineTable,
    cell: number,
    originRow: number,
    destinationRow: number,
  ): void {
    const ends = this.#ends;
    if (ends.at(-1) !== destination || ends.at(-2) !== origin) ends.push(origin, destination);
    const start = this.#length++ * WIDTH;
    if (start === this.#columns.length) this.#grow();
    const columns = this.#columns;
    columns[start] = ends.length - 2;
    columns[start + 1] = cell;
    columns[start + 2] = originRow;
    columns[start + 3] = destinationRow;
  }

  #grow(): void {
    const longer = new Int32Array(this.#columns.length * 2);
    longer.set(this.#columns);
    this.#columns = longer;
  }

  /** The origin's value; NaN where it gives none. */
  byOrigin(index: number): number {
    const row = this.#columns[index * WIDTH + 2] as number;
    if (row < 0) return Number.NaN;
    return (this.#ends[this.#columns[index * WIDTH] as number] as OutlineTable).values[row] as number;
  }

  /** The destination's value; NaN where it gives none. */
  byDestination(index: number): number {
    const row = this.#columns[index * WIDTH + 3] as number;
    if (row < 0) return Number.NaN;
    return (this.#ends[(this.#columns[index * WIDTH] as number) + 1] as OutlineTable).values[row] as number;
  }

  /** The duration of stay that the origin's figure counts, as `stayOf` gives it; it must have the figure. */
  stayByOrigin(index: number): number {
    const row = this.#columns[index * WIDTH + 2] as number;
    const table = this.#ends[this.#columns[index * WIDTH] as number] as OutlineTable;
    return stayOf(table.definitions[row] as number);
  }

  stayByDestination(index: number): number {
    const row = this.#columns[index * WIDTH + 3] as number;
    const table = this.#ends[(this.#columns[index * WIDTH] as number) + 1] as OutlineTable;
    return stayOf(table.definitions[row] as number);
  }

  at(index: number): MirrorCell {
    const start = index * WIDTH;
    const corridor = this.#columns[start] as number;
    return mirrorCellOf(
      this.#ends[corridor] as OutlineTable,
      this.#ends[corridor + 1] as OutlineTable,
      this.#columns[start + 1] as number,
      this.#columns[start + 2] as number,
      this.#columns[start + 3] as number,
    );
  }

  map<Made>(make: (cell: MirrorCell) => Made): Made[] {
    return Array.from(this, make);
  }

  *[Symbol.iterator](): Iterator<MirrorCell> {
    for (let index = 0; index < this.#length; index++) yield this.at(index);
  }
}
