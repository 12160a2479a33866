import type { Finding } from '@concord/consistency';
import type { Conclusion, CountryCode, EntryAudience, EntrySide, FlagPoint, Language } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import {
  CASE_COLUMNS,
  type CaseRecord,
  type CaseRow,
  type StandingRow,
  toCaseRecord,
} from '../cases/case-record.ts';
import { storableJson } from '../storable.ts';
import type { EditionInput, EditionRecord } from './edition.schema.ts';

/** What was said in a case, as it was said. */
export interface FrozenWords {
  /** Id of the entry. */
  id: string;
  kind: 'asked' | 'replied' | 'concluded' | 'verified';
  side: EntrySide;
  country?: CountryCode;
  audience: Exclude<EntryAudience, 'reviewers'>;
  restrictedBy: CountryCode[];
  text: string;
  language: Language;
  /** Who looked at it, of a verification. */
  party?: string;
}

/** A case that was concluded and marked for publication, with those that went on within it. */
export interface FrozenCase {
  id: string;
  countries: CountryCode[];
  restrictedBy: CountryCode[];
  conclusion: Conclusion;
  findings: Finding[];
  flags: { id: string; caption: string; points: FlagPoint[] }[];
  /** The oldest first. */
  entries: FrozenWords[];
  /** Submissions of its countries that counted since it was opened, up to those of the edition; by country, the oldest first. */
  submissions: EditionInput[];
}

/**
 * The cases of an edition's cycle that were marked for publication when the edition was first taken up: frozen then, so
 * that the edition stays the same whatever becomes of them. What reviewers tell each other is not in it.
 */
export async function editionCases(
  manager: EntityManager,
  edition: Pick<EditionRecord, 'id' | 'cycle' | 'snapshot'>,
): Promise<FrozenCase[]> {
  const known = await frozen(manager, edition.id);
  if (known !== undefined) return known;
  const cases = await publishedCases(manager, edition);
  await manager.query(
    'INSERT INTO edition_cases (edition, cycle, cases) VALUES ($1, $2, $3) ON CONFLICT (edition) DO NOTHING',
    [edition.id, edition.cycle, storableJson(cases)],
  );
  return (await frozen(manager, edition.id)) ?? cases;
}

async function frozen(manager: EntityManager, id: string): Promise<FrozenCase[] | undefined> {
  const [row] = await manager.query<{ cases: FrozenCase[] }[]>(
    'SELECT cases FROM edition_cases WHERE edition = $1',
    [id],
  );
  return row?.cases;
}

async function publishedCases(
  manager: EntityManager,
  { cycle, snapshot }: Pick<EditionRecord, 'cycle' | 'snapshot'>,
): Promise<FrozenCase[]> {
  const rows = await manager.query<(CaseRow & StandingRow)[]>(
    `WITH lead AS (
       SELECT id FROM review_case
       WHERE cycle = $1 AND state = 'concluded' AND is_published AND merged_into IS NULL
     )
     SELECT ${CASE_COLUMNS} FROM review_case
     WHERE cycle = $1 AND coalesce(merged_into, id) IN (SELECT id FROM lead)
     ORDER BY merged_into IS NOT NULL, id`,
    [cycle],
  );
  const groups = Map.groupBy(rows.map(toCaseRecord), ({ id, mergedInto }) => mergedInto ?? id);
  const entries = await wordsOf(manager, cycle, rows);
  const filed = await submissionsOf(manager, cycle, snapshot);
  return [...groups].flatMap(([id, group]) => freeze(id, group, entries, filed));
}

function freeze(
  id: string,
  group: readonly CaseRecord[],
  entries: ReadonlyMap<string, readonly (FrozenWords & { at: Date })[]>,
  filed: ReadonlyMap<CountryCode, readonly Submitted[]>,
): FrozenCase[] {
  const lead = group.find((each) => each.id === id);
  if (lead?.conclusion === undefined) return [];
  const openedAt = new Date(Math.min(...group.map((each) => each.openedAt.getTime())));
  const { countries, conclusion } = lead;
  return [
    {
      id,
      countries: [...countries],
      restrictedBy: [...new Set(group.flatMap(({ restrictedBy }) => restrictedBy))].sort(),
      conclusion,
      findings: group.flatMap(findingOf),
      flags: group.flatMap((each) => (each.flag === undefined ? [] : [{ id: each.id, ...each.flag }])),
      entries: group
        .flatMap((each) => entries.get(each.id) ?? [])
        .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
        .map(({ at: _, ...words }) => words),
      submissions: countries.flatMap((country) => countedSince(filed.get(country) ?? [], openedAt)),
    },
  ];
}

/** A case's question as the finding that it was. */
function findingOf({ id, countries, added, severity, check }: CaseRecord): Finding[] {
  if (check === undefined) return [];
  const { evidence, ...asked } = check;
  return [
    {
      ...asked,
      id,
      severity,
      countries: countries.filter((country) => !added.includes(country)),
      evidence: evidence.map(({ disclosed: _, ...place }) => place),
    },
  ];
}

interface Submitted extends EditionInput {
  submittedAt: Date;
}

/** Up to those of the snapshot; by country, the oldest first. */
async function submissionsOf(
  manager: EntityManager,
  cycle: string,
  snapshot: readonly EditionInput[],
): Promise<Map<CountryCode, Submitted[]>> {
  const rows = await manager.query<Submitted[]>(
    `SELECT submission.id AS submission, submission.country, submission.version,
       submission.submitted_at AS "submittedAt"
     FROM submission JOIN unnest($2::text[], $3::int[]) AS newest (country, version) USING (country)
     WHERE cycle = $1 AND submission.version <= newest.version ORDER BY country, version`,
    [cycle, snapshot.map(({ country }) => country), snapshot.map(({ version }) => version)],
  );
  return Map.groupBy(rows, ({ country }) => country);
}

/** With the one before: checks may have read it, and a newer one have come in before they said what they found. */
function countedSince(submissions: readonly Submitted[], openedAt: Date): EditionInput[] {
  const later = submissions.findIndex(({ submittedAt }) => submittedAt > openedAt);
  const first = Math.max(0, (later < 0 ? submissions.length : later) - 2);
  return submissions.slice(first).map(({ submittedAt: _, ...submission }) => submission);
}

interface WordsRow {
  id: string;
  caseId: string;
  kind: string;
  side: EntrySide;
  country: CountryCode | null;
  audience: Exclude<EntryAudience, 'reviewers'>;
  restrictedBy: CountryCode[];
  text: string;
  language: Language | null;
  detail: { party?: unknown };
  at: Date;
}

const KINDS: Readonly<Record<string, FrozenWords['kind']>> = {
  flagged: 'asked',
  asked: 'asked',
  'partner-asked': 'asked',
  replied: 'replied',
  concluded: 'concluded',
  verified: 'verified',
};

/** By case. */
async function wordsOf(
  manager: EntityManager,
  cycle: string,
  cases: readonly { id: string }[],
): Promise<Map<string, (FrozenWords & { at: Date })[]>> {
  const rows = await manager.query<WordsRow[]>(
    `SELECT id, case_id AS "caseId", kind, side, country, audience, restricted_by AS "restrictedBy", text, language,
       detail, at
     FROM case_entry
     WHERE cycle = $1 AND case_id = ANY($2::char(32)[]) AND kind = ANY($3) AND audience <> 'reviewers'
       AND text IS NOT NULL
     ORDER BY at, id`,
    [cycle, cases.map(({ id }) => id), Object.keys(KINDS)],
  );
  const words = rows.map(({ caseId, kind, country, language, detail, ...row }) => ({
    caseId,
    words: {
      ...row,
      kind: KINDS[kind] ?? 'asked',
      language: language ?? 'en',
      ...(country === null ? {} : { country }),
      ...(typeof detail.party === 'string' ? { party: detail.party } : {}),
    },
  }));
  const byCase = new Map<string, (FrozenWords & { at: Date })[]>();
  for (const { caseId, words: said } of words) byCase.set(caseId, [...(byCase.get(caseId) ?? []), said]);
  return byCase;
}
