import { describe, type Fault, foundFault, pointerTo } from '../fault.ts';
import { isObject } from '../validation/value-rule.ts';
import type { Figure } from './figure.ts';
import type { Outline } from './outline.ts';
import { BASES, MEASURES, SEXES } from './vocabulary.ts';

/**
 * What a schema cannot say of an outline: the period in order, identifiers and questions unique, the reporter at one
 * end of each figure, no figure given twice. Linear in the outline's size. Also runs over a document that is not an
 * outline in form, where it passes over what it cannot read.
 */
export function checkOutlineRules(outline: Outline): Fault[] {
  const faults: Fault[] = [];
  checkPeriod(outline.period, faults);
  checkUnique(outline.initiatives, '/initiatives', 'id', faults);
  checkUnique(outline.partnerships, '/partnerships', 'id', faults);
  checkUnique(outline.answers, '/answers', 'question', faults);
  if (Array.isArray(outline.figures)) checkFigures(outline.figures, outline.country, faults);
  return faults;
}

function checkPeriod(period: Outline['period'] | undefined, faults: Fault[]): void {
  if (!isObject(period)) return;
  const { from, to } = period;
  if (typeof from !== 'number' || typeof to !== 'number' || from <= to) return;
  faults.push(foundFault('/period/to', to, `${from} or later, since the period begins in ${from}`));
}

function checkUnique(items: unknown, pointer: string, field: string, faults: Fault[]): void {
  if (!Array.isArray(items)) return;
  const first = new Map<string, number>();
  items.forEach((item: unknown, index) => {
    if (!isObject(item)) return;
    const value = item[field];
    if (typeof value !== 'string') return;
    const before = first.get(value);
    if (before === undefined) first.set(value, index);
    else {
      faults.push({
        pointer: pointerTo(pointerTo(pointer, index), field),
        message: `${describe(value)} is already the ${field} at ${pointer}/${before}/${field}`,
        expected: `each ${field} once`,
      });
    }
  });
}

const COUNTRIES = 26 ** 3;
const FIRST_YEAR = 1900;
const YEARS = 201;

const measureNumbers = numbered(MEASURES);
const sexNumbers = numbered(SEXES);
const basisNumbers = numbered(BASES);

function numbered(values: readonly string[]): Map<string, number> {
  return new Map(values.map((value, index) => [value, index]));
}

function countryNumber(code: string): number {
  return (code.charCodeAt(0) - 65) * 676 + (code.charCodeAt(1) - 65) * 26 + code.charCodeAt(2) - 65;
}

/**
 * What identifies a figure within its outline, packed into one small integer (below 2^30, which engines keep
 * without allocating); NaN where a part is not of the format.
 */
function figureKey(figure: Figure, reporter: string): number {
  const reporterIsOrigin = figure.origin === reporter;
  const partner = countryNumber(reporterIsOrigin ? figure.destination : figure.origin);
  const measure = measureNumbers.get(figure.measure) ?? Number.NaN;
  const sex = sexNumbers.get(figure.sex ?? 'total') ?? Number.NaN;
  const basis = basisNumbers.get(figure.basis ?? 'observed') ?? Number.NaN;
  const year = figure.year - FIRST_YEAR;
  const inRange = partner >= 0 && partner < COUNTRIES && year >= 0 && year < YEARS && Number.isInteger(year);
  if (!inRange) return Number.NaN;
  const series = ((partner * MEASURES.length + measure) * SEXES.length + sex) * BASES.length + basis;
  return (series * 2 + (reporterIsOrigin ? 1 : 0)) * YEARS + year;
}

function isIdentified(figure: unknown): figure is Figure {
  return isObject(figure) && typeof figure.origin === 'string' && typeof figure.destination === 'string';
}

function checkFigures(figures: readonly unknown[], reporter: unknown, faults: Fault[]): void {
  if (typeof reporter !== 'string') return;
  const seen = new Set<number>();
  const repeated = new Set<number>();
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index];
    if (!isIdentified(figure)) continue;
    if (figure.origin !== reporter && figure.destination !== reporter) {
      faults.push({
        pointer: pointerTo('/figures', index),
        message: `found a figure from ${describe(figure.origin)} to ${describe(figure.destination)}`,
        expected: `${reporter}, whose outline this is, as origin or destination`,
      });
      continue;
    }
    const key = figureKey(figure, reporter);
    if (Number.isNaN(key)) continue;
    if (seen.has(key)) repeated.add(key);
    else seen.add(key);
  }
  if (repeated.size > 0) nameRepeated(figures, reporter, repeated, faults);
}

/** A second pass, made only where some figure is given twice, so that the first need not remember places. */
function nameRepeated(
  figures: readonly unknown[],
  reporter: string,
  repeated: ReadonlySet<number>,
  faults: Fault[],
): void {
  const first = new Map<number, number>();
  figures.forEach((figure, index) => {
    if (!isIdentified(figure)) return;
    if (figure.origin !== reporter && figure.destination !== reporter) return;
    const key = figureKey(figure, reporter);
    if (!repeated.has(key)) return;
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    else {
      faults.push({
        pointer: pointerTo('/figures', index),
        message: `this figure is given already at /figures/${before}`,
        expected: 'one figure for each measure, corridor, year, sex and basis',
      });
    }
  });
}
