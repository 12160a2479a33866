import type { EntityManager } from 'typeorm';
import { IDLE_MINUTES } from '../accounts/sessions.ts';
import { forgetOldAnswers } from './answer-once.ts';

/** How many rows were removed, by table. */
export type Removed = Readonly<Record<string, number>>;

const EXPIRED: Readonly<Record<string, string>> = {
  session: `expires_at < clock_timestamp()
    OR last_seen_at < clock_timestamp() - interval '${IDLE_MINUTES} minutes'`,
  kept_form: 'expires_at < clock_timestamp()',
  kept_import: 'expires_at < clock_timestamp()',
  sign_on_attempt: 'expires_at < clock_timestamp()',
  password_reset: 'expires_at < clock_timestamp()',
  // In milliseconds since 1970; null is never.
  rate_limit: 'expire < extract(epoch FROM clock_timestamp()) * 1000',
};

/**
 * Removes what has had its time and that nobody may come back to remove: each of these is tidied when the next of its kind
 * is written, which may never happen. As owner, in a transaction of its own.
 */
export async function removeExpired(manager: EntityManager): Promise<Removed> {
  const removed: Record<string, number> = {};
  for (const [table, condition] of Object.entries(EXPIRED)) {
    const [, rows] = await manager.query<[unknown, number]>(`DELETE FROM ${table} WHERE ${condition}`);
    removed[table] = rows;
  }
  removed.idempotent_request = 0;
  for (let turn = 1; turn > 0; removed.idempotent_request += turn) turn = await forgetOldAnswers(manager);
  return removed;
}
