import { type Fault, FaultList, foundFault, pointerTo } from '../fault.ts';
import { year } from '../outline/field-rules.ts';
import { BASES, MEASURES } from '../outline/vocabulary.ts';
import { fields } from '../validation/object-rule.ts';
import { finite, isObject, oneOf, patterned, text, trueOrFalse } from '../validation/value-rule.ts';
import { SEVERITIES } from './cycle.ts';
import { localizedText } from './localized-text.ts';
import { MISSING_STRATEGIES, RULE_OPERATORS, RULE_SCOPES } from './own-rule.ts';

/** How many rules of its own a cycle can have. */
export const RULES_LIMIT = 50;

const expression = text({ from: 1, to: 1000 });
const amount = finite({ from: 0 });

/** The form of one rule of `concord.cycle/1`. */
export const ruleForm = fields({
  required: {
    id: patterned(
      /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u,
      'an id of at most 50 small letters, digits and single hyphens that starts with a letter',
      { to: 50 },
    ),
    scope: oneOf(RULE_SCOPES),
    title: localizedText,
    left: expression,
    operator: oneOf(RULE_OPERATORS),
    right: expression,
    missing: oneOf(MISSING_STRATEGIES),
    severity: oneOf(SEVERITIES),
    message: localizedText,
    enabled: trueOrFalse,
  },
  optional: {
    tolerance: fields({ required: {}, optional: { absolute: amount, share: amount } }),
    measure: oneOf(MEASURES),
    basis: oneOf(BASES),
    years: fields({ required: { from: year, to: year } }),
  },
});

/** The faults of one rule already parsed, all but those of its expressions; empty where it is one. */
export function validateRule(rule: unknown, pointer = ''): Fault[] {
  const faults = new FaultList();
  ruleForm.report(rule, pointer, faults);
  return [...faults.toArray(), ...crossFaults(rule, pointer)];
}

/** What the fields of a rule say of each other. */
export function crossFaults(rule: unknown, pointer: string): Fault[] {
  if (!isObject(rule)) return [];
  const faults: Fault[] = [];
  const { scope, severity, tolerance, years } = rule;
  if (scope === 'corridor' && severity === 'error') {
    faults.push(
      foundFault(
        pointerTo(pointer, 'severity'),
        severity,
        'info, note or warning: what two outlines say keeps neither from being submitted',
      ),
    );
  }
  if (scope === 'outline') {
    for (const name of ['measure', 'basis', 'years']) {
      if (!Object.hasOwn(rule, name)) continue;
      faults.push(
        foundFault(pointerTo(pointer, name), rule[name], 'no such field where the scope is outline'),
      );
    }
  }
  if (isObject(tolerance) && Object.hasOwn(tolerance, 'absolute') === Object.hasOwn(tolerance, 'share')) {
    faults.push(foundFault(pointerTo(pointer, 'tolerance'), tolerance, 'either absolute or share'));
  }
  if (isObject(years)) {
    const { from, to } = years;
    if (typeof from === 'number' && typeof to === 'number' && from > to) {
      faults.push(foundFault(`${pointer}/years/to`, to, `${from} or later`));
    }
  }
  return faults;
}
