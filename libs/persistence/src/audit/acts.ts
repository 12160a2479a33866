import type { Act } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { type AuditChain, ORIGIN } from './chain.ts';
import type { ActSubject } from './record-act.ts';

/** A row of the record. */
export interface ActRecord {
  chain: AuditChain;
  number: number;
  at: Date;
  /** Id of the account that did it; null for what the installation did by itself or a stranger tried. */
  actor: string | null;
  /** Of the account, where the reader may know it. */
  actorName: string | null;
  action: Act;
  subject: ActSubject;
  hash: string;
}

export interface ActPage {
  /** The newest first. */
  acts: ActRecord[];
  /** For `before` of the next page; absent on the last. */
  next?: number;
}

export interface ActQuery {
  /** Only rows with smaller numbers. */
  before?: number;
  /** Rows at most; 50 where it is left out. */
  limit?: number;
}

const PAGE = 50;

/** A page of a chain, by number: rows that are added meanwhile move nothing. */
export async function listActs(
  manager: EntityManager,
  chain: AuditChain,
  { before, limit = PAGE }: ActQuery = {},
): Promise<ActPage> {
  const rows = await manager.query<(Omit<ActRecord, 'number'> & { number: string })[]>(
    `SELECT entry.chain, entry.number, entry.at, entry.actor, account.name AS "actorName", entry.action,
       entry.subject, entry.hash
     FROM audit_entry AS entry LEFT JOIN account ON account.id = entry.actor
     WHERE entry.chain = $1 AND ($2::bigint IS NULL OR entry.number < $2)
     ORDER BY entry.number DESC LIMIT $3`,
    [chain, before ?? null, limit + 1],
  );
  const acts = rows.slice(0, limit).map((row) => ({ ...row, number: Number(row.number) }));
  const last = acts.at(-1);
  return rows.length > limit && last !== undefined ? { acts, next: last.number } : { acts };
}

/** The end of a chain: whoever knows it can tell later whether anything up to it was changed. */
export interface AuditHead {
  /** How many rows there are. */
  number: number;
  /** Of the last row; 64 zeros where there is none. */
  hash: string;
}

/** The end of a chain as it stands; that of an empty one where nothing was recorded, or nothing may be read. */
export async function auditHead(manager: EntityManager, chain: AuditChain): Promise<AuditHead> {
  const [head] = await manager.query<{ number: string; hash: string }[]>(
    'SELECT number, hash FROM audit_head WHERE chain = $1',
    [chain],
  );
  return head === undefined ? { number: 0, hash: ORIGIN } : { number: Number(head.number), hash: head.hash };
}
