import { describe, expect, test } from '@jest/globals';
import { FaultList } from '../fault.ts';
import type { Figure } from './figure.ts';
import type { Initiative } from './initiative.ts';
import type { Outline } from './outline.ts';
import { checkOutlineRules } from './outline-rules.ts';
import type { Partnership } from './partnership.ts';

const initiative: Initiative = { id: 'I-1', title: 'One', status: 'planned' };
const partnership: Partnership = { id: 'I-1', title: 'One', kind: 'skills', parties: [{ country: 'DEU' }] };
const figure: Figure = { measure: 'migration-flow', origin: 'KEN', destination: 'DEU', year: 2015, value: 1 };

function faultsOf(change: Partial<Outline>) {
  const faults = new FaultList();
  const outline: Outline = {
    format: 'concord.outline/1',
    cycle: 'c-1',
    country: 'KEN',
    language: 'en',
    period: { from: 2010, to: 2010 },
    ...change,
  };
  checkOutlineRules(outline, faults);
  return faults.toArray();
}

describe('checkOutlineRules', () => {
  test('lets an identifier stand once among initiatives and once among partnerships', () => {
    expect(faultsOf({ initiatives: [initiative], partnerships: [partnership] })).toEqual([]);
    expect(
      faultsOf({ initiatives: [initiative, initiative], partnerships: [partnership, partnership] }),
    ).toEqual([
      {
        pointer: '/initiatives/1/id',
        message: '"I-1" is already the id at /initiatives/0/id',
        expected: 'each id once',
      },
      {
        pointer: '/partnerships/1/id',
        message: '"I-1" is already the id at /partnerships/0/id',
        expected: 'each id once',
      },
    ]);
  });

  test('lets a question be answered once', () => {
    const answer = { question: 'q1', text: '' };
    expect(faultsOf({ answers: [answer, { ...answer, question: 'q2' }, answer] })).toEqual([
      {
        pointer: '/answers/2/question',
        message: '"q1" is already the question at /answers/0/question',
        expected: 'each question once',
      },
    ]);
  });

  test('wants the reporter at one end of each figure, but not of a quota', () => {
    const quotas = [{ year: 2015, origin: 'UGA', destination: 'DEU', workers: 5 }];
    expect(faultsOf({ figures: [figure], partnerships: [{ ...partnership, quotas }] })).toEqual([]);
    expect(faultsOf({ figures: [{ ...figure, origin: 'UGA' }] })).toEqual([
      {
        pointer: '/figures/0',
        message: 'found a figure from "UGA" to "DEU"',
        expected: 'KEN, whose outline this is, as origin or destination',
      },
    ]);
  });

  test('tells figures apart by measure, corridor, year, sex and basis', () => {
    const apart: Figure[] = [
      figure,
      { ...figure, measure: 'worker-flow' },
      { ...figure, origin: 'DEU', destination: 'KEN' },
      { ...figure, destination: 'DEV' },
      { ...figure, destination: 'WLD' },
      { ...figure, year: 2016 },
      { ...figure, sex: 'female' },
      { ...figure, basis: 'estimated' },
      { ...figure, sex: 'female', basis: 'estimated' },
    ];
    expect(faultsOf({ figures: apart })).toEqual([]);
  });

  test('names both places of a figure given twice, with what is left out taken as total and observed', () => {
    const again: Figure = { ...figure, sex: 'total', basis: 'observed', value: 2 };
    expect(faultsOf({ figures: [figure, { ...figure, year: 2016 }, again, again] })).toEqual([
      {
        pointer: '/figures/2',
        message: 'this figure is given already at /figures/0',
        expected: 'one figure for each measure, corridor, year, sex and basis',
      },
      {
        pointer: '/figures/3',
        message: 'this figure is given already at /figures/0',
        expected: 'one figure for each measure, corridor, year, sex and basis',
      },
    ]);
  });

  test('gives each combination of the closed lists a number of its own, small enough for the engine', () => {
    const figures: Figure[] = [];
    for (const country of ['AAA', 'ZZZ']) {
      for (const year of [1900, 2100]) {
        for (const sex of ['total', 'female', 'male'] as const) {
          for (const basis of ['observed', 'estimated', 'approved', 'planned', 'cap'] as const) {
            figures.push({ ...figure, destination: country, year, sex, basis });
            figures.push({ ...figure, measure: 'stranded-assisted', destination: country, year, sex, basis });
          }
        }
      }
    }
    expect(faultsOf({ figures })).toEqual([]);
    expect(faultsOf({ figures: [...figures, ...figures] })).toHaveLength(figures.length);
  });

  test('passes over what is not of the format', () => {
    const broken = {
      country: 7,
      period: null,
      initiatives: [null, {}],
      figures: [null, {}, { origin: 'KEN' }],
    };
    expect(faultsOf(broken as unknown as Outline)).toEqual([]);
  });
});
