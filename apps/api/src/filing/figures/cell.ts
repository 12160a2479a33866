import {
  type Figure,
  LANGUAGES,
  type Language,
  NOTATION_KEYS,
  type NotationKey,
  term,
} from '@concord/domain';
import { readNumber, showNumber } from '../fields/read-number.ts';

/** What a cell of a grid says: a number, why there is none, or what was typed and is neither; nothing where it is empty. */
export type CellState = { value: number } | { missing: NotationKey } | { raw: string } | undefined;

/** As tables of official statistics write them in place of a number. */
export const NOTATION_SIGNS: Readonly<Record<NotationKey, string>> = {
  'not-collected': 'NC',
  'not-applicable': 'NA',
  'included-elsewhere': 'IE',
  confidential: 'C',
};

/** A sign, a code, or its words in any of the six languages, each in small letters. */
const keyByText: ReadonlyMap<string, NotationKey> = new Map(
  NOTATION_KEYS.flatMap((key) => [
    [NOTATION_SIGNS[key].toLowerCase(), key] as const,
    [key, key] as const,
    ...LANGUAGES.map((language) => [term(key, language, 'notationKey').toLowerCase(), key] as const),
  ]),
);

/** What was typed or pasted into a cell. Figures are never negative. */
export function readCell(text: string, language: Language): CellState {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  const missing = keyByText.get(trimmed.toLowerCase());
  if (missing !== undefined) return { missing };
  const value = readNumber(trimmed, language);
  return value !== undefined && value >= 0 ? { value } : { raw: trimmed };
}

/** The text of a cell; reading it again says the same. */
export function showCell(state: CellState, language: Language): string {
  if (state === undefined) return '';
  if ('raw' in state) return state.raw;
  return 'missing' in state ? NOTATION_SIGNS[state.missing] : showNumber(state.value, language);
}

/** What a figure says in its cell. */
export function cellOf({ value, missing }: Pick<Figure, 'value' | 'missing'>): CellState {
  if (missing !== undefined) return { missing };
  return value === undefined ? undefined : { value };
}

export function isSameCell(a: CellState, b: CellState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
