import { type DestinationStream, destination, type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>;

/** Injection token of the log. */
export const LOG = Symbol('log');

/**
 * A log of one JSON object a line on standard error, written at once, so that the last lines before an exit are there.
 * It is given names, numbers and ids, never a document, a body, a header or a query.
 */
export function createLog(
  service: string,
  stream: DestinationStream = destination({ dest: 2, sync: true }),
): Log {
  return pino(
    {
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      level: process.env.LOG_LEVEL ?? 'info',
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  );
}
