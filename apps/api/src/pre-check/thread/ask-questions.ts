import { hash } from 'node:crypto';
import { type Background, type Check, checksOf, type Finding, recheck, Snapshot } from '@concord/consistency';
import type { CountryCode, CycleConfiguration, Outline } from '@concord/domain';
import type { AnsweredLinks } from '@concord/persistence';

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
  /** What countries answered about partnerships, as far as the asker may know. */
  links: AnsweredLinks;
  /** Texts by digest, of those documents that are not known yet. */
  texts: ReadonlyMap<string, string>;
}

/** The findings about the country, in the order of a run; or the digests of what must be sent along. */
export type QuestionAnswer = { findings: Finding[] } | { missing: string[] };

/** Outlines of one cycle, with nothing known beside them. */
interface Kept {
  configuration: string;
  checks: readonly Check[];
  /** Digests of the snapshot's outlines, by country. */
  digests: ReadonlyMap<CountryCode, string>;
  snapshot: Snapshot;
}

/** Snapshots that are kept: of different cycles, or of readers who may not read the same. */
const KEPT = 3;
/** What is known beside the outlines: it differs by reader, and matching goes by its being the same. */
const BACKGROUNDS = 64;
const OPTIONS = { digest: (text: string) => hash('sha256', text, 'hex') };

/**
 * Answers what a country's outline would be asked, and keeps what it needs for the next time. A document is known by
 * its digest alone, so that nobody is answered from one that they may not read.
 */
export class QuestionAsker {
  #kept: Kept[] = [];
  readonly #backgrounds = new Map<string, { background: Background; digests: string[] }>();
  readonly #outlines = new Map<string, Outline>();

  answer(request: QuestionRequest): QuestionAnswer {
    for (const [sha256, text] of request.texts) this.#outlines.set(sha256, JSON.parse(text) as Outline);
    const wanted = [...request.others, ...request.previous].map(({ sha256 }) => sha256);
    const missing = wanted.filter((sha256) => !this.#outlines.has(sha256));
    if (missing.length > 0) return { missing: [...new Set(missing)] };
    const draft = JSON.parse(request.draft) as Outline;
    const background = this.#backgroundFor(request, draft);
    const kept = this.#snapshotFor(request);
    const { country } = request;
    const snapshot = kept.snapshot.against(background).with(draft);
    const found = recheck(kept.checks, snapshot, [], new Set([country]), OPTIONS);
    return { findings: found.filter(({ countries }) => countries.includes(country)) };
  }

  /** A snapshot with these outlines of the others, whatever it has of the country itself. */
  #snapshotFor(request: QuestionRequest): Kept {
    const { configuration } = request;
    const wanted = new Map(
      request.others
        .filter(({ country }) => country !== request.country)
        .map(({ country, sha256 }) => [country, sha256]),
    );
    const near = this.#kept
      .filter((kept) => kept.configuration === configuration)
      .map((kept) => ({ kept, changes: changesBetween(kept.digests, wanted, request.country) }))
      .sort((a, b) => a.changes.size - b.changes.size)[0];
    if (near !== undefined && near.changes.size * 2 <= wanted.size + 2) {
      const next = this.#follow(near.kept, near.changes);
      this.#keep(next, near.kept);
      return next;
    }
    const cycle = JSON.parse(configuration) as CycleConfiguration;
    const outlines = [...wanted.values()].map((sha256) => this.#outlines.get(sha256) as Outline);
    const snapshot = Snapshot.of(cycle, outlines);
    const made = { configuration, checks: checksOf(cycle), digests: wanted, snapshot };
    this.#keep(made);
    return made;
  }

  /** The same object for as long as it says the same. */
  #backgroundFor({ previous, links, others }: QuestionRequest, draft: Outline): Background {
    const digests = previous.map(({ sha256 }) => sha256);
    const outlines = others.map(({ sha256 }) => this.#outlines.get(sha256) as Outline);
    const denied = deniedPairs(links, links.declined.length === 0 ? [] : [...outlines, draft]);
    const name = JSON.stringify([digests, links.confirmed, denied]);
    const found = this.#backgrounds.get(name) ?? {
      digests,
      background: {
        previous: digests.map((sha256) => this.#outlines.get(sha256) as Outline),
        confirmed: links.confirmed,
        denied,
      },
    };
    this.#backgrounds.delete(name);
    this.#backgrounds.set(name, found);
    const [oldest] = this.#backgrounds.keys();
    if (this.#backgrounds.size > BACKGROUNDS && oldest !== undefined) this.#backgrounds.delete(oldest);
    return found.background;
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
    const used = new Set(this.#kept.flatMap(({ digests }) => [...digests.values()]));
    for (const { digests } of this.#backgrounds.values()) for (const sha256 of digests) used.add(sha256);
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

/** A partnership of which a country knows none like it is none of those that the country describes. */
function deniedPairs({ declined }: AnsweredLinks, outlines: readonly Outline[]): [string, string][] {
  const described = new Map(
    outlines.map(({ country, partnerships = [] }) => [country, partnerships.map(({ id }) => id)]),
  );
  return declined.flatMap(([partnership, country]) =>
    (described.get(country) ?? []).map((id): [string, string] => [partnership, `${country}/${id}`]),
  );
}
