import type { CountryCode, CycleCalendar, Role, RoleHeld } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { DEADLINE_STEPS, type Deadline, type DeadlineStep } from '../mail/digest-section.ts';

/** Whom each date of a calendar asks for something, or tells that it can be done. */
const CONCERNED: Readonly<Record<DeadlineStep, readonly Role[]>> = {
  opens: ['focal-point', 'clearing-officer', 'contributor', 'organizer'],
  outlinesDue: ['focal-point', 'clearing-officer', 'contributor', 'organizer'],
  questionsDue: ['reviewer', 'organizer'],
  repliesDue: ['focal-point', 'clearing-officer', 'organizer'],
  signOffDue: ['focal-point', 'clearing-officer', 'organizer'],
  publishes: ['organizer'],
};

/**
 * The dates of a cycle's calendar that concern somebody with these roles in it, in order: the calendar's, and where
 * they act for a country that was given more time, that country's in its place.
 */
export async function deadlinesOf(
  manager: EntityManager,
  { cycle, calendar, roles }: { cycle: string; calendar: CycleCalendar; roles: readonly RoleHeld[] },
): Promise<Deadline[]> {
  const held = roles.filter((role) => role.cycle === cycle);
  const extended = await extendedDays(manager, cycle);
  return DEADLINE_STEPS.flatMap((step): Deadline[] => {
    const days = held
      .filter(({ role }) => CONCERNED[step].includes(role))
      .map(({ country }) => extended.get(`${step} ${country ?? ''}`) ?? calendar[step]);
    return [...new Set(days)].sort().map((day) => ({ step, day }));
  });
}

/** By step and country, the day that was given. */
async function extendedDays(manager: EntityManager, cycle: string): Promise<Map<string, string>> {
  const rows = await manager.query<{ step: DeadlineStep; country: CountryCode; until: string }[]>(
    `SELECT DISTINCT ON (step, country) step, country, to_char(until, 'YYYY-MM-DD') AS until FROM (
       SELECT 'outlinesDue' AS step, country, until, granted_at, id FROM filing_extension WHERE cycle = $1
       UNION ALL
       SELECT step, country, until, granted_at, id FROM step_extension WHERE cycle = $1
     ) AS extension ORDER BY step, country, granted_at DESC, id`,
    [cycle],
  );
  return new Map(rows.map(({ step, country, until }) => [`${step} ${country}`, until]));
}
