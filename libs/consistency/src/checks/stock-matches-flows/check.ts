import { cellFor } from '../../check/cell.ts';
import type { Question, Tally } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { OutlineTable } from '../../check/outline-table.ts';
import type { Series } from '../../check/series.ts';
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
        if (series.measure !== 'migrant-stock') continue;
        let earlier = -1;
        for (let row = series.from; row < series.to; row++) {
          if (Number.isNaN(table.value(row))) continue;
          const question =
            earlier < 0 ? undefined : compareChange(table, series, earlier, row, parameters.share, tally);
          if (question !== undefined) yield question;
          earlier = row;
        }
      }
    }
  },
});

function compareChange(
  table: OutlineTable,
  series: Series,
  earlier: number,
  later: number,
  share: number,
  tally: Tally,
): Question | undefined {
  const flows = flowRows(table, series, table.year(earlier), table.year(later));
  if (flows === undefined) {
    tally.notApplicable++;
    return undefined;
  }
  tally.compared++;
  const net = flows.reduce((sum, row, index) => sum + (index % 2 === 0 ? 1 : -1) * table.value(row), 0);
  const change = table.value(later) - table.value(earlier);
  const difference = Math.abs(change - net);
  const most = share * table.value(later);
  if (!exceeds(difference, most)) return undefined;
  const rows = [earlier, later, ...flows];
  const rounding = roundingOfSum(rows.map((row) => table.rounding(row) ?? 1));
  if (!exceeds(difference, Math.max(rounding, most))) return undefined;
  const { country } = table;
  const { measure, origin, destination, year } = table.place(later);
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
    values: { origin, destination, fromYear: table.year(earlier), year, change, net },
  };
}

/** For each year after `from` up to `to` the row of those who came, then of those who went back; undefined where one is missing. */
function flowRows(table: OutlineTable, series: Series, from: number, to: number): number[] | undefined {
  const { partner, side, basis, sex } = series;
  // Cells count in years.
  const inflow = cellFor({ side, measure: 'migration-flow', basis, sex }, from);
  const returns = cellFor({ side, measure: 'returns', basis, sex }, from);
  const rows: number[] = [];
  for (let years = 1; years <= to - from; years++) {
    for (const cell of [inflow, returns]) {
      const row = table.find(partner, cell + years);
      if (Number.isNaN(table.value(row))) return undefined;
      rows.push(row);
    }
  }
  return rows;
}
