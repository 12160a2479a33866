import type { EntityManager } from 'typeorm';

/**
 * The names of accounts and of the invited, by id, as far as the transaction's reader may see them.
 */
export async function namesById(
  manager: EntityManager,
  { accounts, invitations }: { accounts: readonly string[]; invitations: readonly string[] },
): Promise<Map<string, string>> {
  const rows = await manager.query<{ id: string; name: string }[]>(
    `SELECT id::text, name FROM account WHERE id::text = ANY($1)
     UNION ALL SELECT id::text, name FROM invitation WHERE id::text = ANY($2)`,
    [accounts, invitations],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
