import { ValidateBy } from 'class-validator';
import { type ListLimits, list, object, type ValueRule } from './value-rule.ts';

/** The constraint's name under which a rule is found again in a validation error's contexts. */
export const RULE = 'rule';
export const EXACTLY_ONE = 'exactlyOne';

type Constructor = abstract new () => object;

/** What a validated class says of one of its fields. */
export interface Field {
  rule: ValueRule;
  required: boolean;
  /** The class of what the field holds, or of each of its items; undefined for plain values. */
  type?: () => Constructor;
  /** For a list: the most items that it may have. */
  longest?: number;
}

/** What a validated class says of its objects. */
export interface Form {
  /** By name, in the order in which the class declares them. */
  fields: ReadonlyMap<string, Field>;
  /** Those of the fields that hold objects of other classes. */
  nested: readonly (readonly [string, Field])[];
  /** Of each of these lists of names, exactly one field has to be there. */
  alternatives: readonly (readonly string[])[];
}

const forms = new Map<object, Form>();
const empty: Form = { fields: new Map(), nested: [], alternatives: [] };

/** The form of a validated class's objects. */
export function formOf(prototype: object): Form {
  return forms.get(prototype) ?? empty;
}

/**
 * Whether the validator would find nothing wrong with an object of the class, asked of the same rules without the
 * validator's own work, which takes about fifty times as long. What the fields hold is not looked into, and unknown
 * fields are not looked for.
 */
export function followsRules(
  { fields, alternatives }: Form,
  plain: Readonly<Record<string, unknown>>,
): boolean {
  for (const [name, { rule, required }] of fields) {
    if (!isGiven(plain[name], rule, required)) return false;
  }
  for (const names of alternatives) if (!isOneGiven(names, plain)) return false;
  return true;
}

function isGiven(value: unknown, rule: ValueRule, required: boolean): boolean {
  return value === undefined ? !required : rule.accepts(value);
}

function isOneGiven(names: readonly string[], holder: Readonly<Record<string, unknown>>): boolean {
  return names.filter((name) => holder[name] !== undefined).length === 1;
}

function field(description: Field): PropertyDecorator {
  const { rule, required } = description;
  const validate = ValidateBy(
    {
      name: RULE,
      validator: {
        validate: (value: unknown) => isGiven(value, rule, required),
        defaultMessage: () => rule.expected,
      },
    },
    { context: rule },
  );
  return (prototype, name) => {
    const form = formOf(prototype);
    const fields = new Map(form.fields).set(String(name), description);
    const nested = [...fields].filter(([, { type }]) => type !== undefined);
    forms.set(prototype, { ...form, fields, nested });
    validate(prototype, name);
  };
}

/** A field that has to be there and follow the rule. */
export function Required(rule: ValueRule): PropertyDecorator {
  return field({ rule, required: true });
}

/** A field that may be left out; null is not left out. */
export function Optional(rule: ValueRule): PropertyDecorator {
  return field({ rule, required: false });
}

export function RequiredOne(type: () => Constructor): PropertyDecorator {
  return field({ rule: object, required: true, type });
}

export function OptionalOne(type: () => Constructor): PropertyDecorator {
  return field({ rule: object, required: false, type });
}

export function RequiredMany(
  type: () => Constructor,
  limits: ListLimits & { to: number },
): PropertyDecorator {
  return field({ rule: list(object, limits), required: true, type, longest: limits.to });
}

export function OptionalMany(
  type: () => Constructor,
  limits: ListLimits & { to: number },
): PropertyDecorator {
  return field({ rule: list(object, limits), required: false, type, longest: limits.to });
}

/** Set on one field of a class: exactly one of the fields named has to be there. */
export function ExactlyOneOf(...names: readonly string[]): PropertyDecorator {
  const validate = ValidateBy(
    {
      name: EXACTLY_ONE,
      validator: {
        validate: (_, details) => isOneGiven(names, (details?.object ?? {}) as Record<string, unknown>),
        defaultMessage: () => names.join(', '),
      },
    },
    { context: { names } },
  );
  return (prototype, name) => {
    const form = formOf(prototype);
    forms.set(prototype, { ...form, alternatives: [...form.alternatives, names] });
    validate(prototype, name);
  };
}
