import type { CountryCode } from '@concord/domain';
import type { Evidence } from '../check/finding.ts';
import type { OutlineTable } from '../check/outline-table.ts';

/** Thrown within an expression once its steps are used up; one for all, since a loop can pass over thousands. */
const STEPS_USED_UP = new Error('The steps are used up');

/** What one evaluation of a rule has read so far, and the steps that it has left. */
export class Reading {
  /** Figures that gave a number. */
  given = 0;
  /** Figures that are absent or a notation key. */
  missing = 0;
  #steps: number;
  #usedUp = false;
  readonly #evidence = new Map<string, Evidence>();

  constructor(steps: number) {
    this.#steps = steps;
  }

  /** Whether the steps were used up; an expression can go on after the error, so that it alone does not tell. */
  get usedUp(): boolean {
    return this.#usedUp;
  }

  /** @throws Error if fewer are left, now and from then on. */
  spend(steps: number): void {
    this.#steps -= steps;
    if (this.#steps < 0) this.#usedUp = true;
    if (this.#usedUp) throw STEPS_USED_UP;
  }

  /** Gives back what was spent in case of an error that did not come. */
  giveBack(steps: number): void {
    this.#steps += steps;
  }

  /** A figure's value; 0 where it is missing, which is kept in mind. */
  figure(table: OutlineTable, row: number): number {
    const value = table.value(row);
    if (row < 0) this.outline(table.country);
    else this.#place(table.country, table.statement(row), Number.isNaN(value) ? undefined : value);
    if (Number.isNaN(value)) {
      this.missing++;
      return 0;
    }
    this.given++;
    return value;
  }

  /** A part of an outline; the outline as a whole where it does not have that part. */
  part(
    table: OutlineTable,
    name: 'period' | 'framework' | 'initiatives' | 'partnerships' | 'figures' | 'answers',
  ) {
    const part = table.outline[name];
    if (part === undefined) this.outline(table.country);
    else this.#place(table.country, `/${name}`);
  }

  /** What an outline does not say rests on it as a whole. */
  outline(country: CountryCode): void {
    this.#place(country, '/country');
  }

  /** The places read, in the order of reading, each once. */
  evidence(): Evidence[] {
    return [...this.#evidence.values()];
  }

  #place(country: CountryCode, pointer: string, value?: number): void {
    const key = country + pointer;
    if (this.#evidence.has(key)) return;
    this.#evidence.set(key, value === undefined ? { country, pointer } : { country, pointer, value });
  }
}
