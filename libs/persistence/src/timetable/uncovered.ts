import type { CountryCode } from '@concord/domain';
import type { EntityManager } from 'typeorm';

/** A country whose outline does not count, and how many figures of others name it: these it could stand beside. */
export interface UncoveredCountry {
  country: CountryCode;
  figures: number;
}

/** Countries without an outline that counts, by how much theirs would let be compared, as far as the reader sees figures. */
export function listUncovered(
  manager: EntityManager,
  cycle: string,
  limit: number,
): Promise<UncoveredCountry[]> {
  return manager.query<UncoveredCountry[]>(
    `SELECT partner AS country, count(*)::int AS figures FROM (
       SELECT CASE WHEN origin = country THEN destination ELSE origin END AS partner
       FROM figure WHERE cycle = $1 AND value IS NOT NULL AND (origin = country) <> (destination = country)
     ) AS named
     WHERE partner <> 'WLD' AND NOT EXISTS (
       SELECT FROM figure AS own WHERE own.cycle = $1 AND own.country = partner)
     GROUP BY partner ORDER BY count(*) DESC, partner LIMIT $2`,
    [cycle, limit],
  );
}
