import type { Config } from '../config.ts';

/**
 * The name of the session's cookie. The prefix makes browsers hold it to one host, over an encrypted line; without
 * such a line, on the machine itself alone, it would be refused.
 */
export function sessionCookieName({ isSecure }: Pick<Config, 'isSecure'>): string {
  return isSecure ? '__Host-concord' : 'concord';
}
