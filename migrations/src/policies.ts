/** Who a policy admits, in words of the functions that the roles' migration makes. */
export const ORGANIZES = 'cycle IN (SELECT concord_cycles_organized())';
export const TAKES_PART = 'cycle IN (SELECT concord_cycles())';
export const SEES_IN_FULL = `(${ORGANIZES} OR (cycle, country) IN (SELECT cycle, country FROM concord_outlines_in_full()))`;
export const FILES = '(cycle, country) IN (SELECT cycle, country FROM concord_outlines_filed())';
export const CLEARS = '(cycle, country) IN (SELECT cycle, country FROM concord_outlines_cleared())';
export const ADMINISTERS = '(SELECT concord_administers())';
export const SIGNS_IN = "current_setting('concord.purpose', true) = 'sign-in'";
export const HOLDS_ACCOUNT = '(SELECT concord_account()) IS NOT NULL';
export const IS_OWN = 'account = (SELECT concord_account())';

type Command = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/**
 * The statements that shut a table to all but its owner, and open it to the runtime role row by row.
 * A command without a condition stays shut: the role has not even the privilege.
 */
export function guard(table: string, conditions: Partial<Record<Command, string>>): string[] {
  return [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY owner_all ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true)`,
    ...Object.entries(conditions).flatMap(([command, condition]) => [
      `GRANT ${command} ON ${table} TO concord_runtime`,
      `CREATE POLICY runtime_${command.toLowerCase()} ON ${table} FOR ${command} TO concord_runtime ${clausesOf(command as Command, condition)}`,
    ]),
  ];
}

function clausesOf(command: Command, condition: string): string {
  if (command === 'INSERT') return `WITH CHECK (${condition})`;
  return command === 'UPDATE' ? `USING (${condition}) WITH CHECK (${condition})` : `USING (${condition})`;
}

/** The statements that undo {@link guard}, for a table that stays. */
export function unguard(table: string, commands: readonly Command[]): string[] {
  return [
    ...commands.map((command) => `DROP POLICY runtime_${command.toLowerCase()} ON ${table}`),
    `DROP POLICY owner_all ON ${table}`,
    `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
    `REVOKE ALL ON ${table} FROM concord_runtime`,
  ];
}
