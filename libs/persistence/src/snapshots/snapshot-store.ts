import { Snapshot } from '@concord/consistency';
import type { CountryCode, Outline } from '@concord/domain';
import type { EntityManager } from 'typeorm';
import type { CycleRecord } from '../cycles/cycle.schema.ts';
import { type AnsweredLinks, answeredLinks, answeredPairs } from '../handshakes/handshakes.ts';
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
  /** What was read of the cycle before. */
  previous: readonly SubmissionRecord[];
  /** What countries answered about each other's partnerships. */
  answers: string;
}

/** Snapshots that are kept in memory: of a cycle as one sight of it shows it. */
const SNAPSHOTS = 8;

/** The sight of who sees everything. */
const WHOLE = 'whole';

/**
 * The snapshots of the cycles read lately. While a cycle's configuration and the submissions of the cycle before are
 * the same, a snapshot follows from the last one: one new submission parses one document, and everything that is
 * remembered of the other outlines stays. A document is known by the digest of what its reader may see of it, so that
 * one that is kept is given only to who may read just that.
 */
export class SnapshotStore {
  readonly #kept = new Map<string, Kept>();
  readonly #turns = new Map<string, Promise<unknown>>();

  /**
   * The snapshot of a cycle's newest submissions; the same object as last time where nothing changed.
   * @param sight names what the transaction's reader sees, so that those who see the same share a snapshot.
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
    const previous =
      configuration.previous === undefined ? [] : await newestRecords(manager, configuration.previous);
    const text = JSON.stringify(configuration);
    const links = await answeredLinks(manager, code);
    const answers = answersOn(links, submissions);
    const kept = this.#kept.get(name);
    const follows =
      kept?.configuration === text && kept.answers === answers && isSameList(kept.previous, previous);
    const snapshot = follows
      ? follow(kept.snapshot, await this.#changes(manager, kept.submissions, submissions))
      : await this.#begin(manager, configuration, { submissions, previous, links });
    this.#keep(name, { snapshot, submissions, configuration: text, previous, answers });
    return { snapshot, submissions };
  }

  async #begin(
    manager: EntityManager,
    configuration: CycleRecord['configuration'],
    { submissions, previous, links }: Pick<Kept, 'submissions' | 'previous'> & { links: AnsweredLinks },
  ): Promise<Snapshot> {
    const outlines = await this.#outlines(manager, submissions);
    return Snapshot.of(configuration, outlines, {
      previous: await this.#outlines(manager, previous),
      ...answeredPairs(links, outlines),
    });
  }

  async #changes(
    manager: EntityManager,
    before: readonly SubmissionRecord[],
    after: readonly SubmissionRecord[],
  ): Promise<Changes> {
    const known = new Set(before.map(({ sha256 }) => sha256));
    const filing = new Set(after.map(({ country }) => country));
    const fresh = after.filter(({ sha256 }) => !known.has(sha256));
    const changes = new Map<CountryCode, Outline | undefined>();
    for (const { country } of before) if (!filing.has(country)) changes.set(country, undefined);
    for (const outline of await this.#outlines(manager, fresh)) changes.set(outline.country, outline);
    return changes;
  }

  /** Those that a kept snapshot has are not read again, whoever it is for. */
  async #outlines(manager: EntityManager, records: readonly SubmissionRecord[]): Promise<Outline[]> {
    if (records.length === 0) return [];
    const known = this.#known();
    const missing = records.filter(({ sha256 }) => !known.has(sha256));
    for (const { sha256, text } of missing.length === 0
      ? []
      : await submissionsById(manager, idsOf(missing))) {
      known.set(sha256, JSON.parse(text) as Outline);
    }
    return records.map(({ country, sha256 }) => {
      const outline = known.get(sha256);
      if (outline === undefined) throw new Error(`What may be read of ${country} changed meanwhile`);
      return outline;
    });
  }

  /** The outlines of the kept snapshots, by digest. */
  #known(): Map<string, Outline> {
    const known = new Map<string, Outline>();
    for (const { snapshot, submissions, previous } of this.#kept.values()) {
      for (const { country, sha256 } of submissions) known.set(sha256, snapshot.table(country).outline);
      for (const { country, sha256 } of previous) {
        const outline = snapshot.previous.get(country);
        if (outline !== undefined) known.set(sha256, outline);
      }
    }
    return known;
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

function follow(snapshot: Snapshot, changes: Changes): Snapshot {
  let next = snapshot;
  for (const [country, outline] of changes) {
    next = outline === undefined ? next.without(country) : next.with(outline);
  }
  return next;
}

/** The answers, with the outlines in which a country is said to have nothing alike: another outline has other partnerships. */
function answersOn(links: AnsweredLinks, submissions: readonly SubmissionRecord[]): string {
  const searched = new Set(links.declined.map(([, country]) => country));
  const outlines = submissions.filter(({ country }) => searched.has(country)).map(({ sha256 }) => sha256);
  return JSON.stringify([links, outlines]);
}

function isSameList(a: readonly SubmissionRecord[], b: readonly SubmissionRecord[]): boolean {
  return a.length === b.length && a.every(({ sha256 }, index) => sha256 === b[index]?.sha256);
}

function idsOf(records: readonly SubmissionRecord[]): string[] {
  return records.map(({ id }) => id);
}
