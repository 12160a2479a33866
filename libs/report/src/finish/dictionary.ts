/** Entries of a PDF dictionary, each value as it stands in the file; the names without their slash. */
export type Dictionary = Map<string, string>;

/** @param text begins with a dictionary; what stands behind it is left alone. */
export function readDictionary(text: string): Dictionary {
  const entries: Dictionary = new Map();
  let at = 2;
  for (;;) {
    at = skipSpace(text, at);
    if (text[at] !== '/') return entries;
    const named = endOfToken(text, at + 1);
    const name = text.slice(at + 1, named);
    const start = skipSpace(text, named);
    at = endOfValue(text, start);
    entries.set(name, text.slice(start, at));
  }
}

export function writeDictionary(entries: Dictionary): string {
  return `<<${[...entries].map(([name, value]) => `/${name} ${value}`).join('\n')}>>`;
}

/** What a value of the kind `12 0 R` refers to. */
export function reference(value: string | undefined): number | undefined {
  const found = value === undefined ? null : /^(\d+) 0 R$/.exec(value);
  return found === null ? undefined : Number(found[1]);
}

/** The items of an array; a value that is none is its own only item. */
export function itemsOf(value: string): string[] {
  if (!value.startsWith('[')) return [value];
  const items: string[] = [];
  let at = skipSpace(value, 1);
  while (at < value.length && value[at] !== ']') {
    const end = endOfValue(value, at);
    items.push(value.slice(at, end));
    at = skipSpace(value, end);
  }
  return items;
}

function endOfValue(text: string, start: number): number {
  const first = text[start];
  if (first === '(') return endOfString(text, start);
  if (first === '[') return endOfNest(text, start + 1, ']');
  if (first === '<') {
    return text[start + 1] === '<' ? endOfNest(text, start + 2, '>') + 1 : text.indexOf('>', start) + 1;
  }
  const end = endOfToken(text, first === '/' ? start + 1 : start);
  if (text.startsWith(' 0 R', end)) return end + ' 0 R'.length;
  // What begins no value is stepped over, so that every text comes to an end.
  return Math.max(end, start + 1);
}

/** Behind the bracket that closes what was opened; of the two that close a dictionary, behind the first. */
function endOfNest(text: string, start: number, close: ']' | '>'): number {
  let at = skipSpace(text, start);
  while (at < text.length && text[at] !== close) at = skipSpace(text, endOfValue(text, at));
  return at + 1;
}

function endOfString(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at + 1;
  }
  return text.length;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) <= 32) at++;
  return at;
}

/** Where a name or a number ends: before a space or a delimiter. */
function endOfToken(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    // Space and below, ( ) / < > [ ], or the end, where there is no code.
    if (!(code > 32) || code === 40 || code === 41 || code === 47 || code === 60 || code === 62) return at;
    if (code === 91 || code === 93) return at;
    at++;
  }
}
