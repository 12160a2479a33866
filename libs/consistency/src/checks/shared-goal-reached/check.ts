import { WORLD } from '@concord/domain';
import { defineCheck } from '../../check/define-check.ts';
import { coverageSuffices } from '../../coverage/sufficient.ts';
import { remittanceCostGoal } from '../../goal/goals.ts';
import { corridorCosts, weightedCost } from '../../goal/remittance-costs.ts';
import { published } from '../../measure/asymmetry.ts';
import { exceeds } from '../../measure/exceeds.ts';
import { MESSAGES } from './messages.ts';

/** The corridors that weigh most. */
const SHOWN_CORRIDORS = 10;

export default defineCheck({
  id: 'shared-goal-reached',
  scope: 'cycle',
  reach: 'cycle',
  severity: 'warning',
  rule: 'Require the countries’ own targets for the cost of remittances, all met, to bring the group to its shared goal',
  source: 'SDG 10.c, weighted by remittances as in the G20’s plan to facilitate remittance flows',
  parameters: {},
  messages: MESSAGES,
  *check({ slice, tally }) {
    const { snapshot } = slice;
    const corridors = corridorCosts(snapshot).filter(
      ({ origin, destination }) => origin !== WORLD && destination !== WORLD,
    );
    const mean = weightedCost(corridors, ({ costWithTargets }) => costWithTargets);
    if (mean === undefined || !coverageSuffices(snapshot)) {
      tally.notApplicable++;
      return;
    }
    tally.compared++;
    const goal = remittanceCostGoal(snapshot.cycle);
    const above = corridors.filter(({ costWithTargets }) => exceeds(costWithTargets, goal.corridorMaximum));
    if (!exceeds(mean, goal.value) && above.length === 0) return;
    const weights = corridors
      .filter(({ costWithTargets }) => exceeds(costWithTargets, Math.min(goal.value, goal.corridorMaximum)))
      .sort((a, b) => b.costWithTargets * b.remittances - a.costWithTargets * a.remittances)
      .slice(0, SHOWN_CORRIDORS);
    yield {
      message: 'not-reached',
      severity: 'warning',
      countries: [...new Set(weights.flatMap(({ evidence }) => evidence.map(({ country }) => country)))],
      subject: { measure: 'remittance-cost', sum: 'group' },
      evidence: weights.flatMap(({ evidence }) => evidence),
      statistic: { name: 'weighted-cost-with-targets-met', value: published(mean), threshold: goal.value },
      values: {
        mean: published(mean),
        goal: goal.value,
        by: goal.by,
        corridors: corridors.length,
        above: above.length,
        maximum: goal.corridorMaximum,
      },
    };
  },
});
