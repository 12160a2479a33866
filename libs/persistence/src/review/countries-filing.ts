import type { CountryCode } from '@concord/domain';
import type { EntityManager } from 'typeorm';

/** The countries of which an outline counts in a cycle, by code; for all who take part in it. */
export async function countriesFiling(manager: EntityManager, cycle: string): Promise<CountryCode[]> {
  // What is for participants is there of every outline until its country takes that back.
  const rows = await manager.query<{ country: CountryCode }[]>(
    `SELECT DISTINCT country FROM disclosed_outline WHERE cycle = $1 AND audience = 'participants' ORDER BY country`,
    [cycle],
  );
  return rows.map(({ country }) => country);
}
