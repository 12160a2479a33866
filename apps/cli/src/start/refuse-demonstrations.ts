import type { DataSource } from 'typeorm';

/**
 * Takes the owner's connection.
 * @throws Error if an account of the demonstration can sign in: whoever started it knows its password.
 */
export async function refuseDemonstrations(owner: DataSource): Promise<void> {
  const [row] = await owner.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM account WHERE is_demonstration AND disabled_at IS NULL',
  );
  const count = row?.count ?? 0;
  if (count > 0) {
    throw new Error(
      `The database has accounts of the demonstration (${count}). Production needs a database without them; or an administrator disables them first.`,
    );
  }
}
