import { describe, type FaultList, foundFault, pointerTo } from '../fault.ts';
import { reportRepeated } from '../validation/report-repeated.ts';
import { isObject } from '../validation/value-rule.ts';
import { country } from './field-rules.ts';
import type { Figure } from './figure.ts';
import type { Outline } from './outline.ts';
import { BASES, LONGEST, MEASURES, SEXES } from './vocabulary.ts';

/**
 * Adds what a schema cannot say of an outline: the period in order, identifiers and questions unique, the reporter at
 * one end of each figure, no figure given twice. Linear in the outline's size. Also runs over a document that is not
 * an outline in form, where it passes over what it cannot read and what is beyond a list's limit.
 */
export function checkOutlineRules(outline: Outline, faults: FaultList): void {
  checkPeriod(outline.period, faults);
  const { initiatives, partnerships, answers, figures } = LONGEST;
  reportRepeated(outline.initiatives, { pointer: '/initiatives', field: 'id', longest: initiatives }, faults);
  reportRepeated(
    outline.partnerships,
    { pointer: '/partnerships', field: 'id', longest: partnerships },
    faults,
  );
  reportRepeated(outline.answers, { pointer: '/answers', field: 'question', longest: answers }, faults);
  if (Array.isArray(outline.figures) && country.accepts(outline.country)) {
    const within = outline.figures.length > figures ? outline.figures.slice(0, figures) : outline.figures;
    checkFigures(within, outline.country, faults);
  }
}

function checkPeriod(period: Outline['period'] | undefined, faults: FaultList): void {
  if (!isObject(period)) return;
  const { from, to } = period;
  if (typeof from !== 'number' || typeof to !== 'number' || from <= to) return;
  faults.add(() => foundFault('/period/to', to, `${from} or later, since the period begins in ${from}`));
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

function checkFigures(figures: readonly unknown[], reporter: string, faults: FaultList): void {
  const seen = new Set<number>();
  const repeated = new Set<number>();
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index];
    if (!isIdentified(figure)) continue;
    if (figure.origin !== reporter && figure.destination !== reporter) {
      faults.add(() => ({
        pointer: pointerTo('/figures', index),
        message: `found a figure from ${describe(figure.origin)} to ${describe(figure.destination)}`,
        expected: `${reporter}, whose outline this is, as origin or destination`,
      }));
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
  faults: FaultList,
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
      faults.add(() => ({
        pointer: pointerTo('/figures', index),
        message: `this figure is given already at /figures/${before}`,
        expected: 'one figure for each measure, corridor, year, sex and basis',
      }));
    }
  });
}
