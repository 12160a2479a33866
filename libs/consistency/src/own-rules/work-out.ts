import type { Fault, OwnRule } from '@concord/domain';
import type { Evidence } from '../check/finding.ts';
import { type Expression, faultAt, whereItFailed } from './compile-expression.ts';
import type { RuleProgram } from './compile-rule.ts';
import { Reading } from './reading.ts';
import { marginOf, stands } from './relation.ts';

/** What became of a rule over one outline or cell. */
export type Outcome =
  | { kind: 'stands' }
  | { kind: 'asks'; left: number; right: number; margin: number; evidence: Evidence[] }
  /** Not compared: an input is missing, or, with a fault, it could not be worked out. */
  | { kind: 'skipped'; fault?: Fault };

/**
 * Works a rule out once.
 * @param bind sets what the expressions can name, given what keeps account of what they read.
 */
export function workOut(
  rule: OwnRule,
  program: RuleProgram,
  steps: number,
  bind: (reading: Reading) => ReadonlyMap<string, unknown>,
): Outcome {
  const reading = new Reading(steps);
  program.workplace.reading = reading;
  const context = bind(reading);
  const left = numberOf(program.left, context, reading);
  const right = reading.usedUp ? Number.NaN : numberOf(program.right, context, reading);
  if (reading.usedUp) return { kind: 'skipped', fault: stoppedAt(steps) };
  if (isSkipped(rule, reading)) return { kind: 'skipped' };
  if (typeof left !== 'number') return { kind: 'skipped', fault: at('/left', program.left, left.error) };
  if (typeof right !== 'number') return { kind: 'skipped', fault: at('/right', program.right, right.error) };
  if (!Number.isFinite(left)) return { kind: 'skipped', fault: noNumber('/left') };
  if (!Number.isFinite(right)) return { kind: 'skipped', fault: noNumber('/right') };
  const margin = marginOf(rule, left, right);
  if (stands(left, rule.operator, right, margin)) return { kind: 'stands' };
  return { kind: 'asks', left, right, margin, evidence: reading.evidence() };
}

function numberOf(
  expression: Expression,
  context: ReadonlyMap<string, unknown>,
  reading: Reading,
): number | { error: unknown } {
  try {
    reading.spend(expression.steps);
    const value = expression.evaluate(context);
    if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
    return { error: undefined };
  } catch (error) {
    return { error };
  }
}

function isSkipped({ missing }: OwnRule, reading: Reading): boolean {
  switch (missing) {
    case 'skip-if-any':
      return reading.missing > 0;
    case 'skip-if-all':
      return reading.missing > 0 && reading.given === 0;
    case 'never-skip':
      return false;
  }
}

function at(pointer: string, expression: Expression, error: unknown): Fault {
  return faultAt(pointer, expression.written, whereItFailed(expression, error));
}

function noNumber(pointer: string): Fault {
  return {
    pointer,
    message: 'the expression gives no finite number',
    expected: 'a divisor that is not 0',
  };
}

function stoppedAt(steps: number): Fault {
  return {
    pointer: '',
    message: `the rule was stopped after ${steps} steps`,
    expected: 'fewer or shorter loops, or figure(…) and sum(…) in place of a loop over the figures',
  };
}
