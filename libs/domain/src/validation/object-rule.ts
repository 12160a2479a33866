import { describe, type Fault, foundFault, missingFault, pointerTo, unknownFault } from '../fault.ts';
import { isObject, type ValueRule } from './value-rule.ts';

interface Shape {
  required: Readonly<Record<string, ValueRule>>;
  optional?: Readonly<Record<string, ValueRule>>;
}

/** An object with the fields named and no others. */
export function fields({ required, optional = {} }: Shape): ValueRule {
  const known = { ...required, ...optional };
  const names = Object.keys(known);
  const expected = `an object with ${names.join(', ')}`;
  return fromFaults(expected, (value, pointer) => {
    if (!isObject(value)) return [foundFault(pointer, value, expected)];
    const faults: Fault[] = [];
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(known, name)) faults.push(unknownFault(pointer, name, names));
    }
    for (const name of names) {
      const rule = known[name] as ValueRule;
      if (Object.hasOwn(value, name)) faults.push(...faultsOf(rule, value[name], pointerTo(pointer, name)));
      else if (Object.hasOwn(required, name))
        faults.push(missingFault(pointerTo(pointer, name), rule.expected));
    }
    return faults;
  });
}

/** An object whose field names follow one rule and whose values follow another. */
export function dictionary(name: ValueRule, value: ValueRule): ValueRule {
  const expected = `an object whose field names are each ${name.expected}`;
  return fromFaults(expected, (entries, pointer) => {
    if (!isObject(entries)) return [foundFault(pointer, entries, expected)];
    return Object.keys(entries).flatMap((key) => {
      const place = pointerTo(pointer, key);
      if (!name.accepts(key)) {
        return [
          { pointer: place, message: `found the field name ${describe(key)}`, expected: name.expected },
        ];
      }
      return faultsOf(value, entries[key], place);
    });
  });
}

function fromFaults(expected: string, faults: (value: unknown, pointer: string) => Fault[]): ValueRule {
  return { expected, faults, accepts: (value) => faults(value, '').length === 0 };
}

function faultsOf(rule: ValueRule, value: unknown, pointer: string): Fault[] {
  return rule.accepts(value) ? [] : rule.faults(value, pointer);
}
