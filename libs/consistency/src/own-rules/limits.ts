/**
 * What one rule may cost. An expression's own size is bounded before it runs; what it does is counted in steps, about
 * one for each part of the expression that is worked out, never by the clock: a run over the same outlines gives the
 * same findings on any machine. Steps are given out by outline and by cell, not to a run as a whole, so that a
 * recheck of some countries stops where a full run would.
 */
export const LIMITS = {
  /** Parts of an expression: names, numbers, operators, calls. */
  parts: 300,
  /** How deep they are nested. */
  depth: 24,
  /** Items of a list written out. */
  listItems: 100,
  /** Arguments of a function. */
  arguments: 6,
  /** Steps that an error costs which a condition passes over: making one takes about as long. */
  errorSteps: 100,
  /** Steps over one outline, both sides of the rule together. */
  outlineSteps: 200_000,
  /** Steps over one cell of a corridor, both sides of the rule together. */
  corridorSteps: 2_000,
} as const;

/** Findings that the trial of a rule shows. */
export const SHOWN_FINDINGS = 50;
