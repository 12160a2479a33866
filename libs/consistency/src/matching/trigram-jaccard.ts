/**
 * How many of two texts' trigrams are shared, from 0 to 1 (Jaccard's coefficient). Trigrams are taken word by word,
 * with two blanks before and one after, so that the words' order does not matter. Two empty texts are alike.
 */
export function trigramJaccard(a: string, b: string): number {
  return sharedShare(trigrams(a), trigrams(b));
}

/** {@link trigramJaccard} of texts whose trigrams are at hand. */
export function sharedShare(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 && right.size === 0) return 1;
  let shared = 0;
  for (const trigram of left) if (right.has(trigram)) shared++;
  return shared / (left.size + right.size - shared);
}

/** Characters that take two of a string's units. */
const BEYOND_ONE_UNIT = /[\ud800-\udfff]/;

/** A text's trigrams. */
export function trigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of text.split(' ')) {
    if (word === '') continue;
    const padded = `  ${word} `;
    if (BEYOND_ONE_UNIT.test(word)) {
      const characters = [...padded];
      for (let start = 0; start + 3 <= characters.length; start++) {
        found.add(characters.slice(start, start + 3).join(''));
      }
    } else for (let start = 0; start + 3 <= padded.length; start++) found.add(padded.slice(start, start + 3));
  }
  return found;
}
