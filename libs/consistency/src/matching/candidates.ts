import type { CountryCode, Partnership } from '@concord/domain';
import { FiledPartnership } from './filed-partnership.ts';
import { splitWords } from './split-words.ts';

/** One country's partnerships. */
export interface MatchingSide {
  country: CountryCode;
  /** BCP 47 tag of the outline's texts. */
  language?: string;
  partnerships: readonly Partnership[];
}

/** A side, indexed once for all the others that it is compared with. */
export interface IndexedSide {
  country: CountryCode;
  /** In the order of the ids, so that the outline's order does not matter. */
  filed: readonly FiledPartnership[];
  byParty: ReadonlyMap<CountryCode, readonly FiledPartnership[]>;
  byOrganisation: ReadonlyMap<string, readonly FiledPartnership[]>;
  byReference: ReadonlyMap<string, readonly FiledPartnership[]>;
}

export type CandidatePair = readonly [FiledPartnership, FiledPartnership];

/** @throws RangeError if two of the partnerships have one id. */
export function indexSide({ country, language, partnerships }: MatchingSide): IndexedSide {
  if (new Set(partnerships.map(({ id }) => id)).size < partnerships.length) {
    throw new RangeError(`${country} has two partnerships of one id`);
  }
  const filed = [...partnerships]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((partnership) => new FiledPartnership(country, language, partnership));
  return {
    country,
    filed,
    byParty: groupBy(filed, ({ parties }) => parties.flatMap((party) => party.country ?? [])),
    byOrganisation: groupBy(filed, ({ parties }) =>
      parties.flatMap(({ organisation }) => (organisation ? [organisationKey(organisation.name)] : [])),
    ),
    byReference: groupBy(filed, ({ reference }) => referenceKey(reference) ?? []),
  };
}

/**
 * The pairs that may be one partnership: each names the other's country, or both share an organisation and may
 * concern the other, or both give one reference; in the order of the ids.
 */
export function candidatePairs(a: IndexedSide, b: IndexedSide): CandidatePair[] {
  const partners = new Map<FiledPartnership, Set<FiledPartnership>>();
  const add = (left: FiledPartnership, right: FiledPartnership) => {
    const known = partners.get(left);
    if (known === undefined) partners.set(left, new Set([right]));
    else known.add(right);
  };
  for (const left of a.byParty.get(b.country) ?? []) {
    for (const right of b.byParty.get(a.country) ?? []) add(left, right);
  }
  forEachShared(a.byReference, b.byReference, add);
  forEachShared(a.byOrganisation, b.byOrganisation, (left, right) => {
    if (mayConcern(left, b.country) && mayConcern(right, a.country)) add(left, right);
  });
  return a.filed.flatMap((left) => {
    const found = partners.get(left);
    return found === undefined
      ? []
      : b.filed.filter((right) => found.has(right)).map((right): CandidatePair => [left, right]);
  });
}

/** One spelling of an organisation's name, whatever its case, marks and blanks. */
export function organisationKey(name: string): string {
  return splitWords(name).join(' ');
}

/** One spelling of a shared identifier; undefined where there is none. */
export function referenceKey(reference: string | undefined): string | undefined {
  const key = reference === undefined ? '' : splitWords(reference).join('');
  return key === '' ? undefined : key;
}

/**
 * Whether a partnership may include a country: it names it, or it is wider than its list of parties. Two countries
 * that each have an agreement of their own with the same organisation do not describe one partnership.
 */
function mayConcern({ partnership }: FiledPartnership, country: CountryCode): boolean {
  const { kind, level, parties } = partnership;
  return (
    kind === 'regional-process' ||
    level === 'regional' ||
    level === 'global' ||
    parties.some((party) => party.country === country)
  );
}

function forEachShared(
  a: ReadonlyMap<string, readonly FiledPartnership[]>,
  b: ReadonlyMap<string, readonly FiledPartnership[]>,
  visit: (left: FiledPartnership, right: FiledPartnership) => void,
): void {
  for (const [key, lefts] of a) {
    for (const right of b.get(key) ?? []) for (const left of lefts) visit(left, right);
  }
}

function groupBy(
  filed: readonly FiledPartnership[],
  keysOf: (partnership: Partnership) => string | string[],
): Map<string, FiledPartnership[]> {
  const groups = new Map<string, FiledPartnership[]>();
  for (const each of filed) {
    for (const key of new Set([keysOf(each.partnership)].flat())) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [each]);
      else group.push(each);
    }
  }
  return groups;
}
