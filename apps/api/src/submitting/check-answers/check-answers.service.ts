import { createHash } from 'node:crypto';
import { may } from '@concord/disclosure';
import type { Fault, Outline } from '@concord/domain';
import {
  type CycleRecord,
  type DraftRecord,
  type FilingExtension,
  findDraft,
  findDraftState,
  findExtension,
  lastRecords,
  type PersonFiling,
  peopleFiling,
  type SubmissionRecord,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { currentVisitor } from '../../access/request-context.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { mayFile } from '../../cycles/may-file.ts';
import { Database } from '../../database/database.ts';
import { draftFaults } from '../../filing/draft-faults.ts';
import type { OutlineKey } from '../../outlines/accept-outline.ts';
import { readableDraft } from '../../pre-check/readable-draft.ts';
import { Problem } from '../../problem/problem.ts';
import { OutlineLetters } from '../letters/outline-letters.ts';

/** A draft as it stands before it is submitted. */
export interface DraftToSubmit {
  cycle: CycleRecord;
  draft: DraftRecord;
  /** The draft without what is unfinished in it. */
  outline: Outline;
  /** Everything that keeps it from being submitted, but for questions. */
  faults: Fault[];
  /** The last submission, if there is one that counts. */
  last?: SubmissionRecord;
  /** Whether the last submission says the very same. */
  unchanged: boolean;
  extension: FilingExtension | null;
  isOpen: boolean;
  /** Whether a submission now comes in mid-cycle, after another one and after outlines were due. */
  isMidCycle: boolean;
  /** Whether the visitor is one who submits; else who does. */
  maySubmit: boolean;
  officers: PersonFiling[];
}

@Injectable()
export class DraftsToSubmit {
  readonly #database: Database;
  readonly #cycles: Cycles;

  readonly #letters: OutlineLetters;

  constructor(database: Database, cycles: Cycles, letters: OutlineLetters) {
    this.#letters = letters;
    this.#database = database;
    this.#cycles = cycles;
  }

  /** Lets those who submit for the country know that its draft is ready. @throws Problem `not-found`. */
  async ask(key: OutlineKey): Promise<void> {
    await this.#database.run(async (manager) => {
      const state = await findDraftState(manager, key);
      if (state === null) throw new Problem('not-found', 'There is no draft to submit.');
      await this.#letters.askedToSubmit(manager, key, state.version);
    });
  }

  /** @throws Problem `not-found` where there is no draft. */
  async read(key: OutlineKey, now = new Date()): Promise<DraftToSubmit> {
    const cycle = await this.#cycles.require(key.cycle);
    const { draft, last, extension, people } = await this.#database.run(async (manager) => ({
      draft: await findDraft(manager, key.cycle, key.country),
      last: (await lastRecords(manager, key.cycle, [key.country]))[0],
      extension: await findExtension(manager, key.cycle, key.country),
      people: await peopleFiling(manager, key.cycle, key.country),
    }));
    if (draft === null) throw new Problem('not-found', 'There is no draft to submit.');
    const { outline } = await readableDraft(draft.document, key, cycle.configuration);
    const counts = last !== undefined && !last.isWithdrawn;
    const { outlinesDue } = cycle.configuration.calendar ?? {};
    const isLate = outlinesDue !== undefined && now.toISOString().slice(0, 10) > outlinesDue;
    return {
      cycle,
      draft,
      outline,
      faults: await draftFaults(draft),
      ...(counts ? { last } : {}),
      unchanged: counts && last.sha256 === digestOf(JSON.stringify(draft.document)),
      extension,
      isOpen: mayFile(cycle, extension, now),
      isMidCycle: counts && (cycle.stage !== 'open' || isLate),
      maySubmit: may(currentVisitor().roles, 'submit-outline', key),
      officers: people.filter(({ role }) => role === 'clearing-officer'),
    };
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
