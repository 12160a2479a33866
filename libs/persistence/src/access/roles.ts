import type { RoleHeld, Section } from '@concord/domain';
import type { EntityManager } from 'typeorm';

/** The roles of whoever the transaction works for; none where its account is disabled or its token has ended. */
export async function rolesInForce(manager: EntityManager): Promise<RoleHeld[]> {
  const rows = await manager.query<RoleRow[]>(
    `SELECT role, cycle, country,
       CASE WHEN role = 'contributor' THEN (
         SELECT sections FROM role_held AS held
         WHERE held.account = (SELECT concord_account()) AND held.role = 'contributor'
           AND held.cycle = force.cycle AND held.country = force.country
       ) END AS sections
     FROM concord_roles() AS force ORDER BY role, cycle, country`,
  );
  return rows.map(toRoleHeld);
}

/** A role as its row says it. */
export interface RoleRow {
  role: RoleHeld['role'];
  cycle: string | null;
  country: string | null;
  sections: Section[] | null;
}

export function toRoleHeld({ role, cycle, country, sections }: RoleRow): RoleHeld {
  return {
    role,
    ...(cycle === null ? {} : { cycle }),
    ...(country === null ? {} : { country }),
    ...(sections === null ? {} : { sections }),
  };
}

/**
 * Gives an account its roles; those that it holds already stay. Who is a contributor already fills from now on the
 * sections that are given here.
 * @param grantedBy id of the account that gives them.
 */
export async function grantRoles(
  manager: EntityManager,
  account: string,
  roles: readonly RoleHeld[],
  grantedBy?: string,
): Promise<void> {
  if (roles.length === 0) return;
  for (const { role, cycle, country } of roles.filter((held) => held.sections !== undefined)) {
    await manager.query(
      'DELETE FROM role_held WHERE account = $1 AND role = $2 AND cycle = $3 AND country = $4',
      [account, role, cycle, country],
    );
  }
  await manager.query(
    `INSERT INTO role_held (account, role, cycle, country, sections, granted_by)
     SELECT $1, role, cycle, country, sections, $3
     FROM jsonb_to_recordset($2::jsonb) AS held(role text, cycle text, country text, sections text[])
     ON CONFLICT ON CONSTRAINT role_held_once DO NOTHING`,
    [account, JSON.stringify(roles), grantedBy ?? null],
  );
}
