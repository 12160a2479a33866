import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** A command's options and operands. @throws UsageError where they are not as the command's usage says. */
export function readArguments<const T extends Options>(args: string[], options: T, usage: string) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\nUsage: concord ${usage}`);
  }
}

/** One of a list, or the default. @throws UsageError naming the list. */
export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
  fallback: T,
): T {
  if (value === undefined) return fallback;
  const found = allowed.find((each) => each === value);
  if (found === undefined)
    throw new UsageError(`--${option} ${value}: expected one of ${allowed.join(', ')}`);
  return found;
}

/** The one operand of a command. @throws UsageError if there is none or more. */
export function oneOperand(positionals: readonly string[], usage: string): string {
  const [operand, ...more] = positionals;
  if (operand === undefined || more.length > 0) throw new UsageError(`Usage: concord ${usage}`);
  return operand;
}
