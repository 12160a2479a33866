/** What arithmetic on doubles can be off by, relative to the threshold; far below the precision of any figure. */
const ARITHMETIC = 1e-9;

/** Whether a value is over a threshold, a value that is the threshold but for arithmetic not counting as over it. */
export function exceeds(value: number, threshold: number): boolean {
  return value > threshold + Math.abs(threshold) * ARITHMETIC;
}
