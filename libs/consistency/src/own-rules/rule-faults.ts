import type { CycleConfiguration, Fault } from '@concord/domain';
import { CATALOGUE } from '../catalogue.ts';
import { compileRule } from './compile-rule.ts';

/** What is wrong with a cycle's own rules, switched on or not: ids of the catalogue, expressions, and values in sentences. */
export function ruleFaults({ rules = [] }: Pick<CycleConfiguration, 'rules'>): Fault[] {
  const taken = new Set(CATALOGUE.map(({ id }) => id));
  return rules.flatMap((rule, index) => {
    const compiled = compileRule(rule);
    const faults = 'faults' in compiled ? [...compiled.faults] : [];
    if (taken.has(rule.id)) {
      faults.unshift({
        pointer: '/id',
        message: `${rule.id} is a check of the catalogue`,
        expected: 'an id of its own',
      });
    }
    return faults.map((fault) => ({ ...fault, pointer: `/rules/${index}${fault.pointer}` }));
  });
}
