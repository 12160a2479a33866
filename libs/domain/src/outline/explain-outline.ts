import { type ValidationError, validateSync } from 'class-validator';
import { type Fault, type FaultList, foundFault, missingFault, pointerTo, unknownFault } from '../fault.ts';
import { EXACTLY_ONE, type Field, type Form, followsRules, formOf, RULE } from '../validation/fields.ts';
import { isObject, type ValueRule } from '../validation/value-rule.ts';
import { Outline } from './outline.ts';

type Plain = Record<string, unknown>;

/**
 * Adds everything in which a document differs from `concord.outline/1` in form; nothing where it is one. Stops where
 * no more faults are kept, and looks at no item beyond a list's limit. The document's depth must be small already.
 */
export function explainOutline(document: unknown, faults: FaultList): void {
  if (isObject(document)) explainObject(Outline.prototype, document, '', faults);
  else faults.add(() => foundFault('', document, 'an object, the outline'));
}

function explainObject(prototype: object, plain: Plain, pointer: string, faults: FaultList): void {
  const form = formOf(prototype);
  for (const name in plain) {
    if (!form.fields.has(name)) addUnknown(name, form, pointer, faults);
  }
  const errors = followsRules(form, plain) ? undefined : validate(prototype, form, plain);
  if (errors !== undefined) explainFields(form, errors, { plain, pointer }, faults);
  else for (const [name, field] of form.nested) explainNested(name, field, { plain, pointer }, faults);
}

/** An object of the document and where it is. */
interface Place {
  plain: Plain;
  pointer: string;
}

function addUnknown(name: string, { fields }: Form, pointer: string, faults: FaultList): void {
  faults.add(() => unknownFault(pointer, name, [...fields.keys()]));
}

/** Field by field, each with what it holds. */
function explainFields(
  { fields }: Form,
  errors: readonly ValidationError[],
  place: Place,
  faults: FaultList,
): void {
  for (const [name, field] of fields) {
    for (const error of errors) if (error.property === name) reportError(error, place, faults);
    if (field.type !== undefined) explainNested(name, field, place, faults);
  }
}

/** The validator's answer about one object; what its fields hold is asked about apart. */
function validate(prototype: object, { fields }: Form, plain: Plain): ValidationError[] {
  const instance = Object.create(prototype) as Plain;
  // Only declared fields: the validator looks up by name, and "__proto__" or "constructor" would mislead it.
  for (const name of fields.keys()) instance[name] = plain[name];
  return validateSync(instance, {
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
  });
}

function explainNested(name: string, { type, longest }: Field, holder: Place, faults: FaultList): void {
  const value = holder.plain[name];
  if (value === undefined || type === undefined) return;
  const { prototype } = type();
  const pointer = pointerTo(holder.pointer, name);
  if (!Array.isArray(value)) {
    if (isObject(value)) explainWithin(prototype, value, pointer, faults);
    return;
  }
  const length = Math.min(value.length, longest ?? 0);
  for (let index = 0; index < length; index++) {
    const item: unknown = value[index];
    if (isObject(item) && !explainWithin(prototype, item, pointerTo(pointer, index), faults)) return;
  }
}

/** False where nothing more is looked at. */
function explainWithin(prototype: object, plain: Plain, pointer: string, faults: FaultList): boolean {
  if (faults.isFull) faults.cutShort();
  else explainObject(prototype, plain, pointer, faults);
  return !faults.isCutShort;
}

function reportError(error: ValidationError, { plain, pointer: parent }: Place, faults: FaultList): void {
  const pointer = pointerTo(parent, error.property);
  for (const constraint of Object.keys(error.constraints ?? {})) {
    const context: unknown = error.contexts?.[constraint];
    if (constraint === RULE) reportRule(context as ValueRule, plain[error.property], pointer, faults);
    else if (constraint === EXACTLY_ONE) {
      faults.add(() => exactlyOneFault((context as { names: string[] }).names, plain, parent));
    }
  }
}

function reportRule(rule: ValueRule, value: unknown, pointer: string, faults: FaultList): void {
  if (value === undefined) faults.add(() => missingFault(pointer, rule.expected));
  else rule.report(value, pointer, faults);
}

function exactlyOneFault(names: readonly string[], holder: Plain, pointer: string): Fault {
  const given = names.filter((name) => holder[name] !== undefined);
  return {
    pointer,
    message:
      given.length === 0
        ? `neither ${names.map((name) => `"${name}"`).join(' nor ')} is given`
        : `${given.map((name) => `"${name}"`).join(' and ')} are given together`,
    expected: `exactly one of ${names.map((name) => `"${name}"`).join(' or ')}`,
  };
}
