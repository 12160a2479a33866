import { MAXIMUM_FAULTS } from '@concord/domain';
import { fill } from '../language/fill.ts';
import type { InterchangeWords } from '../language/words.ts';
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
  readonly #kept: CellFault[] = [];
  #left = 0;

  constructor(words: InterchangeWords) {
    this.#words = words;
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

  toArray(): CellFault[] {
    if (this.#left === 0) return [...this.#kept];
    const { found, expected } = this.#words;
    return [
      ...this.#kept,
      { sheet: '', found: fill(found.more, { count: this.#left }), expected: expected.fewer },
    ];
  }
}

function say<Word extends string>(sentences: Readonly<Record<Word, string>>, said: Said<Word>): string {
  if (typeof said === 'string') return sentences[said];
  if ('text' in said) return said.text;
  const [word, values] = said;
  return fill(sentences[word], values);
}
