const PREFIX_WEIGHT = 0.1;
const LONGEST_PREFIX = 4;

/**
 * How alike two strings are, from 0 to 1: the share of characters in common within half the longer one's length,
 * less transpositions, and more for a common start (Jaro 1989; Winkler 1990). Two empty strings are alike.
 */
export function jaroWinkler(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  const jaro = jaroSimilarity(left, right);
  let prefix = 0;
  while (prefix < LONGEST_PREFIX && prefix < left.length && left[prefix] === right[prefix]) prefix++;
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
}

function jaroSimilarity(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 && right.length === 0) return 1;
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const taken = new Uint8Array(right.length);
  const fromLeft: string[] = [];
  left.forEach((character, index) => {
    const end = Math.min(right.length, index + reach + 1);
    for (let other = Math.max(0, index - reach); other < end; other++) {
      if (taken[other] === 1 || right[other] !== character) continue;
      taken[other] = 1;
      fromLeft.push(character);
      return;
    }
  });
  if (fromLeft.length === 0) return 0;
  const fromRight = right.filter((_, index) => taken[index] === 1);
  const displaced = fromLeft.filter((character, index) => character !== fromRight[index]).length;
  const common = fromLeft.length;
  return (common / left.length + common / right.length + (common - displaced / 2) / common) / 3;
}
