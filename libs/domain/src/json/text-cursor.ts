/** Places in a text by line and column, asked for in rising order: each character is passed once. */
export class TextCursor {
  readonly #text: string;
  #position = 0;
  #line = 1;
  #column = 1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where a position is, both from 1; columns in characters. Positions never go back. */
  placeOf(position: number): string {
    for (; this.#position < position; this.#position++) {
      const unit = this.#text.charCodeAt(this.#position);
      if (unit === 0x0a) {
        this.#line++;
        this.#column = 1;
      } else if (!this.#endsPair(unit)) this.#column++;
    }
    return `line ${this.#line}, column ${this.#column}`;
  }

  /** Whether a unit of UTF-16 is the second half of a character that was counted at its first. */
  #endsPair(unit: number): boolean {
    if (unit < 0xdc00 || unit > 0xdfff) return false;
    const before = this.#text.charCodeAt(this.#position - 1);
    return before >= 0xd800 && before <= 0xdbff;
  }
}
