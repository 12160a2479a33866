import { hash } from 'node:crypto';
import { type Check, checksOf, type Finding, recheck, Snapshot } from '@concord/consistency';
import type { CountryCode, CycleConfiguration, Outline } from '@concord/domain';

/** A document that the asker may read, known by the digest of its text. */
export interface ReadableDocument {
  country: CountryCode;
  sha256: string;
}

/** What is asked: which questions one outline would raise beside the others. */
export interface QuestionRequest {
  country: CountryCode;
  /** Text of the outline. */
  draft: string;
  /** Text of the cycle's configuration. */
  configuration: string;
  /** What the asker may read of the other countries' outlines. */
  others: readonly ReadableDocument[];
  /** And of what was filed in the cycle before. */
  previous: readonly ReadableDocument[];
  /** Texts by digest, of those documents that are not known yet. */
  texts: ReadonlyMap<string, string>;
}

/** The findings about the country, in the order of a run; or the digests of what must be sent along. */
export type QuestionAnswer = { findings: Finding[] } | { missing: string[] };

interface Kept {
  configuration: string;
  checks: readonly Check[];
  previous: string;
  /** Digests of the snapshot's outlines, by country. */
  digests: ReadonlyMap<CountryCode, string>;
  snapshot: Snapshot;
}

/** Snapshots that are kept: of different cycles, or of readers who may not read the same. */
const KEPT = 3;
const OPTIONS = { digest: (text: string) => hash('sha256', text, 'hex') };

/**
 * Answers what a country's outline would be asked, and keeps what it needs for the next time. A document is known by
 * its digest alone, so that nobody is answered from one that they may not read.
 */
export class QuestionAsker {
  #kept: Kept[] = [];
  #outlines = new Map<string, Outline>();

  answer(request: QuestionRequest): QuestionAnswer {
    for (const [sha256, text] of request.texts) this.#outlines.set(sha256, JSON.parse(text) as Outline);
    const wanted = [...request.others, ...request.previous].map(({ sha256 }) => sha256);
    const missing = wanted.filter((sha256) => !this.#outlines.has(sha256));
    if (missing.length > 0) return { missing: [...new Set(missing)] };
    const kept = this.#snapshotFor(request);
    const { country } = request;
    const snapshot = kept.snapshot.with(JSON.parse(request.draft) as Outline);
    const found = recheck(kept.checks, snapshot, [], new Set([country]), OPTIONS);
    return { findings: found.filter(({ countries }) => countries.includes(country)) };
  }

  /** A snapshot with these outlines of the others, whatever it has of the country itself. */
  #snapshotFor(request: QuestionRequest): Kept {
    const { configuration } = request;
    const previous = request.previous.map(({ sha256 }) => sha256).join(' ');
    const wanted = new Map(
      request.others
        .filter(({ country }) => country !== request.country)
        .map(({ country, sha256 }) => [country, sha256]),
    );
    const near = this.#kept
      .filter((kept) => kept.configuration === configuration && kept.previous === previous)
      .map((kept) => ({ kept, changes: changesBetween(kept.digests, wanted, request.country) }))
      .sort((a, b) => a.changes.size - b.changes.size)[0];
    if (near !== undefined && near.changes.size * 2 <= wanted.size + 2) {
      const next = this.#follow(near.kept, near.changes);
      this.#keep(next, near.kept);
      return next;
    }
    const cycle = JSON.parse(configuration) as CycleConfiguration;
    const outlinesOf = (documents: readonly { sha256: string }[]) =>
      documents.map(({ sha256 }) => this.#outlines.get(sha256) as Outline);
    const snapshot = Snapshot.of(cycle, outlinesOf([...wanted.values()].map((sha256) => ({ sha256 }))), {
      previous: outlinesOf(request.previous),
    });
    const made = { configuration, previous, checks: checksOf(cycle), digests: wanted, snapshot };
    this.#keep(made);
    return made;
  }

  #follow(kept: Kept, changes: ReadonlyMap<CountryCode, string | undefined>): Kept {
    if (changes.size === 0) return kept;
    let { snapshot } = kept;
    const digests = new Map(kept.digests);
    for (const [country, sha256] of changes) {
      if (sha256 === undefined) {
        snapshot = snapshot.without(country);
        digests.delete(country);
      } else {
        snapshot = snapshot.with(this.#outlines.get(sha256) as Outline);
        digests.set(country, sha256);
      }
    }
    return { ...kept, snapshot, digests };
  }

  /** Puts it first, in the place of what it follows from, and forgets the outlines of what is kept no longer. */
  #keep(next: Kept, before?: Kept): void {
    this.#kept = [next, ...this.#kept.filter((kept) => kept !== before && kept !== next)].slice(0, KEPT);
    const used = new Set(
      this.#kept.flatMap(({ digests, previous }) => [...digests.values(), ...previous.split(' ')]),
    );
    for (const sha256 of this.#outlines.keys()) if (!used.has(sha256)) this.#outlines.delete(sha256);
  }
}

/** What must be put in the place of what, by country; undefined for what must go. The country itself is passed over. */
function changesBetween(
  before: ReadonlyMap<CountryCode, string>,
  wanted: ReadonlyMap<CountryCode, string>,
  itself: CountryCode,
): Map<CountryCode, string | undefined> {
  const changes = new Map<CountryCode, string | undefined>();
  for (const country of new Set([...before.keys(), ...wanted.keys()])) {
    if (country === itself) continue;
    const sha256 = wanted.get(country);
    if (before.get(country) !== sha256) changes.set(country, sha256);
  }
  return changes;
}
