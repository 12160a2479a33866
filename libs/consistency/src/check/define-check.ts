import type { Fault, LocalizedText } from '@concord/domain';
import type { Evidence, MessageValue, Scope, Severity, Statistic, Subject } from './finding.ts';
import type { Slice } from './slice.ts';

/** One number that a cycle can change. */
export interface ParameterDefinition {
  default: number;
  unit: string;
  minimum: number;
  maximum: number;
  /** What it decides, one clause. */
  meaning: string;
  /** Where the default comes from; absent where it is this design's own. */
  source?: string;
}

export type ParameterDefinitions = Readonly<Record<string, ParameterDefinition>>;
export type ParameterValues<P extends ParameterDefinitions> = { readonly [K in keyof P]: number };

/**
 * What a changed outline can affect, and so what a recheck must look at again:
 * `outline` the outline alone, `pair` its corridors and partnerships with each partner, `cycle` everything; a check
 * of the last keeps what it finds in each outline and pair.
 */
export type Reach = 'outline' | 'pair' | 'cycle';

/** What a check yields; the run adds the identity. */
export interface Question {
  message: string;
  severity: Severity;
  countries: readonly string[];
  subject: Subject;
  evidence: readonly Evidence[];
  statistic?: Statistic;
  values: Readonly<Record<string, MessageValue>>;
  unexplained?: number;
}

/** Counts what a check looked at, so that silence can be told from absence. */
export interface Tally {
  /** Comparisons made. */
  compared: number;
  /** Comparisons that could not be made because an input is missing: neither passed nor asked about. */
  notApplicable: number;
  /** What went wrong in a cycle's own rule, each kind once; pointers into the cycle's file. Left out where nothing did. */
  faults?: Fault[];
}

export interface CheckContext<P extends ParameterDefinitions> {
  slice: Slice;
  parameters: ParameterValues<P>;
  tally: Tally;
}

/** The data of a check: all that pages, documents and the command line say of it. */
export interface CheckMeta<P extends ParameterDefinitions = ParameterDefinitions> {
  /** The folder's name. */
  id: string;
  scope: Scope;
  reach: Reach;
  /** The gravest that it can be by default. */
  severity: Severity;
  /** Opens with Require, Disallow or Limit. */
  rule: string;
  /** Where the method or the threshold comes from. */
  source: string;
  parameters: P;
  /** Sentences by message id, in as many of the six languages as there are; `{name:kind}` marks a value. */
  messages: Readonly<Record<string, LocalizedText>>;
}

export interface Check<P extends ParameterDefinitions = ParameterDefinitions> extends CheckMeta<P> {
  check(context: CheckContext<P>): Iterable<Question>;
}

/** Keeps the parameters' names known to the check's body. */
export function defineCheck<const P extends ParameterDefinitions>(check: Check<P>): Check<P> {
  return check;
}
