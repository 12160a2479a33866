import type { ParameterValues, Question, Tally } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { Severity } from '../../check/finding.ts';
import type { OutlineTable, Series } from '../../check/outline-table.ts';
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
    for (const table of slice.outlines()) {
      for (const series of table.series) {
        if (series.sex === 'total' && OBSERVED.has(series.basis))
          yield* jumps(table, series, parameters, tally);
      }
    }
  },
});

function* jumps(
  table: OutlineTable,
  series: Series,
  parameters: Parameters,
  tally: Tally,
): Iterable<Question> {
  if (series.to - series.from < 2) return;
  const first = series.from + 1;
  const changes: number[] = [];
  const scores: () => Map<number, number> = lazily(() => robustScores(changes));
  for (let row = first; row < series.to; row++) {
    const change = changeInto(table, row);
    changes.push(change);
    if (Number.isNaN(change)) tally.notApplicable++;
    else tally.compared++;
  }
  const least = Math.log(Math.min(parameters.outlyingChange, parameters.note));
  for (let row = first; row < series.to; row++) {
    const change = changes[row - first] as number;
    if (Number.isNaN(change) || Math.abs(change) <= least) continue;
    const before = table.value(row - 1);
    const value = table.value(row);
    if ((before + value) / 2 < floorOf(series.measure, parameters)) continue;
    const judged = judge(change, parameters, () =>
      valuesIn(table, series) >= YEARS_FOR_SCORE ? (scores().get(row - first) ?? 0) : 0,
    );
    if (judged !== undefined) yield ask(table, series, row, judged);
  }
}

function valuesIn(table: OutlineTable, { from, to }: Series): number {
  let count = 0;
  for (let row = from; row < to; row++) if (!Number.isNaN(table.value(row))) count++;
  return count;
}

/** ln(x_t / x_{t−1}); NaN where the year before is not given, or one of the two is missing or 0. */
function changeInto(table: OutlineTable, row: number): number {
  const before = table.value(row - 1);
  const value = table.value(row);
  const consecutive = table.year(row) === table.year(row - 1) + 1;
  return consecutive && before > 0 && value > 0 ? Math.log(value / before) : Number.NaN;
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
  const { measure, origin, destination, year } = table.figure(row);
  const before = table.value(row - 1);
  const value = table.value(row);
  const definitions = compareDefinitions(table.figure(row - 1), table.figure(row));
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
