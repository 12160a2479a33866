import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Problem } from '../../problem/problem.ts';
import type { QuestionAnswer, QuestionRequest } from './ask-questions.ts';

// Where this module is run from its source, so is the thread.
const THREAD = new URL(`./thread${extname(import.meta.url)}`, import.meta.url);
const MEGABYTES = 1_024;
/** Milliseconds that one answer may take; a first one for a large cycle takes some seconds. */
const LONGEST = 30_000;
/** Requests that wait while one is answered. */
const MOST_WAITING = 50;

/**
 * The one thread in which drafts are checked, so that saving and reading go on meanwhile. It lives as long as the
 * application, keeps what it has read, and is begun again if it dies.
 */
@Injectable()
export class QuestionThread implements OnApplicationShutdown {
  #thread: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /**
   * @param textsOf reads documents that the thread does not have, by their digests.
   * @throws Problem `busy` where too many wait, `too-demanding` where it takes too long or too much memory.
   */
  async ask(
    request: Omit<QuestionRequest, 'texts'>,
    textsOf: (digests: readonly string[]) => Promise<Map<string, string>>,
  ): Promise<Extract<QuestionAnswer, { findings: unknown }>['findings']> {
    if (this.#waiting >= MOST_WAITING) {
      throw new Problem('busy', 'Other drafts are being checked. Please try again shortly.', {
        headers: { 'Retry-After': '2' },
      });
    }
    this.#waiting++;
    const turn = this.#last.then(async () => {
      const first = await this.#send({ ...request, texts: new Map() });
      if ('findings' in first) return first.findings;
      const second = await this.#send({ ...request, texts: await textsOf(first.missing) });
      if ('findings' in second) return second.findings;
      throw new Error('A document that was checked against cannot be read any more');
    });
    this.#last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.#waiting--;
    }
  }

  #send(request: QuestionRequest): Promise<QuestionAnswer> {
    const thread = this.#running();
    return new Promise((resolve, reject) => {
      const settle = (work: () => void) => {
        clearTimeout(limit);
        thread.off('message', onMessage).off('error', onError).off('exit', onExit);
        work();
      };
      const end = () => {
        this.#thread = undefined;
        void thread.terminate();
      };
      const onMessage = (answer: QuestionAnswer) => settle(() => resolve(answer));
      const onExit = () => settle(() => reject(new Error('The thread ended without an answer')));
      const onError = (error: Error & { code?: string }) =>
        settle(() => {
          end();
          reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooDemanding() : error);
        });
      const limit = setTimeout(
        () =>
          settle(() => {
            end();
            reject(tooDemanding());
          }),
        LONGEST,
      );
      thread.on('message', onMessage).on('error', onError).on('exit', onExit);
      thread.postMessage(request);
    });
  }

  #running(): Worker {
    if (this.#thread !== undefined) return this.#thread;
    const thread = new Worker(THREAD, {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    // One that has nothing to do keeps no process alive.
    thread.unref();
    thread.once('exit', () => {
      if (this.#thread === thread) this.#thread = undefined;
    });
    // While nothing is asked, an error only ends the thread.
    thread.on('error', () => undefined);
    this.#thread = thread;
    return thread;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#thread?.terminate();
  }
}

function tooDemanding(): Problem {
  return new Problem('too-demanding', 'Checking the draft takes more time or memory than it is given.');
}
