import { createHash } from 'node:crypto';

/** A chain of the record: that of the installation, or that of one cycle. */
export type AuditChain = 'installation' | `cycle:${string}`;

export const INSTALLATION_CHAIN: AuditChain = 'installation';

/** The chain of a cycle's own acts. */
export function chainOfCycle(code: string): AuditChain {
  return `cycle:${code}`;
}

/** What the first row of a chain follows; also the head of a chain without rows. */
export const ORIGIN = '0'.repeat(64);

/** A row of the record as it is hashed, every part as text. */
export interface HashedAct {
  /** 1 and up, without gaps. */
  number: number;
  /** In UTC, to the microsecond: `2026-01-31T09:30:00.000000Z`. */
  at: string;
  /** Id of an account, or `-`. */
  actor: string;
  action: string;
  /** As PostgreSQL writes the jsonb. */
  subject: string;
  /** Hash of the row before. */
  previous: string;
  hash: string;
}

/**
 * The hash that a row must have: SHA-256 of its parts, one a line, as 64 hexadecimal digits. Spelled out here a second
 * time and not asked of the database, so that whoever changes its function is found out.
 * @param number that it is taken to have, where this is not its own.
 */
export function hashOfAct(chain: string, act: HashedAct, number = act.number): string {
  return createHash('sha256')
    .update([chain, number, act.at, act.actor, act.action, act.subject, act.previous].join('\n'))
    .digest('hex');
}
