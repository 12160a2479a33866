import { type CycleConfiguration, DIRECTIONS, INDICATOR_UNITS, type SharedGoal, term } from '@concord/domain';
import type { FormFields } from '../../pages/form-fields.ts';
import type { Words } from '../../pages/words.ts';
import { readNumber } from './read-number.ts';
import type { Errors, GroupView, Section } from './section.ts';

const MOST = 100;
/** Rows beyond those that there are. */
const SPARE = 2;
const FIELDS = ['indicator', 'unit', 'direction', 'value', 'corridorMaximum', 'by'] as const;
const LONGEST_CODE = 60;
const YEAR = /^(19\d\d|20\d\d|2100)$/;

/** The goals that the countries share, against which all plans together are held. */
export const goals: Section = {
  title: 'prepare.goals',
  lead: 'prepare.goalsLead',
  canBeTried: true,
  values: (configuration) =>
    Object.fromEntries(
      configuration.goals.flatMap((goal, row) =>
        FIELDS.map((field) => [`${field}-${row}`, goal[field] === undefined ? '' : String(goal[field])]),
      ),
    ),
  groups: (words, _, { values }) => {
    const filled = Object.entries(values).flatMap(([name, value]) => (value === '' ? [] : rowOf(name)));
    const count = Math.min(MOST, Math.max(-1, ...filled) + 1 + SPARE);
    return Array.from({ length: count }, (_, row) => groupOf(words, row));
  },
  read(form, configuration) {
    const errors: Errors = {};
    const read: SharedGoal[] = [];
    const seen = new Set<string>();
    for (let row = 0; row < MOST; row += 1) {
      const texts = FIELDS.map((field) => form.text(`${field}-${row}`));
      if (texts.every((text) => text === '')) continue;
      const goal = readGoal(form, row, errors);
      if (seen.has(goal.indicator)) errors[`indicator-${row}`] = 'prepare.codeTwice';
      seen.add(goal.indicator);
      read.push(goal);
    }
    return Object.keys(errors).length > 0
      ? { errors }
      : { configuration: { ...configuration, goals: read } satisfies CycleConfiguration };
  },
};

function groupOf(words: Words, row: number): GroupView {
  const name = (field: (typeof FIELDS)[number]) => `${field}-${row}`;
  const choices = (codes: readonly string[], list: 'indicatorUnit' | 'direction') =>
    codes.map((value) => ({ value, text: term(value, words.language, list) }));
  return {
    legend: words.say({ key: 'prepare.goalNumber', values: { number: row + 1 } }),
    fields: [
      {
        kind: 'text',
        name: name('indicator'),
        label: words.say('collective.indicator'),
        hint: words.say('prepare.goalIndicatorHint'),
        width: '20',
      },
      {
        kind: 'select',
        name: name('unit'),
        label: words.say('collective.unit'),
        prompt: words.say('console.choose'),
        items: choices(INDICATOR_UNITS, 'indicatorUnit'),
      },
      {
        kind: 'select',
        name: name('direction'),
        label: words.say('fields.direction'),
        prompt: words.say('console.choose'),
        items: choices(DIRECTIONS, 'direction'),
      },
      {
        kind: 'text',
        name: name('value'),
        label: words.say('collective.goalValue'),
        hint: words.say('prepare.goalValueHint'),
        width: '10',
      },
      {
        kind: 'text',
        name: name('corridorMaximum'),
        label: words.say('collective.corridorMost'),
        hint: words.say('prepare.goalCorridorHint'),
        width: '10',
      },
      { kind: 'text', name: name('by'), label: words.say('prepare.goalYear'), width: '4' },
    ],
  };
}

/** A goal of a row; what is to be put right in it goes into `errors`. */
function readGoal(form: FormFields, row: number, errors: Errors): SharedGoal {
  const text = (field: (typeof FIELDS)[number]) => form.text(`${field}-${row}`);
  const indicator = text('indicator');
  if (indicator === '' || indicator.length > LONGEST_CODE) errors[`indicator-${row}`] = 'prepare.codeMissing';
  const unit = INDICATOR_UNITS.find((each) => each === text('unit'));
  if (unit === undefined) errors[`unit-${row}`] = 'prepare.choiceMissing';
  const direction = DIRECTIONS.find((each) => each === text('direction'));
  if (direction === undefined) errors[`direction-${row}`] = 'prepare.choiceMissing';
  const numbers: Partial<SharedGoal> = {};
  for (const field of ['value', 'corridorMaximum'] as const) {
    if (text(field) === '') continue;
    const number = readNumber(text(field));
    if (number === undefined) errors[`${field}-${row}`] = 'prepare.numberWrong';
    else numbers[field] = number;
  }
  if (!YEAR.test(text('by'))) errors[`by-${row}`] = 'prepare.yearWrong';
  return {
    indicator,
    unit: unit ?? INDICATOR_UNITS[0],
    direction: direction ?? DIRECTIONS[0],
    ...numbers,
    by: Number(text('by')),
  };
}

function rowOf(name: string): number[] {
  const [, field = '', row] = /^([A-Za-z]+)-(\d{1,3})$/.exec(name) ?? [];
  return (FIELDS as readonly string[]).includes(field) && row !== undefined ? [Number(row)] : [];
}
