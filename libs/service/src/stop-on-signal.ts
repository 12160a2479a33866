import { describeError } from './describe-error.ts';
import type { Log } from './log.ts';

/**
 * Ends the process in order, once, when it is told to: by SIGTERM, by SIGINT, or because whoever started it as a
 * part of an installation is gone.
 */
export function stopOnSignal(log: Log, stop: () => Promise<void>): void {
  let stopping = false;
  const end = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'Stopping');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error(describeError(error), 'Stopped with an error');
        process.exit(1);
      },
    );
  };
  process
    .on('SIGTERM', end)
    .on('SIGINT', end)
    .on('disconnect', () => end('disconnect'));
}
