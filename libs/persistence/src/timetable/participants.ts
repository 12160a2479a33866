import type { CountryCode } from '@concord/domain';
import type { EntityManager } from 'typeorm';

/** A country that takes part in a cycle: somebody files for it, or it has submitted. */
export interface Participant {
  country: CountryCode;
  /** Whether an outline of it counts. */
  hasSubmitted: boolean;
}

/** The countries that take part, by code, as far as the transaction's reader may know of them: organizers all. */
export function listParticipants(manager: EntityManager, cycle: string): Promise<Participant[]> {
  return manager.query<Participant[]>(
    `SELECT country, bool_or(has_submitted) AS "hasSubmitted" FROM (
       SELECT country, false AS has_submitted FROM role_held
       WHERE cycle = $1 AND role IN ('focal-point', 'clearing-officer')
       UNION ALL
       SELECT country, NOT is_withdrawn FROM (
         SELECT DISTINCT ON (country) country, is_withdrawn FROM readable_outline
         WHERE cycle = $1 ORDER BY country, version DESC) AS newest
     ) AS taking_part GROUP BY country ORDER BY country`,
    [cycle],
  );
}
