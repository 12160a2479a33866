import type { CycleConfiguration, Fault, LocalizedText, OwnRule, RuleScope } from '@concord/domain';

const PREFIX = 'rule:';
/** The one question that a rule asks. */
export const RULE_MESSAGE = 'asks';

/** Values that a rule's sentence can name, and the kinds in which they can be written. */
const VALUES: Readonly<Record<RuleScope, Readonly<Record<string, readonly string[]>>>> = {
  outline: { left: ['number', 'percent'], right: ['number', 'percent'], country: ['country'] },
  corridor: {
    left: ['number', 'percent'],
    right: ['number', 'percent'],
    origin: ['country'],
    destination: ['country'],
    measure: ['term'],
    year: ['text'],
  },
};

/** The id that a rule has among the checks. */
export function checkIdOf({ id }: Pick<OwnRule, 'id'>): string {
  return PREFIX + id;
}

/** The sentences of one of the cycle's own rules, by message id; undefined for what is none of them. */
export function messagesOfRule(
  check: string,
  cycle: Pick<CycleConfiguration, 'rules'>,
): Readonly<Record<string, LocalizedText>> | undefined {
  const rule = ruleOf(check, cycle);
  return rule === undefined ? undefined : { [RULE_MESSAGE]: rule.message };
}

/** What one of the cycle's own rules is called; undefined for what is none of them. */
export function titleOfRule(
  check: string,
  cycle: Pick<CycleConfiguration, 'rules'>,
): LocalizedText | undefined {
  return ruleOf(check, cycle)?.title;
}

function ruleOf(check: string, { rules = [] }: Pick<CycleConfiguration, 'rules'>): OwnRule | undefined {
  if (!check.startsWith(PREFIX)) return undefined;
  return rules.find((each) => checkIdOf(each) === check);
}

/** Braces of a rule's sentences that no value can be put for. */
export function messageFaults({ scope, message }: Pick<OwnRule, 'scope' | 'message'>): Fault[] {
  const values = VALUES[scope];
  const expected = `values as ${Object.entries(values)
    .map(([name, [kind = 'text']]) => (kind === 'text' ? `{${name}}` : `{${name}:${kind}}`))
    .join(', ')}`;
  return Object.entries(message).flatMap(([language, text]) =>
    (text.match(/\{[^}]*\}?|\}/g) ?? [])
      .filter((braces) => !isValue(braces, values))
      .map((braces) => ({
        pointer: `/message/${language}`,
        message: `${JSON.stringify(braces)} stands for no value`,
        expected,
      })),
  );
}

function isValue(braces: string, values: Readonly<Record<string, readonly string[]>>): boolean {
  const [, name = '', kind = 'text'] = /^\{(\w+)(?::(\w+))?\}$/.exec(braces) ?? [];
  return Object.hasOwn(values, name) && values[name]?.includes(kind) === true;
}
