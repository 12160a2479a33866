import { defineCheck } from '../../check/define-check.ts';
import { goalYearOf } from '../../goal/goals.ts';
import { indicatorIdentity } from '../../item/indicator-identity.ts';
import { itemsOf } from '../../item/item.ts';
import { MESSAGES } from './messages.ts';

export default defineCheck({
  id: 'target-year-in-time',
  scope: 'field',
  reach: 'outline',
  severity: 'warning',
  rule: 'Require the year of a target not to be after the year of the goal that it serves',
  source: 'Years of the Sustainable Development Goals: 2030, and 2020 for 4.b and 17.18',
  parameters: {},
  messages: MESSAGES,
  *check({ slice, tally }) {
    const { cycle } = slice.snapshot;
    for (const { country, outline } of slice.outlines()) {
      for (const item of itemsOf(outline)) {
        for (const [position, { code, target }] of (item.indicators ?? []).entries()) {
          const goalYear = goalYearOf(code, cycle);
          if (target === undefined || goalYear === undefined) {
            tally.notApplicable++;
            continue;
          }
          tally.compared++;
          if (target.year <= goalYear) continue;
          yield {
            message: 'later',
            severity: 'warning',
            countries: [country],
            subject: { ...item.subject, indicator: indicatorIdentity(item, position) },
            evidence: [
              {
                country,
                pointer: `${item.pointer}/indicators/${position}/target/year`,
                value: target.year,
              },
            ],
            statistic: { name: 'target-year', value: target.year, threshold: goalYear },
            values: { indicator: code, title: item.title, year: target.year, goalYear },
          };
        }
      }
    }
  },
});
