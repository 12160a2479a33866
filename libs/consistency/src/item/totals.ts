import type { Severity } from '../check/finding.ts';
import { exceeds } from '../measure/exceeds.ts';

/** How parts that are known stand to their total. */
export interface PartsAndTotal {
  total: number;
  sum: number;
  /** Half of all roundings: how far apart rounding alone can put them. */
  tolerance: number;
  /** All parts of the total are given, so that they must reach it. */
  complete: boolean;
}

/**
 * The severity of parts that do not match their total, or undefined where they do: with parts missing they may
 * stay under it. A difference beyond the given share of the total is certainly wrong.
 */
export function mismatch(parts: PartsAndTotal, errorShare: number): Severity | undefined {
  const excess = parts.sum - parts.total;
  const distance = parts.complete ? Math.abs(excess) : excess;
  if (!exceeds(distance, parts.tolerance)) return undefined;
  return exceeds(distance, errorShare * parts.total) ? 'error' : 'warning';
}

export const TOTAL_PARAMETERS = {
  errorShare: {
    default: 0.01,
    unit: 'share of the total',
    minimum: 0,
    maximum: 1,
    meaning: 'a difference beyond it is certainly wrong',
  },
} as const;
