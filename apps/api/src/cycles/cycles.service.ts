import {
  type CycleRecord,
  countFindings,
  findCycle,
  latestCheckRun,
  listCycles,
  newestRecords,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Problem } from '../problem/problem.ts';
import { type CycleView, type ListedCycle, viewCycle, viewListedCycle } from './cycle.view.ts';

@Injectable()
export class Cycles {
  readonly #database: DataSource;

  constructor(database: DataSource) {
    this.#database = database;
  }

  async list(): Promise<ListedCycle[]> {
    return (await listCycles(this.#database.manager)).map(viewListedCycle);
  }

  /** @throws Problem `not-found`. */
  async view(code: string): Promise<CycleView> {
    const { manager } = this.#database;
    const record = await this.require(code);
    const [filed, run, counts] = await Promise.all([
      newestRecords(manager, code),
      latestCheckRun(manager, code),
      countFindings(manager, code),
    ]);
    const openFindings = counts.reduce((sum, { count }) => sum + count, 0);
    return viewCycle({ ...record, outlines: filed.length, openFindings }, filed, run);
  }

  /** @throws Problem `not-found`. */
  async require(code: string): Promise<CycleRecord> {
    const cycle = await findCycle(this.#database.manager, code);
    if (cycle === null) throw new Problem('not-found', 'There is no such cycle.');
    return cycle;
  }

  /** The cycle, if countries file in it now. @throws Problem `not-found` or `cycle-not-open`. */
  async requireOpen(code: string): Promise<CycleRecord> {
    const cycle = await this.require(code);
    if (cycle.stage !== 'open') {
      throw new Problem(
        'cycle-not-open',
        `The cycle is in the stage “${cycle.stage}”; outlines are as they stand.`,
      );
    }
    return cycle;
  }
}
