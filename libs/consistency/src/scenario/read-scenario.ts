import { BASES, type Fault, MEASURES } from '@concord/domain';
import { isPlaceCode } from './places.ts';
import { SCENARIO_FORMAT, type Scenario } from './scenario.ts';

/** Says what is wrong with a value, through `report`. */
type Rule = (value: unknown, pointer: string, report: (fault: Fault) => void) => void;

const LONGEST_NAME = 60;
const LONGEST_DESCRIPTION = 2000;
const MOST_SHOCKS = 1000;

/**
 * A scenario's document, or everything that is wrong with it: where, what, and what is expected instead.
 */
export function readScenario(document: unknown): { scenario: Scenario } | { faults: Fault[] } {
  const faults: Fault[] = [];
  scenarioRule(document, '', (fault) => faults.push(fault));
  return faults.length > 0 ? { faults } : { scenario: document as Scenario };
}

const text =
  (longest: number): Rule =>
  (value, pointer, report) => {
    if (typeof value !== 'string' || value === '' || [...value].length > longest) {
      report({
        pointer,
        message: 'is not a text of the length allowed',
        expected: `1 to ${longest} characters`,
      });
    }
  };

const oneOf =
  (list: readonly string[]): Rule =>
  (value, pointer, report) => {
    if (typeof value !== 'string' || !list.includes(value)) {
      report({ pointer, message: 'is not in the list', expected: `one of ${list.join(', ')}` });
    }
  };

const trueOrFalse: Rule = (value, pointer, report) => {
  if (typeof value !== 'boolean')
    report({ pointer, message: 'is neither true nor false', expected: 'true or false' });
};

const number =
  (least: number, expected: string): Rule =>
  (value, pointer, report) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < least) {
      report({ pointer, message: 'is not such a number', expected });
    }
  };

const year: Rule = (value, pointer, report) => {
  if (!Number.isInteger(value) || (value as number) < 1900 || (value as number) > 2100) {
    report({ pointer, message: 'is not a year', expected: 'a whole number from 1900 to 2100' });
  }
};

const place: Rule = (value, pointer, report) => {
  const codes = Array.isArray(value) ? value : [value];
  if (codes.length === 0) report({ pointer, message: 'names no place', expected: 'at least one code' });
  codes.forEach((code, index) => {
    if (typeof code === 'string' && isPlaceCode(code)) return;
    report({
      pointer: Array.isArray(value) ? `${pointer}/${index}` : pointer,
      message: 'is not a place that is known',
      expected: 'an ISO 3166-1 alpha-3 code or the M49 code of a region or sub-region',
    });
  });
};

const years: Rule = (value, pointer, report) => {
  members({ from: year, to: year }, ['from', 'to'])(value, pointer, report);
  const { from, to } = (isObject(value) ? value : {}) as { from?: unknown; to?: unknown };
  if (typeof from === 'number' && typeof to === 'number' && from > to) {
    report({ pointer, message: 'ends before it begins', expected: '"from" at or before "to"' });
  }
};

const shock: Rule = (value, pointer, report) => {
  members(
    {
      measure: oneOf(MEASURES),
      origin: place,
      destination: place,
      group: place,
      years,
      basis: oneOf(BASES),
      multiply: number(0, 'a number of 0 or more'),
      add: number(Number.NEGATIVE_INFINITY, 'a number'),
    },
    ['measure'],
  )(value, pointer, report);
  if (isObject(value) && Object.hasOwn(value, 'multiply') === Object.hasOwn(value, 'add')) {
    report({
      pointer,
      message: 'has both or neither of "multiply" and "add"',
      expected: 'exactly one of the two',
    });
  }
};

const shocks: Rule = (value, pointer, report) => {
  if (!Array.isArray(value) || value.length > MOST_SHOCKS) {
    report({ pointer, message: 'is not such a list', expected: `a list of at most ${MOST_SHOCKS} shocks` });
    return;
  }
  value.forEach((each, index) => {
    shock(each, `${pointer}/${index}`, report);
  });
};

const scenarioRule = members(
  {
    format: oneOf([SCENARIO_FORMAT]),
    name: text(LONGEST_NAME),
    description: text(LONGEST_DESCRIPTION),
    shocks,
    meetTargets: trueOrFalse,
    countOnce: trueOrFalse,
  },
  ['format', 'name', 'shocks'],
);

function members(rules: Readonly<Record<string, Rule>>, required: readonly string[]): Rule {
  return (value, pointer, report) => {
    if (!isObject(value)) {
      report({ pointer, message: 'is not an object', expected: `an object with ${required.join(', ')}` });
      return;
    }
    for (const name of required) {
      if (!Object.hasOwn(value, name)) report({ pointer, message: `lacks "${name}"`, expected: `"${name}"` });
    }
    for (const [name, member] of Object.entries(value)) {
      const place = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
      if (rule === undefined) {
        report({
          pointer: place,
          message: 'is not a field that is known',
          expected: Object.keys(rules).join(', '),
        });
      } else {
        rule(member, place, report);
      }
    }
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
