import type { CountryCode } from '@concord/domain';
import type { EntityManager } from 'typeorm';

/** What waits for somebody: how many, and the first day on which an answer is due. */
export interface WaitingCases {
  count: number;
  /** ISO 8601; absent where none of them has a day. */
  dueOn?: string;
}

/** Cases in which a country is asked and has not answered; never those that rest on what another keeps from it. */
export function countCasesWaiting(
  manager: EntityManager,
  { cycle, country }: { cycle: string; country: CountryCode },
): Promise<WaitingCases> {
  return count(
    manager,
    `cycle = $1 AND (first_country = $2 OR second_country = $2) AND state = 'asked'
      AND awaits @> ARRAY[$2::text] AND restricted_by <@ ARRAY[$2::text]`,
    [cycle, country],
  );
}

/**
 * Cases of some countries that are answered, and wait for a reviewer of these to weigh what was said; never those that
 * rest on what other countries keep for theirs.
 */
export function countCasesAnswered(
  manager: EntityManager,
  { cycle, countries }: { cycle: string; countries: readonly CountryCode[] },
): Promise<WaitingCases> {
  return count(
    manager,
    `cycle = $1 AND state = 'answered' AND restricted_by <@ $2::text[]
      AND (first_country = ANY($2::text[]) OR second_country = ANY($2::text[]))`,
    [cycle, countries],
  );
}

async function count(
  manager: EntityManager,
  condition: string,
  values: readonly unknown[],
): Promise<WaitingCases> {
  const [row] = await manager.query<{ count: number; due: string | null }[]>(
    `SELECT count(*)::int AS count, min(due_on)::text AS due FROM review_case
     WHERE ${condition} AND merged_into IS NULL AND rests IS NULL`,
    [...values],
  );
  return { count: row?.count ?? 0, ...(row?.due ? { dueOn: row.due } : {}) };
}
