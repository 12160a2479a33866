export { describeError, errorCode } from './describe-error.ts';
export { frameworkLog } from './framework-log.ts';
export { createLog, LOG, type Log } from './log.ts';
export { type KeyPurpose, keyFor, seal, UnsealError, unseal } from './sealing.ts';
export { secretFaults } from './secret-faults.ts';
export { SecretFileError, withSecretFiles } from './secret-files.ts';
export { stopOnSignal } from './stop-on-signal.ts';
