import { type CountryCode, countryName, type Measure, term } from '@concord/domain';
import type { MessageKey } from '../pages/catalogue/index.ts';
import type { Words } from '../pages/words.ts';
import { type HeatCell, heatOf, LEVELS, type Level, type matrixOf } from './heat-map.ts';

export const LEVEL_WORDS: Readonly<Record<Level, MessageKey>> = {
  alike: 'collective.alike',
  near: 'collective.near',
  apart: 'collective.apart',
  far: 'collective.far',
  one: 'collective.one',
  none: 'collective.neither',
};
/** A sign beside the colour. */
export const LEVEL_SIGNS: Readonly<Record<Level, string>> = {
  alike: '=',
  near: '≈',
  apart: '≠',
  far: '≢',
  one: '•',
  none: '',
};

/** A measure as a heading has it. */
export function sayMeasure({ language }: Words, measure: Measure): string {
  const text = term(measure, language, 'measure');
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** The map as a table, and how many corridors are at each level. */
export function viewMap(words: Words, matrix: ReturnType<typeof matrixOf>) {
  const heat = heatOf(matrix);
  const cells = heat.flat();
  const count = (level: Level) => cells.filter((cell) => cell.level === level).length;
  return {
    columns: matrix.countries.map((code) => ({ code, name: countryName(code, words.language) })),
    rows: matrix.countries.map((code, row) => ({
      code,
      name: countryName(code, words.language),
      cells: (heat[row] ?? []).map((cell, column) => viewCell(words, code, matrix.countries[column], cell)),
    })),
    counts: LEVELS.filter((level) => level !== 'none').map((level) => ({
      level,
      text: words.say(LEVEL_WORDS[level]),
      count: words.number(count(level)),
    })),
  };
}

function viewCell(
  words: Words,
  origin: CountryCode,
  destination: CountryCode | undefined,
  { level, difference }: HeatCell,
) {
  if (level === 'none') return { level, isEmpty: true };
  return {
    level,
    isEmpty: false,
    // From this page on: tens of thousands of whole addresses would weigh more than the map.
    href: `corridors/${origin}/${destination}`,
    text: difference === undefined ? LEVEL_SIGNS[level] : words.percent(difference),
  };
}
