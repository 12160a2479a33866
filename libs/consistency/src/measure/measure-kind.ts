import type { Measure } from '@concord/domain';

/** What a measure counts, and so which comparisons make sense of it. */
export type MeasureKind = 'persons' | 'money' | 'cost';

const KINDS: Readonly<Record<Measure, MeasureKind>> = {
  'migrant-stock': 'persons',
  'migration-flow': 'persons',
  'worker-flow': 'persons',
  returns: 'persons',
  students: 'persons',
  'stranded-assisted': 'persons',
  remittances: 'money',
  'remittance-cost': 'cost',
  'recruitment-cost': 'cost',
};

export function measureKind(measure: Measure): MeasureKind {
  return KINDS[measure];
}

/** Whether corridors and sexes add up to a total: persons and money do, costs do not. */
export function isAdditive(measure: Measure): boolean {
  return KINDS[measure] !== 'cost';
}

/** Below these means, in persons or US dollars, a difference says nothing. */
export const FLOOR_PARAMETERS = {
  floorPersons: {
    default: 100,
    unit: 'persons',
    minimum: 0,
    maximum: 1_000_000,
    meaning: 'figures of a mean below it are not asked about',
  },
  floorMoney: {
    default: 1_000_000,
    unit: 'US dollars',
    minimum: 0,
    maximum: 1_000_000_000_000,
    meaning: 'amounts of a mean below it are not asked about',
  },
} as const;

/** The floor of a measure in its own unit; 0 for costs, which have none. */
export function floorOf(measure: Measure, parameters: { floorPersons: number; floorMoney: number }): number {
  switch (measureKind(measure)) {
    case 'persons':
      return parameters.floorPersons;
    case 'money':
      return parameters.floorMoney;
    case 'cost':
      return 0;
  }
}

/** One person in a hundred and one US dollar in a million weigh the same when findings are ranked. */
const RANKING_UNIT: Readonly<Record<MeasureKind, number>> = { persons: 100, money: 1_000_000, cost: 1 };

/** An amount of a measure as findings are ranked by it: hundreds of persons, millions of US dollars, or the cost itself. */
export function rankingSize(measure: Measure, amount: number): number {
  return amount / RANKING_UNIT[measureKind(measure)];
}
