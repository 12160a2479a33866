import type { CycleConfiguration } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { storableJson } from '../storable.ts';
import { type CycleRecord, type CycleStage, cycleSchema } from './cycle.schema.ts';

/** A cycle with what a list says of it. */
export interface CycleSummary extends CycleRecord {
  /** Countries with at least one submission. */
  outlines: number;
  openFindings: number;
}

/** Inserts the cycle, open for filing, or replaces its configuration; a cycle that is there keeps its stage unless one is given. */
export async function saveCycle(
  manager: EntityManager,
  configuration: CycleConfiguration,
  stage?: CycleStage,
): Promise<CycleRecord> {
  const [saved] = await manager.query<CycleRecord[]>(
    `INSERT INTO cycle (code, configuration, stage) VALUES ($1, $2, coalesce($3, 'open'))
     ON CONFLICT (code) DO UPDATE SET configuration = excluded.configuration, stage = coalesce($3, cycle.stage)
     RETURNING code, configuration, stage`,
    [configuration.code, storableJson(configuration), stage ?? null],
  );
  return saved as CycleRecord;
}

export function findCycle(manager: EntityManager, code: string): Promise<CycleRecord | null> {
  return manager.getRepository(cycleSchema).findOneBy({ code });
}

/** Every cycle, by code. */
export function listCycles(manager: EntityManager): Promise<CycleSummary[]> {
  return manager.query<CycleSummary[]>(
    `SELECT code, configuration, stage,
       (SELECT count(*)::int FROM submission WHERE submission.cycle = code AND version = 1) AS outlines,
       (SELECT count(*)::int FROM finding WHERE finding.cycle = code AND state = 'open') AS "openFindings"
     FROM cycle ORDER BY code`,
  );
}
