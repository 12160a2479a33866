import type { CountryCode } from '@concord/domain';
import type { EntityManager } from 'typeorm';

/** How far a country has come in a cycle: when each step was taken; null where it was not yet. */
export interface CountryProgress {
  country: CountryCode;
  invitedAt: Date | null;
  /** Since when somebody who accepted an invitation files for it. */
  joinedAt: Date | null;
  /** When its draft was last saved; never what it says. */
  savedAt: Date | null;
  submittedAt: Date | null;
  version: number | null;
  /** Whether its newest submission was taken back. */
  isWithdrawn: boolean;
  /** Cases in which it was asked, and of these those that wait for its answer. */
  asked: number;
  waiting: number;
  /** Of those that wait, since when the oldest has. */
  waitingSince: Date | null;
  signedOffAt: Date | null;
}

/** The countries that were invited or take part in a cycle, by code; for its organizers. */
export async function listProgress(manager: EntityManager, cycle: string): Promise<CountryProgress[]> {
  return manager.query<CountryProgress[]>(
    `WITH invited AS (
       SELECT held ->> 'country' AS country, min(created_at) AS at
       FROM invitation, jsonb_array_elements(roles) AS held
       WHERE invitation.cycle = $1 AND revoked_at IS NULL AND held ->> 'role' IN ('focal-point', 'clearing-officer')
       GROUP BY 1
     ), joined AS (
       SELECT country, min(granted_at) AS at FROM role_held
       WHERE cycle = $1 AND role IN ('focal-point', 'clearing-officer') GROUP BY 1
     ), saved AS (
       SELECT country, saved_at AS at FROM concord_drafts_saved($1)
     ), submitted AS (
       SELECT DISTINCT ON (country) country, submitted_at AS at, version, is_withdrawn FROM readable_outline
       WHERE cycle = $1 ORDER BY country, version DESC
     ), questions AS (
       SELECT country, count(*)::int AS asked,
         (count(*) FILTER (WHERE country = ANY(awaits)))::int AS waiting,
         min(changed_at) FILTER (WHERE country = ANY(awaits)) AS since
       FROM review_case, unnest(countries) AS country
       WHERE cycle = $1 AND state <> 'open' AND merged_into IS NULL GROUP BY 1
     ), signed AS (
       SELECT DISTINCT ON (country) country, version, signed_at AS at FROM chapter_sign_off
       WHERE cycle = $1 AND taken_back_at IS NULL ORDER BY country, version DESC
     )
     SELECT country, invited.at AS "invitedAt", joined.at AS "joinedAt", saved.at AS "savedAt",
       submitted.at AS "submittedAt", submitted.version, coalesce(submitted.is_withdrawn, false) AS "isWithdrawn",
       coalesce(asked, 0) AS asked, coalesce(waiting, 0) AS waiting, questions.since AS "waitingSince",
       CASE WHEN signed.version = submitted.version THEN signed.at END AS "signedOffAt"
     FROM (SELECT country FROM invited UNION SELECT country FROM joined UNION SELECT country FROM submitted) AS every
     LEFT JOIN invited USING (country) LEFT JOIN joined USING (country) LEFT JOIN saved USING (country)
     LEFT JOIN submitted USING (country) LEFT JOIN questions USING (country) LEFT JOIN signed USING (country)
     WHERE country IS NOT NULL ORDER BY country`,
    [cycle],
  );
}

/** How many cases stand where, and how long the open ones have. */
export interface CaseAges {
  state: 'open' | 'asked' | 'answered' | 'concluded';
  count: number;
  /** Of those that are not concluded: opened within a week, within four, before. */
  fresh: number;
  recent: number;
  old: number;
}

/** The cases of a cycle by state, as far as the transaction's reader sees them. */
export function countCaseAges(manager: EntityManager, cycle: string): Promise<CaseAges[]> {
  return manager.query<CaseAges[]>(
    `SELECT state, count(*)::int AS count,
       (count(*) FILTER (WHERE opened_at > clock_timestamp() - interval '7 days'))::int AS fresh,
       (count(*) FILTER (WHERE opened_at <= clock_timestamp() - interval '7 days'
         AND opened_at > clock_timestamp() - interval '28 days'))::int AS recent,
       (count(*) FILTER (WHERE opened_at <= clock_timestamp() - interval '28 days'))::int AS old
     FROM review_case WHERE cycle = $1 AND merged_into IS NULL AND rests IS NULL
     GROUP BY state ORDER BY array_position(ARRAY['open', 'asked', 'answered', 'concluded'], state)`,
    [cycle],
  );
}
