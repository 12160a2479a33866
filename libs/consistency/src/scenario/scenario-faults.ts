import type { CycleConfiguration, Fault } from '@concord/domain';
import { readScenario } from './read-scenario.ts';

/** What is wrong with a cycle's own scenarios: what each says by itself, and names that another has. The base is every cycle's. */
export function scenarioFaults({ scenarios = [] }: Pick<CycleConfiguration, 'scenarios'>): Fault[] {
  const taken = new Map([['base', 'the base that every cycle has']]);
  return scenarios.flatMap((scenario, index) => {
    const pointer = `/scenarios/${index}`;
    const reading = readScenario(scenario);
    if ('faults' in reading) {
      return reading.faults.map((fault) => ({ ...fault, pointer: pointer + fault.pointer }));
    }
    const { name } = reading.scenario;
    const other = taken.get(name);
    taken.set(name, `the name at ${pointer}/name`);
    return other === undefined
      ? []
      : [
          {
            pointer: `${pointer}/name`,
            message: `"${name}" is ${other}`,
            expected: 'a name that no other has',
          },
        ];
  });
}
