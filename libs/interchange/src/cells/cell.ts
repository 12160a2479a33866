import type { Language } from '@concord/domain';
import type { CycleLists } from './code-lists.ts';

/** What a cell of a spreadsheet holds; a text cell of CSV is a string. */
export type CellValue = string | number | boolean | Date | null;

/** How cells are written: with labels in a language, or with codes for programs. */
export interface CellStyle {
  language: Language;
  cycle: CycleLists;
  labels: boolean;
}

/** Where a text is longer, spreadsheet programs cut it off: 32,767 is their limit, in UTF-16 code units. */
export const LONGEST_CELL = 32_000;

/** A text in pieces that a cell can hold; no character is broken apart. */
export function pieces(text: string, longest = LONGEST_CELL): string[] {
  if (text.length <= longest) return [text];
  const parts: string[] = [];
  let from = 0;
  while (from < text.length) {
    let to = Math.min(from + longest, text.length);
    if (to < text.length && isLeading(text.charCodeAt(to - 1))) to--;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

function isLeading(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}
