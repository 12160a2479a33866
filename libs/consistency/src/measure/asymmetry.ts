/**
 * A(a, b) = |a − b| / ((a + b) / 2), from 0 (the same) to 2 (one of them is 0).
 * The asymmetry coefficient of SDMX and of the guidelines on mirror data; 0 where both are 0.
 */
export function asymmetry(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / ((a + b) / 2);
}

/** {@link asymmetry} with the sign of a − b. */
export function signedAsymmetry(a: number, b: number): number {
  return a < b ? -asymmetry(a, b) : asymmetry(a, b);
}

/** Two figures given to the nearest ρa and ρb agree when they are at most (ρa + ρb) / 2 apart. */
export function agreeWhenRounded(a: number, b: number, roundingA: number, roundingB: number): boolean {
  return Math.abs(a - b) <= (roundingA + roundingB) / 2;
}

/** n parts and their total agree when they are at most half of all their roundings apart: (n + 1) ρ / 2 where all are rounded alike. */
export function roundingOfSum(roundings: Iterable<number>): number {
  let sum = 0;
  for (const rounding of roundings) sum += rounding;
  return sum / 2;
}

/** To three decimals, as statistics are published. */
export function published(value: number): number {
  return Math.round(value * 1000) / 1000;
}
