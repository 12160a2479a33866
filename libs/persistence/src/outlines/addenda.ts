import type { Circumstance, CountryCode } from '@concord/domain';
import type { EntityManager } from 'typeorm';

/** What a submission in mid-cycle answers; it is no part of the outline's text. */
export interface Addendum {
  responseTo: Circumstance;
  /** In the country's own words. */
  note: string;
}

export interface AddendumRecord extends Addendum {
  cycle: string;
  country: CountryCode;
  /** Of the submission that it came with. */
  version: number;
}

const COLUMNS = 'cycle, country, version, response_to AS "responseTo", note';

export async function saveAddendum(
  manager: EntityManager,
  { cycle, country, version, responseTo, note }: AddendumRecord,
): Promise<void> {
  await manager.query(
    'INSERT INTO addendum (cycle, country, version, response_to, note) VALUES ($1, $2, $3, $4, $5)',
    [cycle, country, version, responseTo, note],
  );
}

/** The addenda of one outline, the newest first. */
export function listAddenda(
  manager: EntityManager,
  cycle: string,
  country: CountryCode,
): Promise<AddendumRecord[]> {
  return manager.query<AddendumRecord[]>(
    `SELECT ${COLUMNS} FROM addendum WHERE cycle = $1 AND country = $2 ORDER BY version DESC`,
    [cycle, country],
  );
}
