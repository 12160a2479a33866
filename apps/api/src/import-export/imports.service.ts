import type { Language } from '@concord/domain';
import type { CellFault } from '@concord/interchange';
import {
  type DraftDocument,
  findImport,
  forgetImport,
  type KeptImport,
  keepImport,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { currentVisitor } from '../access/request-context.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import { DraftEdits, type DraftShown } from '../filing/draft-edits.service.ts';
import type { OutlineKey } from '../outlines/accept-outline.ts';
import { OutlineActs } from '../outlines/outline-acts.ts';
import type { UploadedFile } from '../pages/upload.ts';
import { Problem } from '../problem/problem.ts';
import { InterchangeThreads } from './interchange-threads.ts';
import { type PreviousOutline, previousOutline } from './previous-outline.ts';
import { replaceDraft } from './replace-draft.ts';

/** What was read of files that somebody sent; what they would do to the draft is in `document`. */
export interface ImportRead {
  /** The draft's version that they were read beside; 0 where there was none. */
  version: number;
  document: DraftDocument;
  files: string[];
  /** The tables that they hold; null where they hold all of an outline. */
  tables: string[] | null;
  /** Sheets that are none of an outline's tables. */
  ignored: string[];
}

export type ImportReading = ImportRead | { faults: CellFault[] } | { refused: string };

/** What comes of an import at last. */
export interface Imported {
  version: number;
  updatedAt: Date;
}

/** Files in place of what a draft says: read, shown, and only then taken. */
@Injectable()
export class Imports {
  readonly #database: Database;
  readonly #cycles: Cycles;
  readonly #drafts: DraftEdits;
  readonly #acts: OutlineActs;
  readonly #threads: InterchangeThreads;

  constructor(
    database: Database,
    cycles: Cycles,
    drafts: DraftEdits,
    acts: OutlineActs,
    threads: InterchangeThreads,
  ) {
    this.#database = database;
    this.#cycles = cycles;
    this.#drafts = drafts;
    this.#acts = acts;
    this.#threads = threads;
  }

  /** What files would make of the draft as it stands; nothing is changed. @throws Problem `cycle-not-open` or `busy`. */
  async read(key: OutlineKey, files: readonly UploadedFile[], language: Language): Promise<ImportReading> {
    await this.#cycles.requireFiling(key.cycle, key.country);
    const draft = await this.#drafts.read(key);
    const context = { cycle: draft.cycle.configuration, country: key.country, language };
    const reading = await this.#threads.read(files, draft.document, context);
    if (!('document' in reading)) return reading;
    const { document, tables, ignored } = reading;
    const names = files.map(({ name }) => name);
    return { version: draft.version, document, files: names, tables: tables ?? null, ignored };
  }

  /** Keeps what was read for an hour, for its sender to look at and confirm. @returns its id. */
  async keep(key: OutlineKey, { version, document, ...told }: ImportRead): Promise<string> {
    const { account } = currentVisitor();
    return await this.#database.run((manager) =>
      keepImport(manager, { ...key, account, version, document, told }),
    );
  }

  /** Keeps what stands in the way of files, for their sender to look at. */
  async keepFaults(key: OutlineKey, files: string[], faults: CellFault[]): Promise<string> {
    const { account } = currentVisitor();
    const told = { files, tables: null, ignored: [], faults };
    return await this.#database.run((manager) =>
      keepImport(manager, { ...key, account, version: 0, document: {}, told }),
    );
  }

  /** What the visitor kept of an outline, beside the draft as it is by now; undefined where nothing is. */
  async find(key: OutlineKey): Promise<{ kept: KeptImport; draft: DraftShown } | undefined> {
    const { account } = currentVisitor();
    const kept = await this.#database.run((manager) => findImport(manager, account, key));
    return kept === null ? undefined : { kept, draft: await this.#drafts.read(key) };
  }

  /**
   * Makes the draft what was shown, if nobody has saved it since.
   * @param id of what was shown.
   * @throws Problem `not-found` where it is no longer kept, `stale-draft` or `cycle-not-open`.
   */
  async confirm(key: OutlineKey, id: string): Promise<Imported> {
    const { account } = currentVisitor();
    return await this.#database.run(async (manager) => {
      const kept = await findImport(manager, account, key);
      if (kept === null || kept.id !== id || kept.told.faults !== undefined) {
        throw new Problem('not-found', 'What was shown is no longer kept. Choose the file again.');
      }
      const saved = await this.#take(manager, key, kept);
      await forgetImport(manager, id);
      return saved;
    });
  }

  /** Makes the draft what was just read. @throws as {@link confirm}. */
  async take(key: OutlineKey, read: ImportRead): Promise<Imported> {
    return await this.#database.run((manager) => this.#take(manager, key, { ...read, told: read }));
  }

  /** What the country filed in the cycle before; undefined where there is nothing, or nothing whole for this visitor. */
  async previous({ cycle, country }: OutlineKey): Promise<PreviousOutline | undefined> {
    const { configuration } = await this.#cycles.require(cycle);
    return await this.#database.run((manager) => previousOutline(manager, configuration, country));
  }

  async #take(
    manager: EntityManager,
    key: OutlineKey,
    { version, document, told }: Pick<KeptImport, 'version' | 'document' | 'told'>,
  ): Promise<Imported> {
    await this.#cycles.requireFiling(key.cycle, key.country);
    const updatedBy = currentVisitor().session?.name;
    const saved = await replaceDraft(manager, { ...key, version, document, tables: told.tables, updatedBy });
    await this.#acts.draftSaved(manager, key, saved.version);
    return saved;
  }
}
