import type { EntityManager } from 'typeorm';
import { type AnsweredLinks, answeredLinks } from '../handshakes/handshakes.ts';
import { storableJson } from '../storable.ts';

/**
 * What countries had answered about each other's partnerships when the edition was first taken up: frozen then, so that
 * the edition stays the same whoever answers later.
 */
export async function editionAnswers(
  manager: EntityManager,
  { id, cycle }: { id: string; cycle: string },
): Promise<AnsweredLinks> {
  const answers = await answeredLinks(manager, cycle);
  await manager.query(
    `INSERT INTO edition_answers (edition, cycle, answers) VALUES ($1, $2, $3) ON CONFLICT (edition) DO NOTHING`,
    [id, cycle, storableJson(answers)],
  );
  const [frozen] = await manager.query<{ answers: AnsweredLinks }[]>(
    'SELECT answers FROM edition_answers WHERE edition = $1',
    [id],
  );
  return frozen?.answers ?? answers;
}
