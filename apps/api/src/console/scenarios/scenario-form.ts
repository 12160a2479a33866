import { readScenario } from '@concord/consistency';
import {
  BASES,
  type Basis,
  MEASURES,
  type Measure,
  type Place,
  SCENARIO_FORMAT,
  type Scenario,
  type Shock,
} from '@concord/domain';
import type { FieldValues, FormFields } from '../../pages/form-fields.ts';
import type { Wording } from '../../pages/words.ts';
import { readNumber } from '../prepare/read-number.ts';
import type { Errors } from '../prepare/section.ts';

/** Changes that a page shows; a cycle's file can hold more of them in one scenario. */
export const MOST_SHOCKS = 60;

export const SHOCK_FIELDS = [
  'measure',
  'percent',
  'amount',
  'origin',
  'destination',
  'group',
  'basis',
  'from',
  'to',
] as const;
type ShockField = (typeof SHOCK_FIELDS)[number];

export type ScenarioReading = { scenario: Scenario } | { errors: Errors };

/** A scenario as its form shows it. */
export function scenarioValues(scenario: Scenario | undefined): FieldValues {
  return {
    name: scenario?.name ?? '',
    description: scenario?.description ?? '',
    suppose: [
      ...(scenario?.meetTargets === true ? ['meet-targets'] : []),
      ...(scenario === undefined || scenario.countOnce === true ? ['count-once'] : []),
    ],
    ...Object.fromEntries(
      (scenario?.shocks ?? []).flatMap((shock, row) =>
        Object.entries(shockValues(shock)).map(([field, value]) => [`${field}-${row}`, value]),
      ),
    ),
  };
}

function shockValues(shock: Shock): Record<ShockField, string> {
  const { measure, origin, destination, group, basis, years, multiply, add } = shock;
  return {
    measure,
    // To the digits that were typed.
    percent: multiply === undefined ? '' : String(Number(((multiply - 1) * 100).toFixed(9))),
    amount: add === undefined ? '' : String(add),
    origin: placeText(origin),
    destination: placeText(destination),
    group: placeText(group),
    basis: basis ?? '',
    from: years === undefined ? '' : String(years.from),
    to: years === undefined ? '' : String(years.to),
  };
}

function placeText(place: Place | undefined): string {
  return place === undefined ? '' : [place].flat().join(', ');
}

/** The rows of a form that say something. */
export function filledRows(values: FieldValues): number[] {
  const rows = Object.entries(values).flatMap(([name, value]) => {
    const [, field = '', row] = /^([a-z]+)-(\d{1,2})$/.exec(name) ?? [];
    return row !== undefined && value !== '' && (SHOCK_FIELDS as readonly string[]).includes(field)
      ? [Number(row)]
      : [];
  });
  return [...new Set(rows)].sort((a, b) => a - b);
}

/** The scenario that a form says, or all that is to be put right, each in its field. */
export function readScenarioForm(form: FormFields): ScenarioReading {
  const errors: Errors = {};
  const rows = filledRows(form.values()).filter((row) => row < MOST_SHOCKS);
  const suppose = form.all('suppose');
  const description = form.text('description');
  const scenario: Scenario = {
    format: SCENARIO_FORMAT,
    name: form.text('name'),
    ...(description === '' ? {} : { description }),
    shocks: rows.map((row) => readShock(form, row, errors)),
    ...(suppose.includes('meet-targets') ? { meetTargets: true } : {}),
    ...(suppose.includes('count-once') ? { countOnce: true } : {}),
  };
  const reading = readScenario(scenario);
  for (const { pointer } of 'faults' in reading ? reading.faults : []) {
    const [field, wording] = faultOf(pointer, rows);
    errors[field] ??= wording;
  }
  if (scenario.name === 'base') errors.name = 'prepare.baseStays';
  return Object.keys(errors).length > 0 ? { errors } : { scenario };
}

function readShock(form: FormFields, row: number, errors: Errors): Shock {
  const text = (field: ShockField) => form.text(`${field}-${row}`);
  const numbers: Pick<Shock, 'multiply' | 'add'> = {};
  for (const field of ['percent', 'amount'] as const) {
    if (text(field) === '') continue;
    const number = readNumber(text(field).replace('−', '-'));
    if (number === undefined) errors[`${field}-${row}`] = 'prepare.numberWrong';
    else if (field === 'amount') numbers.add = number;
    else numbers.multiply = Number((1 + number / 100).toFixed(11));
  }
  if ((text('percent') === '') === (text('amount') === '')) errors[`percent-${row}`] = 'prepare.shockOneOf';
  const basis = BASES.find((each) => each === text('basis')) as Basis | undefined;
  const years = text('from') === '' && text('to') === '' ? undefined : yearsOf(text('from'), text('to'));
  return {
    measure: text('measure') as Measure,
    ...places(text),
    ...(basis === undefined ? {} : { basis }),
    ...(years === undefined ? {} : { years }),
    ...numbers,
  };
}

/** One year where only one is given. */
function yearsOf(from: string, to: string): { from: number; to: number } {
  return { from: Number(from || to), to: Number(to || from) };
}

function places(text: (field: ShockField) => string): Pick<Shock, 'origin' | 'destination' | 'group'> {
  return Object.fromEntries(
    (['origin', 'destination', 'group'] as const).flatMap((field) => {
      const codes = text(field)
        .split(/[\s,;]+/)
        .filter((code) => code !== '')
        .map((code) => code.toUpperCase());
      const [first, ...more] = codes;
      return first === undefined ? [] : [[field, more.length === 0 ? first : codes]];
    }),
  );
}

/** The field that a pointer into the scenario is about, and what to say there. */
function faultOf(pointer: string, rows: readonly number[]): [string, Wording] {
  const [, part = '', index, field] = pointer.split('/');
  if (part !== 'shocks') {
    const most = part === 'name' ? 60 : 2000;
    return [part, { key: 'prepare.textLength', values: { most } }];
  }
  const row = rows[Number(index)] ?? 0;
  switch (field) {
    case 'measure':
      return [`measure-${row}`, 'prepare.choiceMissing'];
    case 'origin':
    case 'destination':
    case 'group':
      return [`${field}-${row}`, 'prepare.placeWrong'];
    case 'years':
      return [`from-${row}`, 'prepare.yearsWrong'];
    case 'multiply':
      return [`percent-${row}`, 'prepare.percentWrong'];
    default:
      return [`percent-${row}`, 'prepare.shockOneOf'];
  }
}

export const CHOICES = { measure: MEASURES, basis: BASES } as const;
