import type { RoleHeld } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { type RoleRow, toRoleHeld } from '../access/roles.ts';
import { lock } from '../transaction.ts';
import type { AccountRecord } from './accounts.ts';

/** An account as a list shows it. */
export interface AccountSummary
  extends Pick<AccountRecord, 'id' | 'email' | 'name' | 'language' | 'createdAt' | 'disabledAt'> {
  roles: RoleHeld[];
  hasSecondFactor: boolean;
  lastSeenAt: Date | null;
}

export interface AccountQuery {
  /** Part of a name or of an address. */
  search?: string;
  /** Takes up after this account. */
  after?: string;
  /** At most so many. */
  limit: number;
}

type Row = Omit<AccountSummary, 'roles'> & {
  roles: RoleRow[];
};

const ROLES = `(SELECT coalesce(jsonb_agg(jsonb_build_object('role', role, 'cycle', cycle, 'country', country, 'sections', sections)
    ORDER BY cycle, role, country), '[]') FROM role_held WHERE role_held.account = account.id)`;

const SUMMARY = `SELECT id, email, name, language, created_at AS "createdAt", disabled_at AS "disabledAt",
    ${ROLES} AS roles,
    EXISTS (SELECT FROM totp WHERE totp.account = account.id AND confirmed_at IS NOT NULL)
      OR EXISTS (SELECT FROM passkey WHERE passkey.account = account.id) AS "hasSecondFactor",
    (SELECT max(last_seen_at) FROM session WHERE session.account = account.id) AS "lastSeenAt"
  FROM account`;

/** Accounts in the order of their names, as far as the transaction's reader may see them. */
export async function listAccounts(
  manager: EntityManager,
  { search, after, limit }: AccountQuery,
): Promise<AccountSummary[]> {
  const rows = await manager.query<Row[]>(
    `${SUMMARY}
     WHERE ($1::text IS NULL OR strpos(lower(name), lower($1)) > 0 OR strpos(email, lower($1)) > 0)
       AND ($2::uuid IS NULL OR (lower(name), id) > (SELECT lower(name), id FROM account WHERE id = $2))
     ORDER BY lower(name), id LIMIT $3`,
    [search || null, after ?? null, limit],
  );
  return rows.map(toSummary);
}

export async function summariseAccount(manager: EntityManager, id: string): Promise<AccountSummary | null> {
  const [row] = await manager.query<Row[]>(`${SUMMARY} WHERE id = $1`, [id]);
  return row === undefined ? null : toSummary(row);
}

function toSummary({ roles, ...row }: Row): AccountSummary {
  return { ...row, roles: roles.map(toRoleHeld) };
}

/** Someone who takes part in a cycle, and as what. */
export type RoleHolder = Pick<AccountSummary, 'id' | 'email' | 'name' | 'disabledAt' | 'roles'>;

/** Whoever holds a role in a cycle, and the roles held there; as far as the transaction's reader may see them. */
export async function listRoleHolders(manager: EntityManager, cycle: string): Promise<RoleHolder[]> {
  const rows = await manager.query<(Omit<RoleHolder, 'roles'> & Pick<Row, 'roles'>)[]>(
    `SELECT account.id, email, name, disabled_at AS "disabledAt",
       jsonb_agg(jsonb_build_object('role', role, 'cycle', cycle, 'country', country, 'sections', sections)
         ORDER BY role, country) AS roles
     FROM role_held JOIN account ON account.id = role_held.account
     WHERE role_held.cycle = $1 GROUP BY account.id ORDER BY lower(name), account.id`,
    [cycle],
  );
  return rows.map(({ roles, ...row }) => ({ ...row, roles: roles.map(toRoleHeld) }));
}

/** The roles of an account, whoever the transaction works for. */
export async function rolesOf(manager: EntityManager, account: string): Promise<RoleHeld[]> {
  const rows = await manager.query<Row['roles']>(
    'SELECT role, cycle, country, sections FROM role_held WHERE account = $1 ORDER BY cycle, role, country',
    [account],
  );
  return rows.map(toRoleHeld);
}

/** Takes one role away. @returns whether it was held. */
export async function revokeRole(manager: EntityManager, account: string, held: RoleHeld): Promise<boolean> {
  const [, changed] = await manager.query<[unknown, number]>(
    `DELETE FROM role_held WHERE account = $1 AND role = $2
       AND cycle IS NOT DISTINCT FROM $3 AND country IS NOT DISTINCT FROM $4`,
    [account, held.role, held.cycle ?? null, held.country ?? null],
  );
  return changed > 0;
}

/**
 * The accounts, open ones alone, that administer the installation. They keep the role until the transaction ends: of two
 * who would take it from each other at once, the second sees what the first did.
 */
export async function lockAdministrators(manager: EntityManager): Promise<string[]> {
  await lock(manager, 'administrators');
  const rows = await manager.query<{ id: string }[]>(
    `SELECT account.id FROM role_held JOIN account ON account.id = role_held.account
     WHERE role_held.role = 'administrator' AND account.disabled_at IS NULL ORDER BY account.id`,
  );
  return rows.map(({ id }) => id);
}
