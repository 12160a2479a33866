import { readScenario, type Scenario, scenariosOf } from '@concord/consistency';
import type { CycleConfiguration, Fault } from '@concord/domain';
import { toProblemErrors } from '../http/parse-json.ts';
import { Problem } from '../problem/problem.ts';

/**
 * The scenario that a body holds, or one of the cycle's, by its name alone.
 * @throws Problem `invalid-scenario` with every fault.
 */
export function acceptScenario(body: unknown, cycle: CycleConfiguration): Scenario {
  if (isNameAlone(body)) return scenarioNamed(body.name, cycle);
  const reading = readScenario(body);
  if ('faults' in reading) throw invalidScenario(reading.faults);
  return reading.scenario;
}

function isNameAlone(body: unknown): body is { name: unknown } {
  return typeof body === 'object' && body !== null && Object.keys(body).join() === 'name';
}

function scenarioNamed(name: unknown, cycle: CycleConfiguration): Scenario {
  const scenarios = scenariosOf(cycle);
  const known = scenarios.find((each) => each.name === name);
  if (known !== undefined) return known;
  throw invalidScenario([
    {
      pointer: '/name',
      message: 'no scenario of this cycle has this name',
      expected: `one of ${scenarios.map((each) => each.name).join(', ')}, or a whole scenario`,
    },
  ]);
}

function invalidScenario(faults: readonly Fault[]): Problem {
  return new Problem('invalid-scenario', 'The scenario cannot be worked out.', {
    errors: toProblemErrors(faults),
  });
}
