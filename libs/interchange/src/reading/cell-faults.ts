import { MAXIMUM_FAULTS } from '@concord/domain';
import { fill } from '../language/fill.ts';
import type { InterchangeWords } from '../language/interchange-words.ts';
import type { ColumnPlace, RowPlace } from '../tables/table.ts';

/** One thing that is wrong with a file: where, what stands there, and what is expected, in the reader's language. */
export interface CellFault {
  /** The sheet as the file names it, or the file where it is a table of its own. */
  sheet: string;
  /** As the spreadsheet counts, from 1; absent for what is about the sheet. */
  row?: number;
  column?: ColumnPlace;
  found: string;
  expected: string;
}

export type FoundWord = keyof InterchangeWords['found'];
export type ExpectedWord = keyof InterchangeWords['expected'];
type Values = Readonly<Record<string, string | number>>;

/** A sentence by its name with what it is about; or a text that is there already. */
export type Said<Word extends string> = Word | readonly [Word, Values] | { text: string };

const LONGEST_QUOTED = 80;

/** Something that stands in a cell, as a fault repeats it: in quotation marks, and short. */
export function quotedValue(value: unknown): string {
  const text = String(value);
  const characters = [...text.slice(0, 2 * LONGEST_QUOTED)];
  return characters.length > LONGEST_QUOTED
    ? `“${characters.slice(0, LONGEST_QUOTED).join('')}…”`
    : `“${text}”`;
}

/** The faults of a file as they are found: a thousand are kept, the rest counted. */
export class CellFaults {
  readonly #words: InterchangeWords;
  readonly #sheets: readonly string[];
  readonly #kept: CellFault[] = [];
  #left = 0;

  /** @param sheets their names, in the order of the file. */
  constructor(words: InterchangeWords, sheets: readonly string[]) {
    this.#words = words;
    this.#sheets = sheets;
  }

  get size(): number {
    return this.#kept.length + this.#left;
  }

  /** A fault of a sheet as a whole, or of its header. */
  addToSheet(
    sheet: string,
    found: Said<FoundWord>,
    expected: Said<ExpectedWord>,
    column?: ColumnPlace,
    row?: number,
  ): void {
    if (this.#kept.length >= MAXIMUM_FAULTS) {
      this.#left++;
      return;
    }
    this.#kept.push({
      sheet,
      ...(row !== undefined && { row }),
      ...(column !== undefined && { column }),
      found: say(this.#words.found, found),
      expected: say(this.#words.expected, expected),
    });
  }

  /** A fault of a row, in the column of a key where the file has it. */
  add(place: RowPlace, key: string | undefined, found: Said<FoundWord>, expected: Said<ExpectedWord>): void {
    const column = key === undefined ? undefined : place.columns.get(key);
    this.addToSheet(place.sheet, found, expected, column, place.row);
  }

  /** In the order of the file: sheet by sheet, row by row. */
  toArray(): CellFault[] {
    const place = ({ sheet, row = 0, column }: CellFault): number[] => {
      const at = this.#sheets.indexOf(sheet);
      return [at < 0 ? this.#sheets.length : at, row, columnNumber(column?.letter ?? '')];
    };
    const places = new Map(this.#kept.map((fault) => [fault, place(fault)]));
    this.#kept.sort((one, other) => compare(places.get(one) ?? [], places.get(other) ?? []));
    if (this.#left === 0) return [...this.#kept];
    const { found, expected } = this.#words;
    return [
      ...this.#kept,
      { sheet: '', found: fill(found.more, { count: this.#left }), expected: expected.fewer },
    ];
  }
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, index) => number !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function say<Word extends string>(sentences: Readonly<Record<Word, string>>, said: Said<Word>): string {
  if (typeof said === 'string') return sentences[said];
  if ('text' in said) return said.text;
  const [word, values] = said;
  return fill(sentences[word], values);
}
