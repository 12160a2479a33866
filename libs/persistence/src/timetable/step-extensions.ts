import type { CountryCode, CycleCalendar } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { storableText } from '../storable.ts';

/** Steps of the calendar after filing at which one country can be given more time; filing has an extension of its own. */
export const EXTENDABLE_STEPS = ['questionsDue', 'repliesDue', 'signOffDue'] as const;
export type ExtendableStep = (typeof EXTENDABLE_STEPS)[number];

export interface StepExtension {
  cycle: string;
  country: CountryCode;
  step: ExtendableStep;
  /** The last day, ISO 8601. */
  until: string;
  reason: string;
  grantedAt: Date;
}

const COLUMNS = `cycle, country, step, to_char(until, 'YYYY-MM-DD') AS until, reason, granted_at AS "grantedAt"`;

/** Grants it; the newest of a step counts, so that an earlier day takes time back. */
export async function grantStepExtension(
  manager: EntityManager,
  { cycle, country, step, until, reason }: Omit<StepExtension, 'grantedAt'>,
): Promise<StepExtension> {
  const [granted] = await manager.query<StepExtension[]>(
    `INSERT INTO step_extension (cycle, country, step, until, reason) VALUES ($1, $2, $3, $4, $5)
     RETURNING ${COLUMNS}`,
    [cycle, country, step, until, storableText(reason)],
  );
  return granted as StepExtension;
}

/** What counts for each country and step of a cycle, by country and step, as far as the reader may see it. */
export function listStepExtensions(manager: EntityManager, cycle: string): Promise<StepExtension[]> {
  return manager.query<StepExtension[]>(
    `SELECT DISTINCT ON (country, step) ${COLUMNS} FROM step_extension WHERE cycle = $1
     ORDER BY country, step, granted_at DESC, id`,
    [cycle],
  );
}

/** The day by which a country is to have taken a step: the calendar's, or the one that it was given; null where there is none. */
export async function dayFor(
  manager: EntityManager,
  { cycle, country, step }: { cycle: string; country: CountryCode; step: ExtendableStep },
): Promise<string | null> {
  const [row] = await manager.query<{ day: string | null }[]>(
    `SELECT coalesce(
       (SELECT to_char(until, 'YYYY-MM-DD') FROM step_extension
        WHERE cycle = $1 AND country = $2 AND step = $3 ORDER BY granted_at DESC, id LIMIT 1),
       (SELECT configuration -> 'calendar' ->> $3 FROM cycle WHERE code = $1)) AS day`,
    [cycle, country, step satisfies keyof CycleCalendar],
  );
  return row?.day ?? null;
}
