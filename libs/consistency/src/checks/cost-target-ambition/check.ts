import type { Question } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import type { OutlineTable } from '../../check/outline-table.ts';
import { REMITTANCE_COST, remittanceCostGoal } from '../../goal/goals.ts';
import { indicatorIdentity } from '../../item/indicator-identity.ts';
import { itemsOf } from '../../item/item.ts';
import { published } from '../../measure/asymmetry.ts';
import { exceeds } from '../../measure/exceeds.ts';
import { rankingSize } from '../../measure/measure-kind.ts';
import { MESSAGES } from './messages.ts';

export default defineCheck({
  id: 'cost-target-ambition',
  scope: 'outline',
  reach: 'outline',
  severity: 'warning',
  rule: 'Require a target for the cost of remittances to be as ambitious as the shared goal, and corridors to be under its maximum after the target year',
  source: 'SDG 10.c: by 2030, less than 3 percent, and no corridor above 5 percent',
  parameters: {},
  messages: MESSAGES,
  *check({ slice, tally }) {
    const goal = remittanceCostGoal(slice.snapshot.cycle);
    for (const table of slice.outlines()) {
      const targetYears: number[] = [];
      for (const item of itemsOf(table.outline)) {
        for (const [position, { code, target, unit }] of (item.indicators ?? []).entries()) {
          if (code !== REMITTANCE_COST.indicator || unit !== 'percent' || target === undefined) continue;
          targetYears.push(target.year);
          tally.compared++;
          if (!exceeds(target.value, goal.value)) continue;
          const { country } = table;
          yield {
            message: 'target-above-goal',
            severity: 'warning',
            countries: [country],
            subject: { ...item.subject, indicator: indicatorIdentity(item, position) },
            evidence: [
              {
                country,
                pointer: `${item.pointer}/indicators/${position}/target/value`,
                value: target.value,
              },
            ],
            statistic: { name: 'target', value: target.value, threshold: goal.value },
            values: { title: item.title, target: target.value, year: target.year, goal: goal.value },
          };
        }
      }
      const lastYear = targetYears.length === 0 ? goal.by : Math.min(...targetYears);
      yield* corridorsAbove(table, lastYear, goal.corridorMaximum);
    }
  },
});

function* corridorsAbove(table: OutlineTable, lastYear: number, maximum: number): Iterable<Question> {
  for (const { measure, basis, sex, from, to } of table.series) {
    if (measure !== 'remittance-cost') continue;
    for (let row = from; row < to; row++) {
      const value = table.value(row);
      const year = table.year(row);
      if (year <= lastYear || Number.isNaN(value) || !exceeds(value, maximum)) continue;
      const { origin, destination } = table.place(row);
      yield {
        message: 'corridor-above-maximum',
        severity: 'warning',
        countries: [table.country],
        subject: { measure, origin, destination, year, sex, basis },
        evidence: [{ country: table.country, pointer: table.pointer(row, 'value'), value }],
        statistic: { name: 'cost', value: published(value), threshold: maximum },
        unexplained: rankingSize(measure, value - maximum),
        values: { origin, destination, year, value, maximum, lastYear },
      };
    }
  }
}
