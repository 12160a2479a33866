/**
 * How many of two texts' trigrams are shared, from 0 to 1 (Jaccard's coefficient). Trigrams are taken word by word,
 * with two blanks before and one after, so that the words' order does not matter. Two empty texts are alike.
 */
export function trigramJaccard(a: string, b: string): number {
  return sharedShare(trigrams(a), trigrams(b));
}

/** {@link trigramJaccard} of texts whose trigrams are at hand. */
export function sharedShare(left: Trigrams, right: Trigrams): number {
  if (left.length === 0 && right.length === 0) return 1;
  let shared = 0;
  let at = 0;
  for (const trigram of left) {
    while (at < right.length && (right[at] as number) < trigram) at++;
    if (right[at] === trigram) shared++;
  }
  return shared / (left.length + right.length - shared);
}

/** A text's trigrams as numbers, each once, in rising order: a set of texts would take ten times the memory. */
export type Trigrams = Float64Array;

const BLANK = 0x20;
/** Three characters of so many bits fit a double exactly. */
const CHARACTERS = 2 ** 17;
const ONE_UNIT = 0x1_0000;

export function trigrams(text: string): Trigrams {
  const found = new Float64Array(text.length * 2 + 3);
  let count = 0;
  let first = BLANK;
  let second = BLANK;
  const next = (third: number): void => {
    found[count++] = (first * CHARACTERS + second) * CHARACTERS + third;
    first = second;
    second = third;
  };
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.codePointAt(at) as number;
    if (character >= ONE_UNIT) at++;
    if (character !== BLANK) {
      next(character < ONE_UNIT ? character : numberOfRare(character));
      isInWord = true;
    } else if (isInWord) {
      next(BLANK);
      first = BLANK;
      isInWord = false;
    }
  }
  if (isInWord) next(BLANK);
  return distinct(found.subarray(0, count).sort());
}

const rare = new Map<number, number>();

/** Of characters that take two of a string's units there are more than fit; few are ever met. */
function numberOfRare(character: number): number {
  const known = rare.get(character);
  if (known !== undefined) return known;
  const number = ONE_UNIT + (rare.size % ONE_UNIT);
  rare.set(character, number);
  return number;
}

function distinct(sorted: Float64Array): Float64Array {
  let count = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[count++] = sorted[at] as number;
  }
  return sorted.slice(0, count);
}
