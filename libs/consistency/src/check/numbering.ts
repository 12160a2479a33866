/**
 * A word's place in a short list. Words from a parsed text are strings of their own each, which a table would have to
 * read whole to know them; their length and first letter tell them apart.
 */
export function numbering<Word extends string>(words: readonly Word[]): (word: Word) => number {
  const table: (number | undefined)[] = [];
  for (const [number, word] of words.entries()) {
    const place = placeOf(word);
    if (table[place] !== undefined) throw new RangeError(`${word} cannot be told from another word`);
    table[place] = number;
  }
  return (word) => table[placeOf(word)] as number;
}

function placeOf(word: string): number {
  return ((word.length & 31) << 5) | (word.charCodeAt(0) & 31);
}
