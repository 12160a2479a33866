import { describe, expect, test } from '@jest/globals';
import { bytesOf, sampleCycle } from '../testing/samples.ts';
import { validateRule } from './own-rule-form.ts';
import { readCycle } from './read-cycle.ts';

function faultsOf(change: object) {
  const sample = JSON.parse(new TextDecoder().decode(sampleCycle())) as object;
  const reading = readCycle(bytesOf({ ...sample, ...change }));
  return 'faults' in reading ? reading.faults.map(({ pointer, message }) => `${pointer}: ${message}`) : [];
}

describe('a cycle’s own rules', () => {
  const rule = {
    id: 'a-rule',
    scope: 'outline',
    title: { en: 'A rule' },
    left: '1',
    operator: '==',
    right: '1',
    missing: 'skip-if-any',
    severity: 'error',
    message: { en: 'A question' },
    enabled: true,
  };
  const corridor = {
    ...rule,
    id: 'another',
    scope: 'corridor',
    severity: 'note',
    tolerance: { share: 0.1 },
    measure: 'returns',
    basis: 'planned',
    years: { from: 2015, to: 2015 },
  };

  test('are read', () => {
    expect(faultsOf({ rules: [] })).toEqual([]);
    expect(faultsOf({ rules: [rule, corridor] })).toEqual([]);
    expect(validateRule(rule)).toEqual([]);
  });

  test.each([
    [{ ...rule, id: 'A rule' }, '/rules/0/id: found "A rule"'],
    [{ ...rule, id: 'a--rule' }, '/rules/0/id: found "a--rule"'],
    [{ ...rule, operator: '=' }, '/rules/0/operator: found "="'],
    [{ ...rule, left: '' }, '/rules/0/left: found ""'],
    [{ ...rule, left: '1'.repeat(1001) }, '/rules/0/left: found a text of 1001 characters'],
    [{ ...rule, missing: 'skip' }, '/rules/0/missing: found "skip"'],
    [{ ...rule, message: { fr: 'Question' } }, '/rules/0/message/en: this field is missing'],
    [{ ...rule, weight: 1 }, '/rules/0/weight: "weight" is not a field here'],
    [{ ...rule, measure: 'returns' }, '/rules/0/measure: found "returns"'],
    [{ ...rule, tolerance: {} }, '/rules/0/tolerance: found an object'],
    [{ ...rule, tolerance: { absolute: 1, share: 1 } }, '/rules/0/tolerance: found an object'],
    [{ ...rule, tolerance: { absolute: -1 } }, '/rules/0/tolerance/absolute: found -1'],
    [{ ...corridor, severity: 'error' }, '/rules/0/severity: found "error"'],
    [{ ...corridor, years: { from: 2015, to: 2014 } }, '/rules/0/years/to: found 2014'],
  ])('are refused: %#', (wrong, fault) => {
    expect(faultsOf({ rules: [wrong] })).toEqual([fault]);
    expect(validateRule(wrong, '/rules/0').map(({ pointer, message }) => `${pointer}: ${message}`)).toEqual([
      fault,
    ]);
  });

  test('have each id once, and are not too many', () => {
    expect(faultsOf({ rules: [rule, rule] })).toEqual([
      '/rules/1/id: "a-rule" is already the id at /rules/0/id',
    ]);
    const many = Array.from({ length: 51 }, (_, index) => ({ ...rule, id: `r${index}` }));
    expect(faultsOf({ rules: many })).toEqual(['/rules: found a list of 51 items']);
  });
});
