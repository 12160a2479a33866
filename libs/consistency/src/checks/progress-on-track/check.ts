import type { Observation } from '@concord/domain';
import { defineCheck } from '../../check/define-check.ts';
import { indicatorIdentity } from '../../item/indicator-identity.ts';
import { itemsOf } from '../../item/item.ts';
import { published } from '../../measure/asymmetry.ts';
import { MESSAGES } from './messages.ts';
import { classify, growthRatio, isReached } from './progress.ts';

const SOURCE = 'Sustainable Development Goals Progress Chart, technical note';

export default defineCheck({
  id: 'progress-on-track',
  scope: 'field',
  reach: 'outline',
  severity: 'note',
  rule: 'Require what was observed of an indicator to grow as fast as its target needs',
  source: SOURCE,
  parameters: {
    onTrack: {
      default: 0.95,
      unit: 'observed over needed growth',
      minimum: 0,
      maximum: 2,
      meaning: 'from it on an indicator is on track',
      source: SOURCE,
    },
    behind: {
      default: 0.6,
      unit: 'observed over needed growth',
      minimum: 0,
      maximum: 2,
      meaning: 'from it on an indicator is behind, below it stalled',
      source: SOURCE,
    },
  },
  messages: MESSAGES,
  *check({ slice, parameters, tally }) {
    for (const { country, outline } of slice.outlines()) {
      for (const item of itemsOf(outline)) {
        for (const [position, { code, baseline, target, observations = [] }] of (
          item.indicators ?? []
        ).entries()) {
          const last = lastOf(observations);
          const ratio =
            baseline === undefined || target === undefined || last === undefined
              ? undefined
              : growthRatio(baseline, last.observation, target);
          if (ratio === undefined || baseline === undefined || target === undefined || last === undefined) {
            tally.notApplicable++;
            continue;
          }
          tally.compared++;
          const progress = classify(ratio, parameters);
          if (progress === 'on-track' || isReached(baseline, last.observation, target)) continue;
          const place = `${item.pointer}/indicators/${position}`;
          yield {
            message: progress,
            severity: 'note',
            countries: [country],
            subject: { ...item.subject, indicator: indicatorIdentity(item, position) },
            evidence: [
              { country, pointer: `${place}/baseline/value`, value: baseline.value },
              {
                country,
                pointer: `${place}/observations/${last.position}/value`,
                value: last.observation.value,
              },
              { country, pointer: `${place}/target/value`, value: target.value },
            ],
            statistic: { name: 'growth-ratio', value: published(ratio), threshold: parameters.onTrack },
            values: {
              indicator: code,
              title: item.title,
              baseline: baseline.value,
              baselineYear: baseline.year,
              value: last.observation.value,
              year: last.observation.year,
              target: target.value,
              targetYear: target.year,
            },
          };
        }
      }
    }
  },
});

function lastOf(
  observations: readonly Observation[],
): { observation: Observation; position: number } | undefined {
  let last: { observation: Observation; position: number } | undefined;
  for (const [position, observation] of observations.entries()) {
    if (last === undefined || observation.year > last.observation.year) last = { observation, position };
  }
  return last;
}
