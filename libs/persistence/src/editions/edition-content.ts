import type { EntityManager } from 'typeorm';
import { isIdentifier } from './identifier.ts';

/** A file that an edition is offered as, beside its PDF. */
export interface EditionFile {
  name: string;
  mediaType: string;
  content: Uint8Array;
  /** Of the content. */
  sha256: string;
}

export interface ListedFile extends Omit<EditionFile, 'content'> {
  bytes: number;
}

/** A page of an edition that is read in a browser: markup that the report's own templates made. */
export interface EditionPage {
  /** What it is called in its address. */
  place: string;
  label: string;
  title: string;
  body: string;
}

export type ListedPage = Omit<EditionPage, 'body'>;

/** From which rows: those of who has an account, or what anybody may read. */
export type Shelf = 'held' | 'published';

const TABLES: Readonly<Record<Shelf, { files: string; pages: string }>> = {
  held: { files: 'edition_file', pages: 'edition_page' },
  published: { files: 'published_file', pages: 'published_page' },
};

export function listEditionFiles(manager: EntityManager, id: string, shelf: Shelf): Promise<ListedFile[]> {
  return manager.query<ListedFile[]>(
    `SELECT name, media_type AS "mediaType", sha256, octet_length(content) AS bytes
     FROM ${TABLES[shelf].files} WHERE edition = $1 ORDER BY name`,
    [id],
  );
}

/** @returns null where there is none of the name. */
export async function readEditionFile(
  manager: EntityManager,
  id: string,
  name: string,
  shelf: Shelf,
): Promise<(EditionFile & { content: Buffer }) | null> {
  if (!isIdentifier(id)) return null;
  const [file] = await manager.query<(EditionFile & { content: Buffer })[]>(
    `SELECT name, media_type AS "mediaType", sha256, content
     FROM ${TABLES[shelf].files} WHERE edition = $1 AND name = $2`,
    [id, name],
  );
  return file ?? null;
}

/** In their order. */
export function listEditionPages(manager: EntityManager, id: string, shelf: Shelf): Promise<ListedPage[]> {
  return manager.query<ListedPage[]>(
    `SELECT place, label, title FROM ${TABLES[shelf].pages} WHERE edition = $1 ORDER BY position`,
    [id],
  );
}

export async function readEditionPage(
  manager: EntityManager,
  id: string,
  place: string,
  shelf: Shelf,
): Promise<EditionPage | null> {
  if (!isIdentifier(id)) return null;
  const [page] = await manager.query<EditionPage[]>(
    `SELECT place, label, title, body FROM ${TABLES[shelf].pages} WHERE edition = $1 AND place = $2`,
    [id, place],
  );
  return page ?? null;
}

/** Writes what an edition is offered as, in place of what may be there. Takes the owner's connection. */
export async function keepContent(
  manager: EntityManager,
  id: string,
  { files, pages }: { files: readonly EditionFile[]; pages: readonly EditionPage[] },
): Promise<void> {
  await manager.query('DELETE FROM edition_file WHERE edition = $1', [id]);
  await manager.query('DELETE FROM edition_page WHERE edition = $1', [id]);
  for (const { name, mediaType, content, sha256 } of files) {
    await manager.query(
      `INSERT INTO edition_file (edition, cycle, audience, name, media_type, content, sha256)
       SELECT id, cycle, audience, $2, $3, $4, $5 FROM edition WHERE id = $1`,
      [id, name, mediaType, Buffer.from(content), sha256],
    );
  }
  await manager.query(
    `INSERT INTO edition_page (edition, cycle, audience, place, position, label, title, body)
     SELECT edition.id, edition.cycle, edition.audience, page.place, page.position, page.label, page.title, page.body
     FROM edition, unnest($2::text[], $3::text[], $4::text[], $5::text[]) WITH ORDINALITY
       AS page (place, label, title, body, position)
     WHERE edition.id = $1`,
    [
      id,
      pages.map(({ place }) => place),
      pages.map(({ label }) => label),
      pages.map(({ title }) => title),
      pages.map(({ body }) => body),
    ],
  );
}
