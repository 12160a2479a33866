import { mirrorCell, yearOfCell } from '../check/cell.ts';
import type { MirrorCell } from '../check/mirrors.ts';
import type { OutlineTable } from '../check/outline-table.ts';
import type { Reading } from './reading.ts';

/** One side of a corridor's cell as a rule sees it. */
export class SideView {
  readonly #table: OutlineTable;
  readonly #row: number;
  readonly #reading: Reading;

  constructor(table: OutlineTable, row: number, reading: Reading) {
    this.#table = table;
    this.#row = row;
    this.#reading = reading;
  }

  get country() {
    return this.#table.country;
  }

  get value() {
    return this.#reading.figure(this.#table, this.#row);
  }
}

/** What the two sides say of the year before. */
export class PreviousYearView {
  readonly #cell: MirrorCell;
  readonly #reading: Reading;

  constructor(cell: MirrorCell, reading: Reading) {
    this.#cell = cell;
    this.#reading = reading;
  }

  get origin() {
    const { origin, destination, originRow, destinationRow } = this.#cell;
    return this.#reading.figure(origin, rowOf(origin, originRow, destination, destinationRow));
  }

  get destination() {
    const { origin, destination, originRow, destinationRow } = this.#cell;
    return this.#reading.figure(destination, rowOf(destination, destinationRow, origin, originRow));
  }
}

/** The row of the year before on one side; its own cell follows from the other side's where it has no row. */
function rowOf(table: OutlineTable, row: number, partner: OutlineTable, partnerRow: number): number {
  const cell = row < 0 ? mirrorCell(partner.cells[partnerRow] as number) : (table.cells[row] as number);
  // Cells count in years: the one before is the year before, unless that is the cell of another series.
  return yearOfCell(cell) > yearOfCell(cell - 1) ? table.find(partner.country, cell - 1) : -1;
}
