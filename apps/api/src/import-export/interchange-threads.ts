import {
  type FileReading,
  type Members,
  type OutlineFile,
  type ReadingContext,
  readFilesInThread,
  TooDemanding,
  type WritingContext,
  writeWorkbookInThread,
} from '@concord/interchange';
import { Injectable } from '@nestjs/common';
import { Problem } from '../problem/problem.ts';

/** Files that wait while one is read or written. */
const MOST_WAITING = 5;
/** In seconds. */
const RETRY_AFTER = 5;

/**
 * Reads and writes spreadsheets in a thread, one at a time: each may take much memory, and together they must not take
 * the server's.
 */
@Injectable()
export class InterchangeThreads {
  #taken = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** @throws Problem `busy` where too many wait. */
  read(
    files: readonly OutlineFile[],
    base: Readonly<Members>,
    context: ReadingContext,
  ): Promise<FileReading> {
    return this.#run(() => readFilesInThread({ files, base, context: listsOnly(context) }));
  }

  /** @throws Problem `busy` where too many wait, `too-demanding` where it takes too long or too much memory. */
  async write(document: Readonly<Members>, context: WritingContext): Promise<Uint8Array> {
    try {
      return await this.#run(() => writeWorkbookInThread({ document, context: listsOnly(context) }));
    } catch (error) {
      if (!(error instanceof TooDemanding)) throw error;
      throw new Problem('too-demanding', 'The outline is too large for a workbook. Take it as CSV or JSON.');
    }
  }

  async #run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#taken > MOST_WAITING) {
      throw new Problem('busy', 'Other files are being read. Please try again shortly.', {
        headers: { 'Retry-After': String(RETRY_AFTER) },
      });
    }
    this.#taken++;
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.#taken--;
    }
  }
}

/** Of a cycle, no more than the lists goes to the thread. */
function listsOnly<C extends ReadingContext | WritingContext>(context: C): C {
  const { code, themes, questions } = context.cycle;
  return { ...context, cycle: { code, themes, questions } };
}
