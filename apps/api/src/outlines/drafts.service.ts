import type { Outline, Section } from '@concord/domain';
import {
  type DraftDocument,
  type DraftSave,
  findDraft,
  openDraft,
  type SavedDraftRecord,
  StaleDraftError,
  saveDraft,
  writeDraft,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requireSections } from '../access/own-sections.ts';
import { currentVisitor } from '../access/request-context.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import { type ExpectedVersion, versionTag } from '../http/entity-tag.ts';
import { Problem } from '../problem/problem.ts';
import { acceptOutline, type OutlineKey, requireOutline } from './accept-outline.ts';
import { OutlineActs } from './outline-acts.ts';
import { replaceSection } from './sections.ts';
import { sectionOf } from './sections-changed.ts';
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

  /**
   * As {@link replace}, for one section of what the draft says at the expected version; what stands beside the others
   * stays. `not-your-section` where it is not the contributor's.
   */
  async replaceSection(
    key: OutlineKey,
    section: Section,
    expected: ExpectedVersion,
    value: unknown,
  ): Promise<SavedDraft> {
    requireSections(currentVisitor().roles, key, [section]);
    await this.#cycles.requireFiling(key.cycle, key.country);
    const draft = await this.#find(key);
    if (draft.version !== (expected ?? 0)) throw staleDraft(draft.version);
    const outline = await requireOutline(replaceSection(draft.document, section, value), key);
    return await this.#save(key, expected, outline, section);
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

  /** @param section the only one that is written; without it the whole draft is. */
  async #save(
    key: OutlineKey,
    expectedVersion: ExpectedVersion,
    outline: Outline,
    section?: Section,
  ): Promise<SavedDraft> {
    try {
      const saved = await this.#database.run(async (manager) => {
        const updatedBy = currentVisitor().session?.name;
        const save = { ...key, document: { ...outline }, expectedVersion, updatedBy };
        const draft =
          section === undefined || expectedVersion === null
            ? await saveDraft(manager, save)
            : await saveBeside(manager, save, section);
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

/** Writes a document of which one section is new, and leaves what stands beside the other sections. */
async function saveBeside(
  manager: EntityManager,
  { expectedVersion, ...save }: DraftSave,
  section: Section,
): Promise<SavedDraftRecord> {
  const draft = await openDraft(manager, save, {
    withFigures: false,
    start: () => Promise.reject(new StaleDraftError(null)),
  });
  if (draft.version !== expectedVersion) throw new StaleDraftError(draft.version);
  const margin = {
    ...draft.margin,
    unsettled: Object.fromEntries(
      Object.entries(draft.margin.unsettled).filter(([item]) => sectionOf(item) !== section),
    ),
    disputed: draft.margin.disputed.filter(({ item }) => sectionOf(item) !== section),
  };
  return await writeDraft(manager, { ...save, margin, withFigures: true });
}

/** Says which version to read again, in the ETag as well. */
export function staleDraft(current: number): Problem {
  return new Problem('stale-draft', 'Someone saved it since it was read. Read it again, then save.', {
    headers: { ETag: versionTag(current) },
  });
}
