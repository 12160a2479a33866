import type { RoleHeld } from '@concord/domain';
import type { CycleSummary } from '@concord/persistence';
import type { EntityManager } from 'typeorm';
import type { Words } from '../../pages/words.ts';

/** Something that waits for somebody: what, where it is done, and by when. */
export interface WaitingItem {
  text: string;
  hint?: string;
  href: string;
  /** The last day, ISO 8601; absent where there is none. */
  due?: string | undefined;
}

export interface WaitingContext {
  /** In a transaction that sees what the visitor may see. */
  manager: EntityManager;
  words: Words;
  roles: readonly RoleHeld[];
  /** Those that the visitor has a part in. */
  cycles: readonly CycleSummary[];
}

/** Tells what of one kind waits for somebody. */
export type WaitingSource = (context: WaitingContext) => Promise<WaitingItem[]>;
