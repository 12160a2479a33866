import { CATALOGUE_VERSION, coverageOf, Snapshot } from '@concord/consistency';
import {
  type CheckRunRecord,
  findCycle,
  lockFindings,
  newestRecords,
  recordCheckRun,
} from '@concord/persistence';
import type { Tasks } from '@concord/queue';
import { LOG, type Log } from '@concord/service';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { OutlineStore } from './outline-store.ts';
import { runCatalogue } from './run-catalogue.ts';

/** Runs the catalogue over a cycle's newest submissions and brings the stored findings to what it finds. */
@Injectable()
export class CheckCycle {
  readonly #outlines = new OutlineStore();
  readonly #database: DataSource;
  readonly #log: Log;

  constructor(database: DataSource, @Inject(LOG) log: Log) {
    this.#database = database;
    this.#log = log;
  }

  async run({ cycle }: Tasks['check-cycle']): Promise<void> {
    const run = await this.#database.transaction((transaction) => this.#check(transaction, cycle));
    if (run === undefined) {
      this.#log.warn({ cycle }, 'There is no such cycle to check');
      return;
    }
    this.#log.info(
      {
        cycle,
        countries: run.coverage.countries,
        ...run.counts,
        milliseconds: run.finishedAt.getTime() - run.startedAt.getTime(),
      },
      'Checked',
    );
  }

  async #check(transaction: EntityManager, cycle: string): Promise<CheckRunRecord | undefined> {
    // Before anything is read: a run that waited for another must see what was submitted meanwhile.
    await lockFindings(transaction, cycle);
    const found = await findCycle(transaction, cycle);
    if (found === null) return undefined;
    const startedAt = new Date();
    const submissions = await newestRecords(transaction, cycle);
    const outlines = await this.#outlines.read(transaction, cycle, submissions);
    const snapshot = Snapshot.of(found.configuration, outlines.values());
    const { findings, tallies } = runCatalogue(snapshot);
    const { countries, figures, comparedPairs } = coverageOf(snapshot);
    return recordCheckRun(transaction, {
      cycle,
      catalogueVersion: CATALOGUE_VERSION,
      startedAt,
      input: submissions.map(({ country, version, sha256 }) => ({ country, version, sha256 })),
      coverage: { countries, figures, comparedPairs, tallies },
      findings,
    });
  }
}
