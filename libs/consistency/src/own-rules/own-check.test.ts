import type { Outline, OwnRule } from '@concord/domain';
import { describe, expect, test } from '@jest/globals';
import { Snapshot } from '../check/snapshot.ts';
import { findingText } from '../findings-document.ts';
import { aCycle, aFigure, anOutline } from '../testing/outlines.ts';
import { expectWellFormed } from '../testing/test-check.ts';
import { aRule } from './testing/a-rule.ts';
import { tryRule } from './try-rule.ts';

const kenya = anOutline('KEN', {
  framework: { summary: 'In brief' },
  initiatives: [
    { id: 'a', title: 'A', status: 'planned', confidentiality: 'reviewers' },
    { id: 'b', title: 'B', status: 'under-way' },
  ],
  figures: [
    aFigure('KEN', 'DEU', 2015, 100),
    aFigure('KEN', 'DEU', 2015, 60, { sex: 'female' }),
    aFigure('KEN', 'DEU', 2015, 150, { basis: 'planned' }),
    aFigure('KEN', 'FRA', 2015, 40),
    aFigure('KEN', 'WLD', 2015, 900),
    aFigure('KEN', 'ITA', 2015, undefined),
    aFigure('SWE', 'KEN', 2015, 7),
    aFigure('KEN', 'DEU', 2014, 80),
  ],
});
const germany = anOutline('DEU', {
  figures: [aFigure('KEN', 'DEU', 2015, 180), aFigure('KEN', 'DEU', 2014, 85)],
});

function trialOf(parts: Partial<OwnRule>, outlines: Outline[] = [kenya]) {
  const rule = aRule(parts);
  const trial = tryRule(rule, Snapshot.of(aCycle(), outlines));
  for (const finding of trial.findings) expectWellFormed(finding, outlines, { rules: [rule] });
  return trial;
}

/** What an expression gives over an outline, by way of a rule that it does not satisfy. */
function whatGives(left: string, outline: Outline = kenya): number | string | undefined {
  const { findings, faults } = trialOf({ left, operator: '<', right: '-1000000', missing: 'never-skip' }, [
    outline,
  ]);
  const value = findings[0]?.message.values.left;
  return typeof value === 'number' ? value : faults[0]?.message;
}

describe('over one outline', () => {
  test.each([
    ["figure('migration-flow', country, 'DEU', 2015)", 100],
    ["figure('migration-flow', 'KEN', 'DEU', 2015, 'female')", 60],
    ["figure('migration-flow', country, 'DEU', 2015, 'total', 'planned')", 150],
    ["figure('migration-flow', 'SWE', country, 2015)", 7],
    ["figure('migration-flow', 'DEU', 'FRA', 2015)", 0],
    ["figure('migration-flow', country, 'DEU', 2400)", 0],
    ["figure('migration-flow', country, 'DEU', outline.period.to - 2)", 100],
    ["figure('migration-flow', country, 'DEU', 2015) * 2", 200],
    ["2 * figure('migration-flow', country, 'DEU', 2015) / 4", 50],
    ["sum('migration-flow', country, '*', 2015)", 140],
    ["sum('migration-flow', '*', '*', 2015)", 147],
    ["sum('migration-flow', country, 'WLD', 2015)", 900],
    ["sum('migration-flow', 'SWE', '*', 2015)", 7],
    ["sum('migration-flow', 'FRA', 'DEU', 2015)", 0],
    ['count(outline.initiatives)', 2],
    ['count(outline.partnerships)', 0],
    ["count(outline.initiatives.filter(i, i.status == 'planned')) / count(outline.initiatives)", 0.5],
    ["outline.initiatives.exists(i, has(i.status) && i.status in ['planned', 'x']) ? 1 : 0", 1],
    ['outline.initiatives.all(i, i.title.contains("A")) ? 1 : 0', 0],
    ['outline.initiatives.exists_one(i, i.id == "a") ? 1 : 0', 1],
    ['outline.initiatives.map(i, i.title == "A", i.id).size()', 1],
    ['size(outline.framework.summary)', 8],
    ['has(outline.framework.changes) ? 1 : 0', 0],
    ["filing_date < '2019' ? 1 : 0", 1],
    ["outline.language.startsWith('e') ? 1 : 0", 1],
    ['1 / 2', 0],
    ['1.0 / 2', 0.5],
    ['abs(-3) + min(2, 1.5) + max(1, 2)', 6.5],
    ['1e-12 * 1e12', 1],
    ['-(3 - 5) * (1 + 2)', 6],
  ])('%s is %s', (left, value) => {
    expect(whatGives(left)).toBe(value);
  });

  test('asks with both sides, and rests on the figures that were read', () => {
    const message = { en: 'Of {country:country}: {left:number} beside {right:number}.' };
    const { findings } = trialOf({
      left: "figure('migration-flow', country, 'DEU', 2015)",
      operator: '<=',
      right:
        "figure('migration-flow', country, 'FRA', 2015) + figure('migration-flow', country, 'DEU', 2015) / 10",
      message,
      severity: 'error',
    });
    expect(findings).toMatchObject([
      {
        check: 'rule:a-rule',
        scope: 'outline',
        severity: 'error',
        countries: ['KEN'],
        statistic: { name: 'difference', value: 50, threshold: 0 },
      },
    ]);
    expect(findings[0]?.evidence).toEqual([
      { country: 'KEN', pointer: '/figures/0/value', value: 100 },
      { country: 'KEN', pointer: '/figures/3/value', value: 40 },
    ]);
    const text = findings[0] && findingText(findings[0], 'fr', { rules: [aRule({ message })] });
    expect(text).toBe('Of Kenya: 100 beside 50.');
  });

  test.each([
    ['1', ['/country']],
    ['size(country)', ['/country']],
    ['count(outline.initiatives)', ['/initiatives']],
    ['count(outline.answers)', ['/country']],
    ['has(outline.framework.summary) ? 1 : 0', ['/framework']],
    ['outline.figures.filter(f, f.year == 2014).size()', ['/figures']],
    ["figure('migration-flow', country, 'ITA', 2015)", ['/figures/5/missing']],
    ["figure('migration-flow', country, 'ESP', 2015)", ['/country']],
    ["sum('migration-flow', country, '*', 2014)", ['/figures/7/value']],
  ])('%s rests on %j', (left, pointers) => {
    const { findings } = trialOf({ left, operator: '==', right: '-1', missing: 'never-skip' });
    expect(findings[0]?.evidence.map(({ pointer }) => pointer)).toEqual(pointers);
  });
});

describe('where figures are missing', () => {
  const given = "figure('migration-flow', country, 'DEU', 2015)";
  const key = "figure('migration-flow', country, 'ITA', 2015)";
  const absent = "figure('migration-flow', country, 'ESP', 2015)";
  const none = "sum('migration-flow', 'ESP', '*', 2015)";

  test.each([
    ['skip-if-any', given, '0', 1],
    ['skip-if-any', given, key, 0],
    ['skip-if-any', given, absent, 0],
    ['skip-if-any', "sum('migration-flow', country, '*', 2015)", '0', 0],
    ['skip-if-any', 'count(outline.initiatives)', '0', 1],
    ['skip-if-any', `1 / int(${absent})`, '0', 0],
    ['skip-if-all', given, key, 1],
    ['skip-if-all', given, absent, 1],
    ['skip-if-all', absent, `${key} + 1`, 0],
    ['skip-if-all', none, '1', 0],
    ['skip-if-all', '1', '0', 1],
    ['never-skip', absent, '1', 1],
    ['never-skip', none, '1', 1],
    ['never-skip', absent, '0', 0],
  ] as const)('%s: %s == %s asks %d times', (missing, left, right, count) => {
    const trial = trialOf({ left, right, missing });
    expect(trial.count).toBe(count);
    expect(trial.compared + trial.notApplicable).toBe(1);
    expect(trial.faults).toEqual([]);
  });

  test('a rule that does not run is counted as not applicable', () => {
    expect(trialOf({ left: absent })).toMatchObject({ compared: 0, notApplicable: 1, count: 0 });
    expect(trialOf({ left: given, right: given })).toMatchObject({ compared: 1, notApplicable: 0, count: 0 });
  });

  test('a zero is a figure', () => {
    const zero = anOutline('KEN', { figures: [aFigure('KEN', 'DEU', 2015, 0)] });
    expect(trialOf({ left: given, right: '1' }, [zero])).toMatchObject({ compared: 1, count: 1 });
  });
});

describe('what cannot be worked out with the data', () => {
  test.each([
    ['outline.initiatives[0].theme == "x" ? 1 : 0', 'column 24: a field is not there'],
    ['outline.initiatives[5].status == "x" ? 1 : 0', 'column 1: a list has no such item'],
    ['size(outline.initiatives) / size(outline.partnerships)', 'column 1: division by zero'],
    ['outline.initiatives.filter(i,\n i.theme > 1).size()', 'line 2, column 4: a field is not there'],
    ['outline.initiatives[0].status * 2', 'column 1: values that do not fit'],
    ['outline.initiatives[0].status', 'column 1: values that do not fit'],
    ['outline.initiatives == outline.partnerships ? 1 : 0', 'column 1: values that do not fit'],
    ['count(outline.partnerships) / 0', 'the expression gives no finite number'],
  ])('%s is not compared, and the fault says where', (left, message) => {
    const trial = trialOf({ left });
    expect(trial).toMatchObject({ count: 0, compared: 0, notApplicable: 1 });
    expect(trial.faults).toEqual([expect.objectContaining({ pointer: '/left', message })]);
  });
});

describe('over a corridor', () => {
  const both = [kenya, germany];

  test('runs over the cells of all sexes that one of two filing sides speaks of', () => {
    const trial = trialOf({ scope: 'corridor', left: 'origin.value', right: 'destination.value' }, both);
    expect(trial).toMatchObject({ count: 2, compared: 2, notApplicable: 0, faults: [] });
    expect(trial.findings.map(({ subject }) => subject)).toContainEqual({
      measure: 'migration-flow',
      origin: 'KEN',
      destination: 'DEU',
      year: 2015,
      sex: 'total',
      basis: 'observed',
    });
  });

  test('takes the years, the measure and the basis that it names', () => {
    const parts = { scope: 'corridor', left: 'origin.value', right: '0', missing: 'never-skip' } as const;
    expect(trialOf({ ...parts, years: { from: 2015, to: 2016 } }, both).count).toBe(1);
    expect(trialOf({ ...parts, measure: 'students' }, both).count).toBe(0);
    expect(trialOf({ ...parts, measure: 'migration-flow', basis: 'planned' }, both).count).toBe(1);
  });

  test('knows the year before on each side', () => {
    const parts = { scope: 'corridor', operator: '<', right: '0', years: { from: 2014, to: 2015 } } as const;
    const left = 'previous_year.destination - previous_year.origin';
    const trial = trialOf({ ...parts, left }, both);
    expect(trial).toMatchObject({ count: 1, compared: 1, notApplicable: 1 });
    expect(trial.findings[0]?.message.values).toMatchObject({ left: 5, year: 2015 });
    expect(trial.findings[0]?.evidence.map(({ pointer }) => pointer)).toEqual([
      '/figures/1/value',
      '/figures/7/value',
    ]);
  });

  test('knows the year before where one side says nothing of this year', () => {
    const silent = anOutline('DEU', { figures: [aFigure('KEN', 'DEU', 2014, 85)] });
    const trial = trialOf(
      {
        scope: 'corridor',
        left: 'previous_year.destination',
        operator: '>',
        right: 'origin.value',
        years: { from: 2015, to: 2015 },
        message: { en: '{origin:country}, {destination:country}, {measure:term}, {year}: {left:number}.' },
      },
      [kenya, silent],
    );
    expect(trial.findings[0]?.message.values).toMatchObject({ left: 85, right: 100 });
  });

  test('a silent side rests on its outline as a whole', () => {
    const silent = anOutline('DEU');
    const { findings } = trialOf(
      {
        scope: 'corridor',
        left: 'origin.value',
        right: 'destination.value',
        missing: 'skip-if-all',
        years: { from: 2015, to: 2015 },
      },
      [kenya, silent],
    );
    expect(findings[0]?.evidence).toEqual([
      { country: 'KEN', pointer: '/figures/0/value', value: 100 },
      { country: 'DEU', pointer: '/country' },
    ]);
  });

  test('a rule that reads no figure rests on both outlines', () => {
    const { findings } = trialOf({ scope: 'corridor', left: 'year', right: '2015' }, both);
    expect(findings[0]?.evidence).toEqual([
      { country: 'KEN', pointer: '/country' },
      { country: 'DEU', pointer: '/country' },
    ]);
  });

  test('asks nothing of a partner that has not filed', () => {
    expect(trialOf({ scope: 'corridor', left: 'origin.value', right: '0' }, [kenya])).toMatchObject({
      compared: 0,
      count: 0,
    });
  });
});
