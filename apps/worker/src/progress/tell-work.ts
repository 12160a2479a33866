import { advanceWork } from '@concord/persistence';
import { describeError, type Log } from '@concord/service';
import type { EntityManager } from 'typeorm';

/** Milliseconds between two tellings of one step. */
const SPACING = 300;

export interface Telling {
  /** @param progress percent. @param step of the kind's closed list. */
  tell(progress: number, step: string): void;
  /** Resolves when all is told. */
  told(): Promise<void>;
}

/** Tells how far work is, outside of its transaction: one after the other, and lost rather than fatal, for it is news and not the work. */
export function tellWork(manager: EntityManager, log: Log, work: string): Telling {
  let last = Promise.resolve();
  let latest = { step: '', at: 0 };
  return {
    tell(progress, step) {
      const at = performance.now();
      if (step === latest.step && at - latest.at < SPACING) return;
      latest = { step, at };
      last = last
        .then(() => advanceWork(manager, work, progress, step))
        .catch((error: unknown) => log.warn({ work, ...describeError(error) }, 'Untold'));
    },
    told: () => last,
  };
}
