import { Refusal } from '../refusal.ts';

/**
 * The text of a file in UTF-8, or in UTF-16 with a byte order mark, as spreadsheet programs save "Unicode text".
 * @throws Refusal `encoding`.
 */
export function decodeText(file: Uint8Array): string {
  const [first, second] = file;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch (error) {
    throw new Refusal('encoding', {}, { cause: error });
  }
}
