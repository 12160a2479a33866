import type { Language } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { digestOf, newSecret } from './secret-token.ts';

/** `password`: the first factor is given, and nothing is open but to give the second. `complete`: both are. */
export type SessionStage = 'password' | 'complete';

/** Minutes without a request after which a session ends. */
export const IDLE_MINUTES = 30;
/** Hours after which a session ends however it is used. */
export const LONGEST_HOURS = 12;
/** Minutes for giving the second factor after the first. */
export const SECOND_STEP_MINUTES = 15;
/** Minutes for which it counts that the owner of a session has shown that it is they. */
export const CONFIRMED_MINUTES = 10;

export interface SessionRecord {
  sha256: string;
  account: string;
  stage: SessionStage;
  /** What was asked and waits for its answer, for instance a passkey's challenge. */
  challenge: Record<string, unknown> | null;
  createdAt: Date;
  lastSeenAt: Date;
  /** Whether its owner has shown lately that it is they, as is asked before what they sign in by is changed. */
  isConfirmed: boolean;
  name: string;
  email: string;
  language: Language;
}

const COLUMNS = `session.sha256, session.account, session.stage, session.challenge,
  session.created_at AS "createdAt", session.last_seen_at AS "lastSeenAt",
  session.confirmed_at > clock_timestamp() - interval '${CONFIRMED_MINUTES} minutes' AS "isConfirmed", account.name, account.email, account.language`;

/** What a session must be to count: of an account that is not disabled, used lately, and not too old. */
const LIVES = `account.disabled_at IS NULL AND session.expires_at > clock_timestamp()
  AND session.last_seen_at > clock_timestamp() - interval '${IDLE_MINUTES} minutes'`;

/** Opens a session. Those that ended are removed. @returns its secret, which is stored nowhere. */
export async function openSession(
  manager: EntityManager,
  { account, stage, userAgent }: { account: string; stage: SessionStage; userAgent?: string },
): Promise<string> {
  const secret = newSecret();
  await manager.query(
    `DELETE FROM session WHERE expires_at < clock_timestamp()
       OR last_seen_at < clock_timestamp() - interval '${IDLE_MINUTES} minutes'`,
  );
  await manager.query(
    `INSERT INTO session (sha256, account, stage, expires_at, user_agent)
     VALUES ($1, $2, $3, clock_timestamp() + $5 * interval '1 minute', $4)`,
    [
      digestOf(secret),
      account,
      stage,
      userAgent?.slice(0, 200) ?? null,
      stage === 'complete' ? LONGEST_HOURS * 60 : SECOND_STEP_MINUTES,
    ],
  );
  return secret;
}

/** The session of a secret, if it lives. Counts as use of it, noted once a minute. */
export async function useSession(manager: EntityManager, secret: string): Promise<SessionRecord | null> {
  const sha256 = digestOf(secret);
  const [session] = await manager.query<SessionRecord[]>(
    `SELECT ${COLUMNS} FROM session JOIN account ON account.id = session.account
     WHERE session.sha256 = $1 AND ${LIVES}`,
    [sha256],
  );
  if (session === undefined) return null;
  await manager.query(
    `UPDATE session SET last_seen_at = clock_timestamp()
     WHERE sha256 = $1 AND last_seen_at < clock_timestamp() - interval '1 minute'`,
    [sha256],
  );
  return session;
}

/** Puts a complete session in the place of one, so that a secret seen before a factor was given opens nothing after it. */
export async function advanceSession(manager: EntityManager, secret: string): Promise<string | null> {
  const [rows] = await manager.query<[{ account: string; userAgent: string | null }[], number]>(
    `DELETE FROM session WHERE sha256 = $1 AND stage = 'password' RETURNING account, user_agent AS "userAgent"`,
    [digestOf(secret)],
  );
  const [old] = rows;
  if (old === undefined) return null;
  return openSession(manager, {
    account: old.account,
    stage: 'complete',
    ...(old.userAgent === null ? {} : { userAgent: old.userAgent }),
  });
}

/**
 * Gives a complete session a new secret; it lives no longer by that. @param isConfirmed whether its owner has just
 * shown that it is they. @returns null where it has ended.
 */
export async function renewSession(
  manager: EntityManager,
  secret: string,
  { isConfirmed }: { isConfirmed: boolean },
): Promise<string | null> {
  const next = newSecret();
  const [, renewed] = await manager.query<[unknown, number]>(
    `UPDATE session SET sha256 = $2, challenge = NULL, last_seen_at = clock_timestamp(),
       confirmed_at = CASE WHEN $3 THEN clock_timestamp() ELSE confirmed_at END
     WHERE sha256 = $1 AND stage = 'complete'`,
    [digestOf(secret), digestOf(next), isConfirmed],
  );
  return renewed > 0 ? next : null;
}

/** Keeps what was asked beside the session, or forgets it. */
export async function keepChallenge(
  manager: EntityManager,
  secret: string,
  challenge: Record<string, unknown> | null,
): Promise<void> {
  await manager.query('UPDATE session SET challenge = $2 WHERE sha256 = $1', [
    digestOf(secret),
    challenge === null ? null : JSON.stringify(challenge),
  ]);
}

/** What was kept beside the session, once: it is forgotten with that. */
export async function takeChallenge(
  manager: EntityManager,
  secret: string,
): Promise<Record<string, unknown> | null> {
  const [rows] = await manager.query<[Pick<SessionRecord, 'challenge'>[], number]>(
    `UPDATE session SET challenge = NULL FROM (
       SELECT sha256 AS name, challenge AS kept FROM session WHERE sha256 = $1 FOR UPDATE
     ) AS before WHERE session.sha256 = before.name RETURNING before.kept AS challenge`,
    [digestOf(secret)],
  );
  return rows[0]?.challenge ?? null;
}

/** An account's sessions that are signed in and live, the last used first. */
export function listSessions(
  manager: EntityManager,
  account: string,
): Promise<(SessionRecord & { userAgent: string | null })[]> {
  return manager.query(
    `SELECT ${COLUMNS}, session.user_agent AS "userAgent"
     FROM session JOIN account ON account.id = session.account
     WHERE session.account = $1 AND session.stage = 'complete' AND ${LIVES} ORDER BY session.last_seen_at DESC`,
    [account],
  );
}

/** @returns whether there was one. */
export async function endSession(manager: EntityManager, secret: string): Promise<boolean> {
  const [, ended] = await manager.query<[unknown, number]>('DELETE FROM session WHERE sha256 = $1', [
    digestOf(secret),
  ]);
  return ended > 0;
}

/** Ends a session of an account, named by the digest of its secret. @returns whether there was one. */
export async function endSessionOf(
  manager: EntityManager,
  account: string,
  sha256: string,
): Promise<boolean> {
  const [, ended] = await manager.query<[unknown, number]>(
    'DELETE FROM session WHERE account = $1 AND sha256 = $2',
    [account, sha256],
  );
  return ended > 0;
}

/** Ends all sessions of an account, but for one that may be named by its secret. @returns how many. */
export async function endSessions(
  manager: EntityManager,
  account: string,
  exceptSecret?: string,
): Promise<number> {
  const [, ended] = await manager.query<[unknown, number]>(
    'DELETE FROM session WHERE account = $1 AND sha256 IS DISTINCT FROM $2',
    [account, exceptSecret === undefined ? null : digestOf(exceptSecret)],
  );
  return ended;
}
