import { may } from '@concord/disclosure';
import type { CountryCode, CycleConfiguration } from '@concord/domain';
import {
  type CycleRecord,
  chainOfCycle,
  countFindings,
  findCycle,
  findExtension,
  keepStage,
  latestCheck,
  latestCheckRun,
  listCycles,
  newestRecords,
  recordAct,
  reviseCycle,
  StaleCycleError,
} from '@concord/persistence';
import { enqueueCheck } from '@concord/queue';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { countriesInSight, cyclesSeen } from '../access/countries-in-sight.ts';
import { currentVisitor } from '../access/request-context.ts';
import { Database } from '../database/database.ts';
import { type ExpectedVersion, versionTag } from '../http/entity-tag.ts';
import { Problem } from '../problem/problem.ts';
import { acceptCycle, invalidCycle } from './accept-cycle.ts';
import { type CycleView, type ListedCycle, viewCycle, viewListedCycle } from './cycle.view.ts';
import { mayFile } from './may-file.ts';

@Injectable()
export class Cycles {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async list(): Promise<ListedCycle[]> {
    const cycles = await this.#database.run((manager) => listCycles(manager, cyclesSeen()));
    const { roles } = currentVisitor();
    return cycles.filter(({ code }) => may(roles, 'read-cycle', { cycle: code })).map(viewListedCycle);
  }

  /** @throws Problem `not-found`. */
  async view(code: string): Promise<CycleView> {
    return await this.#database.run(async (manager) => {
      const record = await this.require(code);
      const filed = await newestRecords(manager, code);
      const check = await latestCheck(manager, code);
      const run = await latestCheckRun(manager, code);
      const counts = await countFindings(manager, code, countriesInSight(code));
      const openFindings = counts.reduce((sum, { count }) => sum + count, 0);
      return viewCycle({ ...record, outlines: filed.length, openFindings }, filed, check, run?.coverage);
    });
  }

  /**
   * Makes the cycle, or replaces its configuration at the expected version, and asks for a run of the checks, both or
   * neither. What is filed in it stays.
   * @throws Problem `invalid-cycle` or `stale-cycle`.
   */
  async save(code: string, expected: ExpectedVersion, document: unknown): Promise<CycleRecord> {
    const configuration = acceptCycle(document, code);
    return await this.#database.run(async (manager) => {
      await requirePrevious(manager, configuration);
      const saved = await reviseOrRefuse(manager, configuration, expected);
      await recordAct(manager, {
        chain: chainOfCycle(code),
        action: 'cycle-configured',
        subject: { version: saved.version },
      });
      await enqueueCheck(manager, code);
      return saved;
    });
  }

  /** @throws Problem `not-found`. */
  async require(code: string): Promise<CycleRecord> {
    const cycle = await this.#database.run((manager) => findCycle(manager, code));
    if (cycle === null) throw new Problem('not-found', 'There is no such cycle.');
    return cycle;
  }

  /**
   * The cycle, if the country files in it now; it stays in its stage until the caller's transaction ends.
   * @throws Problem `not-found` or `cycle-not-open`.
   */
  requireFiling(code: string, country: CountryCode): Promise<CycleRecord> {
    return this.#database.run(async (manager) => {
      await keepStage(manager, code);
      const cycle = await this.require(code);
      if (mayFile(cycle, await findExtension(manager, code, country), new Date())) return cycle;
      throw new Problem(
        'cycle-not-open',
        `The cycle is in the stage “${cycle.stage}”; outlines are as they stand.`,
      );
    });
  }
}

async function requirePrevious(manager: EntityManager, { previous }: CycleConfiguration): Promise<void> {
  if (previous === undefined || (await findCycle(manager, previous)) !== null) return;
  throw invalidCycle([
    { pointer: '/previous', message: 'there is no such cycle here', expected: 'the code of a cycle that is' },
  ]);
}

async function reviseOrRefuse(
  manager: EntityManager,
  configuration: CycleConfiguration,
  expected: ExpectedVersion,
): Promise<CycleRecord> {
  try {
    return await reviseCycle(manager, configuration, expected);
  } catch (error) {
    if (!(error instanceof StaleCycleError)) throw error;
    throw new Problem('stale-cycle', 'Someone saved it since it was read. Read it again, then save.', {
      headers: { ETag: versionTag(error.currentVersion ?? 0) },
    });
  }
}
