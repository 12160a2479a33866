import type { CycleCalendar } from '@concord/domain';

/** What a daily letter tells of; each can be turned off. */
export const DIGEST_KINDS = ['questions', 'deadlines', 'confirmations'] as const;
export type DigestKind = (typeof DIGEST_KINDS)[number];

/** The days of a cycle's calendar, in their order. */
export const DEADLINE_STEPS = [
  'opens',
  'outlinesDue',
  'questionsDue',
  'repliesDue',
  'signOffDue',
  'publishes',
] as const satisfies readonly (keyof CycleCalendar)[];
export type DeadlineStep = (typeof DEADLINE_STEPS)[number];

export interface Deadline {
  step: DeadlineStep;
  /** As YYYY-MM-DD. */
  day: string;
}

interface OfCycle {
  /** Its title. */
  cycle: string;
  /** Of the page where it can be done, from the installation's root on. */
  path: string;
}

/** What waits for somebody in one cycle: how much, by when and where; never what an outline or a question says. */
export type DigestSection =
  | ({ kind: 'questions' | 'confirmations'; count: number } & OfCycle)
  | ({ kind: 'deadlines'; deadlines: readonly Deadline[] } & OfCycle);
