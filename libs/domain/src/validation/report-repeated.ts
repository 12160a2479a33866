import { describe, type FaultList, pointerTo } from '../fault.ts';
import { isObject } from './value-rule.ts';

/** A list of objects, one field of which tells them apart. */
export interface KeyedList {
  pointer: string;
  field: string;
  /** The most items that the format allows: those beyond are not looked at. */
  longest: number;
}

/** Adds each text in the field that an earlier item has already; passes over what is not of the format. */
export function reportRepeated(
  items: unknown,
  { pointer, field, longest }: KeyedList,
  faults: FaultList,
): void {
  if (!Array.isArray(items)) return;
  const first = new Map<string, number>();
  items.slice(0, longest).forEach((item: unknown, index) => {
    if (!isObject(item)) return;
    const value = item[field];
    if (typeof value !== 'string') return;
    const before = first.get(value);
    if (before === undefined) first.set(value, index);
    else {
      faults.add(() => ({
        pointer: pointerTo(pointerTo(pointer, index), field),
        message: `${describe(value)} is already the ${field} at ${pointer}/${before}/${field}`,
        expected: `each ${field} once`,
      }));
    }
  });
}
