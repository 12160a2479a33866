import { MONEY_STAGES, type Money, type MoneyStage } from '../ledger/money.ts';

/** How much of money at each stage is counted on. */
export const STAGE_WEIGHTS: Readonly<Record<MoneyStage, number>> = {
  planned: 0.3,
  pledged: 0.6,
  committed: 0.9,
  disbursed: 1,
};

/**
 * Financing gap = max(0, needs − Σ amount·p), US dollars. `needs` is what the activities cost in all, and each amount
 * stands at one stage only; a ledger's `seeking` gives both.
 *
 * @throws RangeError if an amount is negative or not a number.
 */
export function financingGap(
  needs: number,
  amounts: Readonly<Partial<Money>>,
  weights: Readonly<Record<MoneyStage, number>> = STAGE_WEIGHTS,
): number {
  const counted = MONEY_STAGES.reduce((sum, stage) => {
    const amount = amounts[stage] ?? 0;
    if (!(amount >= 0)) throw new RangeError(`${amount} ${stage}`);
    return sum + amount * weights[stage];
  }, 0);
  if (!(needs >= 0)) throw new RangeError(`Needs of ${needs}`);
  return Math.max(0, needs - counted);
}
