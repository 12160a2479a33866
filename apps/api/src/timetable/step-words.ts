import type { CycleCalendar } from '@concord/domain';
import type { MessageKey } from '../pages/catalogue/index.ts';

/** The days of a calendar, in their order. */
export const STEP_NAMES: Readonly<Record<keyof CycleCalendar, MessageKey>> = {
  opens: 'console.opens',
  outlinesDue: 'console.outlinesDue',
  questionsDue: 'console.questionsDue',
  repliesDue: 'console.repliesDue',
  signOffDue: 'console.signOffDue',
  publishes: 'console.publishes',
};
