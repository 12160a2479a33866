import { createHash } from 'node:crypto';
import { Snapshot } from '@concord/consistency';
import { type EarlierPrint, GateError } from '@concord/disclosure';
import type { CountryCode, Outline } from '@concord/domain';
import {
  advanceEdition,
  answeredPairs,
  claimEdition,
  type EditionRecord,
  editionAnswers,
  editionCases,
  editionDisclosure,
  failEdition,
  finishEdition,
  listEditions,
  submissionsById,
} from '@concord/persistence';
import type { TaskContext, Tasks } from '@concord/queue';
import { type CompiledReport, compileReport, type EditionCase, PartCache } from '@concord/report';
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
  /** Parts of the reports before: the next is most often one of them with something changed. */
  readonly #cache = new PartCache();

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
    const { pdf, pages, files, htmlPages, disclosure, accessFaults } = compiled;
    if (accessFaults.length > 0) {
      this.#log.warn({ edition: id, faults: accessFaults }, 'Not everybody can read this report');
    }
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const first = await finishEdition(manager, id, { pdf, pages, sha256, files, htmlPages, disclosure });
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
        // What a gate has found it would find again.
        if (error instanceof GateError) return await this.#refuse(edition, error);
        this.#log.error({ edition: edition.id, attempt, ...describeError(error) }, 'Not compiled');
        if (attempt === ATTEMPTS) {
          await failEdition(this.#database.manager, edition.id, (error as Error).message);
          return undefined;
        }
      }
    }
  }

  async #refuse({ id }: EditionRecord, { report }: GateError): Promise<undefined> {
    // What it is about is the organizers' alone, and in the log as little as elsewhere.
    this.#log.warn({ edition: id, problems: report.problems.length }, 'Stopped by its gates');
    await failEdition(this.#database.manager, id, 'Stopped by its gates', report);
    return undefined;
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
      return await compileReport(input, { onProgress, signal, cache: this.#cache });
    } finally {
      await told;
    }
  }

  async #inputOf(edition: EditionRecord) {
    const { configuration, language, audience, recordNumber, recordHash } = edition;
    const filings = await this.#filings(edition.snapshot);
    const previous = (await this.#filings(edition.previous ?? [])).map(({ outline }) => outline);
    const outlines = filings.map(({ outline }) => outline);
    const { earlier, signedOff } = await this.#context(edition);
    const answers = answeredPairs(await editionAnswers(this.#database.manager, edition), outlines);
    const cases = await this.#cases(edition);
    const run = runCatalogue(Snapshot.of(configuration, outlines, { previous, ...answers }));
    const record = recordHash === null ? {} : { record: { number: Number(recordNumber), hash: recordHash } };
    const consent = signedOff === null ? {} : { signedOff: new Set(signedOff) };
    return {
      cycle: configuration,
      filings,
      previous,
      answers,
      cases,
      run,
      language,
      audience,
      earlier,
      ...consent,
      ...record,
    };
  }

  /** Cases that are to be published, with the outlines that counted while they were talked through. */
  async #cases(edition: EditionRecord): Promise<EditionCase[]> {
    const frozen = await editionCases(this.#database.manager, edition);
    const submissions = frozen.flatMap((each) => each.submissions);
    const filed = new Map(
      (await this.#filings(submissions)).map((filing) => [
        `${filing.outline.country} ${filing.version}`,
        filing,
      ]),
    );
    return frozen.map(({ submissions: counted, ...of }) => ({
      ...of,
      versions: counted.flatMap(({ country, version }) => {
        const outline = filed.get(`${country} ${version}`)?.outline;
        return outline === undefined ? [] : [{ country, version, outline }];
      }),
    }));
  }

  /** What the gates hold an edition for the public against. */
  async #context({ id, cycle, audience, signedOff }: EditionRecord) {
    const earlier = new Map<CountryCode, EarlierPrint[]>();
    const published = audience === 'public' ? await listEditions(this.#database.manager, cycle) : [];
    for (const edition of published) {
      if (edition.publishedAt === null || edition.id === id) continue;
      for (const print of await this.#printOf(edition)) {
        const { country } = print.outline;
        earlier.set(country, [...(earlier.get(country) ?? []), print]);
      }
    }
    return { earlier, signedOff };
  }

  async #printOf({ id, snapshot }: EditionRecord): Promise<EarlierPrint[]> {
    const report = await editionDisclosure(this.#database.manager, id);
    const inIt = snapshot.filter(({ country }) => report?.consented.includes(country) === true);
    return (await this.#filings(inIt)).map(({ outline }) => {
      const withheld = (report?.withheld ?? []).filter(({ country }) => country === outline.country);
      return { edition: id, outline, withheld: new Set(withheld.map(({ cell }) => cell)) };
    });
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
