import { sha256Words } from './sha256.ts';

const RANGE = 2 ** 32;

/**
 * Lots that follow from a seed alone, so that whoever knows it draws the same: the words of
 * SHA-256(`concord.lot/1`, line feed, seed, line feed, counter) with the counter at 0, 1, 2, …
 */
export class SeededLot {
  readonly #seed: string;
  #counter = 0;
  #words: readonly number[] = [];

  constructor(seed: string) {
    this.#seed = seed;
  }

  /** A whole number from 0 up to and without `count`, each as likely as the others. @throws RangeError unless count is from 1 to 2³². */
  below(count: number): number {
    if (!Number.isInteger(count) || count < 1 || count > RANGE) throw new RangeError(`A lot of ${count}`);
    // What is left over at the top would favour the first numbers.
    const even = RANGE - (RANGE % count);
    let word = this.#next();
    while (word >= even) word = this.#next();
    return word % count;
  }

  /** The values in an order that each is as likely as every other (Fisher and Yates). */
  shuffle<T>(values: readonly T[]): T[] {
    const shuffled = [...values];
    for (let last = shuffled.length - 1; last > 0; last -= 1) {
      const drawn = this.below(last + 1);
      [shuffled[last], shuffled[drawn]] = [shuffled[drawn] as T, shuffled[last] as T];
    }
    return shuffled;
  }

  #next(): number {
    if (this.#words.length === 0) {
      this.#words = [...sha256Words(`concord.lot/1\n${this.#seed}\n${this.#counter}`)];
      this.#counter += 1;
    }
    const [word, ...rest] = this.#words;
    this.#words = rest;
    return word as number;
  }
}
