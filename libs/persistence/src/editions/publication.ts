import type { DisclosureReport } from '@concord/disclosure';
import type { CountryCode, Language } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { storableText } from '../storable.ts';
import type { EditionRecord } from './edition.schema.ts';
import { editionDisclosure, findEdition, listEditions } from './editions.ts';
import { isIdentifier } from './identifier.ts';
import { listChapters } from './sign-offs.ts';
import { withdrawnInputs } from './withdrawn-inputs.ts';

/** Why an edition is not published. */
export type Hindrance =
  /** It is not for the public, or not made. */
  | { kind: 'not-ready' }
  /** Its gates found something, or were never passed. */
  | { kind: 'gates' }
  /** Countries whose chapters are in it and no longer signed off as they are printed. */
  | { kind: 'consent'; countries: CountryCode[] }
  /** Countries whose outlines are in it and were taken back since. */
  | { kind: 'withdrawn'; countries: CountryCode[] }
  /** Another was published since it was compiled, which it was not held against. */
  | { kind: 'newer' };

/**
 * Publishes an edition, whole and with its files, if nothing hinders. One that is published stays so.
 * @returns what hinders; nothing where it is published now.
 */
export async function publishEdition(manager: EntityManager, id: string): Promise<Hindrance[]> {
  const edition = await findEdition(manager, id);
  if (edition?.state !== 'done' || edition.audience !== 'public') return [{ kind: 'not-ready' }];
  if (edition.publishedAt !== null) return [];
  // One after the other: two that were not held against each other are not published at once.
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`publish ${edition.cycle}`]);
  const hindrances = await hindrancesOf(manager, edition);
  if (hindrances.length > 0) return hindrances;
  await manager.query(
    'UPDATE edition SET published_at = clock_timestamp() WHERE id = $1 AND published_at IS NULL',
    [id],
  );
  return [];
}

/** What hinders an edition for the public that is made from being published. */
export async function hindrancesOf(manager: EntityManager, edition: EditionRecord): Promise<Hindrance[]> {
  const report = await editionDisclosure(manager, edition.id);
  if (report === null || report.problems.length > 0) return [{ kind: 'gates' }];
  return [
    ...(await withdrawnOutlines(manager, edition)),
    ...(await voidConsents(manager, edition, report)),
    ...(await newerEditions(manager, edition, report)),
  ];
}

async function withdrawnOutlines(manager: EntityManager, edition: EditionRecord): Promise<Hindrance[]> {
  const withdrawn = await withdrawnInputs(manager, edition.snapshot);
  if (withdrawn.length === 0) return [];
  return [{ kind: 'withdrawn', countries: withdrawn.map(({ country }) => country) }];
}

async function voidConsents(
  manager: EntityManager,
  { cycle, snapshot }: EditionRecord,
  { consented }: DisclosureReport,
): Promise<Hindrance[]> {
  const chapters = new Map((await listChapters(manager, cycle)).map((chapter) => [chapter.country, chapter]));
  const countries = snapshot
    .filter(({ country, version }) => {
      const chapter = chapters.get(country);
      const isSigned = chapter?.version === version && chapter.signedAt !== null;
      // One that was taken back has no chapter, and is named as that.
      return consented.includes(country) && chapter !== undefined && !isSigned;
    })
    .map(({ country }) => country);
  return countries.length === 0 ? [] : [{ kind: 'consent', countries }];
}

async function newerEditions(
  manager: EntityManager,
  edition: EditionRecord,
  { against, consented }: DisclosureReport,
): Promise<Hindrance[]> {
  const contentOf = (record: EditionRecord, countries: readonly CountryCode[]) =>
    JSON.stringify([record.snapshot, record.configuration.smallCounts, countries]);
  for (const other of await listEditions(manager, edition.cycle)) {
    if (other.publishedAt === null || against.includes(other.id) || other.id === edition.id) continue;
    // The same in another language tells nothing more.
    const report = await editionDisclosure(manager, other.id);
    const isSame =
      contentOf(other, report?.consented ?? []) === contentOf(edition, consented) &&
      JSON.stringify(report?.against) === JSON.stringify(against);
    if (!isSame) return [{ kind: 'newer' }];
  }
  return [];
}

/**
 * Takes a published edition back: it is offered to nobody any more, but stays among those that later ones are held
 * against, for who has it keeps it. @param reason for everybody to read.
 * @returns whether this did it; false where it is not published, or was taken back before.
 */
export async function withdrawEdition(manager: EntityManager, id: string, reason: string): Promise<boolean> {
  const [, withdrawn] = await manager.query<[unknown[], number]>(
    `UPDATE edition SET withdrawn_at = clock_timestamp(), withdrawal_reason = $2
     WHERE id = $1 AND published_at IS NOT NULL AND withdrawn_at IS NULL`,
    [id, storableText(reason)],
  );
  return withdrawn === 1;
}

/** What anybody may know of a published edition. */
export interface PublishedEdition {
  id: string;
  cycle: string;
  language: Language;
  title: string;
  forum: string;
  catalogueVersion: string;
  pages: number;
  sha256: string;
  bytes: number;
  publishedAt: Date;
  /** When it was taken back; null while it is offered. */
  withdrawnAt: Date | null;
  withdrawalReason: string | null;
}

const PUBLIC_COLUMNS = `id, cycle, language, title, forum, catalogue_version AS "catalogueVersion", pages, sha256, bytes,
  published_at AS "publishedAt", withdrawn_at AS "withdrawnAt", withdrawal_reason AS "withdrawalReason"`;

/** The newest first; of one cycle, or of all. */
export function publishedEditions(manager: EntityManager, cycle?: string): Promise<PublishedEdition[]> {
  return manager.query<PublishedEdition[]>(
    `SELECT ${PUBLIC_COLUMNS} FROM published_edition WHERE $1::text IS NULL OR cycle = $1
     ORDER BY published_at DESC, id`,
    [cycle ?? null],
  );
}

/** @returns null for what is not published, whatever it is. */
export async function publishedEdition(
  manager: EntityManager,
  cycle: string,
  id: string,
): Promise<PublishedEdition | null> {
  if (!isIdentifier(id)) return null;
  const [found] = await manager.query<PublishedEdition[]>(
    `SELECT ${PUBLIC_COLUMNS} FROM published_edition WHERE id = $1 AND cycle = $2`,
    [id, cycle],
  );
  return found ?? null;
}

/** @returns null for what is not published, or was taken back. */
export async function publishedPdf(manager: EntityManager, id: string): Promise<Buffer | null> {
  if (!isIdentifier(id)) return null;
  const [row] = await manager.query<{ pdf: Buffer | null }[]>(
    'SELECT pdf FROM published_edition WHERE id = $1',
    [id],
  );
  return row?.pdf ?? null;
}
