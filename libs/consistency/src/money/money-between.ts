import type { CycleConfiguration, FinancingStage } from '@concord/domain';
import type { Evidence } from '../check/finding.ts';
import type { OutlineTable } from '../check/outline-table.ts';
import { itemsOf } from '../item/item.ts';
import { dollarRate } from '../ledger/money.ts';

/** What an outline says that it gave a country, or got from it, at one stage in one year. */
export interface MoneySum {
  role: 'provides' | 'receives';
  counterpart: string;
  stage: FinancingStage;
  year: number;
  /** US dollars of the year's average rate; NaN where the cycle has no rate for one of the lines. */
  dollars: number;
  evidence: Evidence[];
}

const known = new WeakMap<OutlineTable, { cycle: CycleConfiguration; sums: ReadonlyMap<string, MoneySum> }>();

/** The sums of an outline's financing lines with country counterparts, by {@link moneyKey}. */
export function moneyBetween(table: OutlineTable, cycle: CycleConfiguration): ReadonlyMap<string, MoneySum> {
  const cached = known.get(table);
  if (cached?.cycle === cycle) return cached.sums;
  const sums = sumLines(table, cycle);
  known.set(table, { cycle, sums });
  return sums;
}

export function moneyKey({
  role,
  counterpart,
  stage,
  year,
}: Pick<MoneySum, 'role' | 'counterpart' | 'stage' | 'year'>): string {
  return `${role} ${counterpart} ${stage} ${year}`;
}

function sumLines({ country, outline }: OutlineTable, cycle: CycleConfiguration): Map<string, MoneySum> {
  const sums = new Map<string, MoneySum>();
  for (const { pointer, financing } of itemsOf(outline)) {
    for (const [position, line] of (financing?.lines ?? []).entries()) {
      const { role, counterpart, stage, year, amount } = line;
      if (counterpart?.country === undefined || (role !== 'provides' && role !== 'receives')) continue;
      const key = moneyKey({ role, counterpart: counterpart.country, stage, year });
      const sum = sums.get(key) ?? {
        role,
        counterpart: counterpart.country,
        stage,
        year,
        dollars: 0,
        evidence: [],
      };
      sum.dollars += amount * (dollarRate(cycle, financing?.currency ?? '', year) ?? Number.NaN);
      sum.evidence.push({ country, pointer: `${pointer}/financing/lines/${position}/amount`, value: amount });
      sums.set(key, sum);
    }
  }
  return sums;
}
