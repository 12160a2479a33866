import type { CountryCode, CycleConfiguration } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { countOpenFindings } from '../findings/findings.ts';
import { storableJson } from '../storable.ts';
import { inTransaction, lock } from '../transaction.ts';
import { type CycleRecord, type CycleStage, cycleSchema } from './cycle.schema.ts';

/** Someone saved the cycle's configuration since it was read. */
export class StaleCycleError extends Error {
  /** `cycle.stale`, the error's name for programs. */
  readonly code = 'cycle.stale';
  /** The version to read again; null where there is no such cycle at all. */
  readonly currentVersion: number | null;

  constructor(currentVersion: number | null) {
    super(
      currentVersion === null
        ? 'There is no such cycle'
        : `The cycle’s configuration is at version ${currentVersion} by now`,
    );
    this.name = 'StaleCycleError';
    this.currentVersion = currentVersion;
  }
}

/** A cycle with what a list says of it. */
export interface CycleSummary extends CycleRecord {
  /** Countries with a submission that counts. */
  outlines: number;
  openFindings: number;
}

const COLUMNS = 'code, configuration, stage, version';
const STAGE = 'stage of a cycle';

/** Inserts the cycle, open for filing, or replaces its configuration; a cycle that is there keeps its stage unless one is given. */
export async function saveCycle(
  manager: EntityManager,
  configuration: CycleConfiguration,
  stage?: CycleStage,
): Promise<CycleRecord> {
  const [saved] = await manager.query<CycleRecord[]>(
    `INSERT INTO cycle (code, configuration, stage) VALUES ($1, $2, coalesce($3, 'open'))
     ON CONFLICT (code) DO UPDATE SET configuration = excluded.configuration,
       stage = coalesce($3, cycle.stage), version = cycle.version + 1
     RETURNING ${COLUMNS}`,
    [configuration.code, storableJson(configuration), stage ?? null],
  );
  return saved as CycleRecord;
}

/**
 * Replaces a cycle's configuration if it still is at the version that was read, or inserts the cycle, open for filing,
 * if there was to be none (null). Its stage and all that is filed in it stay.
 * @throws StaleCycleError if it is at another version; nothing is written then.
 */
export async function reviseCycle(
  manager: EntityManager,
  configuration: CycleConfiguration,
  expectedVersion: number | null,
): Promise<CycleRecord> {
  const values = [configuration.code, storableJson(configuration)];
  const [saved] =
    expectedVersion === null
      ? await manager.query<CycleRecord[]>(
          `INSERT INTO cycle (code, configuration, stage) VALUES ($1, $2, 'open')
           ON CONFLICT (code) DO NOTHING RETURNING ${COLUMNS}`,
          values,
        )
      : await manager.query<CycleRecord[]>(
          `WITH saved AS (
             UPDATE cycle SET configuration = $2, version = version + 1 WHERE code = $1 AND version = $3
             RETURNING ${COLUMNS})
           SELECT * FROM saved`,
          [...values, expectedVersion],
        );
  if (saved === undefined) {
    throw new StaleCycleError((await findCycle(manager, configuration.code))?.version ?? null);
  }
  return saved;
}

/**
 * Moves a cycle from one stage to another; what is filed at that moment is in, or waits and finds it moved.
 * @returns null where it is in another stage by now, or is not there.
 */
export function moveStage(
  manager: EntityManager,
  code: string,
  { from, to }: { from: CycleStage; to: CycleStage },
): Promise<CycleRecord | null> {
  return inTransaction(manager, async (transaction) => {
    await lock(transaction, STAGE, code);
    const [moved] = await transaction.query<CycleRecord[]>(
      `WITH moved AS (UPDATE cycle SET stage = $3 WHERE code = $1 AND stage = $2 RETURNING ${COLUMNS})
       SELECT * FROM moved`,
      [code, from, to],
    );
    return moved ?? null;
  });
}

/** Keeps a cycle in its stage until the transaction ends; any number can at once. */
export async function keepStage(transaction: EntityManager, code: string): Promise<void> {
  await transaction.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [
    `${STAGE}\n${code}`,
  ]);
}

export function findCycle(manager: EntityManager, code: string): Promise<CycleRecord | null> {
  return manager.getRepository(cycleSchema).findOneBy({ code });
}

/**
 * By cycle, countries of one of which each finding is that somebody sees, where others need not be looked at; undefined
 * where they see all. Of a cycle that is not in it they see none.
 */
export type CyclesSeen = ReadonlyMap<string, readonly CountryCode[] | undefined>;

/** Every cycle, by code. @param seen narrows what is looked at to count findings; all of them where it is left out. */
export async function listCycles(manager: EntityManager, seen?: CyclesSeen): Promise<CycleSummary[]> {
  const cycles = await manager.query<Omit<CycleSummary, 'openFindings'>[]>(
    `SELECT ${COLUMNS},
       (SELECT count(DISTINCT outline.country)::int FROM readable_outline AS outline
        WHERE outline.cycle = code AND NOT outline.is_withdrawn) AS outlines
     FROM cycle ORDER BY code`,
  );
  const listed: CycleSummary[] = [];
  for (const cycle of cycles) {
    const isSeen = seen === undefined || seen.has(cycle.code);
    const openFindings = isSeen ? await countOpenFindings(manager, cycle.code, seen?.get(cycle.code)) : 0;
    listed.push({ ...cycle, openFindings });
  }
  return listed;
}

/** A cycle and those that look back at it, by code: what a submission in it can change the findings of. */
export async function cyclesTouching(manager: EntityManager, cycle: string): Promise<string[]> {
  const rows = await manager.query<{ code: string }[]>(
    `SELECT code FROM cycle WHERE code = $1 OR configuration->>'previous' = $1 ORDER BY code`,
    [cycle],
  );
  return rows.map(({ code }) => code);
}
