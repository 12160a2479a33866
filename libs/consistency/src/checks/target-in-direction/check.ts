import { defineCheck } from '../../check/define-check.ts';
import { directionOf } from '../../goal/goals.ts';
import { indicatorIdentity } from '../../item/indicator-identity.ts';
import { itemsOf } from '../../item/item.ts';
import { MESSAGES } from './messages.ts';

export default defineCheck({
  id: 'target-in-direction',
  scope: 'field',
  reach: 'outline',
  severity: 'warning',
  rule: 'Require a target to lie from its baseline in the direction that the indicator is meant to go',
  source: 'Directions of the global SDG indicator framework, where the outline says none',
  parameters: {},
  messages: MESSAGES,
  *check({ slice, tally }) {
    const { cycle } = slice.snapshot;
    for (const { country, outline } of slice.outlines()) {
      for (const item of itemsOf(outline)) {
        for (const [position, indicator] of (item.indicators ?? []).entries()) {
          const { code, baseline, target } = indicator;
          const direction = directionOf(indicator, cycle);
          if (baseline === undefined || target === undefined || direction === undefined) {
            tally.notApplicable++;
            continue;
          }
          tally.compared++;
          const change = target.value - baseline.value;
          if (direction === 'increase' ? change > 0 : change < 0) continue;
          const place = `${item.pointer}/indicators/${position}`;
          yield {
            message: change === 0 ? 'unchanged' : `meant-to-${direction}`,
            // A level that is reached already can be meant to be kept.
            severity: change === 0 ? 'note' : 'warning',
            countries: [country],
            subject: { ...item.subject, indicator: indicatorIdentity(item, position) },
            evidence: [
              { country, pointer: `${place}/baseline/value`, value: baseline.value },
              { country, pointer: `${place}/target/value`, value: target.value },
            ],
            values: {
              indicator: code,
              title: item.title,
              baseline: baseline.value,
              target: target.value,
              year: target.year,
            },
          };
        }
      }
    }
  },
});
