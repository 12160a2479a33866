import { discloseOutline } from '@concord/disclosure';
import type { CountryCode, Outline } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../bulk.ts';
import type { ProjectedSubmission } from '../outlines/project-submission.ts';
import type { SubmissionWithText } from '../outlines/submission.schema.ts';
import { inTransaction, lock } from '../transaction.ts';
import { vectorOf } from './search-words.ts';

/** Part of an outline that has texts, as its document names it. */
export type TextPart = 'framework' | 'initiatives' | 'partnerships' | 'answers';

interface ItemText {
  part: TextPart;
  /** In the list of its part. */
  position: number;
  title: string;
  body: string;
}

const COLUMNS = {
  submission: 'uuid',
  audience: 'text',
  cycle: 'text',
  country: 'text',
  place: 'int',
  part: 'text',
  position: 'int',
  title: 'text',
  body: 'text',
  language: 'text',
  words: 'tsvector',
} as const;

/** Keeps the texts of the outlines that count from now on, as they are searched, in place of those before. */
export async function keepTexts(
  manager: EntityManager,
  submissions: readonly ProjectedSubmission[],
): Promise<void> {
  for (const { submission } of submissions) {
    await removeTexts(manager, submission.cycle, submission.country);
  }
  const rows = submissions.flatMap(({ submission: { id, cycle, country }, outline }) =>
    (['whole', 'participants'] as const).flatMap((audience) => {
      const seen = audience === 'whole' ? outline : discloseOutline(outline, audience);
      return textsOf(seen).map((text, place) => ({
        submission: id,
        audience,
        cycle,
        country,
        place,
        ...text,
        language: outline.language,
        words: vectorOf(text.title, text.body),
      }));
    }),
  );
  await insertRows(manager, 'outline_text', COLUMNS, rows);
}

export async function removeTexts(
  manager: EntityManager,
  cycle: string,
  country: CountryCode,
): Promise<void> {
  await manager.query('DELETE FROM outline_text WHERE cycle = $1 AND country = $2', [cycle, country]);
}

/** Keeps what is not kept yet of the outlines that count in a cycle, or in all. */
export async function keepMissingTexts(manager: EntityManager, cycle?: string): Promise<void> {
  const missing = await manager.query<{ cycle: string; country: CountryCode }[]>(
    `SELECT DISTINCT cycle, country FROM readable_outline AS outline
     WHERE ($1::text IS NULL OR cycle = $1) AND NOT is_withdrawn
       AND NOT EXISTS (SELECT FROM outline_text AS kept
         WHERE kept.cycle = outline.cycle AND kept.country = outline.country)`,
    [cycle ?? null],
  );
  for (const { cycle: code, country } of missing) {
    await inTransaction(manager, async (transaction) => {
      await lock(transaction, 'submission', code, country);
      const [newest] = await transaction.query<SubmissionWithText[]>(
        `SELECT id, cycle, country, document AS text FROM readable_outline
         WHERE cycle = $1 AND country = $2 AND NOT is_withdrawn ORDER BY version DESC LIMIT 1`,
        [code, country],
      );
      if (newest === undefined) return;
      const { text, ...submission } = newest;
      await keepTexts(transaction, [{ submission, outline: JSON.parse(text) as Outline }]);
    });
  }
}

/** What an outline says in words, item by item. */
function textsOf({ framework, initiatives, partnerships, answers }: Outline): ItemText[] {
  const texts: ItemText[] = [];
  const add = (part: TextPart, position: number, title: string, parts: readonly (string | undefined)[]) => {
    const body = parts.filter((each) => each !== undefined && each !== '').join('\n\n');
    if (title !== '' || body !== '') texts.push({ part, position, title, body });
  };
  if (framework !== undefined) {
    const { summary, changes, instruments = [] } = framework;
    add('framework', 0, '', [summary, changes, ...instruments.map(({ title }) => title)]);
  }
  for (const [position, item] of (initiatives ?? []).entries()) {
    const { title, titleEn, description, leadAgency, results } = item;
    add('initiatives', position, title, [titleEn, description, leadAgency, results]);
  }
  for (const [position, item] of (partnerships ?? []).entries()) {
    const { objectives, governance, resources, conflictsOfInterest, valueAdded, challenges, results } = item;
    const organisations = item.parties.map(({ organisation }) => organisation?.name);
    add('partnerships', position, item.title, [
      item.titleEn,
      ...organisations,
      objectives,
      governance,
      resources,
      conflictsOfInterest,
      valueAdded,
      challenges,
      results,
    ]);
  }
  for (const [position, { text }] of (answers ?? []).entries()) add('answers', position, '', [text]);
  return texts;
}
