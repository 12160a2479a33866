import type { Log } from './log.ts';

type Write = (message: unknown, ...rest: unknown[]) => void;

/** Lets a framework that logs by level and context, as NestJS does, write its own lines into the log. */
export function frameworkLog(log: Log): Record<'log' | 'warn' | 'error' | 'debug' | 'verbose', Write> {
  const line =
    (write: (fields: object, message: string) => void): Write =>
    (message, ...rest) => {
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
