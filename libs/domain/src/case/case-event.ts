import type { CountryCode } from '../outline/vocabulary.ts';
import type { Case, Conclusion } from './case.ts';

/** What a run of the checks says of a question. */
export interface Seen {
  /** Digest of the compared values; absent where no check raises the question. */
  compared?: string;
  /** Whether every one of its countries has an outline that counts. */
  isFiled: boolean;
  /** Whether an outline of its countries changed since the question last stood. */
  hasChanged: boolean;
}

/** A case that was merged into another and what a run says of it. */
export interface Companion {
  case: Case;
  seen: Seen;
}

/** What happens to a case. `by` is the id of an account. */
export type CaseEvent =
  | { kind: 'asked'; of: readonly CountryCode[] }
  | { kind: 'answered'; country: CountryCode }
  | ({ kind: 'concluded'; by: string } & Conclusion)
  | { kind: 'partner-asked'; country: CountryCode }
  | { kind: 'second-required'; needed: boolean }
  | { kind: 'merged'; into: string }
  | { kind: 'split' }
  | { kind: 'published'; by: string }
  | { kind: 'rechecked'; seen: Seen; companions?: readonly Companion[] };

export const CASE_REFUSALS = [
  'concluded',
  'not-concluded',
  'merged',
  'not-merged',
  'already-so',
  'not-of-this-case',
  'nobody-asked',
  'needs-answer',
  'needs-explanation',
  'takes-no-explanation',
  'needs-second-reviewer',
  'has-partner',
  'different-readers',
  'restricted',
  'same-case',
  'conflict',
] as const;
/** Why a case does not take an event. */
export type CaseRefusal = (typeof CASE_REFUSALS)[number];

/** What became of a case, or why nothing did. */
export type CaseStep = { case: Case; refusal?: undefined } | { refusal: CaseRefusal; case?: undefined };
