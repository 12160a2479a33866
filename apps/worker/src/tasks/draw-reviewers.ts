import { drawStepwise, protocolOf, sha256Hex } from '@concord/domain';
import {
  chainOfCycle,
  claimWork,
  type DrawOutcome,
  type DrawWork,
  finishWork,
  proposeDraw,
  recordAct,
  stopWork,
} from '@concord/persistence';
import type { TaskContext, Tasks } from '@concord/queue';
import { LOG, type Log } from '@concord/service';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inSteps } from '../progress/in-steps.ts';
import { tellWork } from '../progress/tell-work.ts';

/** Attempts that throw; a process that is to end takes none. */
const ATTEMPTS = 3;

/**
 * Draws reviewers by lot from an input that stands in full when the draw is asked for: whichever process draws, and
 * however often it is begun, what comes out is the same.
 */
@Injectable()
export class DrawReviewers {
  readonly #database: DataSource;
  readonly #log: Log;

  constructor(database: DataSource, @Inject(LOG) log: Log) {
    this.#database = database;
    this.#log = log;
  }

  async run({ work: id }: Tasks['draw-reviewers'], { signal, attempt }: TaskContext): Promise<void> {
    const { manager } = this.#database;
    const work = await claimWork<DrawWork>(manager, id);
    if (work === null) {
      this.#log.info({ work: id }, 'Nothing is left to do for this draw');
      return;
    }
    const { cycle, askedBy, request } = work;
    if (askedBy === null) throw new Error('A draw is asked for by somebody');
    const begun = performance.now();
    const telling = tellWork(manager, this.#log, id);
    try {
      const { input, ...asked } = request;
      const outcome = await inSteps(
        drawStepwise(input),
        (share) => telling.tell(95 * share, 'drawing'),
        signal,
      );
      await telling.told();
      await this.#database.transaction(async (transaction) => {
        if (outcome.kind === 'none') {
          await finishWork(transaction, id, { ...outcome, ...asked } satisfies DrawOutcome);
          return;
        }
        const draw = await proposeDraw(transaction, { cycle, input, outcome, proposedBy: askedBy });
        const isFirst = await finishWork(transaction, id, {
          kind: 'drawn',
          number: draw.number,
        } satisfies DrawOutcome);
        // Another process ended it meanwhile; its draw is the one.
        if (!isFirst) throw new Error('This draw was made already');
        await recordAct(transaction, {
          chain: chainOfCycle(cycle),
          actor: askedBy,
          action: 'draw-proposed',
          subject: { number: draw.number, hash: sha256Hex(protocolOf(draw)) },
        });
      });
      this.#log.info(
        { work: id, kind: outcome.kind, milliseconds: Math.round(performance.now() - begun) },
        'Drawn',
      );
    } catch (error) {
      await telling.told();
      if (!signal.aborted && attempt >= ATTEMPTS) {
        await stopWork(manager, id);
        return;
      }
      throw error;
    }
  }
}
