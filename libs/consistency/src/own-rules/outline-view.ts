import type { OutlineTable } from '../check/outline-table.ts';
import type { Reading } from './reading.ts';

/**
 * One outline as a rule sees it, read-only; what is read of it is kept in mind as evidence. Lists and the framework
 * are always there, empty where the outline leaves them out.
 */
export class OutlineView {
  readonly #table: OutlineTable;
  readonly #reading: Reading;

  constructor(table: OutlineTable, reading: Reading) {
    this.#table = table;
    this.#reading = reading;
  }

  get country() {
    return this.#table.country;
  }

  get language() {
    return this.#table.outline.language;
  }

  get period() {
    return this.#part('period');
  }

  get framework() {
    return this.#part('framework') ?? {};
  }

  get initiatives() {
    return this.#part('initiatives') ?? [];
  }

  get partnerships() {
    return this.#part('partnerships') ?? [];
  }

  get figures() {
    return this.#part('figures') ?? [];
  }

  get answers() {
    return this.#part('answers') ?? [];
  }

  #part<Name extends Parameters<Reading['part']>[1]>(name: Name) {
    this.#reading.part(this.#table, name);
    return this.#table.outline[name];
  }
}

/** Types of the members, as CEL names them. */
export const OUTLINE_MEMBERS = {
  country: 'string',
  language: 'string',
  period: 'map<string, double>',
  framework: 'map',
  initiatives: 'list',
  partnerships: 'list',
  figures: 'list',
  answers: 'list',
} as const;
