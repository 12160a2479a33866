import { codePoints, describe, type FaultList, foundFault, pointerTo } from '../fault.ts';

/** What one value has to be, and what to say where it is not. */
export interface ValueRule {
  expected: string;
  accepts(value: unknown): boolean;
  /** Adds what is wrong with a value: at least one fault where it is not accepted, and none where it is. */
  report(value: unknown, pointer: string, faults: FaultList): void;
}

/** A value without parts, about which there is one thing to say. */
export function scalar(expected: string, accepts: (value: unknown) => boolean): ValueRule {
  return {
    expected,
    accepts,
    report(value, pointer, faults) {
      if (!accepts(value)) faults.add(() => foundFault(pointer, value, expected));
    },
  };
}

/** Whether a value is a JSON object, as JSON Schema means it. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** No character is more than two units long, so that the longest texts need not be counted. */
function isCertainlyLonger(text: string, limit: number): boolean {
  return text.length > 2 * limit;
}

export function text(limits: { from?: number; to: number }): ValueRule {
  const from = limits.from ?? 0;
  const expected = `a text of ${from === 0 ? 'at most' : `${from} to`} ${limits.to} characters`;
  return scalar(expected, (value) => {
    if (typeof value !== 'string' || isCertainlyLonger(value, limits.to)) return false;
    const length = codePoints(value);
    return length >= from && length <= limits.to;
  });
}

export function patterned(pattern: RegExp, expected: string, limits: { to?: number } = {}): ValueRule {
  const to = limits.to ?? Number.POSITIVE_INFINITY;
  return scalar(
    expected,
    // Length first: a pattern may be slow on a long text.
    (value) =>
      typeof value === 'string' &&
      !isCertainlyLonger(value, to) &&
      codePoints(value) <= to &&
      matches(pattern, value),
  );
}

/** A text of megabytes can exhaust the engine's stack inside a pattern; what cannot be looked at is not accepted. */
function matches(pattern: RegExp, value: string): boolean {
  try {
    return pattern.test(value);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export function oneOf(values: readonly string[]): ValueRule {
  const accepted = new Set<unknown>(values);
  const expected = values.length === 1 ? JSON.stringify(values[0]) : `one of: ${values.join(', ')}`;
  return scalar(expected, (value) => accepted.has(value));
}

export function finite(limits: { from?: number; above?: number } = {}): ValueRule {
  const { from = Number.NEGATIVE_INFINITY, above = Number.NEGATIVE_INFINITY } = limits;
  let expected = 'a number';
  if (limits.from !== undefined) expected += ` of ${limits.from} or more`;
  if (limits.above !== undefined) expected += ` above ${limits.above}`;
  return scalar(
    expected,
    (value) => Number.isFinite(value) && Number(value) >= from && Number(value) > above,
  );
}

export function whole(limits: { from: number; to?: number }): ValueRule {
  const { from, to = Number.POSITIVE_INFINITY } = limits;
  const expected = `a whole number ${to === Number.POSITIVE_INFINITY ? `of ${from} or more` : `from ${from} to ${to}`}`;
  return scalar(expected, (value) => Number.isInteger(value) && Number(value) >= from && Number(value) <= to);
}

export const trueOrFalse = scalar('true or false', (value) => typeof value === 'boolean');

export const object = scalar('an object', isObject);

export interface ListLimits {
  from?: number;
  to?: number;
  unique?: boolean;
}

/**
 * A list whose items each follow a rule; `unique` compares texts and numbers. Of a list that is too long, only the
 * items within its limit are looked at.
 */
export function list(item: ValueRule, limits: ListLimits = {}): ValueRule {
  const { from = 0, to = Number.POSITIVE_INFINITY, unique = false } = limits;
  const expected = listExpectation(item, limits);
  return {
    expected,
    accepts(value) {
      if (!Array.isArray(value) || value.length < from || value.length > to) return false;
      return value.every(item.accepts) && (!unique || new Set(value).size === value.length);
    },
    report(value, pointer, faults) {
      if (!Array.isArray(value) || value.length < from || value.length > to) {
        faults.add(() => foundFault(pointer, value, expected));
      }
      if (Array.isArray(value)) reportItems(value.slice(0, to), { item, unique, pointer }, faults);
    },
  };
}

interface Items {
  item: ValueRule;
  unique: boolean;
  pointer: string;
}

function reportItems(items: readonly unknown[], { item, unique, pointer }: Items, faults: FaultList): void {
  const first = new Map<unknown, number>();
  items.forEach((entry, index) => {
    if (!item.accepts(entry)) item.report(entry, faults.isFull ? '' : pointerTo(pointer, index), faults);
    else if (unique && first.has(entry)) {
      faults.add(() => ({
        pointer: pointerTo(pointer, index),
        message: `${describe(entry)} stands already at ${pointer}/${first.get(entry)}`,
        expected: 'each item once',
      }));
    } else if (unique) first.set(entry, index);
  });
}

function listExpectation(item: ValueRule, { from = 0, to, unique = false }: ListLimits): string {
  let expected = 'a list';
  if (from > 0 && to !== undefined) expected += ` of ${from} to ${to} items`;
  else if (to !== undefined) expected += ` of at most ${to} items`;
  if (unique) expected += ', none twice';
  return `${expected}, each ${item.expected}`;
}
