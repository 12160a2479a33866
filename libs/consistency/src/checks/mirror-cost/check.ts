import type { CheckContext, Question } from '../../check/define-check.ts';
import { defineCheck } from '../../check/define-check.ts';
import { agreeWhenRounded, published } from '../../measure/asymmetry.ts';
import { rankingSize } from '../../measure/measure-kind.ts';
import { ask } from '../../mirror/compare-amounts.ts';
import { MESSAGES } from './messages.ts';

const PARAMETERS = {
  remittanceCostAgrees: {
    default: 1,
    unit: 'percentage points',
    minimum: 0,
    maximum: 100,
    meaning: 'up to it two remittance costs agree',
  },
  remittanceCostWarns: {
    default: 2,
    unit: 'percentage points',
    minimum: 0,
    maximum: 100,
    meaning: 'beyond it a reply is asked for',
  },
  recruitmentCostAgrees: {
    default: 1,
    unit: 'months of earnings',
    minimum: 0,
    maximum: 120,
    meaning: 'up to it two recruitment costs agree',
  },
} as const;

export default defineCheck({
  id: 'mirror-cost',
  scope: 'pair',
  reach: 'pair',
  severity: 'warning',
  rule: 'Require the two ends of a corridor to give remittance costs, and recruitment costs, that agree',
  source:
    'Margins of this catalogue; remittance costs as in the World Bank’s Remittance Prices Worldwide, recruitment costs as in SDG 10.7.1',
  parameters: PARAMETERS,
  messages: MESSAGES,
  *check(context) {
    yield* compareCosts(
      'remittance-cost',
      context,
      context.parameters.remittanceCostAgrees,
      context.parameters.remittanceCostWarns,
    );
    yield* compareCosts(
      'recruitment-cost',
      context,
      context.parameters.recruitmentCostAgrees,
      Number.POSITIVE_INFINITY,
    );
  },
});

function* compareCosts(
  measure: 'remittance-cost' | 'recruitment-cost',
  { slice, tally }: Pick<CheckContext<typeof PARAMETERS>, 'slice' | 'tally'>,
  agrees: number,
  warns: number,
): Iterable<Question> {
  const mirrors = slice.mirrors(measure);
  for (let index = 0; index < mirrors.length; index++) {
    const a = mirrors.byOrigin(index);
    const b = mirrors.byDestination(index);
    if (Number.isNaN(a) || Number.isNaN(b)) {
      tally.notApplicable++;
      continue;
    }
    tally.compared++;
    // Costs are given to two decimals, so a margin is compared at that precision.
    const difference = published(Math.abs(a - b));
    if (difference <= agrees) continue;
    const cell = mirrors.at(index);
    const originRounding = cell.origin.rounding(cell.originRow) ?? 0;
    const destinationRounding = cell.destination.rounding(cell.destinationRow) ?? 0;
    if (agreeWhenRounded(a, b, originRounding, destinationRounding)) continue;
    yield ask(cell, difference > warns ? 'warning' : 'note', `${measure}-differs`, {
      a,
      b,
      statistic: { name: 'difference', value: difference, threshold: agrees },
      unexplained: rankingSize(measure, difference),
    });
  }
}
