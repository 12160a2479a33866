import type { CycleConfiguration } from '@concord/domain';
import { CATALOGUE } from '../catalogue.ts';
import type { Check } from '../check/define-check.ts';
import { ownCheck } from './own-check.ts';

/** Made once for a cycle's configuration, which nobody changes in place. */
const known = new WeakMap<object, readonly Check[]>();

/** The catalogue's checks, then one for each of the cycle's own rules that is switched on, with the id `rule:<id>`. */
export function checksOf({ rules }: Pick<CycleConfiguration, 'rules'>): readonly Check[] {
  if (rules === undefined || rules.length === 0) return CATALOGUE;
  const checks = known.get(rules) ?? [
    ...CATALOGUE,
    ...rules.flatMap((rule, index) => (rule.enabled ? [ownCheck(rule, `/rules/${index}`)] : [])),
  ];
  known.set(rules, checks);
  return checks;
}
