import type { AuditHead } from './acts.ts';
import { type HashedAct, hashOfAct, ORIGIN } from './chain.ts';

/** The first thing that is wrong with a chain. */
export interface ChainFault {
  /**
   * `altered`: the row does not have the hash of what it says. `rewritten`: it has, but the rows after it followed
   * another; it, or some before it too, were written anew. `missing` and `inserted`: rows that were there are not, or
   * the other way round. `head`: the chain's noted end is gone or wrong. `published-head`: no row has the hash that
   * was published.
   */
  kind: 'altered' | 'rewritten' | 'missing' | 'inserted' | 'head' | 'published-head';
  /** Of the row; the chain's last for the two kinds of heads. */
  number: number;
  /** Of the last row, where more than one is missing or inserted. */
  through?: number;
}

export interface ChainVerdict {
  chain: string;
  /** Rows that follow one another, from the first on; before the fault, where there is one. */
  count: number;
  /** Hash of the last row; absent where something is wrong. */
  head?: string;
  /** Absent where the whole chain is in order. */
  fault?: ChainFault;
}

/** Rows after a suspect one that are looked at to tell what befell it. */
const LOOK_AHEAD = 200;
/** How far from its place a row is looked for. */
const SHIFT = 1_000;

/** Follows a chain row by row, in the order of their numbers, and stops at the first that is wrong. */
export class ChainCheck {
  readonly chain: string;
  readonly #published: string | undefined;
  #head: AuditHead | undefined;
  #count = 0;
  #last = ORIGIN;
  #sawPublished: boolean;
  #suspects: HashedAct[] = [];
  #fault: ChainFault | undefined;

  /** @param published hash of an end of this chain that is known from elsewhere. */
  constructor(chain: string, published?: string) {
    this.chain = chain;
    this.#published = published;
    this.#sawPublished = published === undefined || published === ORIGIN;
  }

  takeHead(head: AuditHead): void {
    this.#head = head;
  }

  take(act: HashedAct): void {
    if (this.#fault !== undefined) return;
    if (this.#suspects.length > 0) {
      this.#suspects.push(act);
      if (this.#suspects.length > LOOK_AHEAD) this.#judge();
      return;
    }
    const expected = this.#count + 1;
    if (act.number > expected) this.#fault = span('missing', expected, act.number - 1);
    else if (act.number < expected) this.#fault = span('inserted', act.number);
    else if (act.previous !== this.#last || hashOfAct(this.chain, act) !== act.hash) this.#suspects.push(act);
    else this.#accept(act.hash);
  }

  finish(): ChainVerdict {
    if (this.#fault === undefined && this.#suspects.length > 0) this.#judge();
    const fault = this.#fault ?? this.#faultOfEnd();
    if (fault === undefined) return { chain: this.chain, count: this.#count, head: this.#last };
    const isOfRow = fault.kind !== 'head' && fault.kind !== 'published-head';
    return {
      chain: this.chain,
      count: isOfRow ? Math.min(this.#count, fault.number - 1) : this.#count,
      fault,
    };
  }

  #accept(hash: string): void {
    this.#count++;
    this.#last = hash;
    this.#sawPublished ||= hash === this.#published;
  }

  /** A row that was moved to another number still has the hash of the one that it had. */
  #judge(): void {
    const [suspect, ...after] = this.#suspects as [HashedAct, ...HashedAct[]];
    const { number } = suspect;
    const original = originalNumber(this.chain, suspect);
    if (original === undefined) {
      const moved = after
        .map((act) => ({ act, from: originalNumber(this.chain, act) }))
        .find(({ act, from }) => from !== undefined && from < act.number);
      this.#fault =
        moved?.from === undefined
          ? { kind: 'altered', number }
          : span('inserted', number, number + moved.act.number - moved.from - 1);
    } else if (original > number) this.#fault = span('missing', number, original - 1);
    else if (original < number) this.#fault = span('inserted', original, number - 1);
    else {
      const isFollowed = (after[0]?.previous ?? this.#head?.hash) === suspect.hash;
      this.#fault =
        isFollowed && number > 1 ? { kind: 'rewritten', number: number - 1 } : { kind: 'altered', number };
    }
    this.#suspects = [];
  }

  #faultOfEnd(): ChainFault | undefined {
    const count = this.#count;
    if (this.#head === undefined)
      return count === 0 ? this.#faultOfPublished() : { kind: 'head', number: count };
    const { number, hash } = this.#head;
    if (number > count) return span('missing', count + 1, number);
    if (number < count) return span('inserted', number + 1, count);
    if (hash !== this.#last) return { kind: count === 0 ? 'head' : 'rewritten', number: count };
    return this.#faultOfPublished();
  }

  #faultOfPublished(): ChainFault | undefined {
    return this.#sawPublished ? undefined : { kind: 'published-head', number: this.#count };
  }
}

function span(kind: ChainFault['kind'], number: number, through = number): ChainFault {
  return through > number ? { kind, number, through } : { kind, number };
}

/** The number under which the row has its hash, its own or one near it; undefined where what it says was changed. */
function originalNumber(chain: string, act: HashedAct): number | undefined {
  for (let shift = 0; shift <= SHIFT; shift++) {
    for (const number of shift === 0 ? [act.number] : [act.number - shift, act.number + shift]) {
      if (number >= 1 && hashOfAct(chain, act, number) === act.hash) return number;
    }
  }
  return undefined;
}
