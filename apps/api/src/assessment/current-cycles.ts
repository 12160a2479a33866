import type { Snapshot } from '@concord/consistency';
import { SnapshotStore } from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Cycles } from '../cycles/cycles.service.ts';

/** The outlines that count in the cycles asked for lately, parsed once. */
@Injectable()
export class CurrentCycles {
  readonly #database: DataSource;
  readonly #cycles: Cycles;
  readonly #snapshots = new SnapshotStore();

  constructor(database: DataSource, cycles: Cycles) {
    this.#database = database;
    this.#cycles = cycles;
  }

  /** What counts in a cycle now; the same object while nothing changes. @throws Problem `not-found`. */
  async read(code: string): Promise<Snapshot> {
    const cycle = await this.#cycles.require(code);
    const { snapshot } = await this.#snapshots.read(this.#database.manager, cycle);
    return snapshot;
  }
}

/** The outlines of a snapshot, by country. */
export function outlinesOf({ tables }: Snapshot) {
  return [...tables.values()].map(({ outline }) => outline);
}
