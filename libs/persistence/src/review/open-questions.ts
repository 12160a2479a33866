import type { CountryCode } from '@concord/domain';
import type { EntityManager } from 'typeorm';

/** In how many cases of a cycle that are not concluded each country is, as the transaction's reader sees them. */
export async function countOpenQuestions(
  manager: EntityManager,
  cycle: string,
): Promise<Map<CountryCode, number>> {
  const rows = await manager.query<{ country: CountryCode; count: number }[]>(
    `SELECT country, count(*)::int AS count FROM review_case, unnest(countries) AS country
     WHERE cycle = $1 AND state <> 'concluded' AND merged_into IS NULL AND rests IS NULL GROUP BY country`,
    [cycle],
  );
  return new Map(rows.map(({ country, count }) => [country, count]));
}
