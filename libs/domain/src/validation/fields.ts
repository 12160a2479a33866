import { ValidateBy, ValidateNested } from 'class-validator';
import { type ListLimits, list, object, type ValueRule } from './value-rule.ts';

/** The constraint's name under which a rule is found again in a validation error's contexts. */
export const RULE = 'rule';
export const EXACTLY_ONE = 'exactlyOne';

type Constructor = abstract new () => object;

const nestedClasses = new Map<object, Map<string, () => Constructor>>();
const fieldNames = new Map<object, string[]>();

/** The fields of a validated class, in the order in which it declares them. */
export function fieldsOf(prototype: object): readonly string[] {
  return fieldNames.get(prototype) ?? [];
}

/** The class of what a field holds, or of each of its items; undefined for plain values. */
export function nestedClass(prototype: object, field: string): Constructor | undefined {
  return nestedClasses.get(prototype)?.get(field)?.();
}

function field(rule: ValueRule, required: boolean): PropertyDecorator {
  const validate = ValidateBy(
    {
      name: RULE,
      validator: {
        validate: (value: unknown) => (value === undefined ? !required : rule.accepts(value)),
        defaultMessage: () => rule.expected,
      },
    },
    { context: rule },
  );
  return (prototype, name) => {
    const names = fieldNames.get(prototype);
    if (names === undefined) fieldNames.set(prototype, [String(name)]);
    else names.push(String(name));
    validate(prototype, name);
  };
}

/** A field that has to be there and follow the rule. */
export function Required(rule: ValueRule): PropertyDecorator {
  return field(rule, true);
}

/** A field that may be left out; null is not left out. */
export function Optional(rule: ValueRule): PropertyDecorator {
  return field(rule, false);
}

function nested(type: () => Constructor, rule: ValueRule, required: boolean): PropertyDecorator {
  const decorate = field(rule, required);
  const validate = ValidateNested();
  return (prototype, name) => {
    const classes = nestedClasses.get(prototype) ?? new Map<string, () => Constructor>();
    nestedClasses.set(prototype, classes.set(String(name), type));
    decorate(prototype, name);
    validate(prototype, name);
  };
}

export function RequiredOne(type: () => Constructor): PropertyDecorator {
  return nested(type, object, true);
}

export function OptionalOne(type: () => Constructor): PropertyDecorator {
  return nested(type, object, false);
}

export function RequiredMany(type: () => Constructor, limits: ListLimits): PropertyDecorator {
  return nested(type, list(object, limits), true);
}

export function OptionalMany(type: () => Constructor, limits: ListLimits): PropertyDecorator {
  return nested(type, list(object, limits), false);
}

/** Set on one field of a class: exactly one of the fields named has to be there. */
export function ExactlyOneOf(...fields: readonly string[]): PropertyDecorator {
  return ValidateBy(
    {
      name: EXACTLY_ONE,
      validator: {
        validate: (_, details) => {
          const holder = (details?.object ?? {}) as Record<string, unknown>;
          return fields.filter((name) => holder[name] !== undefined).length === 1;
        },
        defaultMessage: () => fields.join(', '),
      },
    },
    { context: { fields } },
  );
}
