import type { CycleConfiguration, FinancingStage } from '@concord/domain';
import { keepWith } from '../check/keep-with.ts';
import type { OutlineTable } from '../check/outline-table.ts';
import type { Snapshot } from '../check/snapshot.ts';
import { type MoneySum, moneyBetween } from './money-between.ts';

/** What two members tell of each other at a stage, in all years: a provider or receiver whose partner is silent proves no gap. */
export function moneyToldByBoth(
  { tables, cycle }: Snapshot,
  stage: FinancingStage,
): { provided: MoneySum[]; received: MoneySum[] } {
  const flows = new Map<string, { provided: MoneySum[]; received: MoneySum[] }>();
  for (const table of tables.values()) {
    for (const { sum, ends } of flowsTold(table, cycle).get(stage) ?? []) {
      if (!tables.has(sum.counterpart)) continue;
      const flow = flows.get(ends) ?? { provided: [], received: [] };
      (sum.role === 'provides' ? flow.provided : flow.received).push(sum);
      flows.set(ends, flow);
    }
  }
  const both = [...flows.values()].filter(
    ({ provided, received }) => provided.length > 0 && received.length > 0,
  );
  return {
    provided: both.flatMap(({ provided }) => provided),
    received: both.flatMap(({ received }) => received),
  };
}

/** By stage, what one outline tells of known amounts, each with who gives and who gets. */
const flowsTold = keepWith((table: OutlineTable, cycle: CycleConfiguration) => {
  const known = [...moneyBetween(table, cycle).values()].filter(({ dollars }) => !Number.isNaN(dollars));
  const flows = known.map((sum) => ({
    sum,
    ends:
      sum.role === 'provides' ? `${table.country} ${sum.counterpart}` : `${sum.counterpart} ${table.country}`,
  }));
  return Map.groupBy(flows, ({ sum }) => sum.stage);
});
