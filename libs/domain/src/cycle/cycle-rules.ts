import { currency, cycleCode, questionCode, shortText, year } from '../outline/field-rules.ts';
import { DIRECTIONS, INDICATOR_UNITS } from '../outline/vocabulary.ts';
import { dictionary, fields } from '../validation/object-rule.ts';
import {
  finite,
  isObject,
  list,
  oneOf,
  patterned,
  scalar,
  text,
  trueOrFalse,
  whole,
} from '../validation/value-rule.ts';
import { CYCLE_FORMAT, LANGUAGES, SEVERITIES } from './cycle.ts';
import { localizedText } from './localized-text.ts';
import { RULES_LIMIT, ruleForm } from './own-rule-form.ts';

/** A day that is in the calendar, so that 30 February is none. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

const day = scalar(
  'a day of the calendar as YYYY-MM-DD',
  (value) => typeof value === 'string' && isDay(value),
);

export const CALENDAR_DAYS = [
  'opens',
  'outlinesDue',
  'questionsDue',
  'repliesDue',
  'signOffDue',
  'publishes',
] as const;

const name = text({ from: 1, to: 60 });
const checkId = patterned(/^[a-z][a-z0-9-]{0,59}$/u, "a check's id in small letters, digits and hyphens");
const parameterName = patterned(
  /^[A-Za-z][A-Za-z0-9-]{0,59}$/u,
  "a parameter's name in letters, digits and hyphens",
);

/** The most themes and questions that a cycle may have. */
export const LONGEST_CODE_LISTS = { themes: 100, questions: 200 } as const;

/** How many scenarios of its own a cycle can have. */
export const SCENARIOS_LIMIT = 20;

/** The form of `concord.cycle/1`. */
export const cycleForm = fields({
  required: {
    format: oneOf([CYCLE_FORMAT]),
    code: cycleCode,
    title: shortText,
    forum: shortText,
    languages: list(oneOf(LANGUAGES), { from: 1, to: LANGUAGES.length, unique: true }),
    period: fields({ required: { from: year, to: year } }),
    filingDate: day,
    themes: list(fields({ required: { code: name, title: localizedText } }), {
      to: LONGEST_CODE_LISTS.themes,
    }),
    questions: list(fields({ required: { code: questionCode, group: name, title: localizedText } }), {
      to: LONGEST_CODE_LISTS.questions,
    }),
    goals: list(
      fields({
        required: {
          indicator: name,
          unit: oneOf(INDICATOR_UNITS),
          direction: oneOf(DIRECTIONS),
          by: year,
        },
        optional: { value: finite(), corridorMaximum: finite() },
      }),
      { to: 100 },
    ),
    exchangeRates: dictionary(
      currency,
      dictionary(patterned(/^(19\d{2}|20\d{2}|2100)$/u, 'a year from 1900 to 2100'), finite({ above: 0 })),
    ),
    checks: dictionary(
      checkId,
      fields({
        required: {},
        optional: {
          enabled: trueOrFalse,
          severity: oneOf(SEVERITIES),
          parameters: dictionary(parameterName, finite()),
        },
      }),
    ),
  },
  optional: {
    previous: cycleCode,
    calendar: fields({ required: Object.fromEntries(CALENDAR_DAYS.map((step) => [step, day])) }),
    smallCounts: whole({ from: 1, to: 100 }),
    rules: list(ruleForm, { to: RULES_LIMIT }),
    // What a scenario may say rests on codes of places and is for who applies it to read.
    scenarios: list(scalar('a scenario', isObject), { to: SCENARIOS_LIMIT }),
  },
});
