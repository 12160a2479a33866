import {
  CYCLE_STAGES,
  type CycleRecord,
  type CycleStage,
  chainOfCycle,
  moveStage,
  recordAct,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { Cycles } from '../../cycles/cycles.service.ts';
import { Database } from '../../database/database.ts';
import { Problem } from '../../problem/problem.ts';

/** The stages on either side of one. */
export function neighbours(stage: CycleStage): { back?: CycleStage; forward?: CycleStage } {
  const place = CYCLE_STAGES.indexOf(stage);
  const [back, forward] = [CYCLE_STAGES[place - 1], CYCLE_STAGES[place + 1]];
  return { ...(back === undefined ? {} : { back }), ...(forward === undefined ? {} : { forward }) };
}

/** The life of a cycle: its organizers move it on, and back where they say why. */
@Injectable()
export class Stages {
  readonly #database: Database;
  readonly #cycles: Cycles;

  constructor(database: Database, cycles: Cycles) {
    this.#database = database;
    this.#cycles = cycles;
  }

  /** @throws Problem `not-found`; `invalid-fields` for a stage that is not next, or back without a reason; `other-stage`. */
  async move(
    code: string,
    { from, to, reason }: { from: CycleStage; to: CycleStage; reason?: string },
  ): Promise<CycleRecord> {
    await this.#cycles.require(code);
    const { back, forward } = neighbours(from);
    if (to !== forward && to !== back) throw refuse('/to', 'It is neither the next stage nor the one before');
    if (to === back && reason === undefined) throw refuse('/reason', 'To move a cycle back takes a reason');
    return await this.#database.run(async (manager) => {
      const moved = await moveStage(manager, code, { from, to });
      if (moved === null) throw new Problem('other-stage', 'Somebody moved the cycle meanwhile.');
      await recordAct(manager, {
        chain: chainOfCycle(code),
        action: 'stage-moved',
        subject: { from, to, ...(reason === undefined ? {} : { reason }) },
      });
      return moved;
    });
  }
}

function refuse(pointer: string, detail: string): Problem {
  return new Problem('invalid-fields', 'The cycle cannot be moved so.', { errors: [{ pointer, detail }] });
}
