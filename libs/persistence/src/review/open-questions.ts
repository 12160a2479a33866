import type { CountryCode } from '@concord/domain';
import type { EntityManager } from 'typeorm';

/**
 * In how many cases of a cycle that are not concluded each country is, as the transaction's reader sees them.
 * @param anyOf countries of one of which each of these cases is, where others need not be looked at.
 */
export async function countOpenQuestions(
  manager: EntityManager,
  cycle: string,
  anyOf?: readonly CountryCode[],
): Promise<Map<CountryCode, number>> {
  const rows = await manager.query<{ country: CountryCode; count: number }[]>(
    // By pairs first, of columns that an index has: what is taken apart then are a few thousand rows at most.
    `SELECT country, sum(count)::int AS count FROM (
       SELECT first_country, second_country, count(*) FROM review_case
       WHERE cycle = $1 ${anyOf === undefined ? '' : 'AND (first_country = ANY($2) OR second_country = ANY($2))'}
         AND state <> 'concluded' AND merged_into IS NULL AND rests IS NULL
       GROUP BY first_country, second_country
     ) AS pairs, unnest(ARRAY[first_country, second_country]) AS country
     WHERE country IS NOT NULL GROUP BY country`,
    anyOf === undefined ? [cycle] : [cycle, anyOf],
  );
  return new Map(rows.map(({ country, count }) => [country, count]));
}
