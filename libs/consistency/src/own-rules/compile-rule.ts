import type { Fault, OwnRule } from '@concord/domain';
import { compileExpression, type Expression, faultAt } from './compile-expression.ts';
import { createEnvironment, type Workplace } from './environment.ts';
import { messageFaults } from './rule-message.ts';

/** A rule that can be worked out, over one outline or cell after the other. */
export interface RuleProgram {
  left: Expression;
  right: Expression;
  workplace: Workplace;
}

/** @returns the program, or every fault of the rule's expressions and sentences, with pointers into the rule. */
export function compileRule(rule: OwnRule): RuleProgram | { faults: Fault[] } {
  const workplace: Workplace = { reading: undefined, table: undefined };
  const environment = createEnvironment(rule.scope, workplace);
  const left = compileExpression(rule.left, rule.scope, environment);
  const right = compileExpression(rule.right, rule.scope, environment);
  const faults = [
    ...expressionFaults('/left', rule.left, left),
    ...expressionFaults('/right', rule.right, right),
    ...messageFaults(rule),
  ];
  if (faults.length > 0 || 'faults' in left || 'faults' in right) return { faults };
  return { left, right, workplace };
}

function expressionFaults(
  pointer: string,
  written: string,
  compiled: ReturnType<typeof compileExpression>,
): Fault[] {
  return 'faults' in compiled ? compiled.faults.map((fault) => faultAt(pointer, written, fault)) : [];
}
