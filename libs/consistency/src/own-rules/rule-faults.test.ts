import type { OwnRule } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import { configurationFaults } from '../configuration.ts';
import { ruleFaults } from './rule-faults.ts';
import { aRule } from './testing/a-rule.ts';

function faultsOf(parts: Partial<OwnRule>): string[] {
  return ruleFaults({ rules: [aRule(parts)] }).map(({ pointer, message }) => `${pointer}: ${message}`);
}

describe('an expression is refused', () => {
  test.each([
    ['1 +', 'column 4: unexpected token: EOF'],
    ['1 $ 2', 'column 3: unexpected character: $'],
    ['figures', 'column 1: unknown variable: figures'],
    ['1 +\n figures', 'line 2, column 2: unknown variable: figures'],
    ['"a" * 2.0', 'column 1: no such overload: string * double'],
    ['outline.initiative', 'column 9: no such key: initiative'],
    ['origin.value', 'column 1: unknown variable: origin'],
    ['outline.initiatives', 'column 1: the expression gives a list'],
    ['country == "KEN"', 'column 1: the expression gives a bool'],
    ["figure('flows', country, 'DEU', 2015)", 'column 8: there is no flows'],
    ["figure('returns', country, 'DEU', 2015, 'men')", 'column 41: there is no men'],
    ["figure('returns', country, 'DEU', 2015, 'male', 'seen')", 'column 49: there is no seen'],
    ["sum('flows', '*', '*', 2015)", 'column 5: there is no flows'],
    [
      "figure('returns', country, 2015)",
      "column 1: found no matching overload for 'figure(string, string, int)'",
    ],
    ['sqrt(4)', 'column 1: there is no function sqrt here'],
    ['step(4) ? 1 : 0', 'column 1: there is no function step here'],
    ['timestamp("2015-01-01T00:00:00Z") > 1 ? 1 : 0', 'column 1: there is no function timestamp here'],
    ['outline.initiatives.count()', 'column 21: there is no .count(…) here'],
    ['count(outline.initiatives.filter(outline, true))', 'column 34: outline has a meaning already'],
    ['count(outline.initiatives.filter(i))', 'column 27: .filter(…) is not complete'],
    ['has(country) ? 1 : 0', 'column 1: has is asked of something that is not a field'],
    ['{"a": 1}.a', 'column 1: map cannot be used in a rule'],
    ['size(b"a")', 'column 6: this kind of value cannot be used in a rule'],
    ['1u', 'column 1: this kind of value cannot be used in a rule'],
  ])('%s', (left, message) => {
    expect(faultsOf({ left })).toEqual([`/rules/0/left: ${message}`]);
  });

  test.each([
    ['origin.valeu', 'column 8: no such key: valeu'],
    ["figure('returns', 'KEN', 'DEU', 2015)", 'column 1: there is no function figure here'],
    ['outline.period.to', 'column 1: unknown variable: outline'],
  ])('%s, over a corridor', (left, message) => {
    expect(faultsOf({ scope: 'corridor', left })).toEqual([`/rules/0/left: ${message}`]);
  });
});

test('every fault of every rule is named at once, and says what is expected', () => {
  const rules = [
    aRule({ id: 'mirror-flow', left: 'sqrt(1) + figure("flows", country, "DEU", 2015)', right: '1 +' }),
    aRule({ message: { en: '{left:number} {up} {country:number}', fr: '{gauche}' } }),
    aRule({ id: 'sound', enabled: false, right: 'nowhere' }),
  ];
  const faults = ruleFaults({ rules });
  expect(faults.map(({ pointer }) => pointer)).toEqual([
    '/rules/0/id',
    '/rules/0/left',
    '/rules/0/left',
    '/rules/0/right',
    '/rules/1/message/en',
    '/rules/1/message/en',
    '/rules/1/message/fr',
    '/rules/2/right',
  ]);
  expect(faults[1]?.expected).toBe('one of figure, sum, abs, min, max, count, size, int, double, has');
  expect(faults[4]).toEqual({
    pointer: '/rules/1/message/en',
    message: '"{up}" stands for no value',
    expected: 'values as {left:number}, {right:number}, {country:country}',
  });
  expect(faults[7]?.expected).toBe("one of outline, country, filing_date, or the name of a loop's item");
  expect(configurationFaults({ checks: {}, rules })).toEqual(faults);
});

test.each(['{origin:country}', '{year}', '{left', 'left}', '{left:country}', '{}', '{__proto__}'])(
  'a sentence of an outline’s rule cannot print %s',
  (braces) => {
    expect(faultsOf({ message: { en: `This is ${braces}` } })).toHaveLength(1);
  },
);

test('a sound rule has no fault', () => {
  expect(faultsOf({})).toEqual([]);
  expect(
    faultsOf({
      scope: 'corridor',
      left: 'origin.value',
      message: {
        en: '{origin:country} {destination:country} {measure:term} {year} {left:percent} {right:number}',
      },
    }),
  ).toEqual([]);
  expect(configurationFaults({ checks: {} })).toEqual([]);
});
