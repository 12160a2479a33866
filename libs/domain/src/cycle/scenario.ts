import type { Basis, Measure } from '../outline/vocabulary.ts';

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
