import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Problem } from '../../problem/problem.ts';
import type { CalculationKind, Calculations, Outcomes } from './calculate.ts';
import { calculateInThread } from './in-thread.ts';

/** Calculations that wait while one runs. */
const MOST_WAITING = 3;
/** In seconds: about what one takes for a large cycle. */
const RETRY_AFTER = 5;
const LIMITS = { milliseconds: 60_000, megabytes: 1_024 };

/** Works out what takes long in a thread, one at a time, so that other requests are answered meanwhile. */
@Injectable()
export class Calculator implements OnApplicationShutdown {
  #taken = 0;
  #last: Promise<unknown> = Promise.resolve();
  #end: () => Promise<unknown> = () => Promise.resolve();

  /** @throws Problem `busy` where too many wait, `too-demanding` where it takes too long or too much memory. */
  async run<K extends CalculationKind>(kind: K, input: Calculations[K]): Promise<Outcomes[K]> {
    if (this.#taken > MOST_WAITING) {
      throw new Problem('busy', 'Others are being worked out. Please try again shortly.', {
        headers: { 'Retry-After': String(RETRY_AFTER) },
      });
    }
    this.#taken++;
    const turn = this.#last.then(() => {
      const { outcome, end } = calculateInThread(kind, input, LIMITS);
      this.#end = end;
      return outcome;
    });
    this.#last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.#taken--;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#end();
  }
}
