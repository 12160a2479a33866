import type { Outline } from '@concord/domain';
import {
  findDraft,
  findSubmission,
  listSubmissions,
  type SubmissionReceipt,
  type SubmissionRecord,
  type SubmissionWithText,
  submitOutline,
} from '@concord/persistence';
import { enqueueCheck } from '@concord/queue';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Cycles } from '../cycles/cycles.service.ts';
import type { ExpectedVersion } from '../http/entity-tag.ts';
import { Problem } from '../problem/problem.ts';
import { type OutlineKey, requireOutline } from './accept-outline.ts';
import { type Change, difference } from './difference.ts';
import { staleDraft } from './drafts.service.ts';
import { requireSettled } from './require-settled.ts';

@Injectable()
export class Submissions {
  readonly #database: DataSource;
  readonly #cycles: Cycles;

  constructor(database: DataSource, cycles: Cycles) {
    this.#database = database;
    this.#cycles = cycles;
  }

  /**
   * Makes the draft at the expected version the outline's next submission, and asks for a run of the checks, both or
   * neither. A draft that says what the newest submission says adds nothing.
   * @throws Problem `not-found`, `cycle-not-open`, `stale-draft`, `invalid-outline` or `open-questions`.
   */
  async submit(key: OutlineKey, expected: ExpectedVersion): Promise<SubmissionReceipt> {
    const { configuration } = await this.#cycles.requireOpen(key.cycle);
    return await this.#database.transaction(async (manager) => {
      const draft = await findDraft(manager, key.cycle, key.country);
      if (draft === null) throw new Problem('not-found', 'There is no draft to submit.');
      if (draft.version !== expected) throw staleDraft(draft.version);
      const outline = await requireOutline(draft.document, key);
      requireSettled(configuration, outline);
      const receipt = await submitOutline(manager, { ...key, text: JSON.stringify(outline), outline });
      if (!receipt.unchanged) await enqueueCheck(manager, key.cycle);
      return receipt;
    });
  }

  /** The newest first. */
  async list({ cycle, country }: OutlineKey): Promise<SubmissionRecord[]> {
    await this.#cycles.require(cycle);
    return await listSubmissions(this.#database.manager, cycle, country);
  }

  /** @throws Problem `not-found`. */
  async read({ cycle, country }: OutlineKey, version: number): Promise<SubmissionWithText> {
    const submission = await findSubmission(this.#database.manager, cycle, country, version);
    if (submission === null)
      throw new Problem('not-found', `There is no submission ${version} of this outline.`);
    return submission;
  }

  /** What differs between two submissions of one outline. @throws Problem `not-found`. */
  async compare(key: OutlineKey, from: number, to: number): Promise<Change[]> {
    const [before, after] = await Promise.all([this.read(key, from), this.read(key, to)]);
    return difference(JSON.parse(before.text) as Outline, JSON.parse(after.text) as Outline);
  }
}
