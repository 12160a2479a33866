import type { CountryCode } from '@concord/domain';
import type { EntityManager } from 'typeorm';

/** That one country may file until a day, whatever the calendar says: more time, or its outline opened again. */
export interface FilingExtension {
  cycle: string;
  country: CountryCode;
  /** The last day, ISO 8601; it ends with that day in UTC. */
  until: string;
  reason: string;
  grantedAt: Date;
}

const COLUMNS = `cycle, country, to_char(until, 'YYYY-MM-DD') AS until, reason, granted_at AS "grantedAt"`;

/** Grants it; the newest one counts, so that an earlier day takes time back. */
export async function grantExtension(
  manager: EntityManager,
  { cycle, country, until, reason }: Omit<FilingExtension, 'grantedAt'>,
): Promise<FilingExtension> {
  const [granted] = await manager.query<FilingExtension[]>(
    `INSERT INTO filing_extension (cycle, country, until, reason) VALUES ($1, $2, $3, $4) RETURNING ${COLUMNS}`,
    [cycle, country, until, reason],
  );
  return granted as FilingExtension;
}

/** What holds for one country; null where nothing was granted. */
export async function findExtension(
  manager: EntityManager,
  cycle: string,
  country: CountryCode,
): Promise<FilingExtension | null> {
  const [found] = await manager.query<FilingExtension[]>(
    `SELECT ${COLUMNS} FROM filing_extension WHERE cycle = $1 AND country = $2
     ORDER BY granted_at DESC, id LIMIT 1`,
    [cycle, country],
  );
  return found ?? null;
}

/** What holds for each country of a cycle, by country. */
export function listExtensions(manager: EntityManager, cycle: string): Promise<FilingExtension[]> {
  return manager.query<FilingExtension[]>(
    `SELECT DISTINCT ON (country) ${COLUMNS} FROM filing_extension WHERE cycle = $1
     ORDER BY country, granted_at DESC, id`,
    [cycle],
  );
}

/** Whether an extension is in force at a moment. */
export function isInForce(extension: Pick<FilingExtension, 'until'> | null, at: Date): boolean {
  return extension !== null && at.toISOString().slice(0, 10) <= extension.until;
}
