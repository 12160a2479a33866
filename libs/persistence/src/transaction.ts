import type { EntityManager } from 'typeorm';

/**
 * Runs `work` in the caller's transaction, or in one of its own where the caller has none,
 * so that a lock taken in it holds until all of it is done.
 */
export function inTransaction<T>(
  manager: EntityManager,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return manager.queryRunner?.isTransactionActive ? work(manager) : manager.transaction(work);
}

/** Waits for a lock named by its parts and holds it until the transaction ends. */
export async function lock(manager: EntityManager, ...parts: string[]): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [parts.join('\n')]);
}
