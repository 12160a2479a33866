import { MEASURES } from '@concord/domain';
import type { Question, Tally } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { OutlineTable, Series } from '../../check/outline-table.ts';
import type { MirrorCell } from '../../check/pair.ts';
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
    for (const [table, series] of slice.series()) yield* inSeries(table, series, parameters, tally);
    for (const measure of MEASURES) {
      for (const cell of slice.mirrors(measure)) {
        const question = acrossMirror(cell, parameters, tally);
        if (question !== undefined) yield question;
      }
    }
  },
});

/** The power of ten that the ratio is close to, ±3 or ±6; undefined where it is close to none. */
function slipOf(value: number, reference: number, margin: number): number | undefined {
  if (!(value > 0 && reference > 0)) return undefined;
  const ratio = Math.log10(value / reference);
  const size = SLIPS.find((power) => Math.abs(Math.abs(ratio) - power) < margin);
  return size === undefined ? undefined : size * Math.sign(ratio);
}

function* inSeries(
  table: OutlineTable,
  series: Series,
  parameters: Parameters,
  tally: Tally,
): Iterable<Question> {
  const { measure, basis, sex } = series;
  let returning: number | undefined;
  for (let row = series.from + 1; row < series.to; row++) {
    const before = table.value(row - 1);
    const value = table.value(row);
    const consecutive = table.year(row) === table.year(row - 1) + 1;
    if (!consecutive || Number.isNaN(before) || Number.isNaN(value)) {
      tally.notApplicable++;
      returning = undefined;
      continue;
    }
    tally.compared++;
    const slip = slipOf(value, before, parameters.margin);
    // The year after a slip is not another slip: the series is back.
    const back = slip !== undefined && slip === returning;
    returning = slip === undefined || back ? undefined : -slip;
    if (slip === undefined || back || (before + value) / 2 < floorOf(measure, parameters)) continue;
    const { origin, destination, year } = table.figure(row);
    const { country } = table;
    yield {
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
    };
  }
}

function acrossMirror(cell: MirrorCell, parameters: Parameters, tally: Tally): Question | undefined {
  const a = cell.origin.value(cell.originRow);
  const b = cell.destination.value(cell.destinationRow);
  if (Number.isNaN(a) || Number.isNaN(b)) return undefined;
  tally.compared++;
  const slip = slipOf(a, b, parameters.margin);
  if (slip === undefined || (a + b) / 2 < floorOf(cell.measure, parameters)) return undefined;
  return ask(cell, 'warning', 'mirror', {
    a,
    b,
    statistic: { name: 'decimal-logarithm-of-ratio', value: published(Math.log10(a / b)), threshold: slip },
    unexplained: rankingSize(cell.measure, Math.abs(a - b)),
    values: { times: 10 ** Math.abs(slip) },
  });
}
