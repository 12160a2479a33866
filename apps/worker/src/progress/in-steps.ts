import { setImmediate as turn } from 'node:timers/promises';

/** Milliseconds for which nothing else of the process has its turn. */
const LONGEST = 50;

/**
 * Does steps one after the other and lets others have their turn in between, so that a process that works hard still
 * tells how far it is, and hears that it is to end.
 * @throws what `signal` was aborted with.
 */
export async function inSteps<Result>(
  steps: Generator<number, Result>,
  tell: (share: number) => void,
  signal?: AbortSignal,
): Promise<Result> {
  let latest = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - latest < LONGEST) continue;
    tell(value);
    await turn();
    signal?.throwIfAborted();
    latest = performance.now();
  }
}
