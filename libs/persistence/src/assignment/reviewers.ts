import type { CountryCode, Language, ReviewerTies } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { storableText } from '../storable.ts';

/** What ties a reviewer to countries, as recorded; null where it is not. */
export interface ReviewerProfile {
  nationality: CountryCode | null;
  /** The country that they speak for; null for who speaks for an organisation. */
  speaksFor: CountryCode | null;
  organisation: string | null;
  /** Outlines at most; null for what the draw allows. */
  most: number | null;
}

/** Somebody who reviews in a cycle, or could. */
export interface ReviewerRecord extends ReviewerProfile {
  account: string;
  name: string;
  email: string;
  language: Language;
  isDisabled: boolean;
  /** Countries that they review now. */
  reviews: CountryCode[];
  /** Countries that they file for in the cycle. */
  files: CountryCode[];
  askedAt: Date | null;
  /** Null where they have not said; with no countries they declared that there are none. */
  declaredAt: Date | null;
  declared: CountryCode[];
  note: string | null;
  steppedDown: { country: CountryCode; reason: string | null; at: Date }[];
}

/** Whoever holds the role of reviewer in a cycle, with a country or without, by name; as far as the reader may see them. */
export async function listReviewers(manager: EntityManager, cycle: string): Promise<ReviewerRecord[]> {
  const rows = await manager.query<ReviewerRow[]>(
    `SELECT account.id AS account, account.name, account.email, account.language,
       account.disabled_at IS NOT NULL AS "isDisabled",
       profile.nationality, profile.speaks_for AS "speaksFor", profile.organisation, profile.most,
       held.reviews, held.files, question.asked_at AS "askedAt",
       declaration.declared_at AS "declaredAt", coalesce(declaration.countries, '{}') AS declared, declaration.note,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('country', country, 'reason', reason, 'at', at) ORDER BY country), '[]')
        FROM step_down WHERE step_down.cycle = $1 AND step_down.account = account.id) AS "steppedDown"
     FROM (
       SELECT account,
         coalesce(array_agg(country ORDER BY country)
           FILTER (WHERE role = 'reviewer' AND country IS NOT NULL), '{}') AS reviews,
         coalesce(array_agg(DISTINCT country)
           FILTER (WHERE role IN ('focal-point', 'clearing-officer', 'contributor')), '{}') AS files
       FROM role_held WHERE cycle = $1 GROUP BY account HAVING bool_or(role = 'reviewer')
     ) AS held
     JOIN account ON account.id = held.account
     LEFT JOIN reviewer_profile AS profile ON profile.cycle = $1 AND profile.account = account.id
     LEFT JOIN conflict_question AS question ON question.cycle = $1 AND question.account = account.id
     LEFT JOIN conflict_declaration AS declaration ON declaration.cycle = $1 AND declaration.account = account.id
     ORDER BY lower(account.name), account.id`,
    [cycle],
  );
  return rows.map(({ steppedDown, ...row }) => ({
    ...row,
    steppedDown: steppedDown.map(({ at, ...each }) => ({ ...each, at: new Date(at) })),
  }));
}

type ReviewerRow = Omit<ReviewerRecord, 'steppedDown'> & {
  steppedDown: { country: CountryCode; reason: string | null; at: string }[];
};

/** A reviewer as conflicts of interest are found by. */
export function tiesOf(reviewer: ReviewerRecord): ReviewerTies {
  const { nationality, speaksFor, organisation, files, declared, steppedDown } = reviewer;
  return {
    ...(nationality === null ? {} : { nationality }),
    ...(speaksFor === null ? {} : { affiliation: { country: speaksFor } }),
    ...(organisation === null ? {} : { affiliation: { organisation } }),
    files,
    declared,
    steppedDown: steppedDown.map(({ country }) => country),
  };
}

/** Records what ties a reviewer to countries, in place of what was recorded. */
export async function saveProfile(
  manager: EntityManager,
  { cycle, account }: { cycle: string; account: string },
  { nationality, speaksFor, organisation, most }: ReviewerProfile,
): Promise<void> {
  await manager.query(
    `INSERT INTO reviewer_profile (cycle, account, nationality, speaks_for, organisation, most)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (cycle, account) DO UPDATE SET nationality = excluded.nationality,
       speaks_for = excluded.speaks_for, organisation = excluded.organisation, most = excluded.most,
       updated_at = clock_timestamp()`,
    [cycle, account, nationality, speaksFor, organisation && storableText(organisation), most],
  );
}

/** Notes that reviewers are asked to declare their conflicts. @returns those who had not been asked. */
export async function noteAsked(
  manager: EntityManager,
  cycle: string,
  accounts: readonly string[],
): Promise<string[]> {
  const rows = await manager.query<{ account: string }[]>(
    `INSERT INTO conflict_question (cycle, account) SELECT $1, account FROM unnest($2::uuid[]) AS account
     ON CONFLICT DO NOTHING RETURNING account`,
    [cycle, accounts],
  );
  return rows.map(({ account }) => account);
}

/** Keeps what the transaction's own reviewer declares, in place of what they declared before; no countries for none. */
export async function declareConflicts(
  manager: EntityManager,
  { cycle, account }: { cycle: string; account: string },
  { countries, note }: { countries: readonly CountryCode[]; note: string | null },
): Promise<void> {
  await manager.query(
    `INSERT INTO conflict_declaration (cycle, account, countries, note) VALUES ($1, $2, $3, $4)
     ON CONFLICT (cycle, account) DO UPDATE SET countries = excluded.countries, note = excluded.note,
       declared_at = clock_timestamp()`,
    [cycle, account, countries, note && storableText(note)],
  );
}

/** Notes that the transaction's own reviewer gives up a country. @returns whether that is new. */
export async function stepDown(
  manager: EntityManager,
  { cycle, account, country }: { cycle: string; account: string; country: CountryCode },
  reason: string | null,
): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `INSERT INTO step_down (cycle, account, country, reason) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING country`,
    [cycle, account, country, reason && storableText(reason)],
  );
  return rows.length > 0;
}
