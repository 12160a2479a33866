import {
  type Case,
  type CaseEvent,
  type CaseRefusal,
  type CaseStep,
  type CountryCode,
  delegationsOf,
  nextCase,
  type ProposedConclusion,
} from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../transaction.ts';
import { addEntry, type NewEntry } from './case-entries.ts';
import {
  CASE_COLUMNS,
  type CaseRecord,
  type CaseRow,
  type StandingRow,
  toCaseRecord,
} from './case-record.ts';
import { holdCases } from './lock-cases.ts';
import { isNews, writeStandings } from './write-standing.ts';

/** A case was changed since its reader looked at it. */
export class StaleCaseError extends Error {
  readonly currentVersion: number;

  constructor(currentVersion: number) {
    super(`The case was changed meanwhile; it is now at version ${currentVersion}`);
    this.name = 'StaleCaseError';
    this.currentVersion = currentVersion;
  }
}

export interface CaseMove {
  cycle: string;
  id: string;
  /** The version that its author looked at; whichever there is, where it is left out. */
  version?: number;
  /** Left out for what is said without changing where the case stands. */
  event?: CaseEvent;
  entry: NewEntry;
  /** Day until which an answer is asked for; ISO 8601. */
  dueOn?: string;
}

/** What became of a case, or why nothing did. */
export type CaseChange =
  | { case: CaseRecord; refusal?: undefined }
  | { refusal: CaseRefusal; case?: undefined };

/**
 * Applies an event to a case under the lock of its row, and adds the entry that tells of it.
 * @returns null where the transaction's reader sees no such case.
 * @throws StaleCaseError where `version` is no longer that of the case.
 */
export function changeCase(manager: EntityManager, move: CaseMove): Promise<CaseChange | null> {
  return inTransaction(manager, async (transaction) => {
    await holdCases(transaction, move.cycle);
    const before = await lockCase(transaction, move.cycle, move.id);
    if (before === null) return null;
    if (move.version !== undefined && move.version !== before.version) {
      throw new StaleCaseError(before.version);
    }
    const step = await stepOf(transaction, before, move.event);
    if (step.case === undefined) return step;
    const entry = entryOf(move, step.case);
    const isTold = entry.audience === 'shared' || isNews(before, step.case);
    await writeChange(transaction, before, step.case, { isTold, dueOn: move.dueOn });
    const { countries } = step.case;
    await addEntry(transaction, move, { countries, restrictedBy: before.restrictedBy }, entry);
    const after = await findCase(transaction, move.cycle, move.id);
    return { case: after as CaseRecord };
  });
}

/** A conclusion that a second reviewer has still to agree to is among reviewers. */
function entryOf({ entry, event }: CaseMove, { state }: Case): NewEntry {
  return event?.kind === 'concluded' && state !== 'concluded'
    ? { ...entry, kind: 'proposed', audience: 'reviewers' }
    : entry;
}

/** A case, held until the transaction ends; null where the transaction's reader sees none. */
export async function lockCase(
  manager: EntityManager,
  cycle: string,
  id: string,
): Promise<CaseRecord | null> {
  return read(manager, cycle, id, ' FOR UPDATE');
}

/** A case; null where the transaction's reader sees none, also where `id` is none at all. */
export function findCase(manager: EntityManager, cycle: string, id: string): Promise<CaseRecord | null> {
  return read(manager, cycle, id, '');
}

async function read(
  manager: EntityManager,
  cycle: string,
  id: string,
  locking: '' | ' FOR UPDATE',
): Promise<CaseRecord | null> {
  if (!/^[0-9a-f]{32}$/.test(id)) return null;
  const [row] = await manager.query<(CaseRow & StandingRow)[]>(
    `SELECT ${CASE_COLUMNS} FROM review_case WHERE cycle = $1 AND id = $2${locking}`,
    [cycle, id],
  );
  return row === undefined ? null : toCaseRecord(row);
}

async function stepOf(
  manager: EntityManager,
  before: CaseRecord,
  event: CaseEvent | undefined,
): Promise<CaseStep> {
  if (event === undefined) return { case: before };
  if (event.kind === 'partner-asked' && before.restrictedBy.length > 0) return { refusal: 'restricted' };
  if (event.kind === 'asked' && event.of.some((each) => isKeptFrom(before, each))) {
    return { refusal: 'restricted' };
  }
  if (event.kind !== 'concluded' && event.kind !== 'published') return nextCase(before, event);
  const needsSecond = before.needsSecond || (await cycleNeedsSecond(manager, before.cycle));
  const proposed = await findProposal(manager, before.cycle, before.id);
  const { case: after, refusal } = nextCase(
    { ...before, needsSecond, ...(proposed === null ? {} : { proposed }) },
    event,
  );
  if (after === undefined) return { refusal };
  return { case: { ...after, needsSecond: before.needsSecond } };
}

/** Whether a country of the case may not read it. */
function isKeptFrom(of: CaseRecord, country: CountryCode): boolean {
  return of.countries.includes(country) && !delegationsOf(of).includes(country);
}

/** Writes where a case stands, with what goes on within it and what was proposed. */
export async function writeChange(
  manager: EntityManager,
  before: CaseRecord,
  after: Case,
  { isTold, dueOn }: { isTold: boolean; dueOn?: string | undefined },
): Promise<void> {
  const { cycle, id } = before;
  await writeStandings(manager, cycle, [{ id, case: after, isNews: isTold }], new Date());
  if (dueOn !== undefined && after.state === 'asked') {
    await manager.query('UPDATE review_case SET due_on = $3 WHERE cycle = $1 AND id = $2', [
      cycle,
      id,
      dueOn,
    ]);
  }
  const partners = after.countries.filter((country) => !before.countries.includes(country));
  if (partners.length > 0) {
    await manager.query(
      `UPDATE review_case SET added = added || $3::text[], countries = $4
       WHERE cycle = $1 AND (id = $2 OR merged_into = $2)`,
      [cycle, id, partners, after.countries],
    );
  }
  if (after.state === 'concluded' && before.state !== 'concluded') {
    await manager.query(
      'UPDATE review_case SET concluded_on = compared WHERE cycle = $1 AND merged_into = $2',
      [cycle, id],
    );
    await manager.query('DELETE FROM case_proposal WHERE cycle = $1 AND case_id = $2', [cycle, id]);
  } else if (after.proposed !== undefined) {
    await keepProposal(manager, before, after.proposed);
  }
}

async function keepProposal(
  manager: EntityManager,
  { cycle, id, countries }: CaseRecord,
  { by, outcome, explanation }: ProposedConclusion,
): Promise<void> {
  await manager.query(
    `INSERT INTO case_proposal (cycle, case_id, countries, account, outcome, explanation)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (cycle, case_id) DO UPDATE SET account = excluded.account, outcome = excluded.outcome,
       explanation = excluded.explanation, at = excluded.at`,
    [cycle, id, countries, by, outcome, explanation ?? null],
  );
}

/** What one reviewer would conclude and a second has still to agree to; null also for who is no reviewer of it. */
export async function findProposal(
  manager: EntityManager,
  cycle: string,
  id: string,
): Promise<ProposedConclusion | null> {
  const [row] = await manager.query<
    (Omit<ProposedConclusion, 'explanation'> & { explanation: ProposedConclusion['explanation'] | null })[]
  >('SELECT account AS by, outcome, explanation FROM case_proposal WHERE cycle = $1 AND case_id = $2', [
    cycle,
    id,
  ]);
  if (row === undefined) return null;
  const { explanation, ...proposed } = row;
  return explanation ? { ...proposed, explanation } : proposed;
}

/** Whether the cycle asks for a second reviewer's word in every case. */
export async function cycleNeedsSecond(manager: EntityManager, cycle: string): Promise<boolean> {
  const [row] = await manager.query<{ needs: boolean }[]>(
    'SELECT needs_second AS needs FROM case_rules WHERE cycle = $1',
    [cycle],
  );
  return row?.needs ?? false;
}

export async function requireSecond(manager: EntityManager, cycle: string, needed: boolean): Promise<void> {
  await manager.query(
    `INSERT INTO case_rules (cycle, needs_second) VALUES ($1, $2)
     ON CONFLICT (cycle) DO UPDATE SET needs_second = excluded.needs_second`,
    [cycle, needed],
  );
}
