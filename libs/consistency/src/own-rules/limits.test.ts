import type { OwnRule } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import { Snapshot } from '../check/snapshot.ts';
import { aCycle, aFigure, anOutline } from '../testing/outlines.ts';
import { LIMITS } from './limits.ts';
import { ruleFaults } from './rule-faults.ts';
import { aRule } from './testing/a-rule.ts';
import { tryRule } from './try-rule.ts';

const large = anOutline('KEN', {
  framework: { summary: `${'a'.repeat(20_000)}!` },
  figures: Array.from({ length: 2_000 }, (_, index) =>
    aFigure('KEN', 'DEU', 1900 + (index % 150), index, { basis: 'planned' }),
  ),
});
const small = anOutline('SWE', {
  framework: { summary: 'In brief' },
  figures: [aFigure('SWE', 'DEU', 2015, 4)],
});

function trialOf(parts: Partial<OwnRule>) {
  return tryRule(aRule(parts), Snapshot.of(aCycle(), [large, small]));
}

function messagesOf(left: string): string[] {
  return ruleFaults({ rules: [aRule({ left })] }).map(({ message }) => message);
}

describe('the size of an expression', () => {
  test('parts', () => {
    const sum = (terms: number): string => Array.from({ length: terms }, () => '1').join('+');
    expect(messagesOf(sum(150))).toEqual([]);
    expect(messagesOf(sum(152))).toEqual([expect.stringMatching(/: there are more than 300 parts$/)]);
  });

  test('depth', () => {
    const nested = (depth: number): string => `${'('.repeat(depth)}1${')'.repeat(depth)}`;
    expect(messagesOf(nested(20))).toEqual([]);
    expect(messagesOf(nested(30))).toEqual([expect.stringMatching(/: parts are nested more than 24 deep$/)]);
  });

  test('lists that are written out', () => {
    const list = (items: number): string => `count([${Array.from({ length: items }, () => '1').join(',')}])`;
    expect(messagesOf(list(100))).toEqual([]);
    expect(messagesOf(list(101))).toEqual([expect.stringMatching(/: a list has more than 100 items$/)]);
  });
});

describe('the steps that a rule takes', () => {
  const f = 'outline.figures';
  const stopped = {
    pointer: '',
    message: `the rule was stopped after ${LIMITS.outlineSteps} steps`,
    expected: expect.any(String),
  };

  test.each([
    ['a loop in a loop', `count(${f}.filter(a, ${f}.exists(b, b.value < 0)))`],
    [
      'whose errors are passed over',
      `${f}.all(a, ${f}.all(b, ${f}.all(c, b.nowhere == c.value))) || true ? 1 : 0`,
    ],
    [
      'whose errors another condition passes over',
      `${f}.exists(a, ${f}.all(b, b.value < 0 || b.nowhere) || true) || true ? ${f}.map(a, ${f}.map(b, b.value)).size() : 0`,
    ],
    ['lists that double', `count([${f}]${'.map(a, a + a)'.repeat(8)}[0])`],
    ['texts that double', `size([outline.framework.summary]${'.map(a, a + a)'.repeat(10)}[0])`],
    [
      'comparisons of long texts',
      `count(${f}.filter(a, outline.framework.summary == outline.framework.summary))`,
    ],
    ['searches in long texts', `count(${f}.filter(a, outline.framework.summary.contains("a!")))`],
    ['searches in long lists', `count(${f}.filter(a, a.year in ${f}.map(b, b.value)))`],
    [
      'sums',
      `${f}.map(a, sum('returns', '*', '*', 2015)).filter(a, ${f}.size() > 0 && ${f}.exists(b, false)).size()`,
    ],
  ])('%s are stopped, and the others are worked out', (_, left) => {
    const started = performance.now();
    const trial = trialOf({ left, right: '-1', missing: 'never-skip' });
    expect(trial).toMatchObject({ count: 1, compared: 1, notApplicable: 1, faults: [stopped] });
    expect(trial.findings[0]?.countries).toEqual(['SWE']);
    // Far above what it takes: it would be hours if it were not stopped.
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('one loop over a long list is within them', () => {
    const trial = trialOf({ left: `count(${f}.filter(a, a.value > 1000.0))`, right: '-1' });
    expect(trial).toMatchObject({ count: 2, notApplicable: 0, faults: [] });
  });

  test('a corridor’s cell has fewer', () => {
    const list = `[${Array.from({ length: 40 }, (_, index) => index).join(',')}]`;
    const outlines = [small, anOutline('DEU', { figures: [aFigure('SWE', 'DEU', 2015, 4)] })];
    const loops = `count(${list}.filter(a, ${list}.exists(b, a + b < 0)))`;
    const rule = aRule({ scope: 'corridor', left: loops, right: 'origin.value' });
    expect(tryRule(rule, Snapshot.of(aCycle(), outlines))).toMatchObject({
      count: 0,
      compared: 0,
      notApplicable: 1,
      faults: [{ message: `the rule was stopped after ${LIMITS.corridorSteps} steps` }],
    });
  });

  test('are the same in every run', () => {
    const parts = { left: `count(${f}.filter(a, ${f}.exists(b, b.value < 0)))` };
    expect(trialOf(parts)).toEqual(trialOf(parts));
  });
});

describe('what is out of reach', () => {
  test.each(['matches("^(a+)+$")', 'split("")', 'replace("a", "b")'])('text.%s', (call) => {
    expect(messagesOf(`outline.language.${call} == 1 ? 1 : 0`)[0]).toMatch(/there is no \.\w+\(…\) here$/);
  });

  test.each([
    'outline.__proto__ == 1 ? 1 : 0',
    'outline.constructor == 1 ? 1 : 0',
    'outline.period.constructor == 1 ? 1 : 0',
    'outline.initiatives[0].prototype == 1 ? 1 : 0',
    'has(outline.framework.__proto__) ? 1 : 0',
    'has(outline.framework.constructor.name) ? 1 : 0',
  ])('%s', (left) => {
    expect(messagesOf(left)[0]).toMatch(/cannot be used in a rule$/);
  });

  test.each([
    'outline["constr" + "uctor"] == 1 ? 1 : 0',
    'outline.framework["__pro" + "to__"] == 1 ? 1 : 0',
    'outline.figures[0]["constr" + "uctor"] == 1 ? 1 : 0',
    'outline.framework["toString"] == 1 ? 1 : 0',
    'outline["table"] == 1 ? 1 : 0',
  ])('%s, put together', (left) => {
    const faults = [...ruleFaults({ rules: [aRule({ left })] }), ...trialOf({ left }).faults];
    expect(faults.map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringMatching(/a field is not there|no such key|cannot be used/)]),
    );
    expect(trialOf({ left, right: '7' })).toMatchObject({ count: 0, compared: 0 });
  });
});

test('a trial shows the first fifty findings, and changes nothing', () => {
  const years = Array.from({ length: 60 }, (_, index) => 1950 + index);
  const origin = anOutline('KEN', { figures: years.map((year) => aFigure('KEN', 'DEU', year, 10)) });
  const destination = anOutline('DEU', { figures: years.map((year) => aFigure('KEN', 'DEU', year, 20)) });
  const snapshot = Snapshot.of(aCycle(), [origin, destination]);
  const rule = aRule({ scope: 'corridor', left: 'origin.value', right: 'destination.value', enabled: false });
  const before = JSON.stringify([origin, destination, rule]);
  const trial = tryRule(rule, snapshot);
  expect(trial).toMatchObject({ count: 60, compared: 60, notApplicable: 0, faults: [] });
  expect(trial.findings).toHaveLength(50);
  expect(JSON.stringify([origin, destination, rule])).toBe(before);
});

test('a trial of a rule that cannot be read says why, with pointers into the rule', () => {
  expect(trialOf({ left: 'nowhere', message: { en: '{up}' } })).toMatchObject({
    findings: [],
    count: 0,
    compared: 0,
    faults: [{ pointer: '/left' }, { pointer: '/message/en' }],
  });
});
