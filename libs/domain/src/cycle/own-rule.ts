import type { Basis, Measure } from '../outline/vocabulary.ts';
import type { LocalizedText } from './language.ts';
import type { Severity } from './severity.ts';

export const RULE_SCOPES = ['outline', 'corridor'] as const;
/** What a rule is worked out over: one outline at a time, or the two sides of a corridor in one year. */
export type RuleScope = (typeof RULE_SCOPES)[number];

export const RULE_OPERATORS = ['==', '!=', '<', '<=', '>', '>='] as const;
export type RuleOperator = (typeof RULE_OPERATORS)[number];

export const MISSING_STRATEGIES = ['skip-if-any', 'skip-if-all', 'never-skip'] as const;
/** What becomes of a rule where a figure that it reads is absent or a notation key; what is not skipped counts as 0. */
export type MissingStrategy = (typeof MISSING_STRATEGIES)[number];

/** By how much the two sides may miss each other: an amount, or a share of the mean of their sizes. */
export type RuleTolerance = { absolute: number } | { share: number };

/** A rule of a cycle's organizers: the left side and the right side stand in the relation that the operator names. */
export interface OwnRule {
  /** Small letters, digits and hyphens; once in a cycle. */
  id: string;
  scope: RuleScope;
  title: LocalizedText;
  /** An expression in CEL that gives a number. */
  left: string;
  operator: RuleOperator;
  /** An expression in CEL that gives a number. */
  right: string;
  tolerance?: RuleTolerance;
  missing: MissingStrategy;
  /** `error` for scope `outline` alone: it keeps an outline from being submitted. */
  severity: Severity;
  /** The sentence that is asked; `{left:number}` and the like mark values. */
  message: LocalizedText;
  /** For scope `corridor`: the measure that it runs over, else all of them. */
  measure?: Measure;
  /** For scope `corridor`: the basis that it runs over, else `observed`. */
  basis?: Basis;
  /** For scope `corridor`: the years that it runs over, both included, else all of them. */
  years?: { from: number; to: number };
  enabled: boolean;
}
