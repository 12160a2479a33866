import type { CycleConfiguration, Outline } from '@concord/domain';
import {
  cyclesTouching,
  findDraft,
  findSubmission,
  type KeptAnswer,
  listSubmissions,
  newestRecords,
  type SubmissionRecord,
  type SubmissionWithText,
  submitOutline,
} from '@concord/persistence';
import { enqueueCheck } from '@concord/queue';
import { HttpStatus, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import type { ExpectedVersion } from '../http/entity-tag.ts';
import { answerRepeatable } from '../http/repeatable.ts';
import { Problem } from '../problem/problem.ts';
import { type OutlineKey, requireOutline } from './accept-outline.ts';
import { type Change, difference } from './difference.ts';
import { staleDraft } from './drafts.service.ts';
import { OutlineActs } from './outline-acts.ts';
import { requireSettled } from './require-settled.ts';
import { type ReceiptView, viewReceipt } from './submission.view.ts';

@Injectable()
export class Submissions {
  readonly #database: Database;
  readonly #cycles: Cycles;
  readonly #acts: OutlineActs;

  constructor(database: Database, cycles: Cycles, acts: OutlineActs) {
    this.#acts = acts;
    this.#database = database;
    this.#cycles = cycles;
  }

  /**
   * Makes the draft at the expected version the outline's next submission, and asks for a run of the checks, both or
   * neither. A draft that says what the newest submission says adds nothing.
   * @param requestKey the sender's name for the request, if it may be repeated.
   * @throws Problem `not-found`, `cycle-not-open`, `stale-draft`, `invalid-outline`, `open-questions` or `key-reused`.
   */
  submit(
    key: OutlineKey,
    expected: ExpectedVersion,
    requestKey: string | undefined,
  ): Promise<KeptAnswer<ReceiptView>> {
    const request = { ...key, key: requestKey, route: 'submissions', content: { draft: expected } };
    return answerRepeatable(this.#database, request, async (transaction) => {
      const { configuration } = await this.#cycles.requireOpen(key.cycle);
      const draft = await findDraft(transaction, key.cycle, key.country);
      if (draft === null) throw new Problem('not-found', 'There is no draft to submit.');
      if (draft.version !== expected) throw staleDraft(draft.version);
      const outline = await requireOutline(draft.document, key);
      requireSettled(configuration, outline, await previousOutline(transaction, configuration, key.country));
      const receipt = await submitOutline(transaction, { ...key, text: JSON.stringify(outline), outline });
      if (!receipt.unchanged) {
        await this.#acts.submitted(transaction, key, receipt);
        await enqueueChecks(transaction, key.cycle);
      }
      return { status: receipt.unchanged ? HttpStatus.OK : HttpStatus.CREATED, body: viewReceipt(receipt) };
    });
  }

  /** The newest first. */
  async list({ cycle, country }: OutlineKey): Promise<SubmissionRecord[]> {
    await this.#cycles.require(cycle);
    return await this.#database.run((manager) => listSubmissions(manager, cycle, country));
  }

  /** @throws Problem `not-found`. */
  async read({ cycle, country }: OutlineKey, version: number): Promise<SubmissionWithText> {
    const submission = await this.#database.run(async (manager) => {
      const found = await findSubmission(manager, cycle, country, version);
      if (found?.isWhole) await this.#acts.read(manager, { cycle, country }, version);
      return found;
    });
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

/** What the country filed in the cycle before; empty where that is nothing. */
async function previousOutline(
  manager: EntityManager,
  { previous }: CycleConfiguration,
  country: string,
): Promise<Outline[]> {
  if (previous === undefined) return [];
  const [newest] = await newestRecords(manager, previous, [country]);
  if (newest === undefined) return [];
  const submission = await findSubmission(manager, previous, country, newest.version);
  return submission === null ? [] : [JSON.parse(submission.text) as Outline];
}

/** Always in one order: two transactions that ask for the same checks would otherwise wait for each other for ever. */
async function enqueueChecks(transaction: EntityManager, cycle: string): Promise<void> {
  for (const code of await cyclesTouching(transaction, cycle)) await enqueueCheck(transaction, code);
}
