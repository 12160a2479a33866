import { Secret, TOTP } from 'otpauth';

/** Seconds that a code is shown for. */
const PERIOD = 30;
/** Steps before and after the present one whose codes are taken, for clocks that differ. */
const WINDOW = 1;

/** What an authenticator is set up with. */
export interface TotpSetUp {
  /** 160 bits in base32, to be typed. */
  secret: string;
  /** The same for a camera, `otpauth://…`. */
  uri: string;
}

/** A new secret for an authenticator; RFC 6238 with SHA-1, six digits and 30 seconds, which all of them know. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** @param label names the account where the authenticator lists it. */
export function setUpOf(secret: string, label: string): TotpSetUp {
  return { secret, uri: totpOf(secret, label).toString() };
}

/**
 * The time step whose code this is, if it is one of now: each step may be used once, so its number is to be kept.
 * @param now in milliseconds since 1970.
 */
export function stepOfCode(secret: string, code: string, now = Date.now()): number | null {
  const digits = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = totpOf(secret).validate({ token: digits, timestamp: now, window: WINDOW });
  return delta === null ? null : Math.floor(now / 1000 / PERIOD) + delta;
}

/** The code that an authenticator with this secret shows. */
export function codeAt(secret: string, now = Date.now()): string {
  return totpOf(secret).generate({ timestamp: now });
}

function totpOf(secret: string, label = 'account'): TOTP {
  return new TOTP({ issuer: 'Concord', label, secret: Secret.fromBase32(secret), period: PERIOD });
}
