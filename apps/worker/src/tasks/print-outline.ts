import { findWaitingPrint, finishPrint } from '@concord/persistence';
import type { TaskContext, Tasks } from '@concord/queue';
import { printDocument } from '@concord/report';
import { describeError, LOG, type Log } from '@concord/service';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A browser that dies in the middle is no fault of the document's. */
const ATTEMPTS = 3;

/** Prints a country's copy of what it submitted. Safe to run twice, also at once: the first to finish wins. */
@Injectable()
export class PrintOutline {
  readonly #database: DataSource;
  readonly #log: Log;

  constructor(database: DataSource, @Inject(LOG) log: Log) {
    this.#database = database;
    this.#log = log;
  }

  async run({ print: id }: Tasks['print-outline'], { signal }: TaskContext): Promise<void> {
    const { manager } = this.#database;
    const waiting = await findWaitingPrint(manager, id);
    if (waiting === null) return;
    const begun = performance.now();
    const { html, facts, language } = waiting;
    for (let attempt = 1; ; attempt++) {
      try {
        const { pdf, pages } = await printDocument(html, { ...facts, language }, { signal });
        await finishPrint(manager, id, pdf);
        const milliseconds = Math.round(performance.now() - begun);
        this.#log.info({ print: id, pages, bytes: pdf.length, milliseconds }, 'Printed');
        return;
      } catch (error) {
        // The process is to end: the job stays in the queue for the next.
        if (signal.aborted) throw error;
        this.#log.error({ print: id, attempt, ...describeError(error) }, 'Not printed');
        if (attempt < ATTEMPTS) continue;
        await finishPrint(manager, id, null);
        return;
      }
    }
  }
}
