import type { EntityManager } from 'typeorm';
import { digestOf } from '../accounts/secret-token.ts';

/** Minutes for which a form is kept whose sender has to sign in again. */
export const KEPT_MINUTES = 60;

/** Keeps what a form said, sealed, under a secret that its sender's browser has. Those kept for too long are removed. */
export async function keepForm(
  manager: EntityManager,
  { secret, content }: { secret: string; content: Uint8Array },
): Promise<void> {
  await manager.query('DELETE FROM kept_form WHERE expires_at < clock_timestamp()');
  await manager.query(
    `INSERT INTO kept_form (sha256, content, expires_at)
     VALUES ($1, $2, clock_timestamp() + interval '${KEPT_MINUTES} minutes')`,
    [digestOf(secret), content],
  );
}

/** What was kept under a secret; null where nothing is, or no longer. */
export async function findKeptForm(manager: EntityManager, secret: string): Promise<Buffer | null> {
  const [row] = await manager.query<{ content: Buffer }[]>(
    'SELECT content FROM kept_form WHERE sha256 = $1 AND expires_at > clock_timestamp()',
    [digestOf(secret)],
  );
  return row?.content ?? null;
}

export async function forgetForm(manager: EntityManager, secret: string): Promise<void> {
  await manager.query('DELETE FROM kept_form WHERE sha256 = $1', [digestOf(secret)]);
}
