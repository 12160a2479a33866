import { createHash } from 'node:crypto';
import type { Scope, Severity } from '@concord/consistency';
import { confidentialityOfPlace } from '@concord/disclosure';
import {
  type Case,
  type CountryCode,
  type EntryKind,
  type FlagPoint,
  locatePoint,
  nextCase,
  type Outline,
  type Seen,
} from '@concord/domain';
import type { EntityManager } from 'typeorm';
import type { CheckInput } from '../findings/check-run.schema.ts';
import { inTransaction } from '../transaction.ts';
import { STANDING_COLUMNS, type StandingRow, toCase, toStandingRow } from './case-record.ts';
import { lockCases } from './lock-cases.ts';
import * as rows from './reconcile-rows.ts';
import { isNews, type NewStanding, writeStandings } from './write-standing.ts';

/** What a run looked at; what it found is among the findings already. */
export interface CheckedCycle {
  cycle: string;
  finishedAt: Date;
  input: readonly CheckInput[];
  outlines: ReadonlyMap<CountryCode, Outline>;
}

/** What a run did to the cases. */
export interface CaseChanges {
  opened: number;
  reopened: number;
  corrected: number;
  rested: number;
  resumed: number;
}

interface StoredCase extends StandingRow {
  id: string;
  added: CountryCode[];
  restrictedBy: CountryCode[];
  points: FlagPoint[];
  basis: string | null;
  contentDigest: string | null;
}

interface OpenFinding {
  id: string;
  severity: Severity;
  scope: Scope;
  countries: CountryCode[];
  restrictedBy: CountryCode[];
  valuesDigest: string;
  contentDigest: string;
}

/** Digests of the outlines that a run looked at, by country. */
type Filed = ReadonlyMap<CountryCode, string>;

/** A stored case with what the run says of it. */
interface Observed {
  stored: StoredCase;
  case: Case;
  seen: Seen;
  basis?: string;
}

/**
 * Brings a cycle's cases to what a run found, in the transaction of that run: one case for each finding that asks
 * something of one or two countries, whatever became of the finding since. A second time changes nothing.
 */
export function reconcileCases(manager: EntityManager, run: CheckedCycle): Promise<CaseChanges> {
  return inTransaction(manager, async (transaction) => {
    await lockCases(transaction, run.cycle);
    const filed: Filed = new Map(run.input.map(({ country, sha256 }) => [country, sha256]));
    const [stored, findings] = await read(transaction, run.cycle);
    const opened = findings.filter((finding) => opensCase(finding) && !stored.has(finding.id));
    await rows.insertCases(
      transaction,
      run,
      opened.map((finding) => ({
        id: finding.id,
        compared: finding.valuesDigest,
        basis: basisOf(finding.countries, filed) ?? '',
      })),
    );
    await restrictFlags(transaction, run, stored);
    const raised = new Map(findings.map((finding) => [finding.id, finding]));
    const observed = new Map(
      [...stored.values()].map((each) => [each.id, observe(each, raised.get(each.id), filed)]),
    );
    const split = strangers(stored, raised);
    for (const id of split) {
      const each = observed.get(id) as Observed;
      observed.set(id, { ...each, case: nextCase(each.case, { kind: 'split' }).case ?? each.case });
    }
    const changes = await settle(transaction, run, observed, split);
    const outdated = [...stored.values()].filter(({ id, contentDigest }) => {
      const finding = raised.get(id);
      return finding !== undefined && finding.contentDigest !== contentDigest;
    });
    await rows.copyFindings(
      transaction,
      run.cycle,
      outdated.map(({ id }) => id),
    );
    return { opened: opened.length, ...changes };
  });
}

/** What is only context opens no case, and what is about a whole cycle is no question to a country. */
function opensCase({ severity, scope, countries }: OpenFinding): boolean {
  return severity !== 'info' && scope !== 'cycle' && countries.length >= 1 && countries.length <= 2;
}

async function read(
  manager: EntityManager,
  cycle: string,
): Promise<[Map<string, StoredCase>, readonly OpenFinding[]]> {
  const stored = await manager.query<StoredCase[]>(
    `SELECT id, added, restricted_by AS "restrictedBy", points, basis, content_digest AS "contentDigest",
       ${STANDING_COLUMNS} FROM review_case WHERE cycle = $1`,
    [cycle],
  );
  const findings = await manager.query<OpenFinding[]>(
    `SELECT id, severity, scope, countries, restricted_by AS "restrictedBy", values_digest AS "valuesDigest",
       content_digest AS "contentDigest" FROM finding WHERE cycle = $1 AND state = 'open'`,
    [cycle],
  );
  return [new Map(stored.map((each) => [each.id, each])), findings];
}

function observe(stored: StoredCase, finding: OpenFinding | undefined, filed: Filed): Observed {
  const asked = stored.countries.filter((country) => !stored.added.includes(country));
  const basis = basisOf(asked, filed);
  const seen: Seen = {
    isFiled: basis !== undefined,
    hasChanged: basis !== stored.basis,
    ...(finding === undefined ? {} : { compared: finding.valuesDigest }),
  };
  const standsAnew = finding !== undefined && basis !== undefined && basis !== stored.basis;
  return { stored, case: toCase(stored), seen, ...(standsAnew ? { basis } : {}) };
}

/** Digest of the outlines of some countries; undefined where one of them has none. */
function basisOf(countries: readonly CountryCode[], filed: Filed): string | undefined {
  const digests = countries.map((country) => filed.get(country));
  if (digests.includes(undefined)) return undefined;
  return createHash('sha256').update(digests.join(' ')).digest('hex');
}

/** Cases that go on within another which, by what a run found, other people may read: they go their own way again. */
function strangers(
  stored: ReadonlyMap<string, StoredCase>,
  raised: ReadonlyMap<string, OpenFinding>,
): string[] {
  const readers = (each: StoredCase) =>
    JSON.stringify([each.countries, raised.get(each.id)?.restrictedBy ?? each.restrictedBy]);
  return [...stored.values()].flatMap((each) => {
    const lead = each.mergedInto === null ? undefined : stored.get(each.mergedInto);
    return lead === undefined || readers(lead) === readers(each) ? [] : [each.id];
  });
}

/** What has become of each, with its history. */
async function settle(
  manager: EntityManager,
  { cycle, finishedAt }: CheckedCycle,
  observed: ReadonlyMap<string, Observed>,
  split: readonly string[],
): Promise<Omit<CaseChanges, 'opened'>> {
  const companions = Map.groupBy(
    [...observed.values()].filter((each) => each.case.mergedInto !== undefined),
    (each) => each.case.mergedInto,
  );
  const standings: NewStanding[] = [];
  const told = new Map<EntryKind, string[]>([['split', [...split]]]);
  for (const each of observed.values()) {
    const { id } = each.stored;
    const after = nextCase(each.case, {
      kind: 'rechecked',
      seen: each.seen,
      companions: companions.get(id) ?? [],
    }).case as Case;
    const kind = whatHappened(each, after);
    if (kind !== undefined) told.set(kind, [...(told.get(kind) ?? []), id]);
    const before = toCase(each.stored);
    if (
      each.basis !== undefined ||
      JSON.stringify(toStandingRow(after)) !== JSON.stringify(toStandingRow(before))
    ) {
      const { basis } = each;
      standings.push({ id, case: after, isNews: isNews(before, after), ...(basis ? { basis } : {}) });
    }
  }
  // Before the questions are brought up to date: the history keeps what was asked until now.
  for (const [kind, ids] of told) await rows.tell(manager, { cycle, kind, ids, at: finishedAt });
  await writeStandings(manager, cycle, standings, finishedAt);
  await rows.forgetProposals(manager, cycle, [...idsOf(told, 'concluded'), ...idsOf(told, 'reopened')]);
  return {
    reopened: idsOf(told, 'reopened').length,
    corrected: idsOf(told, 'concluded').length,
    rested: idsOf(told, 'rested').length,
    resumed: idsOf(told, 'resumed').length,
  };
}

const idsOf = (told: ReadonlyMap<EntryKind, string[]>, kind: EntryKind) => told.get(kind) ?? [];

function whatHappened({ case: before }: Observed, after: Case): EntryKind | undefined {
  if (after.state !== before.state) return after.state === 'concluded' ? 'concluded' : 'reopened';
  if (after.state === 'concluded' || after.mergedInto !== undefined) return undefined;
  if (after.rests !== before.rests) return after.rests === undefined ? 'resumed' : 'rested';
  // Of one that nobody has looked at yet there is nothing to tell.
  return after.compared !== before.compared && after.state !== 'open' ? 'changed' : undefined;
}

/** A flag is as confidential as what it points at; where that is no longer there, it stays as it was. */
async function restrictFlags(
  manager: EntityManager,
  { cycle, outlines }: CheckedCycle,
  stored: ReadonlyMap<string, StoredCase>,
): Promise<void> {
  const changed = [...stored.values()].flatMap((each) => {
    if (each.points.length === 0) return [];
    const restrictedBy = restrictionsOfPoints(each.points, outlines, each.restrictedBy);
    return `${restrictedBy}` === `${each.restrictedBy}` ? [] : [{ id: each.id, restrictedBy }];
  });
  await rows.restrictCases(manager, cycle, changed);
}

/** Whose items for reviewers some points are, by the outlines at hand and else by what was known. */
export function restrictionsOfPoints(
  points: readonly FlagPoint[],
  outlines: ReadonlyMap<CountryCode, Outline>,
  known: readonly CountryCode[],
): CountryCode[] {
  const restricting = points.flatMap((point) => {
    const outline = outlines.get(point.country);
    const pointer = outline && locatePoint(outline, point);
    const isKept =
      outline === undefined || pointer === undefined
        ? known.includes(point.country)
        : confidentialityOfPlace(outline, pointer) === 'reviewers';
    return isKept ? [point.country] : [];
  });
  return [...new Set(restricting)].sort();
}
