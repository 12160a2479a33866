import { type CountryCode, countryName, LANGUAGES, type Language, WORLD } from '@concord/domain';
import { findCountry } from '../fields/find-country.ts';
import { type CellState, readCell } from './cell.ts';

/** What cannot be taken of a pasted table, with its row and column counted from 1. */
export type PasteFault =
  | { kind: 'no-years'; row: number }
  | { kind: 'country'; row: number; text: string }
  | { kind: 'repeated-country'; row: number; text: string }
  | { kind: 'year'; column: number; text: string }
  | { kind: 'repeated-year'; column: number; text: string }
  | { kind: 'cell'; row: number; column: number; text: string };

export interface PastedCell {
  partner: CountryCode;
  year: number;
  state: Exclude<CellState, { raw: string }>;
}

export interface PastedTable {
  cells: PastedCell[];
  faults: PasteFault[];
}

const YEAR = /^\d{4}$/;

/**
 * A table as a spreadsheet copies it: years in its first row, countries in its first column, tabs between cells. All
 * faults are found at once. Empty cells say nothing and change nothing.
 */
export function readTable(text: string, language: Language): PastedTable {
  const rows = text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line, index) => ({ row: index + 1, texts: line.split('\t').map(unquoted) }))
    .filter(({ texts }) => texts.some((each) => each !== ''));
  const [head, ...body] = rows;
  if (head === undefined) return { cells: [], faults: [] };
  const faults: PasteFault[] = [];
  const years = readYears(head.texts, faults);
  if (years.size === 0 && faults.length === 0) faults.push({ kind: 'no-years', row: head.row });
  const cells: PastedCell[] = [];
  const seen = new Set<CountryCode>();
  for (const { row, texts } of body) {
    const [name = '', ...rest] = texts;
    const partner = findPartner(name, language);
    if (partner === undefined) faults.push({ kind: 'country', row, text: name });
    else if (seen.has(partner)) faults.push({ kind: 'repeated-country', row, text: name });
    else seen.add(partner);
    for (const [index, each] of rest.entries()) {
      const column = index + 2;
      const state = readCell(each, language);
      if (state === undefined) continue;
      const year = years.get(column);
      if ('raw' in state) faults.push({ kind: 'cell', row, column, text: each });
      else if (year === undefined) faults.push({ kind: 'year', column, text: head.texts[column - 1] ?? '' });
      else if (partner !== undefined) cells.push({ partner, year, state });
    }
  }
  return { cells: faults.length > 0 ? [] : cells, faults: distinct(faults) };
}

function readYears(texts: readonly string[], faults: PasteFault[]): Map<number, number> {
  const years = new Map<number, number>();
  for (const [index, text] of texts.entries()) {
    const column = index + 1;
    // What stands above the countries is their heading.
    if (column === 1 || text === '') continue;
    const year = Number(text);
    if (!YEAR.test(text) || year < 1900 || year > 2100) faults.push({ kind: 'year', column, text });
    else if ([...years.values()].includes(year)) faults.push({ kind: 'repeated-year', column, text });
    else years.set(column, year);
  }
  return years;
}

const worldNames = new Set([WORLD, ...LANGUAGES.map((language) => countryName(WORLD, language))].map(lower));

/** A partner that was typed: a country, or the whole world, which is what tables call their total. */
export function findPartner(text: string, language: Language): CountryCode | undefined {
  return worldNames.has(lower(text.trim())) ? WORLD : findCountry(text, language);
}

function lower(text: string): string {
  return text.toLowerCase();
}

/** Spreadsheets put quotes around cells that hold line ends or quotes. */
function unquoted(text: string): string {
  const trimmed = text.trim();
  return /^".*"$/s.test(trimmed) ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed;
}

function distinct(faults: readonly PasteFault[]): PasteFault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
