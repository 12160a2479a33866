/** One thing that is wrong with a document: where, what, and what is expected instead. */
export interface Fault {
  /** RFC 6901 pointer into the document; empty for the document itself. */
  pointer: string;
  /** What is wrong, without a full stop. */
  message: string;
  /** What is expected instead, without a full stop. */
  expected: string;
}

/** More faults than this help nobody: the rest are counted. */
export const MAXIMUM_FAULTS = 1000;

/** The pointer of a member or item, escaped as RFC 6901 says. */
export function pointerTo(pointer: string, member: string | number): string {
  if (typeof member === 'number') return `${pointer}/${member}`;
  return `${pointer}/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** At most MAXIMUM_FAULTS of the faults; where there are more, one last entry says how many. */
export function capFaults(faults: Fault[]): Fault[] {
  const left = faults.length - MAXIMUM_FAULTS;
  if (left <= 0) return faults;
  const rest: Fault = {
    pointer: '',
    message: `${left} more ${left === 1 ? 'fault is' : 'faults are'} not listed`,
    expected: `at most ${MAXIMUM_FAULTS} faults to a list; correct these first`,
  };
  return [...faults.slice(0, MAXIMUM_FAULTS), rest];
}

const LONGEST_QUOTED = 60;

/** A value in a few plain words, for "found …". */
export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') {
    if (value.length <= LONGEST_QUOTED) return JSON.stringify(value);
    return `a text of ${[...value].length} characters`;
  }
  if (Array.isArray(value))
    return value.length === 1 ? 'a list of 1 item' : `a list of ${value.length} items`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

export function foundFault(pointer: string, value: unknown, expected: string): Fault {
  return { pointer, message: `found ${describe(value)}`, expected };
}

export function missingFault(pointer: string, expected: string): Fault {
  return { pointer, message: 'this field is missing', expected };
}

export function unknownFault(pointer: string, name: string, fields: readonly string[]): Fault {
  return {
    pointer: pointerTo(pointer, name),
    message: `${describe(name)} is not a field here`,
    expected: `only these fields: ${fields.join(', ')}`,
  };
}
