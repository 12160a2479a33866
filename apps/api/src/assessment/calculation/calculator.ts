import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Problem } from '../../problem/problem.ts';
import type { CalculationKind, Calculations, Outcomes } from './calculate.ts';
import type { ThreadData } from './thread.ts';

/** Calculations that wait while one runs. */
const MOST_WAITING = 3;
/** In seconds: about what one takes for a large cycle. */
const RETRY_AFTER = 5;
/** In milliseconds and MB: what one calculation may take. */
const TIME_LIMIT = 60_000;
const MEMORY_LIMIT = 1_024;

// Where this module is run from its source, so is the thread.
const THREAD = new URL(`./thread${extname(import.meta.url)}`, import.meta.url);

/** Works out what takes long in a thread of its own, one at a time, so that other requests are answered meanwhile. */
@Injectable()
export class Calculator implements OnApplicationShutdown {
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();
  #thread: Worker | undefined;

  /** @throws Problem `busy` where too many wait, `too-demanding` where it takes too long or too much memory. */
  async run<K extends CalculationKind>(kind: K, input: Calculations[K]): Promise<Outcomes[K]> {
    if (this.#waiting > MOST_WAITING) {
      throw new Problem('busy', 'Others are being worked out. Please try again shortly.', {
        headers: { 'Retry-After': String(RETRY_AFTER) },
      });
    }
    this.#waiting++;
    const turn = this.#last.then(() => this.#inThread(kind, input));
    this.#last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.#waiting--;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#thread?.terminate();
  }

  #inThread<K extends CalculationKind>(kind: K, input: Calculations[K]): Promise<Outcomes[K]> {
    const workerData: ThreadData<K> = { kind, input };
    const thread = new Worker(THREAD, {
      workerData,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
    });
    this.#thread = thread;
    return new Promise<Outcomes[K]>((resolve, reject) => {
      const limit = setTimeout(() => {
        reject(tooDemanding());
        void thread.terminate();
      }, TIME_LIMIT);
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
  }
}

function tooDemanding(): Problem {
  return new Problem('too-demanding', 'It takes more time or memory than it is given. Ask for less at once.');
}
