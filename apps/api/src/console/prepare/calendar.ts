import type { CycleCalendar } from '@concord/domain';
import { isDay } from '../../submitting/requests.ts';
import { STEP_NAMES } from '../../timetable/step-words.ts';
import type { Errors, Section } from './section.ts';

const STEPS = Object.keys(STEP_NAMES) as (keyof CycleCalendar)[];

/** The days of a cycle, one after the other. */
export const calendar: Section = {
  title: 'console.calendar',
  lead: 'prepare.calendarLead',
  values: (configuration) =>
    Object.fromEntries(STEPS.map((step) => [step, configuration.calendar?.[step] ?? ''])),
  groups: (words) => [
    { fields: STEPS.map((step) => ({ kind: 'date', name: step, label: words.say(STEP_NAMES[step]) })) },
  ],
  read(form, configuration) {
    const days = STEPS.map((step) => [step, form.text(step)] as const);
    const errors: Errors = {};
    let latest = '';
    for (const [step, day] of days) {
      if (!isDay(day)) errors[step] = 'prepare.dayWrong';
      else if (day < latest) errors[step] = 'prepare.dayBefore';
      else latest = day;
    }
    if (Object.keys(errors).length > 0) return { errors };
    return {
      configuration: { ...configuration, calendar: Object.fromEntries(days) as unknown as CycleCalendar },
    };
  },
};
