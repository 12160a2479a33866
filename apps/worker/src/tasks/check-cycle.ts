import { CATALOGUE_VERSION, coverageOf, type KnownRun, type Run, type Snapshot } from '@concord/consistency';
import {
  beginChecks,
  type CheckRunRecord,
  findCycle,
  finishWork,
  lockFindings,
  reconcileCases,
  reconcileHandshakes,
  recordCheckRun,
  SnapshotStore,
  stopWork,
} from '@concord/persistence';
import type { Tasks } from '@concord/queue';
import { LOG, type Log } from '@concord/service';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { inSteps } from '../progress/in-steps.ts';
import { type Telling, tellWork } from '../progress/tell-work.ts';
import { catalogueStepwise, restsOnSecrets } from './run-catalogue.ts';

/** Cycles of which the last run is kept in memory. */
const CYCLES = 4;

/** Runs the catalogue over a cycle's newest submissions and brings the stored findings to what it finds. */
@Injectable()
export class CheckCycle {
  readonly #snapshots = new SnapshotStore();
  /** What this process ran last, by cycle: true of its snapshot whatever became of the transaction. */
  readonly #runs = new Map<string, KnownRun>();
  readonly #database: DataSource;
  readonly #log: Log;

  constructor(database: DataSource, @Inject(LOG) log: Log) {
    this.#database = database;
    this.#log = log;
  }

  async run({ cycle }: Tasks['check-cycle']): Promise<void> {
    const { manager } = this.#database;
    const work = await beginChecks(manager, cycle);
    const run = work === null ? undefined : await this.#runAndTell(cycle, work);
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

  async #runAndTell(cycle: string, work: string): Promise<CheckRunRecord | undefined> {
    const { manager } = this.#database;
    const telling = tellWork(manager, this.#log, work);
    try {
      const run = await this.#database.transaction((transaction) => this.#check(transaction, cycle, telling));
      await telling.told();
      await finishWork(manager, work);
      return run;
    } catch (error) {
      await telling.told();
      await stopWork(manager, work).catch(() => false);
      throw error;
    }
  }

  async #check(
    transaction: EntityManager,
    cycle: string,
    { tell }: Telling,
  ): Promise<CheckRunRecord | undefined> {
    // Before anything is read: a run that waited for another must see what was submitted meanwhile.
    await lockFindings(transaction, cycle);
    const found = await findCycle(transaction, cycle);
    if (found === null) return undefined;
    const startedAt = new Date();
    const { snapshot, submissions } = await this.#snapshots.read(transaction, found);
    const run = await this.#run(cycle, snapshot, (share) => tell(10 + 50 * share, 'asking'));
    const { findings, tallies } = run;
    const { countries, figures, comparedPairs } = coverageOf(snapshot);
    const input = submissions.map(({ country, version, sha256 }) => ({ country, version, sha256 }));
    const outlines = new Map([...snapshot.tables].map(([country, { outline }]) => [country, outline]));
    const rests = restsOnSecrets({ snapshot, run });
    tell(75, 'recording');
    const recorded = await recordCheckRun(transaction, {
      cycle,
      catalogueVersion: CATALOGUE_VERSION,
      startedAt,
      input,
      coverage: { countries, figures, comparedPairs, tallies },
      findings,
      outlines,
      restsOn: rests,
    });
    tell(90, 'cases');
    await reconcileCases(transaction, { cycle, finishedAt: recorded.finishedAt, input, outlines });
    await reconcileHandshakes(transaction, { cycle, previous: found.configuration.previous, outlines });
    return recorded;
  }

  async #run(cycle: string, snapshot: Snapshot, tell: (share: number) => void): Promise<Run> {
    const run = await inSteps(catalogueStepwise(snapshot, this.#runs.get(cycle)), tell);
    this.#runs.delete(cycle);
    this.#runs.set(cycle, { snapshot, run });
    const [oldest] = this.#runs.keys();
    if (this.#runs.size > CYCLES && oldest !== undefined) this.#runs.delete(oldest);
    return run;
  }
}
