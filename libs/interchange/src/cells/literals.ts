/** What a cell holds for a text, a list or an object that is given and has nothing in it; an empty cell is none at all. */
export const EMPTY_TEXT = '""';
export const EMPTY_LIST = '[]';
export const EMPTY_OBJECT = '{}';

const MEANT_LITERALLY = /^'*(?:""|\[\]|\{\})$/u;

/** A text as its cell holds it: a mark for the empty one, and an apostrophe before what looks like a mark. */
export function writtenText(text: string): string {
  if (text === '') return EMPTY_TEXT;
  return MEANT_LITERALLY.test(text) ? `'${text}` : text;
}

export function readText(cell: string): string {
  if (cell === EMPTY_TEXT) return '';
  return cell.startsWith("'") && MEANT_LITERALLY.test(cell) ? cell.slice(1) : cell;
}

/** What makes spreadsheet programs take a text of a CSV file for a formula, full-width forms included. */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

/** A text that no program takes for a formula. `readHarmless` gives it back. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function readHarmless(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
