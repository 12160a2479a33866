import { secretFaults } from '@concord/service';
import { type MailConfig, readMailConfig } from './mail/mail-config.ts';

export interface Config {
  /** Of the login that owns the tables. */
  databaseUrl: string;
  /** Jobs at a time. */
  concurrency: number;
  /** What the keys are made of by which messages are sealed. */
  secret: string;
  mail: MailConfig;
}

/** Injection token of the configuration. */
export const CONFIG = Symbol('configuration');

export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/**
 * The configuration from the environment: `DATABASE_URL`, `WORKER_CONCURRENCY` (2), `CONCORD_SECRET`, which is the
 * interface's too, `NODE_ENV`, and what {@link readMailConfig} reads.
 * @throws ConfigurationError that names everything that is wrong, without repeating a secret.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const { DATABASE_URL, WORKER_CONCURRENCY, CONCORD_SECRET, NODE_ENV } = environment;
  const faults: string[] = [];
  const concurrency = WORKER_CONCURRENCY ? Number(WORKER_CONCURRENCY) : 2;
  if (!DATABASE_URL || !/^postgres(ql)?:\/\//.test(DATABASE_URL)) {
    faults.push('DATABASE_URL must be a postgres:// address');
  }
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 64) {
    faults.push('WORKER_CONCURRENCY must be a whole number from 1 to 64');
  }
  const secret = CONCORD_SECRET ?? '';
  faults.push(...secretFaults(secret, NODE_ENV === 'production'));
  const mail = readMailConfig(environment, faults);
  if (faults.length > 0 || DATABASE_URL === undefined) throw new ConfigurationError(faults.join('; '));
  return { databaseUrl: DATABASE_URL, concurrency, secret, mail };
}
