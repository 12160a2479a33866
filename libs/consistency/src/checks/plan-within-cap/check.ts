import { defineCheck } from '../../check/define-check.ts';
import { exceeds } from '../../measure/exceeds.ts';
import { rankingSize } from '../../measure/measure-kind.ts';
import { corridorLimit, plansIn } from '../../workers/worker-plans.ts';
import { MESSAGES } from './messages.ts';

export default defineCheck({
  id: 'plan-within-cap',
  scope: 'pair',
  reach: 'pair',
  severity: 'warning',
  rule: 'Limit the workers that an origin plans to send over a corridor to what the destination lets in',
  source: 'Caps and quotas as the destination files them; GCM objective 5 on regular pathways',
  parameters: {},
  messages: MESSAGES,
  *check({ slice, tally }) {
    const { tables } = slice.snapshot;
    for (const origin of tables.values()) {
      for (const [year, plans] of plansIn(origin)) {
        for (const planned of plans) {
          const destination = tables.get(planned.partner);
          if (destination === undefined || !slice.covers(origin, destination)) continue;
          const limit = corridorLimit(destination, origin.country, year);
          if (limit === undefined) {
            tally.notApplicable++;
            continue;
          }
          tally.compared++;
          if (!exceeds(planned.workers, limit.workers)) continue;
          yield {
            message: 'exceeds',
            severity: 'warning',
            countries: [origin.country, destination.country],
            subject: {
              measure: 'worker-flow',
              origin: origin.country,
              destination: destination.country,
              year,
              sex: 'total',
              basis: 'planned',
            },
            evidence: [...planned.evidence, ...limit.evidence],
            statistic: { name: 'planned-over-limit', value: planned.workers - limit.workers, threshold: 0 },
            unexplained: rankingSize('worker-flow', planned.workers - limit.workers),
            values: {
              origin: origin.country,
              destination: destination.country,
              year,
              planned: planned.workers,
              limit: limit.workers,
            },
          };
        }
      }
    }
  },
});
