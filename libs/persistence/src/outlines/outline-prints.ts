import type { CountryCode, Language } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { storableJson } from '../storable.ts';

/** `failed`: it was tried as often as is worth while, and can be asked for again. */
export type PrintState = 'queued' | 'done' | 'failed';

/** A submission printed in one language, or being printed. */
export interface OutlinePrint {
  id: string;
  cycle: string;
  country: CountryCode;
  version: number;
  language: Language;
  state: PrintState;
}

/** What a printed document says of itself. */
export interface PrintFacts {
  title: string;
  author: string;
  subject: string;
  /** ISO 8601 date. */
  date: string;
  /** 32 hexadecimal digits. */
  identifier: string;
}

export interface PrintRequest extends Omit<OutlinePrint, 'id' | 'state'> {
  facts: PrintFacts;
  html: string;
}

const COLUMNS = 'id, cycle, country, version, language, state';

/**
 * Asks for a print, once for each submission and language; one that was given up is tried again.
 * @returns the id of what is to be printed; undefined where it is printed, or waits already.
 */
export async function requestPrint(
  manager: EntityManager,
  { cycle, country, version, language, facts, html }: PrintRequest,
): Promise<string | undefined> {
  const [asked] = await manager.query<{ id: string }[]>(
    `INSERT INTO outline_print AS print (cycle, country, version, language, facts, html)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (cycle, country, version, language) DO UPDATE
       SET state = 'queued', facts = excluded.facts, html = excluded.html, requested_at = excluded.requested_at
       WHERE print.state = 'failed'
     RETURNING id`,
    [cycle, country, version, language, storableJson(facts), html],
  );
  return asked?.id;
}

/** The prints of one submission, by language. */
export function listPrints(
  manager: EntityManager,
  { cycle, country, version }: Pick<OutlinePrint, 'cycle' | 'country' | 'version'>,
): Promise<OutlinePrint[]> {
  return manager.query<OutlinePrint[]>(
    `SELECT ${COLUMNS} FROM outline_print WHERE cycle = $1 AND country = $2 AND version = $3 ORDER BY language`,
    [cycle, country, version],
  );
}

/** A finished print; null where there is none. */
export async function readPrint(
  manager: EntityManager,
  { cycle, country, version, language }: Omit<OutlinePrint, 'id' | 'state'>,
): Promise<Buffer | null> {
  const [found] = await manager.query<{ pdf: Buffer }[]>(
    `SELECT pdf FROM outline_print
     WHERE cycle = $1 AND country = $2 AND version = $3 AND language = $4 AND state = 'done'`,
    [cycle, country, version, language],
  );
  return found?.pdf ?? null;
}

/** What is to be printed; null where it is printed already. */
export async function findWaitingPrint(
  manager: EntityManager,
  id: string,
): Promise<(OutlinePrint & { facts: PrintFacts; html: string }) | null> {
  const [found] = await manager.query<(OutlinePrint & { facts: PrintFacts; html: string })[]>(
    `SELECT ${COLUMNS}, facts, html FROM outline_print WHERE id = $1 AND state = 'queued'`,
    [id],
  );
  return found ?? null;
}

/** Keeps what was printed, unless somebody was faster; null gives it up. What it was printed from is kept no longer. */
export async function finishPrint(manager: EntityManager, id: string, pdf: Uint8Array | null): Promise<void> {
  await manager.query(
    `UPDATE outline_print SET pdf = $2, html = NULL, state = CASE WHEN $2::bytea IS NULL THEN 'failed' ELSE 'done' END
     WHERE id = $1 AND state = 'queued'`,
    [id, pdf === null ? null : Buffer.from(pdf)],
  );
}
