import type { Fault, RuleScope } from '@concord/domain';
import {
  type Environment,
  EvaluationError,
  ParseError,
  type ParseResult,
  TypeError as TypeMismatch,
} from '@marcbachmann/cel-js';
import { type CountedExpression, countSteps, type ExpressionFault } from './count-steps.ts';
import { VARIABLES } from './environment.ts';
import { LIMITS } from './limits.ts';

/** An expression that can be worked out. */
export interface Expression {
  written: string;
  /** Steps that it takes beside its loops. */
  steps: number;
  /** @throws what goes wrong; {@link whereItFailed} knows the place. */
  evaluate(context: ReadonlyMap<string, unknown>): unknown;
  counted: CountedExpression;
}

/** Room for what counting adds; the written expression has been held to its own limits before. */
const COUNTED_LIMITS = { maxAstNodes: 10_000, maxDepth: 500 };
const NUMBER_TYPES = ['int', 'double', 'dyn'];

/** @returns the expression, or every fault that could be found in it. */
export function compileExpression(
  written: string,
  scope: RuleScope,
  environment: Environment,
): Expression | { faults: ExpressionFault[] } {
  const parsed = parse(written, environment);
  if ('faults' in parsed) return parsed;
  const counted = countSteps(parsed.result.ast, scope);
  if ('faults' in counted) return counted;
  const { valid, type = 'dyn', error } = parsed.result.check();
  if (!valid) return { faults: [describeError(error, scope)] };
  if (!NUMBER_TYPES.includes(type)) {
    return { faults: [{ start: 0, message: `the expression gives a ${type}`, expected: 'a number' }] };
  }
  const evaluate = environment.clone({ limits: COUNTED_LIMITS }).parse(counted.text);
  return { written, steps: counted.parts, counted, evaluate: (context) => evaluate(new Map(context)) };
}

function parse(
  written: string,
  environment: Environment,
): { result: ParseResult } | { faults: ExpressionFault[] } {
  try {
    return { result: environment.parse(written) };
  } catch (error) {
    return { faults: [describeError(error, undefined)] };
  }
}

/** The library's limits, and what it means to go beyond them. */
const EXCEEDED = [
  ['maxAstNodes', `there are more than ${LIMITS.parts} parts`],
  ['maxDepth', `parts are nested more than ${LIMITS.depth} deep`],
  ['maxListElements', `a list has more than ${LIMITS.listItems} items`],
  ['maxCallArguments', `a function has more than ${LIMITS.arguments} arguments`],
] as const;

function describeError(error: unknown, scope: RuleScope | undefined): ExpressionFault {
  if (!(error instanceof ParseError || error instanceof TypeMismatch || error instanceof EvaluationError))
    throw error;
  const { code, summary, range } = error;
  const limit = code === 'limit_exceeded' ? EXCEEDED.find(([key]) => summary.includes(key)) : undefined;
  if (limit !== undefined) {
    return {
      start: range?.start ?? 0,
      message: limit[1],
      expected: 'a shorter expression, or several rules',
    };
  }
  const expected =
    code === 'unknown_variable' && scope !== undefined
      ? `one of ${VARIABLES[scope].join(', ')}, or the name of a loop's item`
      : 'an expression in CEL whose parts fit together';
  return { start: range?.start ?? 0, message: lowerFirst(summary), expected };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A fault of an expression as one of the document that it stands in. */
export function faultAt(
  pointer: string,
  written: string,
  { start, message, expected }: ExpressionFault,
): Fault {
  return { pointer, message: `${place(written, start)}: ${message}`, expected };
}

/** A place as people count: from 1, with the line where there is more than one. */
function place(written: string, start: number): string {
  const lines = written.slice(0, start).split('\n');
  const column = `column ${(lines.at(-1) ?? '').length + 1}`;
  return written.includes('\n') ? `line ${lines.length}, ${column}` : column;
}

/** What can go wrong with the data, by the library's codes, in words that tell nothing of them. */
const FAILURES: Readonly<Record<string, Pick<Fault, 'message' | 'expected'>>> = {
  no_such_key: { message: 'a field is not there', expected: 'has(…) before a field that can be left out' },
  index_out_of_bounds: { message: 'a list has no such item', expected: 'size(…) before an item of a list' },
  division_by_zero: { message: 'division by zero', expected: 'a divisor that is not 0' },
  modulo_by_zero: { message: 'division by zero', expected: 'a divisor that is not 0' },
  numeric_overflow: { message: 'a whole number is too large', expected: 'decimal numbers, as in 2.0' },
};

/** What went wrong while an expression was worked out. */
export function whereItFailed({ counted }: Expression, error: unknown): ExpressionFault {
  const failed = error instanceof EvaluationError ? error : undefined;
  return {
    start: failed?.range === undefined ? 0 : counted.origin(failed.range.start),
    ...(FAILURES[failed?.code ?? ''] ?? {
      message: 'values that do not fit',
      expected: 'numbers, or texts with texts',
    }),
  };
}
