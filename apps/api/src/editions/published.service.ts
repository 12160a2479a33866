import {
  type EditionFile,
  type EditionPage,
  type ListedFile,
  type ListedPage,
  listEditionFiles,
  listEditionPages,
  type PublishedEdition,
  publishedEdition,
  publishedEditions,
  publishedPdf,
  readEditionFile,
  readEditionPage,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { Problem } from '../problem/problem.ts';

export interface PublishedContent {
  edition: PublishedEdition;
  files: ListedFile[];
  pages: ListedPage[];
}

/** What anybody can read without an account: published editions, and of no other that it exists. */
@Injectable()
export class Published {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The newest first; of one cycle, or of all. */
  list(cycle?: string): Promise<PublishedEdition[]> {
    return this.#database.forAnybody((manager) => publishedEditions(manager, cycle));
  }

  /** @throws Problem `not-found`. */
  async find(cycle: string, id: string): Promise<PublishedContent> {
    return await this.#database.forAnybody(async (manager) => {
      const edition = await publishedEdition(manager, cycle, id);
      if (edition === null) throw nothing();
      return {
        edition,
        files: await listEditionFiles(manager, id, 'published'),
        pages: await listEditionPages(manager, id, 'published'),
      };
    });
  }

  /** @throws Problem `not-found`. */
  async pdf(cycle: string, id: string): Promise<{ edition: PublishedEdition; pdf: Buffer }> {
    const { edition } = await this.find(cycle, id);
    if (edition.withdrawnAt !== null) throw new Problem('not-found', 'This edition was taken back.');
    const pdf = await this.#database.forAnybody((manager) => publishedPdf(manager, id));
    if (pdf === null) throw nothing();
    return { edition, pdf };
  }

  /** @throws Problem `not-found`. */
  async file(cycle: string, id: string, name: string): Promise<EditionFile & { content: Buffer }> {
    await this.find(cycle, id);
    const file = await this.#database.forAnybody((manager) =>
      readEditionFile(manager, id, name, 'published'),
    );
    if (file === null) throw nothing();
    return file;
  }

  /** @throws Problem `not-found`. */
  async page(cycle: string, id: string, place: string): Promise<EditionPage> {
    await this.find(cycle, id);
    const page = await this.#database.forAnybody((manager) =>
      readEditionPage(manager, id, place, 'published'),
    );
    if (page === null) throw nothing();
    return page;
  }
}

function nothing(): Problem {
  return new Problem('not-found', 'Nothing of this address is published.');
}
