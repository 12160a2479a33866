import { BUILT_IN_SCENARIOS, readScenario, type Scenario } from '@concord/consistency';
import type { Fault } from '@concord/domain';
import { toProblemErrors } from '../http/parse-json.ts';
import { Problem } from '../problem/problem.ts';

/**
 * The scenario that a body holds, or one of the three that every cycle has, by its name alone.
 * @throws Problem `invalid-scenario` with every fault.
 */
export function acceptScenario(body: unknown): Scenario {
  if (isNameAlone(body)) return builtIn(body.name);
  const reading = readScenario(body);
  if ('faults' in reading) throw invalidScenario(reading.faults);
  return reading.scenario;
}

function isNameAlone(body: unknown): body is { name: unknown } {
  return typeof body === 'object' && body !== null && Object.keys(body).join() === 'name';
}

function builtIn(name: unknown): Scenario {
  const names = Object.keys(BUILT_IN_SCENARIOS) as (keyof typeof BUILT_IN_SCENARIOS)[];
  const known = names.find((each) => each === name);
  if (known !== undefined) return BUILT_IN_SCENARIOS[known];
  throw invalidScenario([
    {
      pointer: '/name',
      message: 'no scenario of every cycle has this name',
      expected: `one of ${names.join(', ')}, or a whole scenario`,
    },
  ]);
}

function invalidScenario(faults: readonly Fault[]): Problem {
  return new Problem('invalid-scenario', 'The scenario cannot be worked out.', {
    errors: toProblemErrors(faults),
  });
}
