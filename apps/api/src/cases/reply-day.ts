import type { CountryCode } from '@concord/domain';
import { dayFor } from '@concord/persistence';
import type { EntityManager } from 'typeorm';

/**
 * The day that is proposed for a reply: the calendar's, or where one of those asked was given more time, the latest, so
 * that each has what it was given. Undefined where there is none, or it has passed.
 */
export async function proposedReplyDay(
  manager: EntityManager,
  cycle: string,
  asked: readonly CountryCode[],
): Promise<string | undefined> {
  const days: string[] = [];
  for (const country of asked) {
    const day = await dayFor(manager, { cycle, country, step: 'repliesDue' });
    if (day !== null) days.push(day);
  }
  const latest = days.sort().at(-1);
  return latest !== undefined && latest >= new Date().toISOString().slice(0, 10) ? latest : undefined;
}
