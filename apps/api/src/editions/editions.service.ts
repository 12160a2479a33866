import {
  type EditionRecord,
  type EditionRequest,
  findEdition,
  type KeptAnswer,
  listEditions,
  readEditionPdf,
  requestEdition,
} from '@concord/persistence';
import { enqueueEdition } from '@concord/queue';
import { HttpStatus, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Cycles } from '../cycles/cycles.service.ts';
import { answerRepeatable } from '../http/repeatable.ts';
import { Problem } from '../problem/problem.ts';
import { type EditionView, viewEdition } from './edition.view.ts';

export interface Report {
  edition: EditionRecord;
  pdf: Buffer;
}

@Injectable()
export class Editions {
  readonly #database: DataSource;
  readonly #cycles: Cycles;

  constructor(database: DataSource, cycles: Cycles) {
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
    return answerRepeatable(this.#database.manager, request, async (transaction) => {
      await this.#cycles.require(cycle, transaction);
      const requested = await requestEdition(transaction, edition);
      await enqueueEdition(transaction, requested.id);
      return { status: HttpStatus.ACCEPTED, body: viewEdition(requested) };
    });
  }

  /** The newest first. @throws Problem `not-found`. */
  async list(cycle: string): Promise<EditionRecord[]> {
    await this.#cycles.require(cycle);
    return await listEditions(this.#database.manager, cycle);
  }

  /** @throws Problem `not-found`. */
  async read(cycle: string, id: string): Promise<EditionRecord> {
    const edition = await findEdition(this.#database.manager, id);
    if (edition?.cycle !== cycle) throw new Problem('not-found', 'There is no such edition of this cycle.');
    return edition;
  }

  /** @throws Problem `not-found`, or `edition-not-ready` while there is no report. */
  async report(cycle: string, id: string): Promise<Report> {
    const edition = await this.read(cycle, id);
    const pdf = edition.state === 'done' ? await readEditionPdf(this.#database.manager, id) : null;
    if (pdf === null) {
      throw new Problem(
        'edition-not-ready',
        `The edition is in the state “${edition.state}”, at ${edition.progress} %.`,
      );
    }
    return { edition, pdf };
  }
}
