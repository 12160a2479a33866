import { ruleFaults } from '@concord/consistency';
import {
  type Language,
  type LocalizedText,
  MEASURES,
  MISSING_STRATEGIES,
  type OwnRule,
  RULE_OPERATORS,
  RULE_SCOPES,
  SEVERITIES,
  validateRule,
} from '@concord/domain';
import type { FieldValues, FormFields } from '../../pages/form-fields.ts';
import type { FormView } from '../../pages/page-renderer.ts';

export type RuleReading = { rule: OwnRule } | { errors: FormView['errors'] };

/** A rule as its form shows it, in English and the cycle's other languages. */
export function ruleValues(rule: OwnRule | undefined, languages: readonly Language[]): FieldValues {
  const { tolerance } = rule ?? {};
  const share = tolerance !== undefined && 'share' in tolerance ? tolerance.share : undefined;
  return {
    id: rule?.id ?? '',
    scope: rule?.scope ?? RULE_SCOPES[0],
    measure: rule?.measure ?? '',
    left: rule?.left ?? '',
    operator: rule?.operator ?? RULE_OPERATORS[0],
    right: rule?.right ?? '',
    tolerance: share === undefined ? '' : String(share * 100),
    missing: rule?.missing ?? MISSING_STRATEGIES[0],
    severity: rule?.severity ?? 'note',
    enabled: rule === undefined || rule.enabled ? ['on'] : [],
    ...Object.fromEntries(
      languages.flatMap((language) => [
        [`title-${language}`, rule?.title[language] ?? ''],
        [`message-${language}`, rule?.message[language] ?? ''],
      ]),
    ),
  };
}

/** The rule that a form says, its expressions included, or what is to be put right in which field. */
export function readRule(form: FormFields, languages: readonly Language[]): RuleReading {
  const textsOf = (name: string) =>
    Object.fromEntries(
      languages.flatMap((language) => {
        const text = form.text(`${name}-${language}`);
        return text === '' ? [] : [[language, text]];
      }),
    ) as LocalizedText;
  const [scope, measure, tolerance] = [form.text('scope'), form.text('measure'), form.text('tolerance')];
  const share = Number(tolerance.replace(',', '.')) / 100;
  const document = {
    id: form.text('id'),
    scope,
    title: textsOf('title'),
    left: form.text('left'),
    operator: form.text('operator'),
    right: form.text('right'),
    ...(tolerance === '' ? {} : { tolerance: { share } }),
    missing: form.text('missing'),
    severity: form.text('severity'),
    message: textsOf('message'),
    ...(measure === '' || scope !== 'corridor' ? {} : { measure }),
    enabled: form.all('enabled').includes('on'),
  };
  const faults = validateRule(document);
  if (faults.length === 0) {
    const rule = document as OwnRule;
    const ofExpressions = ruleFaults({ rules: [rule] });
    if (ofExpressions.length === 0) return { rule };
    faults.push(
      ...ofExpressions.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/rules\/0/, '') })),
    );
  }
  // What a fault says is of the language of expressions, and in English; the field is what helps most.
  return {
    errors: Object.fromEntries(
      faults.map(({ pointer, expected }) => [
        fieldOf(pointer),
        { key: 'rules.expected', values: { expected } } as const,
      ]),
    ),
  };
}

/** The field that a pointer into the rule is about. */
function fieldOf(pointer: string): string {
  const [, name = '', language] = pointer.split('/');
  if (name === 'title' || name === 'message') return `${name}-${language ?? 'en'}`;
  return name;
}

export const CHOICES = {
  scope: RULE_SCOPES,
  operator: RULE_OPERATORS,
  missing: MISSING_STRATEGIES,
  severity: SEVERITIES,
  measure: MEASURES,
} as const;
