import { Logger } from 'graphile-worker';

/** Where the runner's warnings and errors go. */
export type Report = (level: 'warning' | 'error', message: string) => void;

export const silentLogger = loggerTo(() => undefined);

/** Passes on what was said and never what it was said about: metadata hold jobs and connections. */
export function loggerTo(report: Report): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'warning' || level === 'error') report(level, message);
  });
}
