import type { DrawInput, Drawn, NoDraw } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { storableJson } from '../storable.ts';
import { lock } from '../transaction.ts';

/** A draw that was proposed, with all that it follows from. */
export interface DrawRecord {
  id: string;
  cycle: string;
  /** From 1 on, in the order in which they were proposed; none is left out. */
  number: number;
  input: DrawInput;
  outcome: Drawn;
  state: 'proposed' | 'confirmed' | 'discarded';
  proposedBy: string;
  proposedAt: Date;
  settledAt: Date | null;
}

/** What the worker is to draw from; all that the draw follows from stands in it. */
export interface DrawWork {
  input: DrawInput;
  /** How many were left out since they have not declared. */
  silent: number;
  /** What was typed where it was asked for. */
  typed: Readonly<Record<string, string | readonly string[]>>;
}

/** What asking for a draw comes to: the number of the draw that waits to be confirmed, or why there is none. */
export type DrawOutcome = { kind: 'drawn'; number: number } | (NoDraw & Omit<DrawWork, 'input'>);

const COLUMNS = `id, cycle, number, input, outcome, state, proposed_by AS "proposedBy", proposed_at AS "proposedAt",
  settled_at AS "settledAt"`;

/** Keeps a draw. One that still waited in the cycle is discarded by it, so that at most one can be confirmed. */
export async function proposeDraw(
  manager: EntityManager,
  { cycle, input, outcome, proposedBy }: Pick<DrawRecord, 'cycle' | 'input' | 'outcome' | 'proposedBy'>,
): Promise<DrawRecord> {
  await lock(manager, 'draw', cycle);
  await manager.query(
    `UPDATE reviewer_draw SET state = 'discarded', settled_at = clock_timestamp()
     WHERE cycle = $1 AND state = 'proposed'`,
    [cycle],
  );
  const [proposed] = await manager.query<DrawRecord[]>(
    `INSERT INTO reviewer_draw (cycle, number, input, outcome, proposed_by)
     VALUES ($1, (SELECT coalesce(max(number), 0) + 1 FROM reviewer_draw WHERE cycle = $1), $2, $3, $4)
     RETURNING ${COLUMNS}`,
    [cycle, storableJson(input), storableJson(outcome), proposedBy],
  );
  return proposed as DrawRecord;
}

export async function findDraw(
  manager: EntityManager,
  cycle: string,
  number: number,
): Promise<DrawRecord | null> {
  const [found] = await manager.query<DrawRecord[]>(
    `SELECT ${COLUMNS} FROM reviewer_draw WHERE cycle = $1 AND number = $2`,
    [cycle, number],
  );
  return found ?? null;
}

/** The draws of a cycle, the newest first. */
export function listDraws(manager: EntityManager, cycle: string): Promise<DrawRecord[]> {
  return manager.query<DrawRecord[]>(
    `SELECT ${COLUMNS} FROM reviewer_draw WHERE cycle = $1 ORDER BY number DESC`,
    [cycle],
  );
}

/** Settles a draw that waits. @returns whether it did. */
export async function settleDraw(
  manager: EntityManager,
  id: string,
  state: 'confirmed' | 'discarded',
): Promise<boolean> {
  const [, changed] = await manager.query<[unknown, number]>(
    `UPDATE reviewer_draw SET state = $2, settled_at = clock_timestamp() WHERE id = $1 AND state = 'proposed'`,
    [id, state],
  );
  return changed > 0;
}
