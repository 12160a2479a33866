import type { RoleHeld } from '@concord/domain';
import type { EntityManager } from 'typeorm';

/** The roles of whoever the transaction works for; none where its account is disabled or its token has ended. */
export async function rolesInForce(manager: EntityManager): Promise<RoleHeld[]> {
  const rows = await manager.query<
    { role: RoleHeld['role']; cycle: string | null; country: string | null }[]
  >('SELECT role, cycle, country FROM concord_roles() ORDER BY role, cycle, country');
  return rows.map(({ role, cycle, country }) => ({
    role,
    ...(cycle === null ? {} : { cycle }),
    ...(country === null ? {} : { country }),
  }));
}

/** Gives an account its roles; those that it holds already stay. @param grantedBy id of the account that gives them. */
export async function grantRoles(
  manager: EntityManager,
  account: string,
  roles: readonly RoleHeld[],
  grantedBy?: string,
): Promise<void> {
  if (roles.length === 0) return;
  await manager.query(
    `INSERT INTO role_held (account, role, cycle, country, granted_by)
     SELECT $1, role, cycle, country, $5 FROM unnest($2::text[], $3::text[], $4::text[]) AS held(role, cycle, country)
     ON CONFLICT ON CONSTRAINT role_held_once DO NOTHING`,
    [
      account,
      roles.map(({ role }) => role),
      roles.map(({ cycle }) => cycle ?? null),
      roles.map(({ country }) => country ?? null),
      grantedBy ?? null,
    ],
  );
}
