import type { CountryCode } from '@concord/domain';
import type { EntityManager } from 'typeorm';

/** A country's chapter and whether it is signed off as it would be printed now. */
export interface ChapterState {
  country: CountryCode;
  /** Of the submission that counts. */
  version: number;
  submittedAt: Date;
  /** When it was signed off; null where it is not, also since something was submitted afterwards. */
  signedAt: Date | null;
  /** Whether an earlier submission was signed off. */
  wasSigned: boolean;
  comments: number;
}

export interface ChapterComment {
  text: string;
  writtenAt: Date;
  /** Number of the submission that it is about. */
  version: number;
  side: CommentSide;
}

/** Who speaks: somebody of the country, or an organizer. */
export type CommentSide = 'country' | 'organizers';

const CHAPTERS = `
  SELECT DISTINCT ON (country) readable.country, readable.version, readable.submitted_at AS "submittedAt",
    (SELECT signed_at FROM chapter_sign_off AS signed
     WHERE signed.cycle = readable.cycle AND signed.country = readable.country
       AND signed.version = readable.version AND taken_back_at IS NULL) AS "signedAt",
    EXISTS (SELECT FROM chapter_sign_off AS signed
      WHERE signed.cycle = readable.cycle AND signed.country = readable.country
        AND signed.version < readable.version AND taken_back_at IS NULL) AS "wasSigned",
    (SELECT count(*)::int FROM chapter_comment AS comment
     WHERE comment.cycle = readable.cycle AND comment.country = readable.country) AS comments
  FROM readable_outline AS readable
  WHERE readable.cycle = $1 AND ($2::text IS NULL OR readable.country = $2) AND NOT readable.is_withdrawn
  ORDER BY country, version DESC`;

/** The chapters of all who filed, by country. Who signed is told to the organizers, and to each country of itself. */
export function listChapters(manager: EntityManager, cycle: string): Promise<ChapterState[]> {
  return manager.query<ChapterState[]>(CHAPTERS, [cycle, null]);
}

/** @returns null where the country has filed nothing that counts. */
export async function findChapter(
  manager: EntityManager,
  cycle: string,
  country: CountryCode,
): Promise<ChapterState | null> {
  const [found] = await manager.query<ChapterState[]>(CHAPTERS, [cycle, country]);
  return found ?? null;
}

/** Signs off the chapter of one submission. @returns whether this did it; false where it was signed off already. */
export async function signOffChapter(
  manager: EntityManager,
  cycle: string,
  country: CountryCode,
  version: number,
): Promise<boolean> {
  const signed = await manager.query<unknown[]>(
    `INSERT INTO chapter_sign_off (cycle, country, version) VALUES ($1, $2, $3)
     ON CONFLICT DO NOTHING RETURNING id`,
    [cycle, country, version],
  );
  return signed.length === 1;
}

/** @returns whether there was a sign-off to take back. */
export async function takeSignOffBack(
  manager: EntityManager,
  cycle: string,
  country: CountryCode,
  version: number,
): Promise<boolean> {
  const [, taken] = await manager.query<[unknown[], number]>(
    `UPDATE chapter_sign_off SET taken_back_at = clock_timestamp()
     WHERE cycle = $1 AND country = $2 AND version = $3 AND taken_back_at IS NULL`,
    [cycle, country, version],
  );
  return taken === 1;
}

/** The newest first. */
export function chapterComments(
  manager: EntityManager,
  cycle: string,
  country: CountryCode,
): Promise<ChapterComment[]> {
  return manager.query<ChapterComment[]>(
    `SELECT text, written_at AS "writtenAt", version, side FROM chapter_comment
     WHERE cycle = $1 AND country = $2 ORDER BY written_at DESC, id`,
    [cycle, country],
  );
}

export async function commentOnChapter(
  manager: EntityManager,
  cycle: string,
  country: CountryCode,
  { version, side, text }: Omit<ChapterComment, 'writtenAt'>,
): Promise<void> {
  await manager.query(
    'INSERT INTO chapter_comment (cycle, country, version, side, text) VALUES ($1, $2, $3, $4, $5)',
    [cycle, country, version, side, text],
  );
}
