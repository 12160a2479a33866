import type { Question, Tally } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import { cellFor, type OutlineTable, type Series } from '../../check/outline-table.ts';
import { published, roundingOfSum } from '../../measure/asymmetry.ts';
import { exceeds } from '../../measure/exceeds.ts';
import { rankingSize } from '../../measure/measure-kind.ts';
import { MESSAGES } from './messages.ts';

const PARAMETERS = {
  share: {
    default: 0.1,
    unit: 'share of the later stock',
    minimum: 0,
    maximum: 1,
    meaning: 'a difference up to it is taken as deaths, naturalisations and revisions',
  },
} as const;

export default defineCheck({
  id: 'stock-matches-flows',
  scope: 'outline',
  reach: 'outline',
  severity: 'note',
  rule: 'Require the change of a stock to be about what came in less what went back',
  source:
    'Demographic accounting equation as in the United Nations’ Recommendations on Statistics of International Migration',
  parameters: PARAMETERS,
  messages: MESSAGES,
  *check({ slice, parameters, tally }) {
    for (const table of slice.outlines()) {
      for (const series of table.series) {
        if (series.measure === 'migrant-stock') yield* changes(table, series, parameters.share, tally);
      }
    }
  },
});

function* changes(table: OutlineTable, series: Series, share: number, tally: Tally): Iterable<Question> {
  let earlier = -1;
  for (let row = series.from; row < series.to; row++) {
    if (Number.isNaN(table.value(row))) continue;
    if (earlier >= 0) {
      const question = compareChange(table, series, earlier, row, share, tally);
      if (question !== undefined) yield question;
    }
    earlier = row;
  }
}

function compareChange(
  table: OutlineTable,
  series: Series,
  earlier: number,
  later: number,
  share: number,
  tally: Tally,
): Question | undefined {
  const flows = flowsBetween(table, series, table.year(earlier), table.year(later));
  if (flows === undefined) {
    tally.notApplicable++;
    return undefined;
  }
  tally.compared++;
  const change = table.value(later) - table.value(earlier);
  const difference = Math.abs(change - flows.net);
  const rows = [earlier, later, ...flows.rows];
  const rounding = roundingOfSum(rows.map((row) => table.figure(row).rounding ?? 1));
  if (!exceeds(difference, Math.max(rounding, share * table.value(later)))) return undefined;
  const { country } = table;
  const { measure, origin, destination, year } = table.figure(later);
  return {
    message: 'differs',
    severity: 'note',
    countries: [country],
    subject: { measure, origin, destination, year, sex: series.sex, basis: series.basis },
    evidence: rows.map((row) => ({
      country,
      pointer: table.pointer(row, 'value'),
      value: table.value(row),
    })),
    statistic: {
      name: 'difference-over-stock',
      // Of a stock that is no more, as if one person were left.
      value: published(difference / Math.max(1, table.value(later))),
      threshold: share,
    },
    unexplained: rankingSize(measure, difference),
    values: { origin, destination, fromYear: table.year(earlier), year, change, net: flows.net },
  };
}

/** Those who came less those who went back over the years after `from` up to `to`; undefined where a year of either is missing. */
function flowsBetween(
  table: OutlineTable,
  series: Series,
  from: number,
  to: number,
): { net: number; rows: number[] } | undefined {
  const rows: number[] = [];
  let net = 0;
  const { side, basis, sex } = series;
  for (let year = from + 1; year <= to; year++) {
    for (const measure of ['migration-flow', 'returns'] as const) {
      const row = table.find(series.partner, cellFor({ side, measure, basis, sex }, year));
      const value = table.value(row);
      if (Number.isNaN(value)) return undefined;
      net += measure === 'returns' ? -value : value;
      rows.push(row);
    }
  }
  return { net, rows };
}
