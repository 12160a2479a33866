import {
  type EditionRecord,
  type EditionRequest,
  findEdition,
  listEditions,
  readEditionPdf,
  requestEdition,
} from '@concord/persistence';
import { enqueueEdition } from '@concord/queue';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Cycles } from '../cycles/cycles.service.ts';
import { Problem } from '../problem/problem.ts';

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

  /** Freezes what counts now, and asks for its compilation, both or neither. @throws Problem `not-found`. */
  async request(request: EditionRequest): Promise<EditionRecord> {
    await this.#cycles.require(request.cycle);
    return await this.#database.transaction(async (manager) => {
      const edition = await requestEdition(manager, request);
      await enqueueEdition(manager, edition.id);
      return edition;
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
