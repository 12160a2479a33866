import { createHash, randomBytes } from 'node:crypto';
import type { RoleHeld } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { grantRoles } from '../access/roles.ts';

export interface TestAccount {
  id: string;
  email: string;
}

/** An account that holds these roles, without a password. Takes the owner's connection. */
export async function createTestAccount(
  manager: EntityManager,
  roles: readonly RoleHeld[],
  name = 'test',
): Promise<TestAccount> {
  const email = `${name}-${randomBytes(6).toString('hex')}@example.org`;
  const [row] = await manager.query<{ id: string }[]>(
    'INSERT INTO account (email, name) VALUES ($1, $2) RETURNING id',
    [email, name],
  );
  const { id } = row as { id: string };
  await grantRoles(manager, id, roles);
  return { id, email };
}

export interface TestTokenOptions {
  cycle: string;
  country?: string;
  scope?: 'read' | 'write';
  /** Milliseconds from now; a day where it is left out. */
  lifetime?: number;
}

/** A token of an account. Takes the owner's connection. */
export async function issueTestToken(
  manager: EntityManager,
  account: string,
  { cycle, country, scope = 'write', lifetime = 86_400_000 }: TestTokenOptions,
): Promise<{ id: string; token: string }> {
  const token = `concord_${randomBytes(32).toString('base64url')}`;
  const [row] = await manager.query<{ id: string }[]>(
    `INSERT INTO api_token (sha256, account, label, scope, cycle, country, expires_at)
     VALUES ($1, $2, 'test', $3, $4, $5, clock_timestamp() + $6 * interval '1 millisecond') RETURNING id`,
    [createHash('sha256').update(token).digest('hex'), account, scope, cycle, country ?? null, lifetime],
  );
  const { id } = row as { id: string };
  return { id, token };
}
