import type { Basis, Measure } from '@concord/domain';

export const SCENARIO_FORMAT = 'concord.scenario/1';

/** A country's code, the M49 code of a region or sub-region, or a list of either. */
export type Place = string | readonly string[];

/** One change of figures. It is multiplied or added to: exactly one of the two. */
export interface Shock {
  measure: Measure;
  origin?: Place;
  destination?: Place;
  /** Corridors with at least one end in it. */
  group?: Place;
  /** All years where it is left out; both ends count. */
  years?: { from: number; to: number };
  /** Every basis where it is left out. */
  basis?: Basis;
  multiply?: number;
  /** In the measure's unit; negative to take away. */
  add?: number;
}

/** A scenario's file, `concord.scenario/1`. */
export interface Scenario {
  format: typeof SCENARIO_FORMAT;
  name: string;
  description?: string;
  /** Applied one after the other. */
  shocks: Shock[];
  /** Whether every country meets its own targets for what remittances and recruitment cost. */
  meetTargets?: boolean;
  /** Whether money that two outlines tell of is left in one of them only. */
  countOnce?: boolean;
}

/** What remittances and admissions fall to in the downside: the World Bank's projection for 2020 (April 2020), and as much for admission caps. */
const DOWNSIDE = 0.8;

/** The three that every cycle has. */
export const BUILT_IN_SCENARIOS: Readonly<Record<'base' | 'downside' | 'upside', Scenario>> = {
  base: { format: SCENARIO_FORMAT, name: 'base', shocks: [], countOnce: true },
  downside: {
    format: SCENARIO_FORMAT,
    name: 'downside',
    countOnce: true,
    shocks: [
      { measure: 'remittances', multiply: DOWNSIDE },
      { measure: 'worker-flow', basis: 'cap', multiply: DOWNSIDE },
      { measure: 'migration-flow', basis: 'cap', multiply: DOWNSIDE },
    ],
  },
  upside: { format: SCENARIO_FORMAT, name: 'upside', shocks: [], countOnce: true, meetTargets: true },
};
