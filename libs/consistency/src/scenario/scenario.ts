import { type CycleConfiguration, SCENARIO_FORMAT, type Scenario } from '@concord/domain';

export { type Place, SCENARIO_FORMAT, type Scenario, type Shock } from '@concord/domain';

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

/** The scenarios of a cycle: the three that every cycle has, and its own; one of its own stands in the place of one of the same name. */
export function scenariosOf({ scenarios = [] }: Pick<CycleConfiguration, 'scenarios'>): Scenario[] {
  const own = new Set(scenarios.map(({ name }) => name));
  const { base, ...others } = BUILT_IN_SCENARIOS;
  return [base, ...Object.values(others).filter(({ name }) => !own.has(name)), ...scenarios];
}
