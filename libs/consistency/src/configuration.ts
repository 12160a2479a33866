import type { CheckConfiguration, CycleConfiguration, Fault } from '@concord/domain';
import { CATALOGUE } from './catalogue.ts';
import type { Check } from './check/define-check.ts';
import { ruleFaults } from './own-rules/rule-faults.ts';
import { scenarioFaults } from './scenario/scenario-faults.ts';

/**
 * What is wrong with a cycle's configuration of the checks: ids and parameters that there are not, values out of range,
 * and rules or scenarios of its own that cannot be worked out.
 */
export function configurationFaults(
  cycle: Pick<CycleConfiguration, 'checks' | 'rules' | 'scenarios'>,
): Fault[] {
  const { checks } = cycle;
  const faults: Fault[] = [...ruleFaults(cycle), ...scenarioFaults(cycle)];
  const known = new Map(CATALOGUE.map((check) => [check.id, check]));
  for (const [id, configuration] of Object.entries(checks)) {
    const check = known.get(id);
    if (check === undefined) {
      faults.push({
        pointer: `/checks/${escapeToken(id)}`,
        message: `there is no check ${id}`,
        expected: `one of ${[...known.keys()].join(', ')}`,
      });
    } else faults.push(...parameterFaults(check, configuration));
  }
  return faults;
}

function parameterFaults(check: Check, { parameters }: CheckConfiguration): Fault[] {
  const faults: Fault[] = [];
  for (const [name, value] of Object.entries(parameters ?? {})) {
    const pointer = `/checks/${escapeToken(check.id)}/parameters/${escapeToken(name)}`;
    const definition = check.parameters[name];
    if (definition === undefined) {
      const names = Object.keys(check.parameters);
      faults.push({
        pointer,
        message: `${check.id} has no parameter ${name}`,
        expected: names.length === 0 ? 'no parameters' : `one of ${names.join(', ')}`,
      });
    } else if (!(value >= definition.minimum && value <= definition.maximum)) {
      faults.push({
        pointer,
        message: `${value} is out of range`,
        expected: `a number from ${definition.minimum} to ${definition.maximum} (${definition.unit})`,
      });
    }
  }
  return faults;
}

function escapeToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}
