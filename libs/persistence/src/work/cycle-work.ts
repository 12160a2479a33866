import type { EntityManager } from 'typeorm';
import { isIdentifier } from '../editions/identifier.ts';
import { storableJson } from '../storable.ts';

/** PostgreSQL's channel on which every change of what is done for a cycle is told; the payload is {@link WorkNotice} as JSON. */
export const WORK_CHANNEL = 'cycle_work';

export interface WorkNotice {
  cycle: string;
}

export const WORK_KINDS = ['check', 'draw', 'invite'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** Something that is done for a cycle and takes long. */
export interface WorkRecord {
  id: string;
  cycle: string;
  /** An edition is compiled as its own record says; here it is beside the rest. */
  kind: WorkKind | 'edition';
  /** `stopped`: it did not come to its end; checks are begun again by themselves. */
  state: 'waiting' | 'running' | 'done' | 'stopped';
  /** Percent. */
  progress: number;
  /** What is being done, of a closed list of each kind. */
  step: string | null;
  /** What it came to; of an edition, its language and audience. */
  outcome: unknown;
  askedBy: string | null;
  askedAt: Date;
  endedAt: Date | null;
}

const COLUMNS = `id, cycle, kind, state, progress, step, outcome, asked_by AS "askedBy", asked_at AS "askedAt",
  ended_at AS "endedAt"`;

/** Asks for work; it is done once its job is in the queue. @returns its id. */
export async function requestWork(
  manager: EntityManager,
  {
    cycle,
    kind,
    request,
    askedBy,
  }: Pick<WorkRecord, 'cycle' | 'askedBy'> & {
    kind: WorkKind;
    request: unknown;
  },
): Promise<string> {
  const [row] = await manager.query<{ id: string }[]>(
    'INSERT INTO cycle_work (cycle, kind, request, asked_by) VALUES ($1, $2, $3, $4) RETURNING id',
    [cycle, kind, storableJson(request), askedBy],
  );
  return (row as { id: string }).id;
}

/** @returns null also where `id` is no identifier at all. */
export async function findWork(
  manager: EntityManager,
  cycle: string,
  id: string,
): Promise<WorkRecord | null> {
  if (!isIdentifier(id)) return null;
  const [found] = await manager.query<WorkRecord[]>(
    `SELECT ${COLUMNS} FROM cycle_work WHERE cycle = $1 AND id = $2`,
    [cycle, id],
  );
  return found ?? null;
}

/** What is under way for a cycle, the checks, and what came to its end within the last day; the newest first. */
export function listWork(manager: EntityManager, cycle: string): Promise<WorkRecord[]> {
  return manager.query<WorkRecord[]>(
    `SELECT ${COLUMNS} FROM cycle_work
     WHERE cycle = $1 AND (kind = 'check' OR ended_at IS NULL OR ended_at > now() - interval '1 day')
     ORDER BY asked_at DESC LIMIT 20`,
    [cycle],
  );
}

/** The editions of a cycle that are being compiled, or were given up within the last day, as work; the newest first. */
export function listEditionWork(manager: EntityManager, cycle: string): Promise<WorkRecord[]> {
  return manager.query<WorkRecord[]>(
    `SELECT id, cycle, 'edition' AS kind, progress, step, NULL AS "askedBy",
       CASE state WHEN 'queued' THEN 'waiting' WHEN 'compiling' THEN 'running' ELSE 'stopped' END AS state,
       json_build_object('language', language, 'audience', audience) AS outcome,
       requested_at AS "askedAt", finished_at AS "endedAt"
     FROM edition
     WHERE cycle = $1
       AND (state IN ('queued', 'compiling') OR state = 'failed' AND finished_at > now() - interval '1 day')
     ORDER BY requested_at DESC LIMIT 20`,
    [cycle],
  );
}

/** Takes work up, or takes it up again after a crash. @returns what was asked; null where it has come to its end. */
export async function claimWork<Request>(
  manager: EntityManager,
  id: string,
): Promise<(WorkRecord & { request: Request }) | null> {
  if (!(await change(manager, id, `state = 'running', progress = 0, step = NULL`, []))) return null;
  const [claimed] = await manager.query<(WorkRecord & { request: Request })[]>(
    `SELECT ${COLUMNS}, request FROM cycle_work WHERE id = $1`,
    [id],
  );
  return claimed ?? null;
}

/** Begins the checks of a cycle, anew where they ran before. @returns the id of the work; null where there is no such cycle. */
export async function beginChecks(manager: EntityManager, cycle: string): Promise<string | null> {
  const [row] = await manager.query<{ id: string }[]>(
    `WITH begun AS (
       INSERT INTO cycle_work (cycle, kind, state) SELECT code, 'check', 'running' FROM cycle WHERE code = $1
       ON CONFLICT (cycle) WHERE kind = 'check'
       DO UPDATE SET state = 'running', progress = 0, step = NULL, ended_at = NULL, asked_at = clock_timestamp()
       RETURNING id, cycle)
     SELECT id, pg_notify('${WORK_CHANNEL}', json_build_object('cycle', cycle)::text) FROM begun`,
    [cycle],
  );
  return row?.id ?? null;
}

/** Says how far work is; does nothing to work that is not running. @param progress percent. */
export async function advanceWork(
  manager: EntityManager,
  id: string,
  progress: number,
  step: string,
): Promise<void> {
  const percent = Math.max(0, Math.min(100, Math.round(progress)));
  await change(manager, id, 'progress = $2, step = $3', [percent, step], "'running'");
}

/** Ends work; what was asked for is kept no longer. @returns whether this ended it. */
export function finishWork(manager: EntityManager, id: string, outcome: unknown = null): Promise<boolean> {
  return change(
    manager,
    id,
    `state = 'done', progress = 100, step = NULL, request = NULL, outcome = $2, ended_at = clock_timestamp()`,
    [outcome === null ? null : storableJson(outcome)],
  );
}

/** Says that work did not come to its end. What it broke on is for the log alone: it may repeat what was filed. */
export function stopWork(manager: EntityManager, id: string): Promise<boolean> {
  return change(manager, id, `state = 'stopped', request = NULL, ended_at = clock_timestamp()`, []);
}

/** Changes work that is in one of the states, and tells whoever listens once that is committed. */
async function change(
  manager: EntityManager,
  id: string,
  assignments: string,
  values: readonly unknown[],
  states = "'waiting', 'running'",
): Promise<boolean> {
  const changed = await manager.query<unknown[]>(
    `WITH changed AS (
       UPDATE cycle_work SET ${assignments} WHERE id = $1 AND state IN (${states}) RETURNING cycle)
     SELECT pg_notify('${WORK_CHANNEL}', json_build_object('cycle', cycle)::text) FROM changed`,
    [id, ...values],
  );
  return changed.length === 1;
}
