import type { DisclosureReport } from '@concord/disclosure';
import {
  type CycleRecord,
  chainOfCycle,
  type EditionFile,
  type EditionPage,
  type EditionRecord,
  type EditionRequest,
  editionDisclosure,
  findEdition,
  type Hindrance,
  hindrancesOf,
  type KeptAnswer,
  keepStage,
  type ListedFile,
  type ListedPage,
  listEditionFiles,
  listEditionPages,
  listEditions,
  publishEdition,
  readEditionFile,
  readEditionPage,
  readEditionPdf,
  recordAct,
  requestEdition,
  withdrawEdition,
} from '@concord/persistence';
import { enqueueEdition } from '@concord/queue';
import { HttpStatus, Injectable } from '@nestjs/common';
import { closingIn } from '../cycles/closing-stage.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import { answerRepeatable } from '../http/repeatable.ts';
import { Problem } from '../problem/problem.ts';
import { type EditionView, viewEdition } from './edition.view.ts';

/** Why an edition is not published: by what it is, or since the cycle is in another stage. */
export type PublicationHindrance = Hindrance | { kind: 'stage'; cycle: CycleRecord };

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

  /** What an edition leaves out and why. @throws Problem `not-found`, also where nobody has looked yet. */
  async disclosure(cycle: string, id: string): Promise<DisclosureReport> {
    await this.read(cycle, id);
    const report = await this.#database.run((manager) => editionDisclosure(manager, id));
    if (report === null) throw new Problem('not-found', 'What this edition leaves out is not known yet.');
    return report;
  }

  /** What keeps a finished edition for the public from being published. */
  hindrances(edition: EditionRecord): Promise<PublicationHindrance[]> {
    return this.#database.run(async (manager) => [
      ...(await this.#stageHindrances(edition.cycle)),
      ...(await hindrancesOf(manager, edition)),
    ]);
  }

  async #stageHindrances(code: string): Promise<PublicationHindrance[]> {
    const cycle = await this.#cycles.require(code);
    return closingIn(cycle.stage) === 'now' ? [] : [{ kind: 'stage', cycle }];
  }

  /** Publishes an edition, if nothing hinders; twice is once. @throws Problem `not-found`. */
  async publish(cycle: string, id: string): Promise<PublicationHindrance[]> {
    const { publishedAt } = await this.read(cycle, id);
    if (publishedAt !== null) return [];
    return await this.#database.run(async (manager) => {
      await keepStage(manager, cycle);
      const early = await this.#stageHindrances(cycle);
      if (early.length > 0) return early;
      const hindrances = await publishEdition(manager, id);
      const edition = await findEdition(manager, id);
      if (hindrances.length === 0 && edition !== null) {
        const subject = { edition: id, language: edition.language, sha256: edition.sha256 };
        await recordAct(manager, { chain: chainOfCycle(cycle), action: 'edition-published', subject });
      }
      return hindrances;
    });
  }

  /** Takes a published edition back; twice is once. @throws Problem `not-found`, also where it is not published. */
  async withdraw(cycle: string, id: string, reason: string): Promise<void> {
    const { publishedAt, language, sha256 } = await this.read(cycle, id);
    if (publishedAt === null) throw new Problem('not-found', 'This edition is not published.');
    await this.#database.run(async (manager) => {
      if (!(await withdrawEdition(manager, id, reason))) return;
      const subject = { edition: id, language, sha256, reason };
      await recordAct(manager, { chain: chainOfCycle(cycle), action: 'publication-withdrawn', subject });
    });
  }

  /** What an edition is offered as beside its PDF, and its pages. @throws Problem `not-found`. */
  async content(cycle: string, id: string): Promise<{ files: ListedFile[]; pages: ListedPage[] }> {
    await this.read(cycle, id);
    return await this.#database.run(async (manager) => ({
      files: await listEditionFiles(manager, id, 'held'),
      pages: await listEditionPages(manager, id, 'held'),
    }));
  }

  /** @throws Problem `not-found`. */
  async file(cycle: string, id: string, name: string): Promise<EditionFile & { content: Buffer }> {
    await this.read(cycle, id);
    return await this.#database.run(async (manager) => {
      const file = await readEditionFile(manager, id, name, 'held');
      if (file === null) throw new Problem('not-found', 'This edition has no such file.');
      const subject = { edition: id, file: name, sha256: file.sha256 };
      await recordAct(manager, { chain: chainOfCycle(cycle), action: 'edition-downloaded', subject });
      return file;
    });
  }

  /** @throws Problem `not-found`. */
  async page(cycle: string, id: string, place: string): Promise<EditionPage> {
    await this.read(cycle, id);
    const page = await this.#database.run((manager) => readEditionPage(manager, id, place, 'held'));
    if (page === null) throw new Problem('not-found', 'This edition has no such page.');
    return page;
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
