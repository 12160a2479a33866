import type { EntityManager } from 'typeorm';
import { lock } from '../transaction.ts';

/** Keeps a run of the checks from a cycle's cases while somebody changes one, until the transaction ends. */
export async function holdCases(manager: EntityManager, cycle: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [nameOf(cycle)]);
}

/** Keeps everybody from a cycle's cases until the transaction ends. */
export function lockCases(manager: EntityManager, cycle: string): Promise<void> {
  return lock(manager, nameOf(cycle));
}

function nameOf(cycle: string): string {
  return `cases\n${cycle}`;
}
