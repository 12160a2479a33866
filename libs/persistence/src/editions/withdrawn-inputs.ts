import type { EntityManager } from 'typeorm';
import type { EditionInput } from './edition.schema.ts';

/** Of submissions that an edition rests on, those that their countries have taken back by now. */
export async function withdrawnInputs(
  manager: EntityManager,
  snapshot: readonly EditionInput[],
): Promise<EditionInput[]> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT id FROM readable_outline WHERE id = ANY($1) AND is_withdrawn',
    [snapshot.map(({ submission }) => submission)],
  );
  const withdrawn = new Set(rows.map(({ id }) => id));
  return snapshot.filter(({ submission }) => withdrawn.has(submission));
}

/** An outline was taken back while an edition was compiled that has it in it. */
export class OutlineWithdrawnError extends Error {
  override readonly name = 'OutlineWithdrawnError';
}
