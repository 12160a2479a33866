import type { Language } from '@concord/domain';
import {
  type CycleRecord,
  type DisputedText,
  type DraftMargin,
  findDraft,
  type OpenedDraft,
  openDraft,
  writeDraft,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { contributes, requireSections } from '../access/own-sections.ts';
import { currentVisitor } from '../access/request-context.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import type { OutlineKey } from '../outlines/accept-outline.ts';
import { OutlineActs } from '../outlines/outline-acts.ts';
import { sectionsChanged } from '../outlines/sections-changed.ts';
import { startDocument } from '../outlines/start-document.ts';
import type { FormFields } from '../pages/form-fields.ts';
import { Problem } from '../problem/problem.ts';
import { fieldsOf } from './fields/forms.ts';
import type { Unsettled } from './fields/states.ts';
import { type DraftContent, type Editor, takeForm } from './item-edit.ts';
import { type Basis, readBasis } from './merge.ts';
import { keyOf, type Place } from './place.ts';

/** A draft as its country's people see it. */
export interface DraftShown extends DraftContent {
  cycle: CycleRecord;
  /** 0 where nobody has saved one yet: then the newest submission stands there, or next to nothing. */
  version: number;
  updatedAt?: Date;
  updatedBy?: string | null;
}

/** What an edit makes of a draft; undefined leaves it as it is. */
export type Change<Result> = { content?: DraftContent | undefined; result: Result };

export interface Edited<Result> {
  version: number;
  savedAt: Date;
  by: string;
  result: Result;
}

/** What became of a form. */
export interface FormTaken {
  /** The sender's texts that are kept beside those of the draft. */
  disputed: DisputedText[];
  /** What of the item cannot be read, by place in the form. */
  unsettled: Unsettled;
  /** For what the same page sends next. */
  basis: Basis;
  content: DraftContent;
  configuration: CycleRecord['configuration'];
}

export interface ItemForm {
  form: FormFields;
  language: Language;
  /** Of the cycle's questions. */
  group?: string | undefined;
}

const NOTHING: DraftMargin = { unsettled: {}, disputed: [], edits: {}, removed: [] };
/** Characters of a draft and its margin without the figures: far more than any outline, and as much as a file may have. */
const LONGEST = 10_000_000;
/** Name of the hidden field by which a form says what its page showed. */
export const BASIS_FIELD = 'basis';

/** Edits of drafts by people, item by item. Two at once wait for each other, and both are saved. */
@Injectable()
export class DraftEdits {
  readonly #database: Database;
  readonly #cycles: Cycles;
  readonly #acts: OutlineActs;

  constructor(database: Database, cycles: Cycles, acts: OutlineActs) {
    this.#database = database;
    this.#cycles = cycles;
    this.#acts = acts;
  }

  /**
   * The draft, or what it would begin with.
   * @param withFigures whether its figures are wanted; otherwise their list may stand there empty.
   * @throws Problem `not-found` without such a cycle.
   */
  async read(key: OutlineKey, { withFigures = true } = {}): Promise<DraftShown> {
    const cycle = await this.#cycles.require(key.cycle);
    return await this.#database.run(async (manager) => {
      const draft = await findDraft(manager, key.cycle, key.country, { withFigures });
      if (draft !== null) return { ...draft, cycle };
      const document = await startDocument(manager, key, cycle.configuration, currentVisitor().language);
      return { cycle, document, margin: NOTHING, version: 0 };
    });
  }

  /**
   * Changes the draft, whatever its version is by then: the change is worked out from what the draft holds when its
   * turn comes, and written before anybody else's.
   * @param withFigures whether the change needs the figures: otherwise their list is empty, and stays as it is.
   * @throws Problem `not-found`, `cycle-not-open` or `too-large`; `not-your-section` where a contributor would change
   * another section than theirs. Nothing is written then.
   */
  async edit<Result>(
    key: OutlineKey,
    { withFigures }: { withFigures: boolean },
    change: (draft: OpenedDraft, editor: Editor, cycle: CycleRecord) => Change<Result>,
  ): Promise<Edited<Result>> {
    const cycle = await this.#cycles.requireFiling(key.cycle, key.country);
    const { session, language, roles } = currentVisitor();
    const by = session?.name ?? '';
    return await this.#database.run(async (manager) => {
      const start = () => startDocument(manager, key, cycle.configuration, language);
      const draft = await openDraft(manager, key, { withFigures, start });
      const editor = { by, at: new Date().toISOString() };
      const { content, result } = change(draft, editor, cycle);
      if (content === undefined) return { version: draft.version, savedAt: draft.updatedAt, by, result };
      requireRoom(content);
      if (contributes(roles, key)) requireSections(roles, key, sectionsChanged(draft, content));
      const saved = await this.#write(manager, { ...key, ...content, withFigures, updatedBy: by });
      return { version: saved.version, savedAt: saved.updatedAt, by, result };
    });
  }

  /** Takes the form of one item, merged field by field into what others saved since its page was shown. */
  saveItem(key: OutlineKey, place: Place, { form, language, group }: ItemForm): Promise<Edited<FormTaken>> {
    return this.edit(key, { withFigures: false }, (draft, editor, { configuration }) => {
      const fields = fieldsOf(place, configuration, language, group);
      const basis = readBasis(form.exact(BASIS_FIELD));
      const taken = takeForm(draft, place, { fields, basis, form, language }, editor);
      return {
        content: taken.isChanged ? taken.content : undefined,
        result: {
          disputed: taken.disputed,
          unsettled: taken.content.margin.unsettled[keyOf(place)] ?? {},
          basis: taken.basis,
          content: taken.content,
          configuration,
        },
      };
    });
  }

  async #write(manager: EntityManager, edit: Parameters<typeof writeDraft>[1]) {
    const saved = await writeDraft(manager, edit);
    await this.#acts.draftSaved(manager, edit, saved.version);
    return saved;
  }
}

/** @throws Problem `too-large` where a draft grew beyond what a file of an outline may be. */
function requireRoom({ document, margin }: DraftContent): void {
  const { figures: _, ...others } = document;
  if (JSON.stringify([others, margin]).length > LONGEST) {
    throw new Problem('too-large', 'The draft holds more than an outline may. Take something out first.');
  }
}
