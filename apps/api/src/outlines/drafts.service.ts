import type { Outline } from '@concord/domain';
import { type DraftDocument, findDraft, StaleDraftError, saveDraft } from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { currentVisitor } from '../access/request-context.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import { type ExpectedVersion, versionTag } from '../http/entity-tag.ts';
import { Problem } from '../problem/problem.ts';
import { acceptOutline, type OutlineKey, requireOutline } from './accept-outline.ts';
import { OutlineActs } from './outline-acts.ts';
import { replaceSection, type Section } from './sections.ts';
import { submittedDocument } from './start-document.ts';

export interface Draft {
  /** 0 where nobody has saved one yet, and the newest submission stands in. */
  version: number;
  document: DraftDocument;
}

export interface SavedDraft {
  version: number;
  updatedAt: string;
}

@Injectable()
export class Drafts {
  readonly #database: Database;
  readonly #cycles: Cycles;
  readonly #acts: OutlineActs;

  constructor(database: Database, cycles: Cycles, acts: OutlineActs) {
    this.#acts = acts;
    this.#database = database;
    this.#cycles = cycles;
  }

  /** @throws Problem `not-found` where the country has neither a draft nor a submission. */
  async read(key: OutlineKey): Promise<Draft> {
    await this.#cycles.require(key.cycle);
    return await this.#find(key);
  }

  /** @throws Problem `malformed-document`, `invalid-outline`, `stale-draft`, `cycle-not-open` or `not-found`. */
  async replace(key: OutlineKey, expected: ExpectedVersion, bytes: Uint8Array): Promise<SavedDraft> {
    await this.#cycles.requireFiling(key.cycle, key.country);
    const outline = await acceptOutline(bytes, key);
    return await this.#save(key, expected, outline);
  }

  /** As {@link replace}, for one section of what the draft says at the expected version. */
  async replaceSection(
    key: OutlineKey,
    section: Section,
    expected: ExpectedVersion,
    value: unknown,
  ): Promise<SavedDraft> {
    await this.#cycles.requireFiling(key.cycle, key.country);
    const draft = await this.#find(key);
    if (draft.version !== (expected ?? 0)) throw staleDraft(draft.version);
    const outline = await requireOutline(replaceSection(draft.document, section, value), key);
    return await this.#save(key, expected, outline);
  }

  async #find({ cycle, country }: OutlineKey): Promise<Draft> {
    return await this.#database.run(async (manager) => {
      const draft = await findDraft(manager, cycle, country);
      if (draft !== null) return { version: draft.version, document: draft.document };
      const document = await submittedDocument(manager, { cycle, country });
      if (document === undefined) {
        throw new Problem('not-found', 'The country has no draft and no submission yet.');
      }
      return { version: 0, document };
    });
  }

  async #save(key: OutlineKey, expectedVersion: ExpectedVersion, outline: Outline): Promise<SavedDraft> {
    try {
      const saved = await this.#database.run(async (manager) => {
        const updatedBy = currentVisitor().session?.name;
        const draft = await saveDraft(manager, {
          ...key,
          document: { ...outline },
          expectedVersion,
          updatedBy,
        });
        await this.#acts.draftSaved(manager, key, draft.version);
        return draft;
      });
      return { version: saved.version, updatedAt: saved.updatedAt.toISOString() };
    } catch (error) {
      if (error instanceof StaleDraftError) throw staleDraft(error.currentVersion ?? 0);
      throw error;
    }
  }
}

/** Says which version to read again, in the ETag as well. */
export function staleDraft(current: number): Problem {
  return new Problem('stale-draft', 'Someone saved it since it was read. Read it again, then save.', {
    headers: { ETag: versionTag(current) },
  });
}
