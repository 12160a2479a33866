import type { CountryCode, Figure, FigureDefinition, NotationKey } from '@concord/domain';
import { CONCEPTS, MINIMUM_STAYS, NOTATION_KEYS, REFERENCE_DATES } from '@concord/domain';
import { CELL_KEYS, cellOf, countryNumber, reportsAsOrigin } from './cell.ts';
import { numbering } from './numbering.ts';
import type { PartnerRange } from './series.ts';

const ROWS = 65_536;

const keyNumber = numbering(NOTATION_KEYS);
const stayNumber = numbering(MINIMUM_STAYS);
const conceptNumber = numbering(CONCEPTS);
const dateNumber = numbering(REFERENCE_DATES);
/** Places of a definition's three parts in one number; each part is its word's place from 1, or 0. */
const CONCEPT_SHIFT = 3;
const DATE_SHIFT = 6;
const PART = 7;

/** What checks ask of figures, row by row, sorted by partner, side, measure, basis, sex and year. */
export interface FigureColumns {
  /** Of side, measure, basis, sex and year; see `cell.ts`. */
  cells: Int32Array;
  /** Positions among the figures as they were given. */
  positions: Int32Array;
  /** NaN where there is a notation key. */
  values: Float64Array;
  /** Place of the notation key from 1; 0 where there is none. */
  missing: Uint8Array;
  /** See {@link definitionOf}. */
  definitions: Uint16Array;
  /** Places in {@link FigureColumns.units}. */
  rounding: Uint16Array;
  /** What figures are rounded to, each once; the first is of those that do not say. */
  units: readonly (number | undefined)[];
  partners: ReadonlyMap<CountryCode, PartnerRange>;
  /** The partners in the order of their rows, and the row after each one's last. */
  inOrder: readonly CountryCode[];
  ends: readonly number[];
}

export function columnsOf(figures: readonly Figure[], reporter: CountryCode): FigureColumns {
  const count = figures.length;
  const units: (number | undefined)[] = [undefined];
  if (given.values.length < count) given = emptyColumns(count * 2);
  given.missing.fill(0, 0, count);
  given.definitions.fill(0, 0, count);
  given.rounding.fill(0, 0, count);
  const keys = given.keys.subarray(0, count);
  // In the order in which the figures lie in memory: there are far too many to come to them at random.
  for (let position = 0; position < count; position++) {
    const figure = figures[position] as Figure;
    const { value, missing, definition, rounding } = figure;
    keys[position] = keyOf(figure, reporter) * ROWS + position;
    given.values[position] = value ?? Number.NaN;
    if (missing !== undefined) given.missing[position] = keyNumber(missing) + 1;
    if (definition !== undefined) given.definitions[position] = definitionNumber(definition);
    if (rounding !== undefined) given.rounding[position] = unitNumber(rounding, units);
  }
  keys.sort();
  const columns = {
    cells: new Int32Array(count),
    positions: new Int32Array(count),
    values: new Float64Array(count),
    missing: new Uint8Array(count),
    definitions: new Uint16Array(count),
    rounding: new Uint16Array(count),
    units,
    partners: new Map<CountryCode, PartnerRange>(),
    inOrder: [] as CountryCode[],
    ends: [] as number[],
  };
  const { cells, positions, values, missing, definitions, rounding, partners, inOrder, ends } = columns;
  let current = -1;
  let range: PartnerRange = { from: 0, split: 0, to: 0 };
  for (let row = 0; row < count; row++) {
    const key = keys[row] as number;
    const identity = Math.floor(key / ROWS);
    const position = key - identity * ROWS;
    const partnerNumber = Math.floor(identity / CELL_KEYS);
    const cell = identity - partnerNumber * CELL_KEYS;
    cells[row] = cell;
    positions[row] = position;
    values[row] = given.values[position] as number;
    missing[row] = given.missing[position] as number;
    definitions[row] = given.definitions[position] as number;
    rounding[row] = given.rounding[position] as number;
    if (partnerNumber !== current) {
      current = partnerNumber;
      range = { from: row, split: row, to: row };
      const { origin, destination } = figures[position] as Figure;
      const partner = origin === reporter ? destination : origin;
      partners.set(partner, range);
      inOrder.push(partner);
      ends.push(row);
    }
    range.to = row + 1;
    ends[ends.length - 1] = row + 1;
    if (reportsAsOrigin(cell)) range.split = row + 1;
  }
  return columns;
}

/** Figures as they were given, used again for each outline. */
let given = emptyColumns(0);

function emptyColumns(count: number) {
  return {
    keys: new Float64Array(count),
    values: new Float64Array(count),
    missing: new Uint8Array(count),
    definitions: new Uint16Array(count),
    rounding: new Uint16Array(count),
  };
}

function keyOf(figure: Figure, reporter: CountryCode): number {
  const { origin, destination } = figure;
  return countryNumber(origin === reporter ? destination : origin) * CELL_KEYS + cellOf(figure, reporter);
}

function unitNumber(unit: number, units: (number | undefined)[]): number {
  const known = units.indexOf(unit);
  return known >= 0 ? known : units.push(unit) - 1;
}

function definitionNumber({ minimumStay, concept, referenceDate }: FigureDefinition): number {
  return (
    (minimumStay === undefined ? 0 : stayNumber(minimumStay) + 1) |
    ((concept === undefined ? 0 : conceptNumber(concept) + 1) << CONCEPT_SHIFT) |
    ((referenceDate === undefined ? 0 : dateNumber(referenceDate) + 1) << DATE_SHIFT)
  );
}

/** The notation key that a number in {@link FigureColumns.missing} stands for. */
export function notationKeyOf(number: number): NotationKey | undefined {
  return NOTATION_KEYS[number - 1];
}

/** A definition's duration of stay as a number that only the same stay has; 0 where it states none. */
export function stayOf(definition: number): number {
  return definition & PART;
}

/** The definition that a number in {@link FigureColumns.definitions} stands for. */
export function definitionOf(definition: number): FigureDefinition {
  const minimumStay = MINIMUM_STAYS[stayOf(definition) - 1];
  const concept = CONCEPTS[((definition >> CONCEPT_SHIFT) & PART) - 1];
  const referenceDate = REFERENCE_DATES[((definition >> DATE_SHIFT) & PART) - 1];
  return {
    ...(minimumStay && { minimumStay }),
    ...(concept && { concept }),
    ...(referenceDate && { referenceDate }),
  };
}
