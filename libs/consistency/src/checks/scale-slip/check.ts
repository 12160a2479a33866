import { MEASURES } from '@concord/domain';
import type { Question, Tally } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { Mirrors } from '../../check/mirrors.ts';
import type { OutlineTable } from '../../check/outline-table.ts';
import type { Series } from '../../check/series.ts';
import { published } from '../../measure/asymmetry.ts';
import { FLOOR_PARAMETERS, floorOf, rankingSize } from '../../measure/measure-kind.ts';
import { ask } from '../../mirror/compare-amounts.ts';
import { MESSAGES } from './messages.ts';

const PARAMETERS = {
  margin: {
    default: 0.1,
    unit: 'decimal logarithms',
    minimum: 0,
    maximum: 1,
    meaning: 'a ratio closer than it to a thousand or a million looks like another unit',
  },
  ...FLOOR_PARAMETERS,
} as const;

interface Parameters {
  margin: number;
  floorPersons: number;
  floorMoney: number;
}

/** Powers of ten between units that are mistaken for each other: ones, thousands, millions. */
const SLIPS = [3, 6] as const;

export default defineCheck({
  id: 'scale-slip',
  scope: 'field',
  reach: 'pair',
  severity: 'warning',
  rule: 'Disallow a figure that is about a thousand or a million times, or a thousandth or a millionth of, the year before’s or the mirror figure',
  source:
    'Detection of unit errors (“1000-errors”) as in Pannekoek, Scholtus and Van der Loo (2013), Journal of Official Statistics 29',
  parameters: PARAMETERS,
  messages: MESSAGES,
  *check({ slice, parameters, tally }) {
    const found: Question[] = [];
    slice.eachSeries((table, series) => inSeries(table, series, parameters, tally, found));
    yield* found;
    for (const measure of MEASURES) {
      yield* acrossMirrors(slice.mirrors(measure), floorOf(measure, parameters), parameters.margin, tally);
    }
  },
});

/** Whether two values can be a slip apart: with the widest margin, 1, a thousandfold change begins beyond a hundredfold one. Most need no logarithm. */
function isSlip(value: number, reference: number): boolean {
  const ratio = value / reference;
  return value > 0 && reference > 0 && (ratio > 50 || ratio < 0.02);
}

/** The power of ten that the ratio is close to, ±3 or ±6; undefined where it is close to none. */
function slipOf(value: number, reference: number, margin: number): number | undefined {
  const ratio = Math.log10(value / reference);
  const size = SLIPS.find((power) => Math.abs(Math.abs(ratio) - power) < margin);
  return size === undefined ? undefined : size * Math.sign(ratio);
}

function inSeries(
  table: OutlineTable,
  series: Series,
  parameters: Parameters,
  tally: Tally,
  found: Question[],
): void {
  const { measure, basis, sex } = series;
  let returning: number | undefined;
  for (let row = series.from + 1; row < series.to; row++) {
    const before = table.values[row - 1] as number;
    const value = table.values[row] as number;
    if (!table.followsYear(row) || Number.isNaN(before) || Number.isNaN(value)) {
      tally.notApplicable++;
      returning = undefined;
      continue;
    }
    tally.compared++;
    const slip = isSlip(value, before) ? slipOf(value, before, parameters.margin) : undefined;
    // The year after a slip is not another slip: the series is back.
    const back = slip !== undefined && slip === returning;
    returning = slip === undefined || back ? undefined : -slip;
    if (slip === undefined || back || (before + value) / 2 < floorOf(measure, parameters)) continue;
    const { origin, destination, year } = table.place(row);
    const { country } = table;
    found.push({
      message: 'year-before',
      severity: 'warning',
      countries: [country],
      subject: { measure, origin, destination, year, sex, basis },
      evidence: [
        { country, pointer: table.pointer(row - 1, 'value'), value: before },
        { country, pointer: table.pointer(row, 'value'), value },
      ],
      statistic: {
        name: 'decimal-logarithm-of-ratio',
        value: published(Math.log10(value / before)),
        threshold: slip,
      },
      unexplained: rankingSize(measure, Math.abs(value - before)),
      values: {
        series: [measure, sex, basis],
        origin,
        destination,
        year,
        before,
        value,
        times: 10 ** Math.abs(slip),
      },
    });
  }
}

function* acrossMirrors(mirrors: Mirrors, floor: number, margin: number, tally: Tally): Iterable<Question> {
  for (let index = 0; index < mirrors.length; index++) {
    const a = mirrors.byOrigin(index);
    const b = mirrors.byDestination(index);
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    tally.compared++;
    const slip = isSlip(a, b) ? slipOf(a, b, margin) : undefined;
    if (slip === undefined || (a + b) / 2 < floor) continue;
    const cell = mirrors.at(index);
    yield ask(cell, 'warning', 'mirror', {
      a,
      b,
      statistic: { name: 'decimal-logarithm-of-ratio', value: published(Math.log10(a / b)), threshold: slip },
      unexplained: rankingSize(cell.measure, Math.abs(a - b)),
      values: { times: 10 ** Math.abs(slip) },
    });
  }
}
