import { ConfigurationError } from '../config.ts';

/** A provider of sign-ons, by OpenID Connect. */
export interface SignOnConfig {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people know it as; stands on the button. */
  name: string;
  /** Values of `acr` or `amr` by which it says that it has asked for a second factor; without any, it never counts. */
  secondFactorValues: readonly string[];
}

export interface AccountsConfig {
  signOn?: SignOnConfig;
  /** Path of a list of passwords that others have lost. */
  breachedPasswords?: string;
}

/** Injection token. */
export const ACCOUNTS_CONFIG = Symbol('configuration of accounts');

/**
 * `OIDC_ISSUER`, `OIDC_CLIENT_ID`, `OIDC_CLIENT_SECRET`, `OIDC_NAME`, `OIDC_SECOND_FACTOR` (values of `acr` or `amr`,
 * apart by commas) and `CONCORD_BREACHED_PASSWORDS`.
 * @throws ConfigurationError if a provider is named by half, or without encryption elsewhere than on this machine.
 */
export function readAccountsConfig(
  environment: Readonly<Record<string, string | undefined>>,
): AccountsConfig {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_SECOND_FACTOR } = environment;
  const breached = environment.CONCORD_BREACHED_PASSWORDS;
  const config: AccountsConfig = breached ? { breachedPasswords: breached } : {};
  if (!OIDC_ISSUER && !OIDC_CLIENT_ID && !OIDC_CLIENT_SECRET) return config;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) {
    throw new ConfigurationError('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are given together');
  }
  if (!isAcceptable(OIDC_ISSUER, environment.NODE_ENV === 'production')) {
    throw new ConfigurationError('OIDC_ISSUER must be an https:// address');
  }
  return {
    ...config,
    signOn: {
      issuer: OIDC_ISSUER,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      name: OIDC_NAME || new URL(OIDC_ISSUER).hostname,
      secondFactorValues: (OIDC_SECOND_FACTOR ?? '')
        .split(',')
        .map((value) => value.trim())
        .filter(Boolean),
    },
  };
}

function isAcceptable(issuer: string, isProduction: boolean): boolean {
  if (!URL.canParse(issuer)) return false;
  const { protocol, hostname } = new URL(issuer);
  const isThisMachine = hostname === '127.0.0.1' || hostname === 'localhost';
  return protocol === 'https:' || (!isProduction && protocol === 'http:' && isThisMachine);
}
