import type { LoggerService } from '@nestjs/common';
import { destination, type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>;

/** Injection token of the log. */
export const LOG = Symbol('log');

/**
 * A log of one JSON object a line on standard error, written at once, so that the last lines before a crash are there.
 * It is given names, numbers and ids, never a document.
 */
export function createLog(): Log {
  return pino(
    {
      base: { service: 'worker' },
      timestamp: pino.stdTimeFunctions.isoTime,
      level: process.env.LOG_LEVEL ?? 'info',
      formatters: { level: (label) => ({ level: label }) },
    },
    destination({ dest: 2, sync: true }),
  );
}

/** Lets the framework write its own lines into the log. */
export function nestLog(log: Log): LoggerService {
  return {
    log: (message: unknown) => log.debug(String(message)),
    warn: (message: unknown) => log.warn(String(message)),
    error: (message: unknown) => log.error(String(message)),
  };
}
