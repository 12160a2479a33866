import { createHash } from 'node:crypto';
import { Snapshot } from '@concord/consistency';
import type { Outline } from '@concord/domain';
import {
  advanceEdition,
  claimEdition,
  type EditionRecord,
  failEdition,
  finishEdition,
  submissionsById,
} from '@concord/persistence';
import type { TaskContext, Tasks } from '@concord/queue';
import { type CompiledReport, compileReport } from '@concord/report';
import { describeError, LOG, type Log } from '@concord/service';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { runCatalogue } from './run-catalogue.ts';

/** A browser that dies in the middle is no fault of the edition's. */
const ATTEMPTS = 3;

/** Compiles an edition from its frozen snapshot. Safe to run twice, also at once: the first to finish wins. */
@Injectable()
export class CompileEdition {
  readonly #database: DataSource;
  readonly #log: Log;

  constructor(database: DataSource, @Inject(LOG) log: Log) {
    this.#database = database;
    this.#log = log;
  }

  async run({ edition: id }: Tasks['compile-edition'], { signal }: TaskContext): Promise<void> {
    const { manager } = this.#database;
    const edition = await claimEdition(manager, id);
    if (edition === null) {
      this.#log.info({ edition: id }, 'Nothing is left to do for this edition');
      return;
    }
    const begun = performance.now();
    const compiled = await this.#compileWithPatience(edition, signal);
    if (compiled === undefined) return;
    const { pdf, pages } = compiled;
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const first = await finishEdition(manager, id, { pdf, pages, sha256 });
    this.#log.info(
      { edition: id, first, pages, bytes: pdf.length, milliseconds: Math.round(performance.now() - begun) },
      'Compiled',
    );
  }

  /** @returns undefined if the edition was given up. */
  async #compileWithPatience(
    edition: EditionRecord,
    signal: AbortSignal,
  ): Promise<CompiledReport | undefined> {
    const input = await this.#inputOf(edition);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#compile(edition, input, signal);
      } catch (error) {
        // The process is to end: the job stays in the queue for the next.
        if (signal.aborted) throw error;
        this.#log.error({ edition: edition.id, attempt, ...describeError(error) }, 'Not compiled');
        if (attempt === ATTEMPTS) {
          await failEdition(this.#database.manager, edition.id, (error as Error).message);
          return undefined;
        }
      }
    }
  }

  async #compile(
    edition: EditionRecord,
    input: Parameters<typeof compileReport>[0],
    signal: AbortSignal,
  ): Promise<CompiledReport> {
    let told = Promise.resolve();
    const onProgress = (percent: number, step: string) => {
      // One after the other, and lost rather than fatal: it is news, not the work.
      told = told
        .then(() => advanceEdition(this.#database.manager, edition.id, percent, step))
        .catch((error: unknown) =>
          this.#log.warn({ edition: edition.id, ...describeError(error) }, 'Untold'),
        );
    };
    try {
      return await compileReport(input, { onProgress, signal });
    } finally {
      await told;
    }
  }

  async #inputOf(edition: EditionRecord) {
    const { configuration, language, audience, recordNumber, recordHash } = edition;
    const filings = await this.#filings(edition.snapshot);
    const previous = (await this.#filings(edition.previous ?? [])).map(({ outline }) => outline);
    const outlines = filings.map(({ outline }) => outline);
    const run = runCatalogue(Snapshot.of(configuration, outlines, { previous }));
    const record = recordHash === null ? {} : { record: { number: Number(recordNumber), hash: recordHash } };
    return { cycle: configuration, filings, previous, run, language, audience, ...record };
  }

  async #filings(inputs: EditionRecord['snapshot']) {
    const submissions = await submissionsById(
      this.#database.manager,
      inputs.map(({ submission }) => submission),
    );
    return submissions.map(({ text, sha256, version }) => ({
      outline: JSON.parse(text) as Outline,
      sha256,
      version,
    }));
  }
}
