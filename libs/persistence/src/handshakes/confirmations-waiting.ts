import type { EntityManager } from 'typeorm';
import type { DigestSection } from '../mail/digest-section.ts';
import type { DigestRecipient } from '../mail/digest-source.ts';

/** Partnerships of others about which the countries that somebody files for have still to answer. */
export async function confirmationsWaiting(
  manager: EntityManager,
  { roles }: Pick<DigestRecipient, 'roles'>,
): Promise<DigestSection[]> {
  const filed = roles.flatMap(({ role, cycle, country }) =>
    (role === 'focal-point' || role === 'clearing-officer') && cycle !== undefined && country !== undefined
      ? [{ cycle, country }]
      : [],
  );
  const waiting = await manager.query<{ cycle: string; title: string; country: string; count: number }[]>(
    `SELECT handshake.cycle, cycle.configuration ->> 'title' AS title, answerer AS country, count(*)::int AS count
     FROM handshake JOIN cycle ON cycle.code = handshake.cycle
       JOIN json_to_recordset($1::json) AS filed(cycle text, country text)
         ON filed.cycle = handshake.cycle AND filed.country = handshake.answerer
     WHERE state = 'waiting' AND is_shown AND cycle.stage NOT IN ('published', 'archived')
     GROUP BY handshake.cycle, title, answerer ORDER BY handshake.cycle, answerer`,
    [JSON.stringify([...new Map(filed.map((each) => [`${each.cycle} ${each.country}`, each])).values()])],
  );
  return waiting.map(({ cycle, title, country, count }) => ({
    kind: 'confirmations',
    cycle: title,
    path: `/cycles/${cycle}/outlines/${country}/handshakes`,
    count,
  }));
}
