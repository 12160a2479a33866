import type { EntityManager } from 'typeorm';

/** Waits for an account and holds it until the transaction ends, so that what it has does not change meanwhile. */
export async function lockAccount(manager: EntityManager, id: string): Promise<void> {
  await manager.query('SELECT FROM account WHERE id = $1 FOR UPDATE', [id]);
}
