import { type ValidationError, validateSync } from 'class-validator';
import { type Fault, foundFault, missingFault, pointerTo, unknownFault } from '../fault.ts';
import { EXACTLY_ONE, fieldsOf, nestedClass, RULE } from '../validation/fields.ts';
import { isObject, type ValueRule } from '../validation/value-rule.ts';
import { Outline } from './outline.ts';

type Prototype = object & Record<string, unknown>;

/** Everything in which a document differs from `concord.outline/1` in form; empty where it is one. */
export function explainOutline(document: unknown): Fault[] {
  if (!isObject(document)) return [foundFault('', document, 'an object, the outline')];
  const faults: Fault[] = [];
  const outline = instantiate(Outline.prototype as unknown as Prototype, document, '', faults);
  const errors = validateSync(outline, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: true, value: true },
  });
  collect(errors, '', faults);
  return faults;
}

/**
 * The validated classes' instances over a plain document, with nothing coerced and nothing left out.
 * Fields named like an object's own machinery ("__proto__", "constructor") are refused here, since the
 * validator's own look-ups by name would meet the machinery instead.
 */
function instantiate(
  prototype: Prototype,
  plain: Record<string, unknown>,
  pointer: string,
  faults: Fault[],
): object {
  const instance = Object.create(prototype) as Record<string, unknown>;
  for (const name of Object.keys(plain)) {
    if (name in Object.prototype) {
      faults.push(unknownFault(pointer, name, fieldsOf(prototype)));
      continue;
    }
    const value = plain[name];
    const type = nestedClass(prototype, name);
    instance[name] =
      type === undefined
        ? value
        : instantiateNested(type.prototype as Prototype, value, pointerTo(pointer, name), faults);
  }
  return instance;
}

function instantiateNested(prototype: Prototype, value: unknown, pointer: string, faults: Fault[]): unknown {
  if (isObject(value)) return instantiate(prototype, value, pointer, faults);
  if (!Array.isArray(value)) return value;
  return value.map((item, index) =>
    isObject(item) ? instantiate(prototype, item, pointerTo(pointer, index), faults) : item,
  );
}

function collect(errors: readonly ValidationError[], parent: string, faults: Fault[]): void {
  for (const error of errors) {
    // A list within a list has no name to the validator; the outer list's rule has refused it already.
    if (error.property === undefined) continue;
    const pointer = pointerTo(parent, error.property);
    for (const constraint of Object.keys(error.constraints ?? {})) {
      const context: unknown = error.contexts?.[constraint];
      if (constraint === RULE) faults.push(...ruleFaults(context as ValueRule, error.value, pointer));
      else if (constraint === EXACTLY_ONE)
        faults.push(exactlyOneFault((context as { fields: string[] }).fields, error, parent));
      else if (constraint === 'whitelistValidation') {
        faults.push(unknownFault(parent, error.property, fieldsOf(Object.getPrototypeOf(error.target))));
      }
    }
    if (error.children !== undefined) collect(error.children, pointer, faults);
  }
}

function ruleFaults(rule: ValueRule, value: unknown, pointer: string): Fault[] {
  return value === undefined ? [missingFault(pointer, rule.expected)] : rule.faults(value, pointer);
}

function exactlyOneFault(fields: readonly string[], error: ValidationError, pointer: string): Fault {
  const holder = error.target as Record<string, unknown>;
  const given = fields.filter((name) => holder[name] !== undefined);
  const quoted = fields.map((name) => `"${name}"`).join(' or ');
  return {
    pointer,
    message:
      given.length === 0
        ? `neither ${fields.map((name) => `"${name}"`).join(' nor ')} is given`
        : `${given.map((name) => `"${name}"`).join(' and ')} are given together`,
    expected: `exactly one of ${quoted}`,
  };
}
