import { Refusal } from '../refusal.ts';
import { columnLetter } from '../tables/headers.ts';

/** Far more than an outline needs, and little enough to hold as a rectangle. */
const MOST_ROWS = 60_000;
const MOST_COLUMNS = 256;
/** Of the rectangle that a sheet fills, and of the cells in it: 50,000 figures fill fewer than a million. */
const LARGEST_RECTANGLE = 4_000_000;
const MOST_CELLS = 1_500_000;
const CELL = /<(?:\w+:)?c[\s/>]/gu;
/** Longer than anything that is looked for, so that nothing hides between two chunks. */
const OVERLAP = 64;
const REFERENCE = /\sr\s*=\s*["']\s*([A-Za-z]{0,4})(\d{1,9})/gu;
const DEFINITION = /<!\s*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/iu;
const DECLARED = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']*)/iu;

/** Looks at an XML part of a workbook as it is unpacked, chunk by chunk, so that nothing of it needs to be parsed. */
export class PartWatch {
  readonly #isSheet: boolean;
  #tail = '';
  #isFirst = true;
  #cells = 0;
  #rows = 0;
  #columns = 0;

  constructor(name: string) {
    this.#isSheet = /\/worksheets\//iu.test(name);
  }

  /** @throws Refusal `entities`, `too-wide` or `damaged`. */
  look(chunk: Uint8Array): void {
    const text = this.#tail + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1');
    if (this.#isFirst) requireUtf8(text);
    this.#isFirst = false;
    if (DEFINITION.test(text)) throw new Refusal('entities');
    if (this.#isSheet) this.#measure(text);
    this.#tail = text.slice(-OVERLAP);
  }

  /** Cells at the end of one chunk are counted with the next one again: too many is not a matter of a few. */
  #measure(text: string): void {
    this.#cells += text.match(CELL)?.length ?? 0;
    if (this.#cells > MOST_CELLS) throw new Refusal('demanding');
    for (const [, letters = '', digits = ''] of text.matchAll(REFERENCE)) {
      const row = Number(digits);
      let column = 0;
      for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
      this.#rows = Math.max(this.#rows, row);
      this.#columns = Math.max(this.#columns, column);
      const isWithin =
        row <= MOST_ROWS && column <= MOST_COLUMNS && this.#rows * this.#columns <= LARGEST_RECTANGLE;
      if (!isWithin)
        throw new Refusal('too-wide', { cell: `${columnLetter(Math.max(column - 1, 0))}${row}` });
    }
  }
}

function requireUtf8(text: string): void {
  const start = text.startsWith('\u00ef\u00bb\u00bf') ? text.slice(3) : text;
  const declared = DECLARED.exec(start.slice(0, 200))?.[1];
  const isNamed = declared === undefined || /^(?:utf-?8|us-ascii)$/iu.test(declared);
  if (!isNamed || !/^\s*</u.test(start)) throw new Refusal('damaged');
}
