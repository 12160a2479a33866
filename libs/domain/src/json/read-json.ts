import type { Fault } from '../fault.ts';
import { scanJson } from './scan-json.ts';

export interface ReadingLimits {
  /** Largest file, in bytes. */
  bytes?: number;
  /** Deepest nesting of objects and lists. */
  depth?: number;
}

export const DEFAULT_LIMITS = { bytes: 10_000_000, depth: 64 } as const;

export type JsonReading = { document: unknown; text: string } | { faults: Fault[] };

/** Parses a JSON file in UTF-8 (a byte order mark is allowed). A name given twice is left for `scanJson` to find. */
export function readJson(bytes: Uint8Array, limits: ReadingLimits = {}): JsonReading {
  const maximum = limits.bytes ?? DEFAULT_LIMITS.bytes;
  if (bytes.length > maximum) {
    return refused(`the file is ${bytes.length} bytes long`, `at most ${maximum} bytes`);
  }
  if (bytes.length === 0) return refused('the file is empty', 'a JSON document');
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return refused(`the file is in ${wide}`, 'text in UTF-8');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return wrongEncoding(bytes);
  }
  if (text.trim() === '') return refused('the file is empty', 'a JSON document');
  try {
    return { document: JSON.parse(text), text };
  } catch (error) {
    const faults = scanJson(text, limits.depth ?? DEFAULT_LIMITS.depth);
    return faults.length > 0 ? { faults } : refused(String(error), 'a JSON document');
  }
}

function refused(message: string, expected: string): { faults: Fault[] } {
  return { faults: [{ pointer: '', message, expected }] };
}

/** JSON opens with an ASCII character, so a zero byte among the first four gives wide encodings away. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16';
  if (first === 0xfe && second === 0xff) return 'UTF-16';
  if (first === 0 && second === 0) return 'UTF-32';
  if (first === 0) return 'UTF-16';
  if (second === 0) return third === 0 ? 'UTF-32' : 'UTF-16';
  return undefined;
}

function wrongEncoding(bytes: Uint8Array): { faults: Fault[] } {
  const start = firstUndecodable(bytes);
  if (start === undefined) {
    return refused(
      'the file ends in the middle of a character, as if it were cut off',
      'a whole file in UTF-8',
    );
  }
  let line = 1;
  for (let position = 0; position < start; position++) if (bytes[position] === 0x0a) line++;
  return refused(
    `line ${line}: byte ${start + 1} of the file is not UTF-8; it may be Latin-1 or Windows-1252`,
    'text in UTF-8',
  );
}

/** Offset of the first character that cannot be decoded, by halving; undefined where only the end is missing. */
function firstUndecodable(bytes: Uint8Array): number | undefined {
  if (decodes(bytes, true)) return undefined;
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  // The byte that broke a character off may follow the one that began it.
  while (!decodes(bytes.subarray(0, good), false)) good--;
  return good;
}

function decodes(bytes: Uint8Array, mayEndWithin: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayEndWithin });
    return true;
  } catch {
    return false;
  }
}
