import type { CountryCode } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import type { DraftDocument, DraftMargin, DraftRecord } from './draft.schema.ts';

/** Someone saved the draft since it was read. */
export class StaleDraftError extends Error {
  /** `draft.stale`, the error's name for programs. */
  readonly code = 'draft.stale';
  /** The version to read again; null where there is no draft at all. */
  readonly currentVersion: number | null;

  constructor(currentVersion: number | null) {
    super(
      currentVersion === null
        ? 'There is no draft of this outline'
        : `The draft is at version ${currentVersion} by now`,
    );
    this.name = 'StaleDraftError';
    this.currentVersion = currentVersion;
  }
}

export interface DraftKey {
  cycle: string;
  country: CountryCode;
}

export interface DraftSave extends DraftKey {
  document: DraftDocument;
  /** The version that was read; null to write the first. */
  expectedVersion: number | null;
  /** Name of who saves it, if that is a person. */
  updatedBy?: string | undefined;
}

export type SavedDraftRecord = Pick<DraftRecord, 'version' | 'updatedAt'>;

/** A draft whose row is locked until the transaction ends. */
export interface OpenedDraft extends DraftRecord {
  /** Whether the document holds its figures; otherwise their list stands there empty. */
  hasFigures: boolean;
}

/** What an edit makes of an opened draft; what is left out stays as it is. */
export interface DraftEdit extends DraftKey {
  document?: DraftDocument;
  /** Whether the document's figures are to be written too: only of a draft opened with them. */
  withFigures?: boolean;
  margin: DraftMargin;
  updatedBy?: string | undefined;
}

const COLUMNS =
  'cycle, country, document, margin, version, updated_at AS "updatedAt", updated_by AS "updatedBy"';

interface Row extends Omit<DraftRecord, 'margin'> {
  figures?: unknown[] | null;
  margin: Partial<DraftMargin>;
}

/**
 * The draft of an outline; null without one.
 * @param withFigures whether its figures are read too; otherwise their list stands there empty.
 */
export async function findDraft(
  manager: EntityManager,
  cycle: string,
  country: CountryCode,
  { withFigures = true } = {},
): Promise<DraftRecord | null> {
  const columns = withFigures ? `${COLUMNS}, figures` : COLUMNS;
  const [row] = await manager.query<Row[]>(`SELECT ${columns} FROM draft WHERE cycle = $1 AND country = $2`, [
    cycle,
    country,
  ]);
  return row === undefined ? null : recordOf(row);
}

/** When a draft was saved and by whom, without what it says; null without one. */
export async function findDraftState(
  manager: EntityManager,
  { cycle, country }: DraftKey,
): Promise<Pick<DraftRecord, 'version' | 'updatedAt' | 'updatedBy'> | null> {
  const [row] = await manager.query<Pick<DraftRecord, 'version' | 'updatedAt' | 'updatedBy'>[]>(
    `SELECT version, updated_at AS "updatedAt", updated_by AS "updatedBy" FROM draft
     WHERE cycle = $1 AND country = $2`,
    [cycle, country],
  );
  return row ?? null;
}

/**
 * Writes the whole draft if it still is at the version that was read. Its margin is empty then: a document that is
 * given whole leaves nothing unsettled.
 * @throws StaleDraftError if it is not; nothing is written then.
 */
export async function saveDraft(
  manager: EntityManager,
  { cycle, country, document, expectedVersion, updatedBy }: DraftSave,
): Promise<SavedDraftRecord> {
  const values = [cycle, country, ...partsOf(document), updatedBy ?? null];
  const returned: unknown =
    expectedVersion === null
      ? await manager.query(
          `INSERT INTO draft (cycle, country, document, figures, updated_by, version, updated_at)
           VALUES ($1, $2, $3, $4, $5, 1, clock_timestamp()) ON CONFLICT (cycle, country) DO NOTHING
           RETURNING version, updated_at AS "updatedAt"`,
          values,
        )
      : // The version is in the condition, so that of two writers the second finds nothing to update.
        await manager.query(
          `WITH saved AS (
             UPDATE draft SET document = $3, figures = $4, updated_by = $5, margin = '{}',
               version = version + 1, updated_at = clock_timestamp()
             WHERE cycle = $1 AND country = $2 AND version = $6
             RETURNING version, updated_at AS "updatedAt")
           SELECT * FROM saved`,
          [...values, expectedVersion],
        );
  const [saved] = returned as SavedDraftRecord[];
  if (saved === undefined) {
    throw new StaleDraftError((await findDraftState(manager, { cycle, country }))?.version ?? null);
  }
  return saved;
}

/**
 * Opens the draft for an edit: whoever else opens or saves it waits until this transaction ends, so that no save is
 * lost and none has to be tried again. Takes a transaction.
 * @param start the document to begin with where there is no draft yet.
 */
export async function openDraft(
  manager: EntityManager,
  { cycle, country }: DraftKey,
  { withFigures, start }: { withFigures: boolean; start: () => Promise<DraftDocument> },
): Promise<OpenedDraft> {
  const columns = withFigures ? `${COLUMNS}, figures` : COLUMNS;
  const select = () =>
    manager.query<Row[]>(`SELECT ${columns} FROM draft WHERE cycle = $1 AND country = $2 FOR UPDATE`, [
      cycle,
      country,
    ]);
  let [row] = await select();
  if (row === undefined) {
    await manager.query(
      `INSERT INTO draft (cycle, country, document, figures, version, updated_at)
       VALUES ($1, $2, $3, $4, 1, clock_timestamp()) ON CONFLICT (cycle, country) DO NOTHING`,
      [cycle, country, ...partsOf(await start())],
    );
    [row] = await select();
  }
  if (row === undefined) throw new Error(`The draft of ${country} cannot be opened`);
  return { ...recordOf(row), hasFigures: withFigures };
}

/** Writes what an edit made of an opened draft, as its next version. */
export async function writeDraft(manager: EntityManager, edit: DraftEdit): Promise<SavedDraftRecord> {
  const [document, figures] = edit.document === undefined ? [null, null] : partsOf(edit.document);
  const [saved] = await manager.query<SavedDraftRecord[]>(
    `WITH saved AS (
       UPDATE draft SET document = coalesce($3, document),
         figures = ${edit.withFigures ? '$6' : 'figures'},
         margin = $4, updated_by = $5, version = version + 1, updated_at = clock_timestamp()
       WHERE cycle = $1 AND country = $2
       RETURNING version, updated_at AS "updatedAt")
     SELECT * FROM saved`,
    [
      edit.cycle,
      edit.country,
      document,
      JSON.stringify(edit.margin),
      edit.updatedBy ?? null,
      ...(edit.withFigures ? [figures] : []),
    ],
  );
  if (saved === undefined) throw new StaleDraftError(null);
  return saved;
}

/**
 * Figures are most of a long outline, and most edits are not theirs: in a column of their own, an edit of something
 * else neither reads nor writes them. Their list stays in the document, empty, so that it keeps its place.
 */
function partsOf(document: DraftDocument): [document: string, figures: string | null] {
  const { figures } = document;
  if (!Array.isArray(figures)) return [JSON.stringify(document), null];
  return [JSON.stringify({ ...document, figures: [] }), JSON.stringify(figures)];
}

function recordOf({ figures, margin, document, ...rest }: Row): DraftRecord {
  return {
    ...rest,
    document: Array.isArray(figures) ? { ...document, figures } : document,
    margin: { unsettled: {}, disputed: [], edits: {}, removed: [], ...margin },
  };
}
