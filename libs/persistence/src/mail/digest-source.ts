import type { RoleHeld } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import type { DigestSection } from './digest-section.ts';

/** Whom a daily letter is for. */
export interface DigestRecipient {
  account: string;
  roles: readonly RoleHeld[];
  /** Today where they are, as YYYY-MM-DD. */
  day: string;
}

/**
 * Tells what waits for somebody. It runs as the owner, to whom every row is open: it must count no more than what the
 * recipient's roles let them read, and give nothing of what that says.
 */
export type DigestSource = (
  manager: EntityManager,
  recipient: DigestRecipient,
) => Promise<readonly DigestSection[]>;
