import type { CellStyle as SheetStyle } from 'hucre/xlsx';
import type { Kind } from '../tables/table.ts';

const INK = 'FF1B3A4B';
const PALE = 'FFE9EFF2';

export const HEADER: SheetStyle = {
  font: { bold: true, color: { rgb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: INK } },
  alignment: { vertical: 'center', wrapText: true },
};
/** Of a column that says nothing, and is there to read. */
export const AID_CELL: SheetStyle = {
  font: { color: { rgb: 'FF5A6872' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: PALE } },
  alignment: { vertical: 'top', wrapText: true },
};
export const HEADING: SheetStyle = { font: { bold: true, size: 16, color: { rgb: INK } } };
export const PROSE: SheetStyle = { alignment: { vertical: 'top', wrapText: true } };
export const STRONG: SheetStyle = { font: { bold: true }, alignment: { vertical: 'top', wrapText: true } };

/** Cells of texts are of the format text, so that no program makes a date or a formula of what is typed. */
const TEXT: SheetStyle = { numFmt: '@', alignment: { vertical: 'top' } };
const LONG_TEXT: SheetStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };
const PLAIN: SheetStyle = { alignment: { vertical: 'top' } };

export function styleOf(kind: Kind): SheetStyle {
  if (kind.type === 'whole' || kind.type === 'number') return PLAIN;
  return isLong(kind) ? LONG_TEXT : TEXT;
}

const WIDTHS: Readonly<Record<Kind['type'], number>> = {
  text: 28,
  pattern: 18,
  code: 22,
  country: 30,
  currency: 11,
  date: 13,
  boolean: 13,
  whole: 11,
  number: 14,
  list: 30,
};

/** In characters. */
export function widthOf(kind: Kind): number {
  return isLong(kind) ? 60 : WIDTHS[kind.type];
}

function isLong(kind: Kind): boolean {
  return kind.type === 'text' && kind.to > 300;
}
