import { describe, type Fault, FaultList, pointerTo } from '../fault.ts';
import { TextCursor } from './text-cursor.ts';

const WHITESPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

class SyntaxFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

export type JsonScan = { malformed: Fault } | { repeated: FaultList };

/**
 * What is wrong with a JSON text (RFC 8259) that a parser would only refuse or, for a name given twice, pass over:
 * the first error of syntax by line and column, or nesting deeper than `maximumDepth`, or else every name that
 * occurs twice in one object, up to a cap. Linear in the text's length.
 */
export function scanText(text: string, maximumDepth: number): JsonScan {
  try {
    return { repeated: new Scanner(text, maximumDepth).scan() };
  } catch (error) {
    if (error instanceof SyntaxFault) return { malformed: error.fault };
    throw error;
  }
}

/** The faults that `scanText` finds; empty where there are none. */
export function scanJson(text: string, maximumDepth: number): Fault[] {
  const scan = scanText(text, maximumDepth);
  return 'malformed' in scan ? [scan.malformed] : scan.repeated.toArray();
}

class Scanner {
  readonly #text: string;
  readonly #maximumDepth: number;
  readonly #cursor: TextCursor;
  readonly #repeated = new FaultList();
  /** Names and indexes that lead to the value being read; made into a pointer only where one is needed. */
  readonly #path: (string | number)[] = [];
  #position = 0;

  constructor(text: string, maximumDepth: number) {
    this.#text = text;
    this.#maximumDepth = maximumDepth;
    this.#cursor = new TextCursor(text);
  }

  scan(): FaultList {
    this.#value('a JSON value');
    this.#skip();
    if (this.#position < this.#text.length) this.#refuse('the end of the file');
    return this.#repeated;
  }

  #value(expected: string): void {
    this.#skip();
    const character = this.#text[this.#position];
    if (character === '{' || character === '[') {
      if (this.#path.length >= this.#maximumDepth) {
        throw new SyntaxFault({
          pointer: '',
          message: `${this.#cursor.placeOf(this.#position)} is nested more than ${this.#maximumDepth} levels deep`,
          expected: `at most ${this.#maximumDepth} levels`,
        });
      }
      if (character === '{') this.#object();
      else this.#array();
    } else if (character === '"') this.#string();
    else if (!this.#match(NUMBER) && !this.#match(LITERAL)) this.#refuse(expected);
  }

  #object(): void {
    this.#position++;
    this.#skip();
    if (this.#take('}')) return;
    const names = new Set<string>();
    for (;;) {
      this.#skip();
      const start = this.#position;
      if (this.#text[start] !== '"') this.#refuse('a field name in double quotes');
      const name = this.#name();
      this.#path.push(name);
      if (names.has(name)) this.#repeated.add(() => this.#repeatedFault(name, start));
      else names.add(name);
      this.#skip();
      if (!this.#take(':')) this.#refuse('":" after the field name');
      this.#value('a value after ":"');
      this.#path.pop();
      this.#skip();
      if (this.#take('}')) return;
      if (!this.#take(',')) this.#refuse('"," or "}"');
    }
  }

  #repeatedFault(name: string, start: number): Fault {
    return {
      pointer: this.#path.reduce<string>(pointerTo, ''),
      message: `${this.#cursor.placeOf(start)}: the field ${describe(name)} is given twice`,
      expected: 'each field at most once in an object',
    };
  }

  #array(): void {
    this.#position++;
    this.#skip();
    if (this.#take(']')) return;
    for (let index = 0; ; index++) {
      this.#path.push(index);
      this.#value('a value');
      this.#path.pop();
      this.#skip();
      if (this.#take(']')) return;
      if (!this.#take(',')) this.#refuse('"," or "]"');
    }
  }

  #name(): string {
    const start = this.#position;
    const hasEscapes = this.#string();
    const written = this.#text.slice(start, this.#position);
    return hasEscapes ? (JSON.parse(written) as string) : written.slice(1, -1);
  }

  /** Passes a text, and says whether it holds escapes. */
  #string(): boolean {
    const text = this.#text;
    let hasEscapes = false;
    let at = this.#position + 1;
    for (;;) {
      const unit = text.charCodeAt(at);
      if (unit === BACKSLASH) {
        hasEscapes = true;
        ESCAPE.lastIndex = at;
        if (!ESCAPE.test(text)) break;
        at = ESCAPE.lastIndex;
      } else if (unit >= 0x20 && unit !== QUOTE) at++;
      else break;
    }
    this.#position = at;
    if (this.#take('"')) return hasEscapes;
    return this.#refuse(
      at >= text.length
        ? 'a closing double quote'
        : 'a readable character; line breaks, tabs and "\\" are written \\n, \\t and \\\\',
    );
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.#position;
    if (!pattern.test(this.#text)) return false;
    this.#position = pattern.lastIndex;
    return true;
  }

  #skip(): void {
    // A character above the space cannot be one of the four, and is what stands here nearly always.
    if (this.#text.charCodeAt(this.#position) > 0x20) return;
    WHITESPACE.lastIndex = this.#position;
    WHITESPACE.test(this.#text);
    this.#position = WHITESPACE.lastIndex;
  }

  #take(character: string): boolean {
    if (this.#text[this.#position] !== character) return false;
    this.#position++;
    return true;
  }

  #refuse(expected: string): never {
    const position = this.#position;
    const place = this.#cursor.placeOf(position);
    const ended = position >= this.#text.length;
    throw new SyntaxFault({
      pointer: '',
      message: ended
        ? `the file ends at ${place}, as if it were cut off`
        : `${place}: found ${describe(String.fromCodePoint(this.#text.codePointAt(position) ?? 0))}`,
      expected,
    });
  }
}
