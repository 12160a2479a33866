import type { Kind, Pattern } from '../tables/table.ts';
import type { CellValue } from './cell.ts';
import { type CycleLists, codeList, listOfKind } from './code-lists.ts';
import { findCountry } from './countries.ts';
import { splitEntries } from './entries.ts';
import { EMPTY_LIST, readText } from './literals.ts';
import { europeanDigits } from './normalise.ts';

/** What a cell says, or that it does not say anything of its column's kind. */
export type CellReading = { value: unknown } | { unreadable: true } | { unknown: string };

const UNREADABLE: CellReading = { unreadable: true };

const PATTERNS: Readonly<Record<Pattern, RegExp>> = {
  id: /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/u,
  question: /^[a-z0-9][a-z0-9.-]{0,59}$/u,
  cycle: /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/u,
  languageTag: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u,
  url: /^https?:\/\//u,
};
const LONGEST_URL = 2000;
const NUMBER = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu;
/** Thousands apart by spaces of any kind, as several languages write them. */
const GROUPED = /^-?\d{1,3}(?:[ \u00a0\u2009\u202f']\d{3})+(?:\.\d+)?$/u;
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/u;
const TARGET = /^\d{1,2}\.(\d{1,2}|[a-d])$/u;
const OBJECTIVE = /^(\d{1,2})(?:\D|$)/u;
const LONGEST_THEME = 60;

/** What the cells of one member say; a text may be spread over several. None of them is empty. */
export function readCells(kind: Kind, cells: readonly CellValue[], cycle: CycleLists): CellReading {
  if (kind.type === 'list') return readList(kind, cells, cycle);
  const [first = null, ...more] = cells;
  return more.length === 0 ? readCell(kind, first) : readCell(kind, cells.map(asText).join(''));
}

function readCell(kind: Kind, cell: CellValue): CellReading {
  switch (kind.type) {
    case 'text':
      return within(readText(asText(cell)), kind);
    case 'pattern':
      return ofPattern(readText(asText(cell)).trim(), kind.pattern, readText(asText(cell)));
    case 'code':
      return known(codeList(kind.list).find(asText(cell)));
    case 'country':
      return known(findCountry(asText(cell)));
    case 'currency':
      return /^[A-Za-z]{3}$/u.test(asText(cell).trim())
        ? { value: asText(cell).trim().toUpperCase() }
        : UNREADABLE;
    case 'date':
      return readDate(cell);
    case 'boolean':
      return readBoolean(cell);
    case 'whole':
      return readWhole(kind, cell);
    case 'number':
      return readNumber(kind, cell);
    case 'list':
      return UNREADABLE;
  }
}

/** A cell as text: dates as ISO writes them, since a text column can be given one. */
export function asText(cell: CellValue): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

function known(value: string | undefined): CellReading {
  return value === undefined ? UNREADABLE : { value };
}

function within(text: string, { from = 0, to }: { from?: number; to: number }): CellReading {
  const length = text.length > 2 * to ? text.length : [...text].length;
  return length < from || length > to ? UNREADABLE : { value: text };
}

function ofPattern(trimmed: string, pattern: Pattern, exact: string): CellReading {
  // Only what begins an address is given: the rest of it, a space at its end included, is the writer's.
  const value = pattern === 'url' ? exact : trimmed;
  const isLong = pattern === 'url' && [...value].length > LONGEST_URL;
  return PATTERNS[pattern].test(value) && !isLong ? { value } : UNREADABLE;
}

function readDate(cell: CellValue): CellReading {
  if (cell instanceof Date && Number.isNaN(cell.getTime())) return UNREADABLE;
  const text = europeanDigits(asText(cell)).trim();
  return DATE.test(text) ? { value: text } : UNREADABLE;
}

function readBoolean(cell: CellValue): CellReading {
  if (typeof cell === 'boolean') return { value: cell };
  const answer = codeList('yesNo').find(asText(cell));
  return answer === undefined ? UNREADABLE : { value: answer === 'yes' };
}

function readWhole(kind: { from: number; to?: number }, cell: CellValue): CellReading {
  const value = numberOf(cell);
  const { from, to = Number.POSITIVE_INFINITY } = kind;
  return Number.isInteger(value) && value >= from && value <= to ? { value } : UNREADABLE;
}

function readNumber(kind: { from?: number; above?: number }, cell: CellValue): CellReading {
  const value = numberOf(cell);
  const { from = Number.NEGATIVE_INFINITY, above = Number.NEGATIVE_INFINITY } = kind;
  return Number.isFinite(value) && value >= from && value > above ? { value } : UNREADABLE;
}

function numberOf(cell: CellValue): number {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return Number.NaN;
  const text = europeanDigits(cell).trim().replace('\u2212', '-');
  if (NUMBER.test(text)) return Number(text);
  return GROUPED.test(text) ? Number(text.replaceAll(/[ \u00a0\u2009\u202f']/gu, '')) : Number.NaN;
}

function readList(
  kind: Extract<Kind, { type: 'list' }>,
  cells: readonly CellValue[],
  cycle: CycleLists,
): CellReading {
  if (cells.length === 1 && cells[0] === EMPTY_LIST) return { value: [] };
  const values: unknown[] = [];
  for (const { text, exact } of cells.flatMap((cell) => splitEntries(asText(cell)))) {
    const value = exact ? exactEntry(kind.of, text) : namedEntry(kind.of, text, cycle);
    if (value === undefined) return { unknown: text };
    values.push(value);
  }
  return values.length > kind.to || new Set(values).size < values.length ? UNREADABLE : { value: values };
}

type ListKind = Extract<Kind, { type: 'list' }>['of'];

function exactEntry(of: ListKind, text: string): unknown {
  if (of === 'theme') return [...text].length <= LONGEST_THEME ? text : undefined;
  if (of === 'target') return TARGET.test(text) ? text : undefined;
  return of === 'objective' ? objective(text) : codeList(of).codes.find((code) => code === text);
}

function namedEntry(of: ListKind, text: string, cycle: CycleLists): unknown {
  if (of === 'objective') return objective(listOfKind(of, cycle).find(text) ?? europeanDigits(text));
  const code = listOfKind(of, cycle).find(text);
  return code ?? (of === 'theme' || of === 'target' ? exactEntry(of, text) : undefined);
}

function objective(text: string): number | undefined {
  const number = Number(OBJECTIVE.exec(text.trim())?.[1] ?? Number.NaN);
  return number >= 1 && number <= 23 ? number : undefined;
}
