import type { EntityManager } from 'typeorm';
import { digestOf, newSecret } from './secret-token.ts';

/** Milliseconds for which a link that sets a new password is good. */
export const RESET_LIFETIME = 3_600_000;

const OPEN = 'used_at IS NULL AND expires_at > clock_timestamp()';

/** Gives the secret of a link that sets a new password; those before it open nothing any more. */
export async function issuePasswordReset(manager: EntityManager, account: string): Promise<string> {
  const secret = newSecret();
  await manager.query('DELETE FROM password_reset WHERE account = $1', [account]);
  await manager.query(
    `INSERT INTO password_reset (sha256, account, expires_at)
     VALUES ($1, $2, clock_timestamp() + ${RESET_LIFETIME} * interval '1 millisecond')`,
    [digestOf(secret), account],
  );
  return secret;
}

/** The account whose password a link sets; null where it sets none, or none any more. */
export async function findPasswordReset(manager: EntityManager, secret: string): Promise<string | null> {
  const [row] = await manager.query<{ account: string }[]>(
    `SELECT account FROM password_reset WHERE sha256 = $1 AND ${OPEN}`,
    [digestOf(secret)],
  );
  return row?.account ?? null;
}

/** Takes a link as used, once. @returns the account whose password it sets. */
export async function usePasswordReset(manager: EntityManager, secret: string): Promise<string | null> {
  const [rows] = await manager.query<[{ account: string }[], number]>(
    `UPDATE password_reset SET used_at = clock_timestamp() WHERE sha256 = $1 AND ${OPEN} RETURNING account`,
    [digestOf(secret)],
  );
  return rows[0]?.account ?? null;
}
