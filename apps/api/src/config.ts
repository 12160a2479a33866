import { secretFaults } from '@concord/service';

export interface Config {
  host: string;
  port: number;
  /** Of the login that owns nothing and sees what its visitor may see. */
  databaseUrl: string;
  /** Of the login that owns the tables, where this process is to bring the schema up to date. */
  ownerUrl?: string;
  /** Connections kept at most. */
  poolSize: number;
  /** What the keys are made of by which codes and forms are sealed. */
  secret: string;
  /** Where people reach the pages; links in mails begin with it. Where it listens, if left out. */
  publicUrl?: string;
  /** Whether the line to browsers is encrypted. */
  isSecure: boolean;
  /** Whether this is for governments' use, where nothing may be as in a demonstration. */
  isProduction: boolean;
  /** Requests that one account, or one address without an account, may send in a minute. */
  requestsPerMinute: number;
  /** Proxies in front whose word on who sent a request is taken. */
  trustedProxyHops: number;
  /** In tests alone, to show that the database by itself lets nothing foreign be seen. */
  policy?: 'emptied-for-a-test';
}

/** Injection token of the configuration. */
export const CONFIG = Symbol('configuration');

export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The configuration from the environment: `DATABASE_URL`, `DATABASE_OWNER_URL`, `DATABASE_POOL` (10), `HOST`
 * (127.0.0.1), `PORT` (3000; 0 takes a free one), `CONCORD_SECRET`, `PUBLIC_URL`, `REQUESTS_PER_MINUTE`
 * (1200), `TRUSTED_PROXY_HOPS` (0) and `NODE_ENV`.
 * @throws ConfigurationError that names everything that is wrong, without repeating a secret.
 */
export function readConfig(environment: Environment): Config {
  const { DATABASE_URL, DATABASE_OWNER_URL, HOST, CONCORD_SECRET, PUBLIC_URL, NODE_ENV } = environment;
  const isProduction = NODE_ENV === 'production';
  const faults: string[] = [];
  const numberOf = (name: string, fallback: number, from: number, to: number) => {
    const value = environment[name] ? Number(environment[name]) : fallback;
    if (!Number.isInteger(value) || value < from || value > to) {
      faults.push(`${name} must be a whole number from ${from} to ${to}`);
    }
    return value;
  };
  const numbers = {
    port: numberOf('PORT', 3000, 0, 65_535),
    poolSize: numberOf('DATABASE_POOL', 10, 1, 1000),
    requestsPerMinute: numberOf('REQUESTS_PER_MINUTE', 1200, 1, 1_000_000),
    trustedProxyHops: numberOf('TRUSTED_PROXY_HOPS', 0, 0, 10),
  };
  faults.push(
    ...faultsOfDatabase('DATABASE_URL', DATABASE_URL ?? ''),
    ...(DATABASE_OWNER_URL ? faultsOfDatabase('DATABASE_OWNER_URL', DATABASE_OWNER_URL) : []),
    ...secretFaults(CONCORD_SECRET ?? '', isProduction),
    ...faultsOfPublicUrl(PUBLIC_URL ?? '', isProduction),
  );
  if (faults.length > 0) throw new ConfigurationError(faults.join('; '));
  return {
    host: HOST || '127.0.0.1',
    ...numbers,
    databaseUrl: DATABASE_URL as string,
    ...(DATABASE_OWNER_URL ? { ownerUrl: DATABASE_OWNER_URL } : {}),
    secret: CONCORD_SECRET as string,
    ...(PUBLIC_URL ? { publicUrl: PUBLIC_URL.replace(/\/+$/, '') } : {}),
    isSecure: PUBLIC_URL?.startsWith('https://') ?? false,
    isProduction,
  };
}

function faultsOfDatabase(name: string, url: string): string[] {
  return /^postgres(ql)?:\/\//.test(url) ? [] : [`${name} must be a postgres:// address`];
}

function faultsOfPublicUrl(url: string, isProduction: boolean): string[] {
  if (url === '') return isProduction ? ['PUBLIC_URL must say where people reach the pages'] : [];
  const pattern = isProduction ? /^https:\/\/[^/\s]+\/?$/ : /^https?:\/\/[^/\s]+\/?$/;
  return pattern.test(url)
    ? []
    : [`PUBLIC_URL must be ${isProduction ? 'an https://' : 'a web'} address without a path`];
}
