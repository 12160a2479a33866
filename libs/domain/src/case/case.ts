import type { CountryCode } from '../outline/vocabulary.ts';

export const CASE_STATES = ['open', 'asked', 'answered', 'concluded'] as const;
/** Open until a country is asked, asked until all who were asked have answered, answered until it is concluded. */
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_OUTCOMES = [
  'corrected',
  'explained',
  'agreed-difference',
  'disputed',
  'not-a-problem',
] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

export const EXPLANATIONS = [
  'definition',
  'timing',
  'coverage',
  'valuation',
  'confidentiality',
  'other',
] as const;
/** What explains that something stays as it is. */
export type Explanation = (typeof EXPLANATIONS)[number];

export const STANDINGS = ['stands', 'passes', 'unraised', 'unfiled', 'flagged'] as const;
/**
 * What the data say of a case's question: a check raises it; passes, since an outline changed; no longer raises it
 * though no outline changed, for the rules did; one of its countries has no outline. No check speaks of a flag.
 */
export type Standing = (typeof STANDINGS)[number];

/** Why nobody is to do anything about a case for now, though it is not concluded. */
export type Rest = 'unraised' | 'unfiled';

/** How a case ends, with the code where it is explained. */
export interface Conclusion {
  outcome: CaseOutcome;
  explanation?: Explanation;
}

/** A conclusion that waits for a second reviewer's word. */
export interface ProposedConclusion extends Conclusion {
  /** Id of the account. */
  by: string;
}

/** What decides where a case may go next. */
export interface Case {
  state: CaseState;
  /** Sorted. */
  countries: readonly CountryCode[];
  conclusion?: Conclusion;
  /** By the data, or by the account; absent where it is not concluded. */
  concludedBy?: 'data' | { account: string };
  /** Countries that were asked and have not answered; sorted. */
  awaits: readonly CountryCode[];
  /** Whether a country has answered since the case opened, or opened again. */
  hasAnswer: boolean;
  standing: Standing;
  /** Digest of the compared values when the question last stood; absent for a flag. */
  compared?: string;
  /** The same at the conclusion. */
  concludedOn?: string;
  rests?: Rest;
  /** Id of the case that goes on for this one. */
  mergedInto?: string;
  /** Whether a second reviewer must agree before it is concluded as disputed, or published. */
  needsSecond: boolean;
  proposed?: ProposedConclusion;
  isPublished: boolean;
}

/** A case as a check's question opens it. */
export function caseOfFinding(countries: readonly CountryCode[], compared: string): Case {
  return { ...opened(countries), standing: 'stands', compared };
}

/** A case as a reviewer's flag opens it. */
export function caseOfFlag(countries: readonly CountryCode[]): Case {
  return { ...opened(countries), standing: 'flagged' };
}

function opened(countries: readonly CountryCode[]) {
  return {
    state: 'open',
    countries: [...countries].sort(),
    awaits: [],
    hasAnswer: false,
    needsSecond: false,
    isPublished: false,
  } as const;
}
