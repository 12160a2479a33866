import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';

const LIMIT = 64 * 2 ** 20;

/**
 * Parts of editions that were rendered before, so that only what changed is rendered again. A part is found by the digest
 * of everything that it is made from, whom it is for included: what one audience may read is never found for another,
 * and what is found is what would be rendered. It holds so many bytes; what was not asked for longest goes first.
 */
export class PartCache {
  readonly #parts = new Map<string, string>();
  readonly #limit: number;
  #bytes = 0;

  constructor(limit = LIMIT) {
    this.#limit = limit;
  }

  /** How many bytes it holds. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * The part that is made from these, made now if it was not.
   * @throws Error if something of it cannot be told apart by its content, such as a function.
   */
  take(from: readonly unknown[], make: () => string): string {
    const key = createHash('sha256').update(serialize(from)).digest('base64');
    const found = this.#parts.get(key);
    if (found !== undefined) {
      this.#parts.delete(key);
      this.#parts.set(key, found);
      return found;
    }
    const made = make();
    this.#parts.set(key, made);
    this.#bytes += sizeOf(key, made);
    for (const [oldest, part] of this.#parts) {
      if (this.#bytes <= this.#limit) break;
      this.#parts.delete(oldest);
      this.#bytes -= sizeOf(oldest, part);
    }
    return made;
  }
}

/** Two bytes a character at most. */
function sizeOf(key: string, part: string): number {
  return 2 * (key.length + part.length);
}
