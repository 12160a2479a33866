import type { CycleCalendar } from '@concord/domain';
import { confirmationsWaiting } from '../handshakes/confirmations-waiting.ts';
import { deadlinesOf } from '../timetable/deadlines.ts';
import { questionsWaiting } from '../timetable/questions-waiting.ts';
import type { DigestSection } from './digest-section.ts';
import type { DigestSource } from './digest-source.ts';

/** Days ahead of which a date is told of. */
export const DEADLINE_DAYS = 7;

/** The dates that are near in the recipient's cycles: the calendar's, or those that their countries were given. */
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
  const sections: DigestSection[] = [];
  for (const { code: cycle, title, calendar } of cycles) {
    const deadlines = (await deadlinesOf(manager, { cycle, calendar, roles })).filter((deadline) =>
      isAhead(deadline.day, day),
    );
    if (deadlines.length > 0) sections.push({ kind: 'deadlines', cycle: title, path: '/', deadlines });
  }
  return sections;
};

/** What is asked what waits for somebody, each day, in the order of the letter. */
export const DIGEST_SOURCES: readonly DigestSource[] = [
  questionsWaiting,
  confirmationsWaiting,
  deadlinesAhead,
];

function isAhead(day: string, today: string): boolean {
  const days = (Date.parse(day) - Date.parse(today)) / 86_400_000;
  return days >= 0 && days <= DEADLINE_DAYS;
}
