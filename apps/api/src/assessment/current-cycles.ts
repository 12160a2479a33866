import type { Snapshot } from '@concord/consistency';
import { type Sight, sightOf } from '@concord/disclosure';
import { SnapshotStore } from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { currentVisitor } from '../access/request-context.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import type { CurrentData } from './calculation/calculate.ts';

/** The outlines that count in the cycles asked for lately, as far as each visitor sees them, parsed once for all who see the same. */
@Injectable()
export class CurrentCycles {
  readonly #database: Database;
  readonly #cycles: Cycles;
  readonly #snapshots = new SnapshotStore();

  constructor(database: Database, cycles: Cycles) {
    this.#database = database;
    this.#cycles = cycles;
  }

  /** What counts in a cycle now; the same object while nothing changes. @throws Problem `not-found`. */
  async read(code: string): Promise<Snapshot> {
    const sight = nameOf(sightOf(currentVisitor().roles, code));
    return await this.#database.run(async (manager) => {
      const cycle = await this.#cycles.require(code);
      const { snapshot } = await this.#snapshots.read(manager, cycle, sight);
      return snapshot;
    });
  }
}

/** Two who see the same have one name, and two who do not have two. */
function nameOf(sight: Sight): string {
  return sight.kind === 'some' ? `${sight.rest} ${[...sight.full].sort().join(' ')}` : sight.kind;
}

/** What a calculation of its own needs of a snapshot: no more than can be handed to a thread. */
export function currentData(snapshot: Snapshot): CurrentData {
  const { confirmed = [], denied = [] } = snapshot.background;
  return { cycle: snapshot.cycle, outlines: outlinesOf(snapshot), answers: { confirmed, denied } };
}

/** The outlines of a snapshot, by country. */
export function outlinesOf({ tables }: Snapshot) {
  return [...tables.values()].map(({ outline }) => outline);
}
