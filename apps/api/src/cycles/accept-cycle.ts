import { configurationFaults } from '@concord/consistency';
import { type CycleConfiguration, type Fault, validateCycle } from '@concord/domain';
import { toProblemErrors } from '../http/parse-json.ts';
import { Problem } from '../problem/problem.ts';

/**
 * The cycle's file that a body holds, checked in form and against the catalogue.
 * @throws Problem `invalid-cycle` with every fault where it is none, or another's.
 */
export function acceptCycle(document: unknown, code: string): CycleConfiguration {
  const faults = validateCycle(document);
  if (faults.length > 0) throw invalidCycle(faults);
  const cycle = document as CycleConfiguration;
  if (cycle.code !== code) {
    faults.push({
      pointer: '/code',
      message: 'this is the file of another cycle',
      expected: `${code}, as in the address`,
    });
  }
  faults.push(...configurationFaults(cycle));
  if (faults.length > 0) throw invalidCycle(faults);
  return cycle;
}

export function invalidCycle(faults: readonly Fault[]): Problem {
  const count = faults.length === 1 ? 'There is one thing' : `There are ${faults.length} things`;
  return new Problem('invalid-cycle', `${count} to put right. Nothing was saved.`, {
    errors: toProblemErrors(faults),
  });
}
