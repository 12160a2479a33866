import { describe, type Fault, foundFault, pointerTo } from '../fault.ts';

/** What one value has to be, and what to say where it is not. */
export interface ValueRule {
  expected: string;
  accepts(value: unknown): boolean;
  /** The faults of a value that is not accepted: at least one. */
  faults(value: unknown, pointer: string): Fault[];
}

function scalar(expected: string, accepts: (value: unknown) => boolean): ValueRule {
  return { expected, accepts, faults: (value, pointer) => [foundFault(pointer, value, expected)] };
}

/** Whether a value is a JSON object, as JSON Schema means it. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Length as JSON Schema counts it, in code points. */
function codePoints(text: string): number {
  return /[\ud800-\udbff][\udc00-\udfff]/.test(text) ? [...text].length : text.length;
}

export function text(limits: { from?: number; to: number }): ValueRule {
  const from = limits.from ?? 0;
  const expected = `a text of ${from === 0 ? 'at most' : `${from} to`} ${limits.to} characters`;
  return scalar(expected, (value) => {
    if (typeof value !== 'string') return false;
    const length = codePoints(value);
    return length >= from && length <= limits.to;
  });
}

export function patterned(pattern: RegExp, expected: string, limits: { to?: number } = {}): ValueRule {
  const to = limits.to ?? Number.POSITIVE_INFINITY;
  return scalar(
    expected,
    (value) => typeof value === 'string' && pattern.test(value) && codePoints(value) <= to,
  );
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

/** A list whose items each follow a rule; `unique` compares texts and numbers. */
export function list(item: ValueRule, limits: ListLimits = {}): ValueRule {
  const { from = 0, to = Number.POSITIVE_INFINITY, unique = false } = limits;
  const expected = listExpectation(item, limits);
  return {
    expected,
    accepts(value) {
      if (!Array.isArray(value) || value.length < from || value.length > to) return false;
      return value.every(item.accepts) && (!unique || new Set(value).size === value.length);
    },
    faults(value, pointer) {
      if (!Array.isArray(value)) return [foundFault(pointer, value, expected)];
      const faults: Fault[] = [];
      if (value.length < from || value.length > to) faults.push(foundFault(pointer, value, expected));
      const first = new Map<unknown, number>();
      value.forEach((entry, index) => {
        const place = pointerTo(pointer, index);
        if (!item.accepts(entry)) faults.push(...item.faults(entry, place));
        else if (unique && first.has(entry)) {
          const message = `${describe(entry)} stands already at ${pointer}/${first.get(entry)}`;
          faults.push({ pointer: place, message, expected: 'each item once' });
        } else first.set(entry, index);
      });
      return faults;
    },
  };
}

function listExpectation(item: ValueRule, { from = 0, to, unique = false }: ListLimits): string {
  let expected = 'a list';
  if (from > 0 && to !== undefined) expected += ` of ${from} to ${to} items`;
  else if (to !== undefined) expected += ` of at most ${to} items`;
  if (unique) expected += ', none twice';
  return `${expected}, each ${item.expected}`;
}
