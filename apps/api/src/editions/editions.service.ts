import {
  chainOfCycle,
  type EditionRecord,
  type EditionRequest,
  findEdition,
  type KeptAnswer,
  listEditions,
  readEditionPdf,
  recordAct,
  requestEdition,
} from '@concord/persistence';
import { enqueueEdition } from '@concord/queue';
import { HttpStatus, Injectable } from '@nestjs/common';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import { answerRepeatable } from '../http/repeatable.ts';
import { Problem } from '../problem/problem.ts';
import { type EditionView, viewEdition } from './edition.view.ts';

export interface Report {
  edition: EditionRecord;
  pdf: Buffer;
}

@Injectable()
export class Editions {
  readonly #database: Database;
  readonly #cycles: Cycles;

  constructor(database: Database, cycles: Cycles) {
    this.#database = database;
    this.#cycles = cycles;
  }

  /**
   * Freezes what counts now, and asks for its compilation, both or neither.
   * @param requestKey the sender's name for the request, if it may be repeated.
   * @throws Problem `not-found` or `key-reused`.
   */
  request(edition: EditionRequest, requestKey: string | undefined): Promise<KeptAnswer<EditionView>> {
    const { cycle, language, audience } = edition;
    const request = { cycle, key: requestKey, route: 'editions', content: { language, audience } };
    return answerRepeatable(this.#database, request, async (transaction) => {
      await this.#cycles.require(cycle);
      const requested = await requestEdition(transaction, edition);
      await recordAct(transaction, {
        chain: chainOfCycle(cycle),
        action: 'edition-requested',
        subject: { edition: requested.id, language, audience },
      });
      await enqueueEdition(transaction, requested.id);
      return { status: HttpStatus.ACCEPTED, body: viewEdition(requested) };
    });
  }

  /** The newest first. @throws Problem `not-found`. */
  async list(cycle: string): Promise<EditionRecord[]> {
    await this.#cycles.require(cycle);
    return await this.#database.run((manager) => listEditions(manager, cycle));
  }

  /** @throws Problem `not-found`. */
  async read(cycle: string, id: string): Promise<EditionRecord> {
    const edition = await this.#database.run((manager) => findEdition(manager, id));
    if (edition?.cycle !== cycle) throw new Problem('not-found', 'There is no such edition of this cycle.');
    return edition;
  }

  /** @throws Problem `not-found`, or `edition-not-ready` while there is no report. */
  async report(cycle: string, id: string): Promise<Report> {
    const edition = await this.read(cycle, id);
    const pdf = edition.state === 'done' ? await this.#download(edition) : null;
    if (pdf === null) {
      throw new Problem(
        'edition-not-ready',
        `The edition is in the state “${edition.state}”, at ${edition.progress} %.`,
      );
    }
    return { edition, pdf };
  }

  #download({ id, cycle, sha256 }: EditionRecord): Promise<Buffer | null> {
    return this.#database.run(async (manager) => {
      const pdf = await readEditionPdf(manager, id);
      const subject = { edition: id, sha256 };
      await recordAct(manager, { chain: chainOfCycle(cycle), action: 'edition-downloaded', subject });
      return pdf;
    });
  }
}
