export interface Config {
  host: string;
  port: number;
  databaseUrl: string;
  /** A token that opens the interface without being in the database: for a first start, and for scripts. */
  token?: string;
}

/** Injection token of the configuration. */
export const CONFIG = Symbol('configuration');

export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

const SHORTEST_TOKEN = 16;

/**
 * The configuration from the environment: `DATABASE_URL`, `HOST` (127.0.0.1), `PORT` (3000; 0 takes a free one)
 * and `CONCORD_API_TOKEN`.
 * @throws ConfigurationError that names everything that is wrong, without repeating a secret.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const { DATABASE_URL, HOST, PORT, CONCORD_API_TOKEN } = environment;
  const faults: string[] = [];
  const port = PORT === undefined || PORT === '' ? 3000 : Number(PORT);
  if (!DATABASE_URL || !/^postgres(ql)?:\/\//.test(DATABASE_URL)) {
    faults.push('DATABASE_URL must be a postgres:// address');
  }
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    faults.push('PORT must be a whole number from 0 to 65535');
  }
  if (CONCORD_API_TOKEN && CONCORD_API_TOKEN.length < SHORTEST_TOKEN) {
    faults.push(`CONCORD_API_TOKEN must have at least ${SHORTEST_TOKEN} characters`);
  }
  if (faults.length > 0 || DATABASE_URL === undefined) throw new ConfigurationError(faults.join('; '));
  return {
    host: HOST || '127.0.0.1',
    port,
    databaseUrl: DATABASE_URL,
    ...(CONCORD_API_TOKEN ? { token: CONCORD_API_TOKEN } : {}),
  };
}
