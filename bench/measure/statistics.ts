/** The middle of some measurements and how far they spread. */
export interface Spread {
  median: number;
  least: number;
  most: number;
  runs: number;
}

/** @throws RangeError if nothing was measured. */
export function spreadOf(measurements: readonly number[]): Spread {
  const sorted = [...measurements].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  const lower = sorted.length % 2 === 0 ? sorted[middle - 1] : upper;
  if (upper === undefined || lower === undefined) throw new RangeError('Nothing was measured');
  const [least = upper] = sorted;
  return { median: (lower + upper) / 2, least, most: sorted.at(-1) ?? upper, runs: sorted.length };
}

/** Milliseconds that some work took. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** As {@link timeOf}, of work that is waited for. */
export async function timeOfWaiting(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Frees what was used for a moment only, where Node was started so that it can be told to, so that one measurement
 * does not pay for the last. A full collection is left to its own time: told to make one, V8 also throws away
 * the code that it has optimised, as no server would.
 */
export function collectGarbage(): void {
  globalThis.gc?.({ type: 'minor' });
}
