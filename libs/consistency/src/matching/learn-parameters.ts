import { FIELDS, type Field, type MatchingParameters, STARTING_PARAMETERS } from './parameters.ts';

/** One pattern of levels, and how many candidate pairs show it; a field left out was not comparable. */
export interface PatternCount {
  levels: ReadonlyMap<string, string>;
  count: number;
}

/** m and u by field and level, for any fields. */
export type LevelTable = Readonly<Record<string, Readonly<Record<string, { m: number; u: number }>>>>;

export interface LearnedParameters<Table extends LevelTable = LevelTable> {
  parameters: Table;
  /** The share of the pairs that are matches. */
  matchShare: number;
  rounds: number;
}

/** Fewer candidate pairs teach nothing that the starting values do not know better. */
export const FEWEST_PAIRS_TO_LEARN = 1000;

const LEAST = 1e-4;
const MAXIMUM_ROUNDS = 5000;
const CONVERGED = 1e-10;

/**
 * m, u and the share of matches that make the patterns likeliest, by expectation and maximisation with the fields
 * independent within matches and within the rest (Winkler 1988), from the values given; kept within 1e−4 and 1 − 1e−4.
 * A pair that does not show a field says nothing of it.
 *
 * @throws RangeError if there is no pair, or one shows a field or level that the table does not have.
 */
export function learnLevels<Table extends LevelTable>(
  patterns: readonly PatternCount[],
  start: Table,
  startShare = 0.1,
): LearnedParameters<Table> {
  const total = patterns.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) throw new RangeError('No pairs to learn from');
  let table: LevelTable = start;
  let matchShare = startShare;
  for (let round = 1; ; round++) {
    const matches = patterns.map(({ levels }) => probability(levels, table, matchShare));
    const next = reestimate(patterns, matches, table);
    const share = clamp(
      patterns.reduce((sum, { count }, index) => sum + count * (matches[index] ?? 0), 0) / total,
    );
    const change = Math.max(Math.abs(share - matchShare), greatestChange(table, next));
    table = next;
    matchShare = share;
    if (change < CONVERGED || round === MAXIMUM_ROUNDS) {
      return { parameters: table as Table, matchShare, rounds: round };
    }
  }
}

/**
 * The matching's parameters as the candidate pairs of a whole cycle teach them; the starting values below
 * 1,000 pairs, and for a field that none of the pairs shows.
 */
export function learnParameters(
  comparisons: readonly { levels: ReadonlyMap<Field, string> }[],
  start: MatchingParameters = STARTING_PARAMETERS,
): MatchingParameters {
  if (comparisons.length <= FEWEST_PAIRS_TO_LEARN) return start;
  const counts = new Map<string, PatternCount>();
  for (const { levels } of comparisons) {
    const key = FIELDS.map((field) => levels.get(field) ?? '').join('|');
    counts.set(key, { levels, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return learnLevels([...counts.values()], start).parameters;
}

function probability(levels: ReadonlyMap<string, string>, table: LevelTable, share: number): number {
  let odds = share / (1 - share);
  for (const [field, level] of levels) {
    const values = table[field]?.[level];
    if (values === undefined) throw new RangeError(`No level ${level} of ${field}`);
    odds *= values.m / values.u;
  }
  return odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
}

function reestimate(
  patterns: readonly PatternCount[],
  matches: readonly number[],
  table: LevelTable,
): LevelTable {
  return Object.fromEntries(
    Object.entries(table).map(([field, levels]) => {
      const sums = new Map(Object.keys(levels).map((level) => [level, { m: 0, u: 0 }]));
      let allMatches = 0;
      let allOthers = 0;
      patterns.forEach((pattern, index) => {
        const sum = sums.get(pattern.levels.get(field) ?? '');
        if (sum === undefined) return;
        const match = pattern.count * (matches[index] as number);
        sum.m += match;
        sum.u += pattern.count - match;
        allMatches += match;
        allOthers += pattern.count - match;
      });
      if (allMatches === 0 || allOthers === 0) return [field, levels];
      const shares = [...sums].map(([level, { m, u }]) => [
        level,
        { m: clamp(m / allMatches), u: clamp(u / allOthers) },
      ]);
      return [field, Object.fromEntries(shares)];
    }),
  );
}

function greatestChange(before: LevelTable, after: LevelTable): number {
  let greatest = 0;
  for (const [field, levels] of Object.entries(before)) {
    for (const [level, { m, u }] of Object.entries(levels)) {
      const next = after[field]?.[level] as { m: number; u: number };
      greatest = Math.max(greatest, Math.abs(next.m - m), Math.abs(next.u - u));
    }
  }
  return greatest;
}

function clamp(probability: number): number {
  return Math.min(1 - LEAST, Math.max(LEAST, probability));
}
