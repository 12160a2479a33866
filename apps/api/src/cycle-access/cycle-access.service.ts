import { listRoleHolders } from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import { type CycleAccessView, viewCycleAccess } from './cycle-access.view.ts';

/** Who may see what of a cycle, for those who answer for it. */
@Injectable()
export class CycleAccess {
  readonly #database: Database;
  readonly #cycles: Cycles;

  constructor(database: Database, cycles: Cycles) {
    this.#database = database;
    this.#cycles = cycles;
  }

  /** @throws Problem `not-found`. */
  async read(cycle: string): Promise<CycleAccessView> {
    return await this.#database.run(async (manager) => {
      await this.#cycles.require(cycle);
      return viewCycleAccess(cycle, await listRoleHolders(manager, cycle));
    });
  }
}
