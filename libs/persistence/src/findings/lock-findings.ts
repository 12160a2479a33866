import type { EntityManager } from 'typeorm';
import { lock } from '../transaction.ts';

/** Lets one run of a cycle go at a time, until the transaction ends; taken before the run reads its input. */
export function lockFindings(manager: EntityManager, cycle: string): Promise<void> {
  return lock(manager, 'findings', cycle);
}
