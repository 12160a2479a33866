import type { OwnRule } from '@concord/domain';

/** A rule over outlines that stands wherever `left` gives 0, with the parts given. */
export function aRule(parts: Partial<OwnRule> = {}): OwnRule {
  return {
    id: 'a-rule',
    scope: 'outline',
    title: { en: 'A rule' },
    left: '0',
    operator: '==',
    right: '0',
    missing: 'skip-if-any',
    severity: 'note',
    message: { en: 'The two sides of the rule are {left:number} and {right:number}.' },
    enabled: true,
    ...parts,
  };
}
