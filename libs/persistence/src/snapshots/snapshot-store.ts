import { Snapshot } from '@concord/consistency';
import type { CountryCode, Outline } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import type { CycleRecord } from '../cycles/cycle.schema.ts';
import type { SubmissionRecord } from '../outlines/submission.schema.ts';
import { newestRecords, submissionsById } from '../outlines/submissions.ts';

/** What counts in a cycle at one moment. */
export interface CycleSnapshot {
  snapshot: Snapshot;
  /** The submissions that it is made of, by country. */
  submissions: readonly SubmissionRecord[];
}

interface Kept extends CycleSnapshot {
  configuration: string;
  previous: readonly string[];
}

/** Snapshots that are kept in memory: of a cycle as one sight of it shows it. */
const SNAPSHOTS = 8;

/** The sight of who sees everything. */
const WHOLE = 'whole';

/**
 * The snapshots of the cycles read lately. While a cycle's configuration and the submissions of the cycle before are
 * the same, a snapshot follows from the last one: one new submission parses one document, and everything that is
 * remembered of the other outlines stays.
 */
export class SnapshotStore {
  readonly #kept = new Map<string, Kept>();
  readonly #turns = new Map<string, Promise<unknown>>();

  /**
   * The snapshot of a cycle's newest submissions; the same object as last time where nothing changed.
   * @param sight names what the transaction's reader sees: whoever sees something else must come with another name.
   */
  read(manager: EntityManager, cycle: CycleRecord, sight: string = WHOLE): Promise<CycleSnapshot> {
    // One after the other, so that those who ask at once parse the outlines once.
    const name = `${cycle.code} ${sight}`;
    const before = this.#turns.get(name) ?? Promise.resolve();
    const turn = before.then(() => this.#read(manager, cycle, name));
    const settled = turn.catch(() => undefined);
    this.#turns.set(name, settled);
    void settled.then(() => {
      if (this.#turns.get(name) === settled) this.#turns.delete(name);
    });
    return turn;
  }

  async #read(
    manager: EntityManager,
    { code, configuration }: CycleRecord,
    name: string,
  ): Promise<CycleSnapshot> {
    const submissions = await newestRecords(manager, code);
    const before =
      configuration.previous === undefined ? [] : await newestRecords(manager, configuration.previous);
    const text = JSON.stringify(configuration);
    const previous = before.map(({ id }) => id);
    const kept = this.#kept.get(name);
    const isSame = kept?.configuration === text && isSameList(kept.previous, previous);
    const changes = await readChanges(manager, kept?.submissions ?? [], submissions);
    const snapshot = isSame
      ? follow(kept.snapshot, changes)
      : Snapshot.of(configuration, outlinesAfter(kept?.snapshot, changes), {
          previous: await readOutlines(manager, previous),
        });
    this.#keep(name, { snapshot, submissions, configuration: text, previous });
    return { snapshot, submissions };
  }

  #keep(name: string, kept: Kept): void {
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > SNAPSHOTS && oldest !== undefined) this.#kept.delete(oldest);
  }
}

/** Outlines that were submitted since, and countries that no longer have one. */
type Changes = ReadonlyMap<CountryCode, Outline | undefined>;

async function readChanges(
  manager: EntityManager,
  before: readonly SubmissionRecord[],
  after: readonly SubmissionRecord[],
): Promise<Changes> {
  const known = new Set(before.map(({ id }) => id));
  const filing = new Set(after.map(({ country }) => country));
  const fresh = after.filter(({ id }) => !known.has(id)).map(({ id }) => id);
  const changes = new Map<CountryCode, Outline | undefined>();
  for (const { country } of before) if (!filing.has(country)) changes.set(country, undefined);
  for (const outline of await readOutlines(manager, fresh)) changes.set(outline.country, outline);
  return changes;
}

async function readOutlines(manager: EntityManager, ids: readonly string[]): Promise<Outline[]> {
  if (ids.length === 0) return [];
  const submissions = await submissionsById(manager, ids);
  return submissions.map(({ text }) => JSON.parse(text) as Outline);
}

function follow(snapshot: Snapshot, changes: Changes): Snapshot {
  let next = snapshot;
  for (const [country, outline] of changes) {
    next = outline === undefined ? next.without(country) : next.with(outline);
  }
  return next;
}

function outlinesAfter(snapshot: Snapshot | undefined, changes: Changes): Outline[] {
  const tables = snapshot === undefined ? [] : [...snapshot.tables.values()];
  return [
    ...tables.map(({ outline }) => outline).filter(({ country }) => !changes.has(country)),
    ...[...changes.values()].filter((outline) => outline !== undefined),
  ];
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
