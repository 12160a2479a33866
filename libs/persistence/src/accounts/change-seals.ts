import type { EntityManager } from 'typeorm';

/** What is kept sealed for long, and the purpose of the key that seals it. */
const KEPT = [
  { purpose: 'second-factor', table: 'totp', place: 'account', column: 'secret', condition: 'true' },
  { purpose: 'mail', table: 'mail_message', place: 'id', column: 'view', condition: 'length(view) > 0' },
] as const;

export type KeptSeal = (typeof KEPT)[number]['purpose'];

/** Sealed bytes of a place, sealed with another key. */
export type ChangeSeal = (purpose: KeptSeal, sealed: Buffer, place: string) => Uint8Array;

/**
 * Seals anew what is kept sealed, and ends what is sealed for minutes alone: sessions, forms that wait to be sent again and
 * sign-ons under way. In the caller's transaction, by the owner's connection.
 * @returns how many were sealed anew, by purpose.
 */
export async function changeSeals(
  manager: EntityManager,
  change: ChangeSeal,
): Promise<Record<KeptSeal, number>> {
  const counts = { 'second-factor': 0, mail: 0 };
  for (const { purpose, table, place, column, condition } of KEPT) {
    const rows = await manager.query<{ place: string; sealed: Buffer }[]>(
      `SELECT ${place} AS place, ${column} AS sealed FROM ${table} WHERE ${condition} FOR UPDATE`,
    );
    for (const row of rows) {
      await manager.query(`UPDATE ${table} SET ${column} = $2 WHERE ${place} = $1`, [
        row.place,
        change(purpose, row.sealed, row.place),
      ]);
    }
    counts[purpose] = rows.length;
  }
  for (const table of ['session', 'kept_form', 'sign_on_attempt'])
    await manager.query(`DELETE FROM ${table}`);
  return counts;
}
