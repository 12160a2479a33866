import { type CountryCode, countryName, type Measure, term } from '@concord/domain';
import type { EstimatedValue } from '@concord/report';
import { newCaseAddress } from '../cases/pages/new-case-address.ts';
import { drawAccounts, type TwoAccounts } from '../pages/two-accounts.ts';
import type { Words } from '../pages/words.ts';
import { isEstimable } from './corridor-estimates.ts';
import { LEVEL_WORDS, sayMeasure } from './corridors.view.ts';
import { type CorridorYear, cellOf, type SideFigure } from './heat-map.ts';

/** A corridor of a cycle. */
export interface Corridor {
  cycle: string;
  origin: CountryCode;
  destination: CountryCode;
  /** Which of the two have outlines that the reader can read. */
  filed: ReadonlySet<CountryCode>;
}

/** What both sides give of one measure: as a small chart, where there is something to draw, and as a table. */
export function viewMeasure(
  words: Words,
  corridor: Corridor,
  [measure, rows]: readonly [Measure, readonly CorridorYear[]],
  estimates: ReadonlyMap<number, EstimatedValue> = new Map(),
) {
  const name = sayMeasure(words, measure);
  const names = namesOf(words, corridor);
  const charted = chartedOf(rows);
  const accounts = accountsOf(charted, estimates);
  const title = words.say({
    key: 'review.seriesTitle',
    values: { measure: name, ...names },
  });
  const [first] = charted;
  // Said once where it is the same for all years.
  const sources = {
    byOrigin: sourceOf(rows, 'byOrigin'),
    byDestination: sourceOf(rows, 'byDestination'),
  };
  return {
    name,
    chart:
      first === undefined
        ? undefined
        : {
            drawing: drawAccounts(words, title, accounts),
            kind: kindOf(words, first),
            hasEstimates: estimates.size > 0,
          },
    hasEstimates: estimates.size > 0,
    sources: [
      { country: names.origin, text: sources.byOrigin },
      { country: names.destination, text: sources.byDestination },
    ].filter(({ text }) => text !== undefined),
    rows: rows.map((row) => viewYear(words, corridor, row, estimates, sources)),
    isAsked: rows.some((row) => newCaseAbout(corridor, row) !== ''),
    estimate: sayNewest(words, estimates),
  };
}

/** The source of all figures of a side; undefined where they have none, or several. */
function sourceOf(rows: readonly CorridorYear[], side: 'byOrigin' | 'byDestination'): string | undefined {
  const sources = new Set(rows.flatMap((row) => (row[side] === undefined ? [] : [row[side].source])));
  return sources.size === 1 ? [...sources][0] : undefined;
}

/** The rows that a chart shows: what was counted or estimated or, where there is nothing of that, what is planned or projected. */
function chartedOf(rows: readonly CorridorYear[]): CorridorYear[] {
  const reported = rows.filter(isEstimable);
  if (reported.length > 0) return reported;
  const given = rows.filter(
    ({ sex, byOrigin, byDestination }) =>
      sex === 'total' && (byOrigin?.value !== undefined || byDestination?.value !== undefined),
  );
  return given.filter(({ basis }) => basis === given[0]?.basis);
}

function accountsOf(
  rows: readonly CorridorYear[],
  estimates: ReadonlyMap<number, EstimatedValue>,
): TwoAccounts {
  const [own, other] = [new Map<number, number>(), new Map<number, number>()];
  for (const { year, basis, byOrigin, byDestination } of rows) {
    for (const [values, figure] of [
      [own, byOrigin],
      [other, byDestination],
    ] as const) {
      if (figure?.value !== undefined && (basis === 'observed' || !values.has(year))) {
        values.set(year, figure.value);
      }
    }
  }
  return { own, other, estimates };
}

function viewYear(
  words: Words,
  corridor: Corridor,
  row: CorridorYear,
  estimates: ReadonlyMap<number, EstimatedValue>,
  sources: Readonly<Record<'byOrigin' | 'byDestination', string | undefined>>,
) {
  const { year, byOrigin, byDestination } = row;
  const { level, difference } = cellOf(byOrigin?.value ?? null, byDestination?.value ?? null);
  const estimate = isEstimable(row) ? estimates.get(year) : undefined;
  return {
    year: String(year),
    kind: kindOf(words, row),
    origin: viewSide(words, byOrigin, sources.byOrigin),
    destination: viewSide(words, byDestination, sources.byDestination),
    level,
    difference: difference === undefined ? words.say(LEVEL_WORDS[level]) : words.percent(difference),
    ...(estimate === undefined
      ? {}
      : { estimate: words.number(estimate.value, 0), range: sayRange(words, estimate) }),
    newCase: newCaseAbout(corridor, row),
  };
}

/** Where a question about both figures of a year is put; '' for who puts none. */
function newCaseAbout(
  { cycle, origin, destination, filed }: Corridor,
  { byOrigin, byDestination }: CorridorYear,
): string {
  const sides = [
    { country: origin, pointer: byOrigin?.pointer },
    { country: destination, pointer: byDestination?.pointer },
  ].filter(({ country }) => filed.has(country));
  // The first is one that says something.
  const [first, other] = sides.sort(
    (a, b) => Number(b.pointer !== undefined) - Number(a.pointer !== undefined),
  );
  if (first === undefined) return '';
  return newCaseAddress(cycle, [first.country, other?.country], {
    pointer: first.pointer,
    withPointer: other?.pointer,
    back: `corridors/${origin}/${destination}`,
  });
}

function kindOf(words: Words, { basis, sex }: CorridorYear): string {
  return [
    ...(basis === 'observed' ? [] : [term(basis, words.language, 'basis')]),
    ...(sex === 'total' ? [] : [term(sex, words.language, 'sex')]),
  ].join(', ');
}

function viewSide(words: Words, figure: SideFigure | undefined, known: string | undefined) {
  if (figure === undefined) return { text: '–' };
  const { value, missing, source } = figure;
  const text =
    value === undefined
      ? term(missing ?? 'not-collected', words.language)
      : words.number(value, Number.isInteger(value) ? 0 : 2);
  return { text, ...(source === undefined || source === known ? {} : { source }) };
}

function sayRange(words: Words, { low, high }: EstimatedValue): string {
  return `${words.number(low, 0)}–${words.number(high, 0)}`;
}

/** The joint estimate of the newest year with the range that most likely holds it; undefined without one. */
function sayNewest(words: Words, estimates: ReadonlyMap<number, EstimatedValue>): string | undefined {
  const year = Math.max(...estimates.keys());
  const estimate = estimates.get(year);
  if (estimate === undefined) return undefined;
  const { low, value, high } = estimate;
  return words.say({
    key: 'collective.estimate',
    values: {
      year: String(year),
      value: words.number(value),
      low: words.number(low),
      high: words.number(high),
    },
  });
}

/** Both ends by name. */
export function namesOf(words: Words, { origin, destination }: Pick<Corridor, 'origin' | 'destination'>) {
  return {
    origin: countryName(origin, words.language),
    destination: countryName(destination, words.language),
  };
}
