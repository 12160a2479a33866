import { createHash } from 'node:crypto';
import { CATALOGUE_VERSION, type Finding } from '@concord/consistency';
import type { CycleConfiguration } from '@concord/domain';
import {
  type AnsweredLinks,
  answeredLinks,
  type DraftDocument,
  findDraft,
  findDraftState,
  findSubmission,
  lastRecords,
  newestRecords,
  type SubmissionRecord,
  submissionsById,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import { marginFaults } from '../filing/draft-faults.ts';
import type { OutlineKey } from '../outlines/accept-outline.ts';
import { Problem } from '../problem/problem.ts';
import { type ReadableDraft, readableDraft } from './readable-draft.ts';
import type { ReadableDocument } from './thread/ask-questions.ts';
import { QuestionThread } from './thread/question-thread.ts';

/** What a draft would be asked, as far as its country may know before it submits. */
export interface PreCheck {
  configuration: CycleConfiguration;
  /** The draft's version; 0 where the last submission stands in. */
  version: number;
  document: DraftDocument;
  findings: readonly Finding[];
  leftOut: readonly string[];
  placeInDraft: ReadableDraft['placeInDraft'];
}

/** What the questions follow from: the draft's version, and the digests of what its reader may read besides. */
export interface PreCheckBasis {
  configuration: CycleConfiguration;
  version: number;
  others: readonly SubmissionRecord[];
  previous: readonly SubmissionRecord[];
  links: AnsweredLinks;
  /** Changes with anything of these, and with nothing else. */
  digest: string;
}

type Worked = Omit<PreCheck, 'configuration'>;

/** Answers that are kept: the last ones that were asked for. */
const KEPT = 60;
/** A document can be taken back between reading its digest and reading its text. */
const ATTEMPTS = 3;

/**
 * The private pre-check. It compares a draft with what its reader may read of the other countries' outlines, and with
 * nothing else, so that nothing that others keep for reviewers can change a word of it.
 */
@Injectable()
export class PreChecks {
  readonly #database: Database;
  readonly #cycles: Cycles;
  readonly #thread: QuestionThread;
  readonly #kept = new Map<string, Promise<Worked>>();

  constructor(database: Database, cycles: Cycles, thread: QuestionThread) {
    this.#database = database;
    this.#cycles = cycles;
    this.#thread = thread;
  }

  /** @throws Problem `not-found` where the country has neither a draft nor a submission. */
  basis({ cycle, country }: OutlineKey): Promise<PreCheckBasis> {
    return this.#database.run(async (manager) => {
      const { configuration } = await this.#cycles.require(cycle);
      const draft = await findDraftState(manager, { cycle, country });
      const [last] = draft === null ? await lastRecords(manager, cycle, [country]) : [];
      if (draft === null && !last?.isWhole) throw nothingYet();
      const others = (await newestRecords(manager, cycle)).filter((record) => record.country !== country);
      const previous =
        configuration.previous === undefined ? [] : await newestRecords(manager, configuration.previous);
      const links = await answeredLinks(manager, cycle);
      const version = draft?.version ?? 0;
      const digest = createHash('sha256')
        .update(JSON.stringify([CATALOGUE_VERSION, cycle, country, version, last?.sha256 ?? null]))
        .update(JSON.stringify([configuration, digestsOf(others), digestsOf(previous), links]))
        .digest('hex');
      return { configuration, version, others, previous, links, digest };
    });
  }

  /** @throws Problem `not-found`, `busy` or `too-demanding`. */
  async read(key: OutlineKey, known?: PreCheckBasis): Promise<PreCheck> {
    for (let attempt = 1; ; attempt++) {
      const basis = attempt === 1 && known !== undefined ? known : await this.basis(key);
      try {
        return { configuration: basis.configuration, ...(await this.#work(key, basis)) };
      } catch (error) {
        if (!(error instanceof GoneError) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  /** Those who ask for the same at once, or again, are answered from one run. */
  #work(key: OutlineKey, basis: PreCheckBasis): Promise<Worked> {
    const found = this.#kept.get(basis.digest);
    const work = found ?? this.#ask(key, basis);
    this.#kept.delete(basis.digest);
    this.#kept.set(basis.digest, work);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    if (found === undefined) work.catch(() => this.#kept.delete(basis.digest));
    return work;
  }

  async #ask(key: OutlineKey, { configuration, others, previous, links }: PreCheckBasis): Promise<Worked> {
    const { version, document, unread } = await this.#database.run((manager) => documentOf(manager, key));
    const { outline, leftOut, placeInDraft } = await readableDraft(document, key, configuration);
    const ids = new Map([...others, ...previous].map(({ sha256, id }) => [sha256, id]));
    const findings = await this.#thread.ask(
      {
        country: key.country,
        draft: JSON.stringify(outline),
        configuration: JSON.stringify(configuration),
        others: others.map(known),
        previous: previous.map(known),
        links,
      },
      async (digests) => {
        const wanted = digests.map((sha256) => ids.get(sha256) as string);
        const found = await this.#database.run((manager) => submissionsById(manager, wanted));
        const texts = new Map(found.map(({ sha256, text }) => [sha256, text]));
        if (digests.some((sha256) => !texts.has(sha256))) throw new GoneError();
        return texts;
      },
    );
    return { version, document, findings, leftOut: [...new Set([...leftOut, ...unread])], placeInDraft };
  }
}

/** A document that was to be compared with can be read no longer. */
class GoneError extends Error {
  override readonly name = 'GoneError';
}

async function documentOf(manager: EntityManager, { cycle, country }: OutlineKey) {
  const draft = await findDraft(manager, cycle, country);
  if (draft !== null) {
    const unread = marginFaults(draft).map(({ pointer }) => pointer);
    return { version: draft.version, document: draft.document, unread };
  }
  const [last] = await lastRecords(manager, cycle, [country]);
  const submission = last === undefined ? null : await findSubmission(manager, cycle, country, last.version);
  if (submission === null || !submission.isWhole) throw nothingYet();
  return { version: 0, document: JSON.parse(submission.text) as DraftDocument, unread: [] };
}

const known = ({ country, sha256 }: ReadableDocument): ReadableDocument => ({ country, sha256 });
const digestsOf = (records: readonly SubmissionRecord[]) => records.map(({ sha256 }) => sha256);

function nothingYet(): Problem {
  return new Problem('not-found', 'The country has no draft and no submission yet.');
}
