import type { EntityManager } from 'typeorm';
import { digestOf, newSecret } from './secret-token.ts';

/** Who somebody is to a provider of sign-ons. An e-mail address says nothing of that. */
export interface SignOnIdentity {
  issuer: string;
  subject: string;
}

export interface SignOnRecord extends SignOnIdentity {
  account: string;
  linkedAt: Date;
}

const COLUMNS = 'issuer, subject, account, linked_at AS "linkedAt"';

export async function findSignOn(
  manager: EntityManager,
  { issuer, subject }: SignOnIdentity,
): Promise<SignOnRecord | null> {
  const [found] = await manager.query<SignOnRecord[]>(
    `SELECT ${COLUMNS} FROM sign_on WHERE issuer = $1 AND subject = $2`,
    [issuer, subject],
  );
  return found ?? null;
}

/** @returns false where the identity belongs to an account already, be it this one. */
export async function linkSignOn(
  manager: EntityManager,
  account: string,
  { issuer, subject }: SignOnIdentity,
): Promise<boolean> {
  const linked = await manager.query<unknown[]>(
    'INSERT INTO sign_on (issuer, subject, account) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1',
    [issuer, subject, account],
  );
  return linked.length > 0;
}

export async function listSignOns(manager: EntityManager, account: string): Promise<SignOnRecord[]> {
  return manager.query<SignOnRecord[]>(
    `SELECT ${COLUMNS} FROM sign_on WHERE account = $1 ORDER BY linked_at`,
    [account],
  );
}

export async function unlinkSignOn(
  manager: EntityManager,
  account: string,
  { issuer, subject }: SignOnIdentity,
): Promise<boolean> {
  const [, removed] = await manager.query<[unknown, number]>(
    'DELETE FROM sign_on WHERE account = $1 AND issuer = $2 AND subject = $3',
    [account, issuer, subject],
  );
  return removed > 0;
}

/** Keeps what a browser must come back with, and gives the secret by which it is found. What has expired goes. */
export async function beginAttempt(
  manager: EntityManager,
  content: Buffer,
  lifetime: number,
): Promise<string> {
  const secret = newSecret();
  await manager.query('DELETE FROM sign_on_attempt WHERE expires_at < clock_timestamp()');
  await manager.query(
    `INSERT INTO sign_on_attempt (sha256, content, expires_at)
     VALUES ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')`,
    [digestOf(secret), content, lifetime],
  );
  return secret;
}

/** What was kept for an attempt, once: it is gone afterwards. */
export async function takeAttempt(manager: EntityManager, secret: string): Promise<Buffer | null> {
  const [rows] = await manager.query<[{ content: Buffer; alive: boolean }[], number]>(
    `DELETE FROM sign_on_attempt WHERE sha256 = $1
     RETURNING content, expires_at > clock_timestamp() AS alive`,
    [digestOf(secret)],
  );
  return rows[0]?.alive ? rows[0].content : null;
}
