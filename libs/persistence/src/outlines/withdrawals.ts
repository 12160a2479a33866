import type { CountryCode } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { removeTexts } from '../review/outline-texts.ts';
import { inTransaction, lock } from '../transaction.ts';
import { removeDisclosed } from './disclosed-outlines.ts';
import { removeProjections } from './project-submission.ts';
import { newestRecords } from './submissions.ts';

/** That a country took its outline back. */
export interface WithdrawalRecord {
  cycle: string;
  country: CountryCode;
  /** The last submission that no longer counts, nor any before it. */
  version: number;
  reason: string | null;
  withdrawnAt: Date;
}

export interface WithdrawalRequest {
  cycle: string;
  country: CountryCode;
  reason?: string;
}

const COLUMNS = 'cycle, country, version, reason, withdrawn_at AS "withdrawnAt"';

/**
 * Takes a country's outline out of everything that is made from now on: it counts nowhere, the tables say nothing of
 * it, and nobody but its country, its reviewers and the organizers can read it. Nothing is deleted of what was
 * submitted, and the country can submit again.
 * @returns null where none of its submissions counts.
 */
export function withdrawOutline(
  manager: EntityManager,
  { cycle, country, reason }: WithdrawalRequest,
): Promise<WithdrawalRecord | null> {
  return inTransaction(manager, async (transaction) => {
    await lock(transaction, 'submission', cycle, country);
    const [newest] = await newestRecords(transaction, cycle, [country]);
    if (newest === undefined) return null;
    const [withdrawal] = await transaction.query<WithdrawalRecord[]>(
      `INSERT INTO withdrawal (cycle, country, version, reason) VALUES ($1, $2, $3, $4) RETURNING ${COLUMNS}`,
      [cycle, country, newest.version, reason ?? null],
    );
    await removeProjections(transaction, cycle, [country]);
    await removeDisclosed(transaction, cycle, country);
    await removeTexts(transaction, cycle, country);
    return withdrawal as WithdrawalRecord;
  });
}

/** What a country took back in a cycle, the newest first. */
export function listWithdrawals(
  manager: EntityManager,
  cycle: string,
  country: CountryCode,
): Promise<WithdrawalRecord[]> {
  return manager.query<WithdrawalRecord[]>(
    `SELECT ${COLUMNS} FROM withdrawal WHERE cycle = $1 AND country = $2 ORDER BY version DESC`,
    [cycle, country],
  );
}
