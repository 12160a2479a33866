import type { CycleCalendar, Role, RoleHeld } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { DEADLINE_STEPS, type Deadline, type DeadlineStep, type DigestSection } from './digest-section.ts';

/** Whom a daily letter is for. */
export interface DigestRecipient {
  account: string;
  roles: readonly RoleHeld[];
  /** Today where they are, as YYYY-MM-DD. */
  day: string;
}

/**
 * Tells what waits for somebody. It runs as the owner, to whom every row is open: it must count no more than what the
 * recipient's roles let them read, and give nothing of what that says.
 */
export type DigestSource = (
  manager: EntityManager,
  recipient: DigestRecipient,
) => Promise<readonly DigestSection[]>;

/** Days ahead of which a date is told of. */
export const DEADLINE_DAYS = 7;

/** Whom each date of a calendar asks for something, or tells that it can be done. */
const CONCERNED: Readonly<Record<DeadlineStep, readonly Role[]>> = {
  opens: ['focal-point', 'clearing-officer', 'organizer'],
  outlinesDue: ['focal-point', 'clearing-officer', 'organizer'],
  questionsDue: ['reviewer', 'organizer'],
  repliesDue: ['focal-point', 'clearing-officer', 'organizer'],
  signOffDue: ['focal-point', 'clearing-officer', 'organizer'],
  publishes: ['organizer'],
};

/** The dates of the calendars of the recipient's cycles that are near. */
export const deadlinesAhead: DigestSource = async (manager, { roles, day }) => {
  const held = Map.groupBy(
    roles.filter(({ cycle }) => cycle !== undefined),
    ({ cycle }) => cycle as string,
  );
  const cycles = await manager.query<{ code: string; title: string; calendar: CycleCalendar }[]>(
    `SELECT code, configuration ->> 'title' AS title, configuration -> 'calendar' AS calendar FROM cycle
     WHERE code = ANY($1) AND stage NOT IN ('published', 'archived')
       AND configuration -> 'calendar' IS NOT NULL ORDER BY code`,
    [[...held.keys()]],
  );
  return cycles.flatMap(({ code, title, calendar }) => {
    const mine = new Set(held.get(code)?.map(({ role }) => role));
    const deadlines = DEADLINE_STEPS.map((step): Deadline => ({ step, day: calendar[step] })).filter(
      (deadline) => isAhead(deadline.day, day) && CONCERNED[deadline.step].some((role) => mine.has(role)),
    );
    return deadlines.length === 0 ? [] : [{ kind: 'deadlines', cycle: title, path: '/', deadlines }];
  });
};

/** What is asked what waits for somebody, each day, in the order of the letter. */
export const DIGEST_SOURCES: readonly DigestSource[] = [deadlinesAhead];

function isAhead(day: string, today: string): boolean {
  const days = (Date.parse(day) - Date.parse(today)) / 86_400_000;
  return days >= 0 && days <= DEADLINE_DAYS;
}
