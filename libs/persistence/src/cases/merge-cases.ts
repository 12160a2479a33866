import { type CaseRefusal, nextCase } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import { inTransaction } from '../transaction.ts';
import { addEntry, type NewEntry } from './case-entries.ts';
import type { CaseRecord } from './case-record.ts';
import { type CaseChange, findCase, lockCase, StaleCaseError, writeChange } from './change-case.ts';
import { holdCases } from './lock-cases.ts';

export interface CaseMerge {
  cycle: string;
  /** The case that goes on. */
  into: string;
  /** The version of it that its author looked at. */
  version?: number;
  /** Those that go on within it. */
  ids: readonly string[];
  entry: Omit<NewEntry, 'kind' | 'audience' | 'detail'>;
}

/**
 * Lets cases go on within another, all or none of them; what had been merged into them goes along.
 * @returns null where the transaction's reader does not see one of them.
 * @throws StaleCaseError where `version` is no longer that of the case that goes on.
 */
export function mergeCases(manager: EntityManager, merge: CaseMerge): Promise<CaseChange | null> {
  const { cycle, into, version } = merge;
  return inTransaction(manager, async (transaction) => {
    await holdCases(transaction, cycle);
    const held = new Map<string, CaseRecord>();
    // One order for everybody, so that two who merge at once do not wait for each other.
    for (const id of [...new Set([into, ...merge.ids])].sort()) {
      const found = await lockCase(transaction, cycle, id);
      if (found === null) return null;
      held.set(id, found);
    }
    const lead = held.get(into) as CaseRecord;
    if (version !== undefined && version !== lead.version) throw new StaleCaseError(lead.version);
    const others = merge.ids.map((id) => held.get(id) as CaseRecord);
    const refusal = refusalOf(lead, others);
    if (refusal !== undefined) return { refusal };
    for (const other of others) {
      const step = nextCase(other, { kind: 'merged', into });
      if (step.case === undefined) return step;
      await writeChange(transaction, other, step.case, { isTold: true });
      await transaction.query(
        'UPDATE review_case SET merged_into = $3 WHERE cycle = $1 AND merged_into = $2 AND id <> $3',
        [cycle, other.id, into],
      );
      await tell(transaction, other, merge, { into });
    }
    await tell(transaction, lead, merge, { ids: merge.ids });
    await bump(transaction, cycle, into);
    return { case: (await findCase(transaction, cycle, into)) as CaseRecord };
  });
}

/** Who reads one must read the other: else what one of them keeps would show in what becomes of both. */
function refusalOf(lead: CaseRecord, others: readonly CaseRecord[]): CaseRefusal | undefined {
  if (lead.mergedInto !== undefined) return 'merged';
  if (lead.state === 'concluded') return 'concluded';
  if (others.length === 0 || others.some(({ id }) => id === lead.id)) return 'same-case';
  const readers = ({ countries, restrictedBy }: CaseRecord) => JSON.stringify([countries, restrictedBy]);
  return others.every((other) => readers(other) === readers(lead)) ? undefined : 'different-readers';
}

/** Lets a case that was merged into another go its own way again, where it stood before. */
export function splitCase(
  manager: EntityManager,
  { cycle, id, entry }: { cycle: string; id: string; entry: CaseMerge['entry'] },
): Promise<CaseChange | null> {
  return inTransaction(manager, async (transaction) => {
    await holdCases(transaction, cycle);
    const before = await lockCase(transaction, cycle, id);
    if (before === null) return null;
    const step = nextCase(before, { kind: 'split' });
    if (step.case === undefined) return step;
    await writeChange(transaction, before, step.case, { isTold: true });
    const of = { ...entry, kind: 'split', audience: 'shared' } as const;
    await addEntry(transaction, before, before, { ...of, detail: { from: before.mergedInto } });
    const lead = before.mergedInto && (await findCase(transaction, cycle, before.mergedInto));
    if (lead) {
      await addEntry(transaction, lead, lead, { ...of, detail: { ids: [id] } });
      await bump(transaction, cycle, lead.id);
    }
    return { case: (await findCase(transaction, cycle, id)) as CaseRecord };
  });
}

/** What goes on within a case, that the transaction's reader sees. */
export async function listMerged(manager: EntityManager, cycle: string, into: string): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT id FROM review_case WHERE cycle = $1 AND merged_into = $2 ORDER BY id',
    [cycle, into],
  );
  return rows.map(({ id }) => id);
}

function tell(
  manager: EntityManager,
  of: CaseRecord,
  { entry }: CaseMerge,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  return addEntry(manager, of, of, { ...entry, kind: 'merged', audience: 'shared', detail });
}

/** What goes on within a case is a part of it. */
async function bump(manager: EntityManager, cycle: string, id: string): Promise<void> {
  await manager.query(
    'UPDATE review_case SET version = version + 1, changed_at = clock_timestamp() WHERE cycle = $1 AND id = $2',
    [cycle, id],
  );
}
