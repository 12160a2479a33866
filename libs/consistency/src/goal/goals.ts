import type { CycleConfiguration, Direction, SharedGoal } from '@concord/domain';
import { sdgIndicator } from '@concord/domain';

/** SDG 10.c: by 2030, at most 3 percent of the amount sent, and no corridor above 5 percent. */
export const REMITTANCE_COST = { indicator: '10.c.1', value: 3, corridorMaximum: 5, by: 2030 } as const;

/** The cycle's goal for an indicator, if it has one. */
export function goalOf(
  { goals }: Pick<CycleConfiguration, 'goals'>,
  indicator: string,
): SharedGoal | undefined {
  return goals.find((goal) => goal.indicator === indicator);
}

/** The goal for the cost of remittances: the cycle's where it says one, else that of SDG 10.c. */
export function remittanceCostGoal(cycle: Pick<CycleConfiguration, 'goals'>): {
  value: number;
  corridorMaximum: number;
  by: number;
} {
  const goal = goalOf(cycle, REMITTANCE_COST.indicator);
  return {
    value: goal?.value ?? REMITTANCE_COST.value,
    corridorMaximum: goal?.corridorMaximum ?? REMITTANCE_COST.corridorMaximum,
    by: goal?.by ?? REMITTANCE_COST.by,
  };
}

/** The way an indicator is meant to go: as the outline says, else the cycle's goal, else the code list. */
export function directionOf(
  indicator: { code: string; direction?: Direction },
  cycle: Pick<CycleConfiguration, 'goals'>,
): Direction | undefined {
  return (
    indicator.direction ?? goalOf(cycle, indicator.code)?.direction ?? sdgIndicator(indicator.code)?.direction
  );
}

/** The year by which an indicator's goal is to be met; undefined where the code is of no known goal. */
export function goalYearOf(code: string, cycle: Pick<CycleConfiguration, 'goals'>): number | undefined {
  return goalOf(cycle, code)?.by ?? sdgIndicator(code)?.year;
}
