import { fill } from './language/fill.ts';
import type { InterchangeWords } from './language/interchange-words.ts';

export type RefusalCode = keyof InterchangeWords['refusals'];

/** A file that is not opened, or in which no outline is found: nothing of it can be pointed at. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(
    code: RefusalCode,
    values: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'Refusal';
    this.code = code;
    this.values = values;
  }

  /** What it is, and what to do about it, in one language. */
  sentence(words: InterchangeWords): string {
    return fill(words.refusals[this.code], this.values);
  }
}
