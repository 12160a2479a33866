import type { EntityManager } from 'typeorm';
import type { DraftDocument } from './draft.schema.ts';
import type { DraftKey } from './drafts.ts';

/** Minutes between what an import would do being shown, and its being confirmed. */
export const IMPORT_MINUTES = 60;

/** What an import would make of a draft. */
export interface ImportToKeep extends DraftKey {
  account: string;
  /** The draft's version that it was compared with; 0 where there was none. */
  version: number;
  document: DraftDocument;
  told: ToldOfImport;
}

/** What was read, for showing it again. */
export interface ToldOfImport {
  files: string[];
  /** The tables that the files hold; null where they hold all of an outline. */
  tables: string[] | null;
  /** Sheets that were passed over. */
  ignored: string[];
  /** What stands in the way; the document is empty then. */
  faults?: object[];
}

export interface KeptImport extends Omit<ImportToKeep, 'account'> {
  id: string;
  expiresAt: Date;
}

/** Keeps an import in place of the one that the same person had of the same outline. @returns its id. */
export async function keepImport(manager: EntityManager, kept: ImportToKeep): Promise<string> {
  const { account, cycle, country, version, document, told } = kept;
  await manager.query('DELETE FROM kept_import WHERE account = $1 AND cycle = $2 AND country = $3', [
    account,
    cycle,
    country,
  ]);
  const [row] = await manager.query<{ id: string }[]>(
    `INSERT INTO kept_import (account, cycle, country, version, document, told, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp() + interval '${IMPORT_MINUTES} minutes') RETURNING id`,
    [account, cycle, country, version, JSON.stringify(document), JSON.stringify(told)],
  );
  return row?.id as string;
}

/** What an account kept of an outline; null where nothing is, or no longer. */
export async function findImport(
  manager: EntityManager,
  account: string,
  { cycle, country }: DraftKey,
): Promise<KeptImport | null> {
  const [row] = await manager.query<KeptImport[]>(
    `SELECT id, cycle, country, version, document, told, expires_at AS "expiresAt" FROM kept_import
     WHERE account = $1 AND cycle = $2 AND country = $3 AND expires_at > clock_timestamp()`,
    [account, cycle, country],
  );
  return row ?? null;
}

export async function forgetImport(manager: EntityManager, id: string): Promise<void> {
  await manager.query('DELETE FROM kept_import WHERE id = $1', [id]);
}
