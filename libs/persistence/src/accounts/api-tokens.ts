import type { CountryCode, Language } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { digestOf, newSecret } from './secret-token.ts';

export type TokenScope = 'read' | 'write';

/** A token by which a program works for an account, in one cycle and, where it says so, for one country. */
export interface ApiTokenRecord {
  id: string;
  account: string;
  label: string;
  scope: TokenScope;
  cycle: string;
  country: CountryCode | null;
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date;
  revokedAt: Date | null;
}

export interface TokenRequest {
  account: string;
  /** What it is for, in its owner's words. */
  label: string;
  scope: TokenScope;
  cycle: string;
  country?: CountryCode;
  expiresAt: Date;
}

/** What a token begins with, so that one that has strayed is recognised. */
export const TOKEN_PREFIX = 'concord_';

const COLUMNS = `token.id, token.account, token.label, token.scope, token.cycle, token.country,
  token.created_at AS "createdAt", token.last_used_at AS "lastUsedAt", token.expires_at AS "expiresAt",
  token.revoked_at AS "revokedAt"`;

/** Issues a token. @returns it with its id; it can be shown this once, since its SHA-256 alone is stored. */
export async function issueApiToken(
  manager: EntityManager,
  { account, label, scope, cycle, country, expiresAt }: TokenRequest,
): Promise<{ id: string; token: string }> {
  const token = `${TOKEN_PREFIX}${newSecret()}`;
  const [row] = await manager.query<{ id: string }[]>(
    `INSERT INTO api_token (sha256, account, label, scope, cycle, country, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [digestOf(token), account, label, scope, cycle, country ?? null, expiresAt],
  );
  return { id: (row as { id: string }).id, token };
}

/** The token, if it is in force and its account is not disabled. Counts as use of it, noted once a minute. */
export async function useApiToken(
  manager: EntityManager,
  token: string,
): Promise<(ApiTokenRecord & { language: Language }) | null> {
  const [found] = await manager.query<(ApiTokenRecord & { language: Language })[]>(
    `SELECT ${COLUMNS}, account.language
     FROM api_token AS token JOIN account ON account.id = token.account
     WHERE token.sha256 = $1 AND token.revoked_at IS NULL
       AND token.expires_at > clock_timestamp() AND account.disabled_at IS NULL`,
    [digestOf(token)],
  );
  if (found === undefined) return null;
  await manager.query(
    `UPDATE api_token SET last_used_at = clock_timestamp()
     WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < clock_timestamp() - interval '1 minute')`,
    [found.id],
  );
  return found;
}

/** An account's tokens, the newest first, those that ended included. */
export function listApiTokens(manager: EntityManager, account: string): Promise<ApiTokenRecord[]> {
  return manager.query(
    `SELECT ${COLUMNS} FROM api_token AS token WHERE token.account = $1 ORDER BY token.created_at DESC`,
    [account],
  );
}

/** @returns whether there was one of this account's in force. */
export async function revokeApiToken(manager: EntityManager, account: string, id: string): Promise<boolean> {
  const [, revoked] = await manager.query<[unknown, number]>(
    `UPDATE api_token SET revoked_at = clock_timestamp()
     WHERE account = $1 AND id = $2 AND revoked_at IS NULL`,
    [account, id],
  );
  return revoked > 0;
}
