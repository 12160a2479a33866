const SEPARATORS = /[;；؛\n]/u;
const NEEDS_QUOTES = /[;；؛"\r\n]|^\s|\s$|^$|^'|^\[\]$/u;

/** One entry of a cell with several. */
export interface Entry {
  text: string;
  /** It stood in quotation marks: the very text is meant, not something that is called so. */
  exact: boolean;
}

/** An entry in quotation marks, for what would else be read as something other than itself. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

export function needsQuotes(text: string): boolean {
  return NEEDS_QUOTES.test(text);
}

const SEPARATOR = '; ';

export function joinEntries(entries: readonly string[]): string {
  return entries.join(SEPARATOR);
}

/** The entries of a cell, separated by semicolons of any script or line breaks; empty ones are passed over. */
export function splitEntries(cell: string): Entry[] {
  const entries: Entry[] = [];
  let at = 0;
  while (at < cell.length) {
    const start = skipSpace(cell, at);
    const closing = cell[start] === '"' ? closingQuote(cell, start) : undefined;
    if (closing !== undefined) {
      entries.push({ text: cell.slice(start + 1, closing).replaceAll('""', '"'), exact: true });
      at = nextSeparator(cell, closing + 1) + 1;
      continue;
    }
    const end = nextSeparator(cell, start);
    const text = cell.slice(start, end).trim();
    if (text !== '') entries.push({ text, exact: false });
    at = end + 1;
  }
  return entries;
}

function skipSpace(cell: string, from: number): number {
  let at = from;
  while (at < cell.length && /[ \t\r\u00a0]/u.test(cell[at] as string)) at++;
  return at;
}

/** Where the quotation ends; undefined where what follows it shows that it is none. */
function closingQuote(cell: string, start: number): number | undefined {
  let at = start + 1;
  while (at < cell.length) {
    if (cell[at] === '"') {
      if (cell[at + 1] !== '"') break;
      at++;
    }
    at++;
  }
  if (cell[at] !== '"') return undefined;
  const after = skipSpace(cell, at + 1);
  return after >= cell.length || SEPARATORS.test(cell[after] as string) ? at : undefined;
}

function nextSeparator(cell: string, from: number): number {
  for (let at = from; at < cell.length; at++) if (SEPARATORS.test(cell[at] as string)) return at;
  return cell.length;
}
