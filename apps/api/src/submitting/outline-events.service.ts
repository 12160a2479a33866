import {
  chainOfCycle,
  cyclesTouching,
  type FilingExtension,
  grantExtension,
  recordAct,
  type WithdrawalRecord,
  withdrawOutline,
} from '@concord/persistence';
import { enqueueCheck } from '@concord/queue';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import type { OutlineKey } from '../outlines/accept-outline.ts';
import { Problem } from '../problem/problem.ts';
import { OutlineLetters } from './letters/outline-letters.ts';
import { isDay } from './requests.ts';

/** Stages in which there is nothing to take back, or no longer. */
const FIXED = new Set(['draft', 'archived']);
/** Stages in which a country can be given more time. */
const EXTENDING = new Set(['open', 'review', 'sign-off']);

/** What happens to an outline beside its text. */
@Injectable()
export class OutlineEvents {
  readonly #database: Database;
  readonly #cycles: Cycles;
  readonly #letters: OutlineLetters;

  constructor(database: Database, cycles: Cycles, letters: OutlineLetters) {
    this.#letters = letters;
    this.#database = database;
    this.#cycles = cycles;
  }

  /**
   * Takes the country's outline back, and asks for a run of the checks without it.
   * @throws Problem `not-found` where nothing of it counts, `cycle-not-open` before a cycle opens and once it is archived.
   */
  async withdraw(key: OutlineKey, reason: string | undefined): Promise<WithdrawalRecord> {
    const { stage } = await this.#cycles.require(key.cycle);
    if (FIXED.has(stage)) throw notNow(stage);
    return await this.#database.run(async (manager) => {
      const withdrawal = await withdrawOutline(manager, {
        ...key,
        ...(reason === undefined ? {} : { reason }),
      });
      if (withdrawal === null) throw new Problem('not-found', 'There is no outline to withdraw.');
      await this.#letters.withdrawn(manager, key);
      await recordAct(manager, {
        chain: chainOfCycle(key.cycle),
        action: 'outline-withdrawn',
        subject: { country: key.country, version: withdrawal.version },
      });
      await enqueueChecks(manager, key.cycle);
      return withdrawal;
    });
  }

  /**
   * Gives one country until a day: more time while the cycle is open, its outline opened again after that.
   * @throws Problem `invalid-fields` for a day that is none or has passed, `cycle-not-open`, `not-found`.
   */
  async extend(
    key: OutlineKey,
    { until, reason }: { until: string; reason: string },
    now = new Date(),
  ): Promise<FilingExtension> {
    const { stage } = await this.#cycles.require(key.cycle);
    if (!EXTENDING.has(stage)) throw notNow(stage);
    if (!isDay(until) || until < now.toISOString().slice(0, 10)) {
      throw new Problem('invalid-fields', 'The country cannot be given that day.', {
        errors: [{ pointer: '/until', detail: 'It is no day to come', expected: 'today or a later day' }],
      });
    }
    return await this.#database.run(async (manager) => {
      const granted = await grantExtension(manager, { ...key, until, reason });
      await this.#letters.extended(manager, key);
      await recordAct(manager, {
        chain: chainOfCycle(key.cycle),
        action: 'filing-extended',
        subject: { country: key.country, until },
      });
      return granted;
    });
  }
}

/** Always in one order: two transactions that ask for the same checks would otherwise wait for each other for ever. */
export async function enqueueChecks(transaction: EntityManager, cycle: string): Promise<void> {
  for (const code of await cyclesTouching(transaction, cycle)) await enqueueCheck(transaction, code);
}

function notNow(stage: string): Problem {
  return new Problem('cycle-not-open', `The cycle is in the stage “${stage}”; outlines are as they stand.`);
}
