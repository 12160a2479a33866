const PREFIX_WEIGHT = 0.1;
const LONGEST_PREFIX = 4;

/**
 * How alike two strings are, from 0 to 1: the share of characters in common within half the longer one's length,
 * less transpositions, and more for a common start (Jaro 1989; Winkler 1990). Two empty strings are alike.
 */
export function jaroWinkler(a: string, b: string): number {
  const left = charactersOf(a);
  const right = charactersOf(b);
  const jaro = jaroSimilarity(left, right);
  let prefix = 0;
  while (prefix < LONGEST_PREFIX && prefix < left.length && left[prefix] === right[prefix]) prefix++;
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
}

function charactersOf(text: string): Uint32Array {
  const characters = new Uint32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.codePointAt(at) as number;
    if (character > 0xffff) at++;
    characters[length++] = character;
  }
  return characters.subarray(0, length);
}

function jaroSimilarity(left: Uint32Array, right: Uint32Array): number {
  if (left.length === 0 && right.length === 0) return 1;
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const taken = new Uint8Array(right.length);
  const fromLeft = new Uint32Array(left.length);
  let common = 0;
  for (let index = 0; index < left.length; index++) {
    const end = Math.min(right.length, index + reach + 1);
    for (let other = Math.max(0, index - reach); other < end; other++) {
      if (taken[other] === 1 || right[other] !== left[index]) continue;
      taken[other] = 1;
      fromLeft[common++] = left[index] as number;
      break;
    }
  }
  if (common === 0) return 0;
  let displaced = 0;
  let place = 0;
  for (let other = 0; other < right.length; other++) {
    if (taken[other] === 1 && fromLeft[place++] !== right[other]) displaced++;
  }
  return (common / left.length + common / right.length + (common - displaced / 2) / common) / 3;
}
