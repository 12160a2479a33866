import type { CycleConfiguration, FinancingStage } from '@concord/domain';

/** How sure money is, from the least to the most. Money of one's own or another's at the stage `needed` is planned. */
export const MONEY_STAGES = ['planned', 'pledged', 'committed', 'disbursed'] as const;
export type MoneyStage = (typeof MONEY_STAGES)[number];

/** US dollars by how far they have come; each dollar stands once, at its furthest stage. */
export type Money = Readonly<Record<MoneyStage, number>>;

export const NO_MONEY: Money = { planned: 0, pledged: 0, committed: 0, disbursed: 0 };

/** The sum of all stages, US dollars. */
export function totalOf(money: Money): number {
  return MONEY_STAGES.reduce((sum, stage) => sum + money[stage], 0);
}

export function addMoney(a: Money, b: Money, share = 1): Money {
  return {
    planned: a.planned + share * b.planned,
    pledged: a.pledged + share * b.pledged,
    committed: a.committed + share * b.committed,
    disbursed: a.disbursed + share * b.disbursed,
  };
}

/**
 * What stages reported side by side come to: the same money is pledged, then committed, then disbursed, so each
 * stage counts only for what exceeds those after it.
 */
export function atFurthestStage(reported: Readonly<Partial<Record<FinancingStage, number>>>): Money {
  const disbursed = reported.disbursed ?? 0;
  const committed = Math.max(disbursed, reported.committed ?? 0);
  const pledged = Math.max(committed, reported.pledged ?? 0);
  const planned = Math.max(pledged, reported.needed ?? 0);
  return {
    planned: planned - pledged,
    pledged: pledged - committed,
    committed: committed - disbursed,
    disbursed,
  };
}

/** US dollars for one unit of the currency, by the cycle's average rate of the year; undefined where the cycle has none. */
export function dollarRate(cycle: CycleConfiguration, currency: string, year: number): number | undefined {
  if (currency === 'USD') return 1;
  const rates = Object.hasOwn(cycle.exchangeRates, currency) ? cycle.exchangeRates[currency] : undefined;
  return rates !== undefined && Object.hasOwn(rates, year) ? rates[year] : undefined;
}
