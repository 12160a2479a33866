import type { CycleConfiguration, Outline } from '@concord/domain';
import {
  type Addendum,
  findDraft,
  findSubmission,
  type KeptAnswer,
  listAddenda,
  listSubmissions,
  newestRecords,
  type SubmissionRecord,
  type SubmissionWithText,
  saveAddendum,
  submitOutline,
} from '@concord/persistence';
import { HttpStatus, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import type { ExpectedVersion } from '../http/entity-tag.ts';
import { answerRepeatable } from '../http/repeatable.ts';
import { Problem } from '../problem/problem.ts';
import { OutlineLetters } from '../submitting/letters/outline-letters.ts';
import { enqueueChecks } from '../submitting/outline-events.service.ts';
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
  readonly #letters: OutlineLetters;

  constructor(database: Database, cycles: Cycles, acts: OutlineActs, letters: OutlineLetters) {
    this.#letters = letters;
    this.#acts = acts;
    this.#database = database;
    this.#cycles = cycles;
  }

  /**
   * Makes the draft at the expected version the outline's next submission, and asks for a run of the checks, both or
   * neither. A draft that says what the newest submission says adds nothing.
   * @param requestKey the sender's name for the request, if it may be repeated.
   * @param addendum which changed circumstance it answers, if it does.
   * @throws Problem `not-found`, `cycle-not-open`, `stale-draft`, `invalid-outline`, `open-questions` or `key-reused`.
   */
  submit(
    key: OutlineKey,
    expected: ExpectedVersion,
    requestKey: string | undefined,
    addendum?: Addendum,
  ): Promise<KeptAnswer<ReceiptView>> {
    const content = { draft: expected, ...(addendum === undefined ? {} : { addendum }) };
    const request = { ...key, key: requestKey, route: 'submissions', content };
    return answerRepeatable(this.#database, request, async (transaction) => {
      const { configuration } = await this.#cycles.requireFiling(key.cycle, key.country);
      const draft = await findDraft(transaction, key.cycle, key.country);
      if (draft === null) throw new Problem('not-found', 'There is no draft to submit.');
      if (draft.version !== expected) throw staleDraft(draft.version);
      const outline = await requireOutline(draft.document, key);
      requireSettled(configuration, outline, await previousOutline(transaction, configuration, key.country));
      const receipt = await submitOutline(transaction, { ...key, text: JSON.stringify(outline), outline });
      if (receipt.unchanged && addendum !== undefined) throw nothingChanged(receipt.version);
      if (!receipt.unchanged) {
        if (addendum !== undefined) {
          await saveAddendum(transaction, { ...key, version: receipt.version, ...addendum });
        }
        await this.#letters.submitted(transaction, key, receipt.version);
        await this.#acts.submitted(transaction, key, { ...receipt, ...addendum });
        await enqueueChecks(transaction, key.cycle);
      }
      return { status: receipt.unchanged ? HttpStatus.OK : HttpStatus.CREATED, body: viewReceipt(receipt) };
    });
  }

  /** What a submission in mid-cycle answers, by its version. */
  async addenda({ cycle, country }: OutlineKey): Promise<Map<number, Addendum>> {
    const addenda = await this.#database.run((manager) => listAddenda(manager, cycle, country));
    return new Map(addenda.map(({ version, responseTo, note }) => [version, { responseTo, note }]));
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

function nothingChanged(version: number): Problem {
  return new Problem('invalid-fields', `The draft says what submission ${version} says.`, {
    errors: [
      {
        pointer: '/responseTo',
        detail: 'An addendum comes with what it changed in the outline',
        expected: 'a draft that differs, or no addendum',
      },
    ],
  });
}
