/** One thing that is wrong with a document: where, what, and what is expected instead. */
export interface Fault {
  /** RFC 6901 pointer into the document; empty for the document itself. */
  pointer: string;
  /** What is wrong, without a full stop. */
  message: string;
  /** What is expected instead, without a full stop. */
  expected: string;
}

/** More faults than this help nobody: the rest are counted. */
export const MAXIMUM_FAULTS = 1000;

/**
 * Characters that the pointers of one list may have together. Field names are the writer's to choose, and a very long
 * one stands in the pointer of everything below it.
 */
const LONGEST_POINTERS = 1_000_000;

/** The faults of one document as they are found: so many are kept, the rest only counted. */
export class FaultList {
  readonly #maximum: number;
  readonly #kept: Fault[] = [];
  #characters = 0;
  #left = 0;
  #isCutShort = false;

  constructor(maximum = MAXIMUM_FAULTS) {
    this.#maximum = maximum;
  }

  /** Faults found, kept or not. */
  get size(): number {
    return this.#kept.length + this.#left;
  }

  /** No more faults are kept: finding more is worth only what counting them costs. */
  get isFull(): boolean {
    return this.#kept.length >= this.#maximum || this.#characters >= LONGEST_POINTERS;
  }

  /** Takes a fault, which is made only where there is room for it. */
  add(make: () => Fault): void {
    if (this.isFull) {
      this.#left++;
      return;
    }
    const fault = make();
    this.#kept.push(fault);
    this.#characters += fault.pointer.length;
  }

  /** Says that part of the document was not looked at, so that the rest can no longer be counted. */
  cutShort(): void {
    this.#isCutShort = true;
  }

  /** The faults kept, in the order found; where some are not, one last entry says how many. */
  toArray(): Fault[] {
    if (this.#left === 0 && !this.#isCutShort) return [...this.#kept];
    const rest: Fault = {
      pointer: '',
      message: this.#rest(),
      expected: `at most ${this.#maximum} faults to a list; correct these first`,
    };
    return [...this.#kept, rest];
  }

  get isCutShort(): boolean {
    return this.#isCutShort;
  }

  #rest(): string {
    if (this.#left === 0) return 'there may be more faults: the rest of the document was not looked at';
    const counted = `${this.#left} more ${this.#left === 1 ? 'fault is' : 'faults are'} not listed`;
    return this.#isCutShort ? `at least ${counted}` : counted;
  }
}

/** The pointer of a member or item, escaped as RFC 6901 says. */
export function pointerTo(pointer: string, member: string | number): string {
  if (typeof member === 'number') return `${pointer}/${member}`;
  return `${pointer}/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

const LONGEST_QUOTED = 60;

/** Length of a text as JSON Schema counts it, in code points. */
export function codePoints(text: string): number {
  const first = text.search(/[\ud800-\udbff][\udc00-\udfff]/);
  if (first < 0) return text.length;
  let length = text.length;
  for (let at = first + 1; at < text.length; at++) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) length--;
  }
  return length;
}

/** A value in a few plain words, for "found …". */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') {
    if (value.length <= LONGEST_QUOTED) return JSON.stringify(value);
    return `a text of ${codePoints(value)} characters`;
  }
  if (Array.isArray(value))
    return value.length === 1 ? 'a list of 1 item' : `a list of ${value.length} items`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

export function foundFault(pointer: string, value: unknown, expected: string): Fault {
  return { pointer, message: `found ${describe(value)}`, expected };
}

export function missingFault(pointer: string, expected: string): Fault {
  return { pointer, message: 'this field is missing', expected };
}

export function unknownFault(pointer: string, name: string, fields: readonly string[]): Fault {
  return {
    pointer: pointerTo(pointer, name),
    message: `${describe(name)} is not a field here`,
    expected: `only these fields: ${fields.join(', ')}`,
  };
}
