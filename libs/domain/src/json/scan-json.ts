import { describe, type Fault, pointerTo } from '../fault.ts';

const WHITESPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

class SyntaxFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

/**
 * What is wrong with a JSON text (RFC 8259) that a parser would only refuse or, for a name given twice, pass over:
 * the first error of syntax by line and column, or every name that occurs twice in one object, or nesting deeper
 * than `maximumDepth`. Empty where there is nothing.
 */
export function scanJson(text: string, maximumDepth: number): Fault[] {
  try {
    return new Scanner(text, maximumDepth).scan();
  } catch (error) {
    if (error instanceof SyntaxFault) return [error.fault];
    throw error;
  }
}

class Scanner {
  readonly #text: string;
  readonly #maximumDepth: number;
  readonly #duplicates: Fault[] = [];
  #position = 0;

  constructor(text: string, maximumDepth: number) {
    this.#text = text;
    this.#maximumDepth = maximumDepth;
  }

  scan(): Fault[] {
    this.#value('', 1, 'a JSON value');
    this.#skip();
    if (this.#position < this.#text.length) this.#refuse('the end of the file');
    return this.#duplicates;
  }

  #value(pointer: string, depth: number, expected: string): void {
    this.#skip();
    const character = this.#text[this.#position];
    if (character === '{' || character === '[') {
      if (depth > this.#maximumDepth) {
        throw new SyntaxFault({
          pointer: '',
          message: `${this.#place(this.#position)} is nested more than ${this.#maximumDepth} levels deep`,
          expected: `at most ${this.#maximumDepth} levels`,
        });
      }
      if (character === '{') this.#object(pointer, depth);
      else this.#array(pointer, depth);
    } else if (character === '"') this.#string();
    else if (this.#match(NUMBER) === undefined && this.#match(LITERAL) === undefined) this.#refuse(expected);
  }

  #object(pointer: string, depth: number): void {
    const names = new Set<string>();
    this.#position++;
    this.#skip();
    if (this.#take('}')) return;
    for (;;) {
      this.#skip();
      const start = this.#position;
      if (this.#text[start] !== '"') this.#refuse('a field name in double quotes');
      const name = JSON.parse(this.#string()) as string;
      const member = pointerTo(pointer, name);
      if (names.has(name)) {
        this.#duplicates.push({
          pointer: member,
          message: `${this.#place(start)}: the field ${describe(name)} is given twice`,
          expected: 'each field at most once in an object',
        });
      }
      names.add(name);
      this.#skip();
      if (!this.#take(':')) this.#refuse('":" after the field name');
      this.#value(member, depth + 1, 'a value after ":"');
      this.#skip();
      if (this.#take('}')) return;
      if (!this.#take(',')) this.#refuse('"," or "}"');
    }
  }

  #array(pointer: string, depth: number): void {
    this.#position++;
    this.#skip();
    if (this.#take(']')) return;
    for (let index = 0; ; index++) {
      this.#value(pointerTo(pointer, index), depth + 1, 'a value');
      this.#skip();
      if (this.#take(']')) return;
      if (!this.#take(',')) this.#refuse('"," or "]"');
    }
  }

  #string(): string {
    const text = this.#text;
    const start = this.#position;
    let at = start + 1;
    while (text.charCodeAt(at) >= 0x20 && text[at] !== '"') {
      if (text[at] !== '\\') at++;
      else {
        ESCAPE.lastIndex = at;
        if (!ESCAPE.test(text)) break;
        at = ESCAPE.lastIndex;
      }
    }
    this.#position = at;
    if (this.#take('"')) return text.slice(start, at + 1);
    return this.#refuse(
      at >= text.length
        ? 'a closing double quote'
        : 'a readable character; line breaks, tabs and "\\" are written \\n, \\t and \\\\',
    );
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#position;
    const matched = pattern.exec(this.#text)?.[0];
    if (matched !== undefined) this.#position += matched.length;
    return matched;
  }

  #skip(): void {
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
    const place = this.#place(position);
    const ended = position >= this.#text.length;
    throw new SyntaxFault({
      pointer: '',
      message: ended
        ? `the file ends at ${place}, as if it were cut off`
        : `${place}: found ${describe(String.fromCodePoint(this.#text.codePointAt(position) ?? 0))}`,
      expected,
    });
  }

  #place(position: number): string {
    const before = this.#text.slice(0, position);
    const lineStart = before.lastIndexOf('\n') + 1;
    return `line ${before.split('\n').length}, column ${[...before.slice(lineStart)].length + 1}`;
  }
}
