import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Problem } from '../../problem/problem.ts';
import type { CalculationKind, Calculations, Outcomes } from './calculate.ts';
import type { ThreadData } from './thread.ts';

/** What one calculation may take. */
export interface Limits {
  milliseconds: number;
  megabytes: number;
}

// Where this module is run from its source, so is the thread.
const THREAD = new URL(`./thread${extname(import.meta.url)}`, import.meta.url);

/**
 * Works something out in a thread of its own, which ends with it.
 * @throws Problem `too-demanding` where it takes more than the limits.
 */
export function calculateInThread<K extends CalculationKind>(
  kind: K,
  input: Calculations[K],
  { milliseconds, megabytes }: Limits,
): { outcome: Promise<Outcomes[K]>; end(): Promise<unknown> } {
  const workerData: ThreadData<K> = { kind, input };
  const thread = new Worker(THREAD, {
    workerData,
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  const outcome = new Promise<Outcomes[K]>((resolve, reject) => {
    const limit = setTimeout(() => {
      reject(tooDemanding());
      void thread.terminate();
    }, milliseconds);
    thread
      .once('message', resolve)
      .once('error', (error: Error & { code?: string }) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooDemanding() : error),
      )
      .once('exit', () => {
        clearTimeout(limit);
        reject(new Error('The thread ended without an outcome'));
      });
  });
  return { outcome, end: () => thread.terminate() };
}

function tooDemanding(): Problem {
  return new Problem('too-demanding', 'It takes more time or memory than it is given. Ask for less at once.');
}
