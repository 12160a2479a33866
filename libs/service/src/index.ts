export { describeError, errorCode } from './describe-error.ts';
export { frameworkLog } from './framework-log.ts';
export { createLog, LOG, type Log } from './log.ts';
export { stopOnSignal } from './stop-on-signal.ts';
