import type { CountryCode } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { type DraftDocument, type DraftRecord, draftSchema } from './draft.schema.ts';

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

export interface DraftSave {
  cycle: string;
  country: CountryCode;
  document: DraftDocument;
  /** The version that was read; null to write the first. */
  expectedVersion: number | null;
}

export function findDraft(
  manager: EntityManager,
  cycle: string,
  country: CountryCode,
): Promise<DraftRecord | null> {
  return manager.getRepository(draftSchema).findOneBy({ cycle, country });
}

/**
 * Writes the draft if it still is at the version that was read.
 * @throws StaleDraftError if it is not; nothing is written then.
 */
export async function saveDraft(
  manager: EntityManager,
  { cycle, country, document, expectedVersion }: DraftSave,
): Promise<Pick<DraftRecord, 'version' | 'updatedAt'>> {
  const text = JSON.stringify(document);
  const returned: unknown =
    expectedVersion === null
      ? await manager.query(
          `INSERT INTO draft (cycle, country, document, version, updated_at)
           VALUES ($1, $2, $3, 1, clock_timestamp()) ON CONFLICT (cycle, country) DO NOTHING
           RETURNING version, updated_at AS "updatedAt"`,
          [cycle, country, text],
        )
      : // The version is in the condition, so that of two writers the second finds nothing to update.
        await manager.query(
          `WITH saved AS (
             UPDATE draft SET document = $3, version = version + 1, updated_at = clock_timestamp()
             WHERE cycle = $1 AND country = $2 AND version = $4
             RETURNING version, updated_at AS "updatedAt")
           SELECT * FROM saved`,
          [cycle, country, text, expectedVersion],
        );
  const [saved] = returned as Pick<DraftRecord, 'version' | 'updatedAt'>[];
  if (saved === undefined) {
    const current = await manager.getRepository(draftSchema).findOne({
      select: { cycle: true, country: true, version: true },
      where: { cycle, country },
    });
    throw new StaleDraftError(current?.version ?? null);
  }
  return saved;
}
