import type { CountryCode } from '../outline/vocabulary.ts';

/** Why somebody does not review a country; the plainest first. */
export const CONFLICT_GROUNDS = [
  'own-country',
  'files',
  'declared',
  'stepped-down',
  'counterpart',
  'money',
] as const;
export type ConflictGround = (typeof CONFLICT_GROUNDS)[number];

/** What ties a reviewer to countries and organisations. */
export interface ReviewerTies {
  nationality?: CountryCode;
  /** The country or organisation that they speak for. */
  affiliation?: { country: CountryCode } | { organisation: string };
  /** Countries that they file for in the cycle. */
  files: readonly CountryCode[];
  /** Countries that they declared a conflict with. */
  declared: readonly CountryCode[];
  /** Countries whose review they gave up. */
  steppedDown: readonly CountryCode[];
}

/** Two countries that an open case is about. */
export interface OpenCounterpart {
  countries: readonly [CountryCode, CountryCode];
}

/** Money that an outline tells of, between who reports it and another country or organisation. */
export interface MoneyTie {
  reporter: CountryCode;
  counterpart: { country: CountryCode } | { organisation: string };
  /** Whether the reporter gives it or gets it. */
  role: 'provides' | 'receives';
}

export interface ConflictFacts {
  counterparts: readonly OpenCounterpart[];
  money: readonly MoneyTie[];
}

export interface Conflict {
  country: CountryCode;
  ground: ConflictGround;
  /** The country or organisation by which the reviewer is tied to it, where that is not the country itself. */
  by?: string;
}

/** Every conflict of a reviewer with any country, each ground once; by country, then in the order of the grounds. */
export function conflictsOf(ties: ReviewerTies, { counterparts, money }: ConflictFacts): Conflict[] {
  const own = ownCountries(ties);
  const found: Conflict[] = [
    ...[...own].map((country) => ({ country, ground: 'own-country' as const })),
    ...ties.files.map((country) => ({ country, ground: 'files' as const })),
    ...ties.declared.map((country) => ({ country, ground: 'declared' as const })),
    ...ties.steppedDown.map((country) => ({ country, ground: 'stepped-down' as const })),
    ...counterparts.flatMap(({ countries: [a, b] }) => [
      ...(own.has(a) ? [{ country: b, ground: 'counterpart' as const, by: a }] : []),
      ...(own.has(b) ? [{ country: a, ground: 'counterpart' as const, by: b }] : []),
    ]),
    ...money.flatMap((tie) => moneyConflicts(tie, own, ties)),
  ];
  const known = new Map<string, Conflict>();
  for (const conflict of found) {
    const key = `${conflict.country} ${conflict.ground}`;
    if (!known.has(key)) known.set(key, conflict);
  }
  const order = (ground: ConflictGround) => CONFLICT_GROUNDS.indexOf(ground);
  return [...known.values()].sort((a, b) =>
    a.country === b.country ? order(a.ground) - order(b.ground) : a.country < b.country ? -1 : 1,
  );
}

/** Of both sides, whoever told of it. */
function moneyConflicts(
  { reporter, counterpart }: MoneyTie,
  own: ReadonlySet<CountryCode>,
  { affiliation }: ReviewerTies,
): Conflict[] {
  if ('organisation' in counterpart) {
    const isTheirs =
      affiliation !== undefined &&
      'organisation' in affiliation &&
      plainName(affiliation.organisation) === plainName(counterpart.organisation);
    return isTheirs ? [{ country: reporter, ground: 'money', by: affiliation.organisation }] : [];
  }
  const { country } = counterpart;
  if (country === reporter) return [];
  return [
    ...(own.has(country) ? [{ country: reporter, ground: 'money' as const, by: country }] : []),
    ...(own.has(reporter) ? [{ country, ground: 'money' as const, by: reporter }] : []),
  ];
}

function ownCountries({ nationality, affiliation }: ReviewerTies): Set<CountryCode> {
  const own = new Set<CountryCode>();
  if (nationality !== undefined) own.add(nationality);
  if (affiliation !== undefined && 'country' in affiliation) own.add(affiliation.country);
  return own;
}

/** An organisation's name without what differs between two who write it: case, accents and what is no letter or digit. */
function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
