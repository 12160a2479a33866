/** What two descriptions of a partnership are compared on. */
export const FIELDS = ['kind', 'signed', 'objectives', 'amount', 'title'] as const;
export type Field = (typeof FIELDS)[number];

/** How alike one field is; each field has its levels from the most alike to the least. */
export const LEVELS = {
  kind: ['same', 'different'],
  signed: ['same-day', 'same-year', 'other-day', 'a-year-apart', 'years-apart'],
  objectives: ['shared', 'different'],
  amount: ['close', 'apart'],
  title: ['alike', 'similar', 'different'],
} as const satisfies Record<Field, readonly string[]>;
export type Level<F extends Field = Field> = (typeof LEVELS)[F][number];

/** How often a level is seen: m among descriptions of one partnership, u among those of two. */
export interface LevelProbabilities {
  m: number;
  u: number;
}

/** m and u of each level, by field. */
export type MatchingParameters = Readonly<Record<Field, Readonly<Record<string, LevelProbabilities>>>>;

/**
 * Where nothing has been learned yet. A day given on both sides divides "the same year" (m .7, u .12): of one
 * partnership's two signing dates in a year 85 % are the same day, of two partnerships' 5 %.
 */
export const STARTING_PARAMETERS: MatchingParameters = {
  kind: { same: { m: 0.85, u: 0.2 }, different: { m: 0.15, u: 0.8 } },
  signed: {
    'same-day': { m: 0.7 * 0.85, u: 0.12 * 0.05 },
    'same-year': { m: 0.7, u: 0.12 },
    'other-day': { m: 0.7 * 0.15, u: 0.12 * 0.95 },
    'a-year-apart': { m: 0.2, u: 0.2 },
    'years-apart': { m: 0.1, u: 0.68 },
  },
  objectives: { shared: { m: 0.7, u: 0.25 }, different: { m: 0.3, u: 0.75 } },
  amount: { close: { m: 0.6, u: 0.1 }, apart: { m: 0.4, u: 0.9 } },
  title: { alike: { m: 0.45, u: 0.01 }, similar: { m: 0.3, u: 0.05 }, different: { m: 0.25, u: 0.94 } },
};

/** p from which two descriptions are linked, and from which both focal points are asked. */
export const LINKED_FROM = 0.95;
export const ASKED_FROM = 0.5;

/**
 * The match weight of one level in bits: log2(m/u) (Fellegi and Sunter 1969).
 *
 * @throws RangeError if the field has no such level.
 */
export function levelWeight(parameters: MatchingParameters, field: Field, level: string): number {
  const probabilities = parameters[field][level];
  if (probabilities === undefined) throw new RangeError(`No level ${level} of ${field}`);
  return Math.log2(probabilities.m / probabilities.u);
}

/** p = 2^M / (1 + 2^M) for a match weight M in bits. */
export function matchProbability(weight: number): number {
  return 1 / (1 + 2 ** -weight);
}

/**
 * The weight before anything is compared: log2(λ / (1 − λ)) for λ = 1 / max(nA, nB), and even odds where there are
 * two or fewer, since λ = 1 would leave nothing to decide.
 */
export function priorWeight(inA: number, inB: number): number {
  return Math.log2(1 / (Math.max(inA, inB, 2) - 1));
}
