import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type AccessTokenRecord, accessTokenSchema } from './access-token.schema.ts';

/** Makes a token of 256 random bits and stores its SHA-256 alone: this is the only time that it can be shown. */
export async function issueAccessToken(manager: EntityManager, label: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await saveAccessToken(manager, token, label);
  return token;
}

/** Accepts a token that the operator chose; a token that is there already takes the new label. */
export async function saveAccessToken(manager: EntityManager, token: string, label: string): Promise<void> {
  await manager.query(
    `INSERT INTO access_token (sha256, label) VALUES ($1, $2)
     ON CONFLICT (sha256) DO UPDATE SET label = excluded.label`,
    [digest(token), label],
  );
}

export function findAccessToken(manager: EntityManager, token: string): Promise<AccessTokenRecord | null> {
  return manager.getRepository(accessTokenSchema).findOneBy({ sha256: digest(token) });
}

/** @returns whether there was such a token. */
export async function revokeAccessToken(manager: EntityManager, token: string): Promise<boolean> {
  const { affected } = await manager.getRepository(accessTokenSchema).delete({ sha256: digest(token) });
  return affected === 1;
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
