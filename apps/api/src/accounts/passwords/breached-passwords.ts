import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** Bytes read at a time; a line is shorter. */
const WINDOW = 512;
const SHA1_LINE = /^[0-9A-Fa-f]{40}(:\d+)?$/;

/**
 * A list of passwords that others have lost, given by whoever runs the installation: one a line, sorted by bytes
 * (`LC_ALL=C sort`), as they are or as SHA-1 in capital hexadecimal digits, after which a colon and a count may stand.
 * It is looked up on disk by halving, so that its length costs no memory.
 */
export class BreachedPasswords {
  readonly #path: string | undefined;

  constructor(path: string | undefined) {
    this.#path = path;
  }

  /** Whether the list has the password. @throws where there is to be a list and it cannot be read. */
  async has(password: string): Promise<boolean> {
    if (this.#path === undefined) return false;
    const file = await open(this.#path, 'r');
    try {
      const { size } = await file.stat();
      const first = await lineFrom(file, 0);
      const wanted = SHA1_LINE.test(first.text)
        ? createHash('sha1').update(password).digest('hex').toUpperCase()
        : password;
      return await find(file, size, Buffer.from(wanted));
    } finally {
      await file.close();
    }
  }
}

async function find(file: FileHandle, size: number, wanted: Buffer): Promise<boolean> {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const start = await lineStart(file, middle);
    const line = await lineFrom(file, start);
    const order = Buffer.compare(Buffer.from(withoutCount(line.text)), wanted);
    if (order === 0) return true;
    if (order < 0) low = line.end;
    else high = start;
  }
  return false;
}

function withoutCount(line: string): string {
  return SHA1_LINE.test(line) ? line.slice(0, 40).toUpperCase() : line;
}

/** Where the line begins that the byte at `position` is in. */
async function lineStart(file: FileHandle, position: number): Promise<number> {
  for (let end = position; end > 0; end = Math.max(0, end - WINDOW)) {
    const from = Math.max(0, end - WINDOW);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(end - from), 0, end - from, from);
    const newline = buffer.subarray(0, bytesRead).lastIndexOf(10);
    if (newline >= 0) return from + newline + 1;
  }
  return 0;
}

async function lineFrom(file: FileHandle, start: number): Promise<{ text: string; end: number }> {
  const parts: Buffer[] = [];
  for (let at = start; ; at += WINDOW) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(WINDOW), 0, WINDOW, at);
    const newline = buffer.subarray(0, bytesRead).indexOf(10);
    const length = newline >= 0 ? newline : bytesRead;
    parts.push(buffer.subarray(0, length));
    if (newline < 0 && bytesRead === WINDOW) continue;
    return {
      text: Buffer.concat(parts).toString().replace(/\r$/, ''),
      end: at + length + 1,
    };
  }
}
