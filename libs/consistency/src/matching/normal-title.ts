import { type Trigrams, trigrams } from './trigram-jaccard.ts';

/** A title as it is compared. */
export class NormalTitle {
  readonly text: string;
  #trigrams: Trigrams | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Of a title that is told in the same words they are not needed. */
  get trigrams(): Trigrams {
    this.#trigrams ??= trigrams(this.text);
    return this.#trigrams;
  }
}

/** A partnership's titles, without the names of the countries of one comparison. */
export interface NormalTitles {
  english: NormalTitle | undefined;
  own: NormalTitle | undefined;
}
