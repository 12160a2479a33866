const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;

/**
 * Whether a JSON text opens more objects and lists within each other than some, known before it is parsed: a parser would
 * make an object of each. One pass that ends at the first too many, without allocation; of what is no JSON, a guess.
 */
export function nestsDeeper(bytes: Uint8Array, maximumDepth: number): boolean {
  const end = bytes.length;
  let depth = 0;
  let position = 0;
  while (position < end) {
    let byte = bytes[position++] as number;
    if (byte === QUOTE) {
      while (position < end) {
        byte = bytes[position++] as number;
        if (byte === QUOTE) break;
        if (byte === BACKSLASH) position++;
      }
    } else if (byte === OPENING_BRACKET || byte === OPENING_BRACE) {
      if (++depth > maximumDepth) return true;
    } else if (byte === CLOSING_BRACKET || byte === CLOSING_BRACE) depth--;
  }
  return false;
}
