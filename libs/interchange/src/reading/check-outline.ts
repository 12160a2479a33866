import { countryName } from '@concord/domain';
import { isMembers, type Members } from '../tables/members.ts';
import type { TableRow, Tables } from '../tables/table.ts';
import { type CellFaults, type ExpectedWord, quotedValue } from './cell-faults.ts';
import type { ReadingContext } from './context.ts';

/** Adds what an outline's rules say beyond its form: whose it is, the period in order, nothing given twice, its own corridors. */
export function checkOutline(tables: Tables, context: ReadingContext, faults: CellFaults): void {
  for (const row of tables.get('about') ?? []) checkAbout(row, context, faults);
  reportRepeated(tables.get('initiatives'), 'id', 'once', faults);
  reportRepeated(tables.get('partnerships'), 'id', 'once', faults);
  reportRepeated(tables.get('answers'), 'question', 'onceQuestion', faults);
  checkFigures(tables.get('figures') ?? [], context, faults);
}

function checkAbout({ record, place }: TableRow, context: ReadingContext, faults: CellFaults): void {
  if (record === 'empty' || place === undefined) return;
  if (record.cycle !== undefined && record.cycle !== context.cycle.code) {
    const expected = ['cycle', { code: context.cycle.code }] as const;
    faults.add(place, 'cycle', ['value', { value: quotedValue(record.cycle) }], expected);
  }
  if (record.country !== undefined && record.country !== context.country) {
    const country = `${countryName(context.country, context.language)} (${context.country})`;
    const value = quotedValue(record.country);
    faults.add(place, 'country', ['value', { value }], ['ownCountry', { country }]);
  }
  const { from, to } = isMembers(record.period) ? record.period : {};
  if (typeof from === 'number' && typeof to === 'number' && from > to) {
    faults.add(place, 'period.to', ['value', { value: to }], ['periodOrder', { from }]);
  }
}

function reportRepeated(
  rows: readonly TableRow[] | undefined,
  key: string,
  expected: ExpectedWord,
  faults: CellFaults,
): void {
  const first = new Map<unknown, TableRow>();
  for (const row of rows ?? []) {
    const value = row.record === 'empty' ? undefined : row.record[key];
    if (value === undefined) continue;
    const before = first.get(value);
    if (before === undefined) first.set(value, row);
    else if (row.place !== undefined) {
      const found = ['repeated', { value: quotedValue(value), row: before.place?.row ?? 0 }] as const;
      faults.add(row.place, key, found, expected);
    }
  }
}

const IDENTIFYING = ['measure', 'origin', 'destination', 'year'] as const;

function checkFigures(
  rows: readonly TableRow[],
  { country, language }: ReadingContext,
  faults: CellFaults,
): void {
  const first = new Map<string, TableRow>();
  for (const row of rows) {
    const { record, place } = row;
    if (record === 'empty' || place === undefined) continue;
    if (IDENTIFYING.some((key) => record[key] === undefined)) continue;
    if (record.origin !== country && record.destination !== country) {
      const corridor = { origin: String(record.origin), destination: String(record.destination) };
      const own = { country: countryName(country, language) };
      faults.add(place, 'origin', ['otherCorridor', corridor], ['corridor', own]);
      continue;
    }
    const name = nameOf(record);
    const before = first.get(name);
    if (before === undefined) first.set(name, row);
    else {
      faults.add(place, 'measure', ['figureRepeated', { row: before.place?.row ?? 0 }], 'onceFigure');
    }
  }
}

function nameOf(record: Members): string {
  const { measure, origin, destination, year, sex = 'total', basis = 'observed' } = record;
  return [measure, origin, destination, year, sex, basis].join(' ');
}
