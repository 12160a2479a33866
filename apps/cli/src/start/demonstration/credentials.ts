import { randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { putSecret } from '../kept-secret.ts';

/** What a demonstration account signs in with. */
export interface Credentials {
  password: string;
  /** Secret of its authenticator, in base32. */
  authenticator: string;
}

export interface KeptCredentials {
  file: string;
  of: ReadonlyMap<string, Credentials>;
  /** Those whose credentials were made just now. */
  made: ReadonlySet<string>;
}

const FILE = 'demonstration.json';
/** No letter that is taken for another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 5;
const AUTHENTICATOR_BYTES = 20;
/** Seconds that a code is shown for. */
const PERIOD = 30;

/** The credentials of demonstration accounts, made by chance for this installation, and kept for its owner alone to read. */
export function keepCredentials(folder: string, emails: readonly string[]): KeptCredentials {
  const kept = readCredentials(folder);
  const made = emails.filter((email) => !kept.has(email));
  const of = new Map(emails.map((email) => [email, kept.get(email) ?? makeCredentials()]));
  const file = join(folder, FILE);
  if (made.length > 0) putSecret(file, JSON.stringify(Object.fromEntries(of), null, 1), { replace: true });
  return { file, of, made: new Set(made) };
}

/** The kept credentials by e-mail address; none where nothing was kept. */
export function readCredentials(folder: string): ReadonlyMap<string, Credentials> {
  const file = join(folder, FILE);
  if (!existsSync(file)) return new Map();
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Credentials>));
}

/** The code that the account's authenticator shows now, and the seconds for which it does. */
export function codeOf({ authenticator }: Credentials, now = Date.now()): { code: string; seconds: number } {
  const code = new TOTP({ secret: Secret.fromBase32(authenticator), period: PERIOD }).generate({
    timestamp: now,
  });
  return { code, seconds: PERIOD - (Math.floor(now / 1000) % PERIOD) };
}

function makeCredentials(): Credentials {
  const group = () => Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return {
    password: Array.from({ length: GROUPS }, group).join('-'),
    authenticator: new Secret({ size: AUTHENTICATOR_BYTES }).base32,
  };
}
