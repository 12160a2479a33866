import type { CaseRecord } from '@concord/persistence';
import { findCase, mergeCases, splitCase } from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.ts';
import { attempt, speaker, tell } from './case-acts.ts';
import type { CaseKey } from './case-moves.service.ts';
import { requireStanding } from './case-standing.ts';
import { noSuchCase } from './cases.service.ts';
import { ownStanding } from './own-standing.ts';

/** Lets cases go on within others, and apart again. */
@Injectable()
export class CaseGroups {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws Problem `not-found`, `forbidden`, `stale-case`; CaseRefused where a case does not take it. */
  async merge({ cycle, id, version }: CaseKey, ids: readonly string[]): Promise<CaseRecord> {
    return await this.#database.run(async (manager) => {
      for (const each of [id, ...ids]) await this.#require(manager, { cycle, id: each });
      const entry = { ...(await speaker(manager)) };
      const change = await attempt(
        mergeCases(manager, { cycle, into: id, ids, entry, ...(version === undefined ? {} : { version }) }),
      );
      for (const each of ids) await tell(manager, 'case-merged', { cycle, id: each }, { into: id });
      return change;
    });
  }

  /** @throws Problem `not-found`, `forbidden`, `stale-case`; CaseRefused where a case does not take it. */
  async split({ cycle, id }: CaseKey): Promise<CaseRecord> {
    return await this.#database.run(async (manager) => {
      await this.#require(manager, { cycle, id });
      const change = await attempt(splitCase(manager, { cycle, id, entry: await speaker(manager) }));
      await tell(manager, 'case-split', change, {});
      return change;
    });
  }

  async #require(manager: EntityManager, { cycle, id }: CaseKey): Promise<void> {
    const found = await findCase(manager, cycle, id);
    if (found === null) throw noSuchCase();
    requireStanding(await ownStanding(manager, cycle, found), 'asks');
  }
}
