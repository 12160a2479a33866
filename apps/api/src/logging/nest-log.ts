import type { LoggerService } from '@nestjs/common';
import type { Log } from './log.ts';

/** Lets the framework write its own lines into the log. */
export function nestLog(log: Log): LoggerService {
  const line =
    (write: (fields: object, message: string) => void) =>
    (message: unknown, ...rest: unknown[]): void => {
      const context = rest.at(-1);
      const text = message instanceof Error ? message.name : String(message);
      write({ context: typeof context === 'string' ? context : undefined }, text);
    };
  return {
    log: line((fields, message) => log.debug(fields, message)),
    warn: line((fields, message) => log.warn(fields, message)),
    error: line((fields, message) => log.error(fields, message)),
    debug: line((fields, message) => log.debug(fields, message)),
    verbose: line((fields, message) => log.debug(fields, message)),
  };
}
