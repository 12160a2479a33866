import { describe, FaultList, foundFault, missingFault, pointerTo, unknownFault } from '../fault.ts';
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
  return objectRule(expected, (value, pointer, faults) => {
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(known, name)) faults.add(() => unknownFault(pointer, name, names));
    }
    for (const name of names) {
      const rule = known[name] as ValueRule;
      const place = pointerTo(pointer, name);
      if (Object.hasOwn(value, name)) rule.report(value[name], place, faults);
      else if (Object.hasOwn(required, name)) faults.add(() => missingFault(place, rule.expected));
    }
  });
}

/**
 * An object whose field names follow one rule and whose values follow another. Where no more faults are kept, the
 * entries that are left are not looked at.
 */
export function dictionary(name: ValueRule, value: ValueRule): ValueRule {
  const expected = `an object whose field names are each ${name.expected}`;
  return objectRule(expected, (entries, pointer, faults) => {
    for (const key of Object.keys(entries)) {
      if (faults.isFull) {
        faults.cutShort();
        return;
      }
      const place = pointerTo(pointer, key);
      if (name.accepts(key)) value.report(entries[key], place, faults);
      else {
        faults.add(() => ({
          pointer: place,
          message: `found the field name ${describe(key)}`,
          expected: name.expected,
        }));
      }
    }
  });
}

type ReportFields = (value: Record<string, unknown>, pointer: string, faults: FaultList) => void;

function objectRule(expected: string, reportFields: ReportFields): ValueRule {
  const report: ValueRule['report'] = (value, pointer, faults) => {
    if (isObject(value)) reportFields(value, pointer, faults);
    else faults.add(() => foundFault(pointer, value, expected));
  };
  return {
    expected,
    report,
    accepts(value) {
      const first = new FaultList(1);
      report(value, '', first);
      return first.size === 0;
    },
  };
}
