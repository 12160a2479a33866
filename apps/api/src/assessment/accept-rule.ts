import { ruleFaults } from '@concord/consistency';
import { type Fault, type OwnRule, validateRule } from '@concord/domain';
import { toProblemErrors } from '../http/parse-json.ts';
import { Problem } from '../problem/problem.ts';

/**
 * The rule that a body holds, its expressions included.
 * @throws Problem `invalid-rule` with every fault.
 */
export function acceptRule(body: unknown): OwnRule {
  const faults = validateRule(body);
  if (faults.length > 0) throw invalidRule(faults);
  const rule = body as OwnRule;
  const ofExpressions = ruleFaults({ rules: [rule] });
  if (ofExpressions.length > 0) {
    const withinRule = ({ pointer, ...fault }: Fault) => ({
      ...fault,
      pointer: pointer.replace(/^\/rules\/0/, ''),
    });
    throw invalidRule(ofExpressions.map(withinRule));
  }
  return rule;
}

function invalidRule(faults: readonly Fault[]): Problem {
  return new Problem('invalid-rule', 'The rule cannot be tried.', { errors: toProblemErrors(faults) });
}
