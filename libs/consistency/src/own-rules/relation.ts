import type { OwnRule, RuleOperator } from '@concord/domain';

/** What arithmetic on doubles can be off by, relative to the larger side. */
const ARITHMETIC = 1e-9;

/** How much two sides may miss each other by: as said, or the share of the mean of their sizes. */
export function marginOf({ tolerance }: Pick<OwnRule, 'tolerance'>, left: number, right: number): number {
  if (tolerance === undefined) return 0;
  return 'absolute' in tolerance
    ? tolerance.absolute
    : (tolerance.share * (Math.abs(left) + Math.abs(right))) / 2;
}

/** Whether two numbers stand in a relation, each way given the margin. */
export function stands(left: number, operator: RuleOperator, right: number, margin: number): boolean {
  const over = left - right;
  const slack = ARITHMETIC * Math.max(Math.abs(left), Math.abs(right), margin);
  switch (operator) {
    case '==':
      return Math.abs(over) <= margin + slack;
    case '!=':
      return Math.abs(over) > margin + slack;
    case '<=':
      return over <= margin + slack;
    case '>=':
      return -over <= margin + slack;
    case '<':
      return over < margin - slack;
    case '>':
      return -over < margin - slack;
  }
}
