import type { ParameterValues, Question, Tally } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { Severity } from '../../check/finding.ts';
import type { OutlineTable } from '../../check/outline-table.ts';
import type { Series } from '../../check/series.ts';
import { published } from '../../measure/asymmetry.ts';
import { exceeds } from '../../measure/exceeds.ts';
import { FLOOR_PARAMETERS, floorOf, rankingSize } from '../../measure/measure-kind.ts';
import { compareDefinitions } from '../../mirror/definitions.ts';
import { MESSAGES } from './messages.ts';
import { robustScores } from './robust-scores.ts';

const PARAMETERS = {
  note: {
    default: 1.5,
    unit: 'times the year before',
    minimum: 1,
    maximum: 1000,
    meaning: 'a change beyond it, up or down, is worth a look',
  },
  warn: {
    default: 3,
    unit: 'times the year before',
    minimum: 1,
    maximum: 1000,
    meaning: 'a change beyond it, up or down, asks for a reply',
  },
  score: {
    default: 3.5,
    unit: 'median absolute deviations, scaled',
    minimum: 0,
    maximum: 100,
    meaning:
      'with five years or more, a change that stands out further from the series’ own changes is worth a look',
    source: 'Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers',
  },
  outlyingChange: {
    default: 1.2,
    unit: 'times the year before',
    minimum: 1,
    maximum: 1000,
    meaning: 'smaller changes do not count as standing out, however steady the series',
  },
  ...FLOOR_PARAMETERS,
} as const;

type Parameters = ParameterValues<typeof PARAMETERS>;

/** What happened has a course; plans, caps and approvals may change at will. */
const OBSERVED = new Set(['observed', 'estimated']);

/** From this many values on, a series has changes of its own to compare with. */
const YEARS_FOR_SCORE = 5;

export default defineCheck({
  id: 'year-on-year-jump',
  scope: 'field',
  reach: 'outline',
  severity: 'warning',
  rule: 'Limit the change of a figure from one year to the next',
  source: 'Robust outlier detection on log ratios, as in the UNECE’s guides on statistical data editing',
  parameters: PARAMETERS,
  messages: MESSAGES,
  *check({ slice, parameters, tally }) {
    const found: Question[] = [];
    for (const table of slice.outlines()) {
      for (const series of table.series) {
        if (series.sex === 'total' && OBSERVED.has(series.basis))
          jumps(table, series, parameters, tally, found);
      }
    }
    yield* found;
  },
});

/** A change so much closer to none than the least that counts is none, whatever rounding does. */
const CLEARLY = 1 - 1e-6;

function jumps(
  table: OutlineTable,
  series: Series,
  parameters: Parameters,
  tally: Tally,
  found: Question[],
): void {
  const { values } = table;
  const floor = floorOf(series.measure, parameters);
  const times = Math.min(parameters.outlyingChange, parameters.note);
  const least = Math.log(times);
  let scores: (() => ReadonlyMap<number, number>) | undefined;
  for (let row = series.from + 1; row < series.to; row++) {
    const before = values[row - 1] as number;
    const value = values[row] as number;
    if (!(before > 0 && value > 0 && table.followsYear(row))) {
      tally.notApplicable++;
      continue;
    }
    tally.compared++;
    // Most need no logarithm.
    const larger = before < value ? value / before : before / value;
    if (larger < times * CLEARLY || (before + value) / 2 < floor) continue;
    const change = Math.log(value / before);
    if (Math.abs(change) <= least) continue;
    scores ??= lazily(() => scoresOf(table, series));
    const score = scores;
    const judged = judge(change, parameters, () => score().get(row - series.from - 1) ?? 0);
    if (judged !== undefined) found.push(ask(table, series, row, judged));
  }
}

/** How far each change stands out from the series' own; none where it is too short to have any. */
function scoresOf(table: OutlineTable, series: Series): ReadonlyMap<number, number> {
  return valuesIn(table, series) < YEARS_FOR_SCORE ? new Map() : robustScores(changesIn(table, series));
}

/** ln(x_t / x_{t−1}) for each year but the first; NaN where the year before is not given, or one of the two is missing or 0. */
function changesIn(table: OutlineTable, series: Series): number[] {
  const changes: number[] = [];
  for (let row = series.from + 1; row < series.to; row++) {
    const before = table.value(row - 1);
    const value = table.value(row);
    const isKnown = table.followsYear(row) && before > 0 && value > 0;
    changes.push(isKnown ? Math.log(value / before) : Number.NaN);
  }
  return changes;
}

function valuesIn(table: OutlineTable, { from, to }: Series): number {
  let count = 0;
  for (let row = from; row < to; row++) if (!Number.isNaN(table.value(row))) count++;
  return count;
}

/** The larger of the two years over the smaller. */
const RATIO = 'year-on-year-ratio';

interface Judged {
  severity: Severity;
  statistic: { name: string; value: number; threshold: number };
  outlying: boolean;
}

function judge(change: number, parameters: Parameters, score: () => number): Judged | undefined {
  const times = Math.exp(Math.abs(change));
  const severity: Severity | undefined = exceeds(times, parameters.warn)
    ? 'warning'
    : exceeds(times, parameters.note)
      ? 'note'
      : undefined;
  if (severity !== undefined) {
    const threshold = severity === 'warning' ? parameters.warn : parameters.note;
    return {
      severity,
      statistic: { name: RATIO, value: published(times), threshold },
      outlying: false,
    };
  }
  const standing = exceeds(times, parameters.outlyingChange) ? score() : 0;
  if (standing <= parameters.score) return undefined;
  // A perfectly steady series has no deviation to scale by.
  const statistic = Number.isFinite(standing)
    ? { name: 'median-absolute-deviation-score', value: published(standing), threshold: parameters.score }
    : { name: RATIO, value: published(times), threshold: parameters.outlyingChange };
  return { severity: 'note', statistic, outlying: true };
}

function ask(
  table: OutlineTable,
  series: Series,
  row: number,
  { severity, statistic, outlying }: Judged,
): Question {
  const { country } = table;
  const { measure, origin, destination, year } = table.place(row);
  const before = table.value(row - 1);
  const value = table.value(row);
  const definitions = compareDefinitions(table.definition(row - 1), table.definition(row));
  const redefined = definitions.converts || definitions.conceptDiffers;
  return {
    message: redefined ? 'jumps-with-definition' : outlying ? 'stands-out' : 'jumps',
    severity: redefined ? 'note' : severity,
    countries: [country],
    subject: { measure, origin, destination, year, sex: series.sex, basis: series.basis },
    evidence: [
      { country, pointer: table.pointer(row - 1, 'value'), value: before },
      { country, pointer: table.pointer(row, 'value'), value },
    ],
    statistic,
    unexplained: rankingSize(measure, Math.abs(value - before)),
    values: { series: [measure, series.basis], origin, destination, year, before, value },
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
