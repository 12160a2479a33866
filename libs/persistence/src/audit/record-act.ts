import type { Act } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { storableJson } from '../storable.ts';
import type { AuditChain } from './chain.ts';

/** What an act was done to: names and numbers, never what an outline says. */
export type ActSubject = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export interface ActToRecord {
  chain: AuditChain;
  /** Id of the account that did it; that for which the transaction works, where it is left out. */
  actor?: string;
  action: Act;
  subject: ActSubject;
}

/**
 * Appends to the record, in the caller's transaction: what is undone was not done. It holds the chain's head until the
 * transaction ends, so it is best the last thing in it; one that writes to two chains takes the cycle's first.
 * @throws QueryFailedError (42501) if the actor is another than the account for which the transaction works.
 */
export async function recordAct(
  manager: EntityManager,
  { chain, actor, action, subject }: ActToRecord,
): Promise<void> {
  await manager.query('SELECT record_act($1, $2, $3, $4::jsonb)', [
    chain,
    actor ?? null,
    action,
    storableJson(subject),
  ]);
}
