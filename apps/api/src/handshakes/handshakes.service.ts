import { matchedPairs, Slice, Snapshot } from '@concord/consistency';
import { confidentialityOfItem, discloses } from '@concord/disclosure';
import type { CountryCode, CycleConfiguration, Language, Outline, Partnership } from '@concord/domain';
import {
  answerHandshake,
  chainOfCycle,
  findHandshake,
  type HandshakeAnswer,
  type HandshakePage,
  type HandshakeQuery,
  type HandshakeRecord,
  listHandshakes,
  newestOutlines,
  recordAct,
  StaleHandshakeError,
} from '@concord/persistence';
import { enqueueCheck } from '@concord/queue';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { currentVisitor } from '../access/request-context.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import { DraftEdits } from '../filing/draft-edits.service.ts';
import { proposeId } from '../filing/item-edit.ts';
import { versionTag } from '../http/entity-tag.ts';
import type { OutlineKey } from '../outlines/accept-outline.ts';
import { Problem } from '../problem/problem.ts';
import { copyOf } from './copy-partnership.ts';

/** One of a country's own partnerships that may be what another describes. */
export interface Candidate {
  id: string;
  title: string;
  /** How likely, from 0 to 1; 1 where something other than likeness decides. */
  probability: number;
}

/** A handshake with what its reader may see of both descriptions. */
export interface OpenedHandshake {
  record: HandshakeRecord;
  /** The other country's; absent where its newest outline no longer has it. */
  partnership?: Partnership;
  /** The language of the other country's texts. */
  language?: string;
  /** The country's own description that it named. */
  linked?: Partnership;
  candidates: Candidate[];
  /** Its own that it can name: those that the other country may know of. */
  own: Partnership[];
}

export interface Answering {
  version: number;
  answer: HandshakeAnswer;
  /** Id of the country's own partnership. */
  linked?: string | undefined;
  note?: string | undefined;
  language?: Language | undefined;
  /** Whether a copy is put into the draft. */
  copies?: boolean;
}

/** Asks countries about the partnerships that others say they have with them. */
@Injectable()
export class Handshakes {
  readonly #database: Database;
  readonly #cycles: Cycles;
  readonly #drafts: DraftEdits;

  constructor(database: Database, cycles: Cycles, drafts: DraftEdits) {
    this.#database = database;
    this.#cycles = cycles;
    this.#drafts = drafts;
  }

  /** @throws Problem `not-found`, or `malformed-request` for a cursor that is none. */
  async list(query: HandshakeQuery): Promise<HandshakePage> {
    await this.#cycles.require(query.cycle);
    try {
      return await this.#database.run((manager) => listHandshakes(manager, query));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new Problem('malformed-request', 'The list has no such place.', {
        errors: [{ parameter: 'after', detail: 'Not a cursor', expected: 'the cursor of the page before' }],
      });
    }
  }

  /** The outlines of both, as far as the visitor sees them. */
  outlines(cycle: string, countries: readonly CountryCode[]): Promise<Map<CountryCode, Outline>> {
    return this.#database.run((manager) => newestOutlines(manager, cycle, countries));
  }

  /** @throws Problem `not-found`, also for one that is about another country. */
  open({ cycle, country }: OutlineKey, id: string): Promise<OpenedHandshake> {
    return this.#database.run(async (manager) => {
      const { configuration } = await this.#cycles.require(cycle);
      const record = await this.#require(manager, { cycle, country }, id);
      const outlines = await newestOutlines(manager, cycle, [record.asker, country]);
      const theirs = outlines.get(record.asker);
      const ours = outlines.get(country);
      const partnership = theirs?.partnerships?.find((each) => each.id === record.partnership);
      const linked = ours?.partnerships?.find((each) => each.id === record.linked);
      return {
        record,
        candidates: candidatesFor(record, configuration, [...outlines.values()]),
        own: ours === undefined ? [] : namable(ours),
        ...(partnership === undefined ? {} : { partnership }),
        ...(theirs === undefined ? {} : { language: theirs.language }),
        ...(linked === undefined ? {} : { linked }),
      };
    });
  }

  /**
   * Answers for a country, and asks for a run of the checks: what it says decides how partnerships are matched.
   * @throws Problem `not-found`, `stale-draft`, `invalid-fields`; `cycle-not-open` where a copy cannot be taken now.
   */
  async answer(key: OutlineKey, id: string, answering: Answering): Promise<HandshakeRecord> {
    const opened = await this.open(key, id);
    requireAnswer(opened, answering);
    return await this.#database.run(async (manager) => {
      const linked = answering.copies ? await this.#copy(key, opened) : linkedOf(opened, answering);
      const answered = await this.#write(manager, { ...key, id }, { ...answering, linked });
      await recordAct(manager, {
        chain: chainOfCycle(key.cycle),
        action: 'handshake-answered',
        subject: {
          country: key.country,
          partnership: `${answered.asker}/${answered.partnership}`,
          answer: answering.answer,
        },
      });
      await enqueueCheck(manager, key.cycle);
      return answered;
    });
  }

  /** Puts a copy into the country's draft. @returns the id that it has there. */
  async #copy(key: OutlineKey, { record, partnership }: OpenedHandshake): Promise<string | undefined> {
    if (partnership === undefined) return undefined;
    const { result } = await this.#drafts.edit(key, { withFigures: false }, (draft) => {
      const id = proposeId(draft, 'partnerships');
      const copy = copyOf(partnership, { id, from: record.asker, to: key.country });
      const partnerships = [...((draft.document.partnerships ?? []) as unknown[]), copy];
      return {
        content: { document: { ...draft.document, partnerships }, margin: draft.margin },
        result: copy.id,
      };
    });
    return result;
  }

  async #write(
    manager: EntityManager,
    { cycle, id }: { cycle: string; id: string },
    { version, answer, linked, note, language }: Answering,
  ): Promise<HandshakeRecord> {
    const { account, language: own } = currentVisitor();
    try {
      const answered = await answerHandshake(manager, {
        cycle,
        id,
        version,
        state: answer,
        linked,
        account,
        ...(note === undefined || note === '' ? {} : { note, language: language ?? own }),
      });
      if (answered === null) throw noSuchHandshake();
      return answered;
    } catch (error) {
      if (!(error instanceof StaleHandshakeError)) throw error;
      throw new Problem('stale-draft', 'The partnership changed, or was answered, since it was read.', {
        headers: { ETag: versionTag(error.currentVersion) },
      });
    }
  }

  async #require(
    manager: EntityManager,
    { cycle, country }: OutlineKey,
    id: string,
  ): Promise<HandshakeRecord> {
    const record = await findHandshake(manager, cycle, id);
    if (record?.answerer !== country) throw noSuchHandshake();
    return record;
  }
}

function noSuchHandshake(): Problem {
  return new Problem('not-found', 'This country is not asked about such a partnership.');
}

/** What the engine takes for one, or would ask about; the likeliest first. */
function candidatesFor(
  { asker, partnership, answerer }: HandshakeRecord,
  configuration: CycleConfiguration,
  outlines: readonly Outline[],
): Candidate[] {
  const name = `${asker}/${partnership}`;
  const own = outlines.find(({ country }) => country === answerer);
  if (own === undefined) return [];
  const titles = new Map(namable(own).map(({ id, title }) => [`${answerer}/${id}`, { id, title }]));
  const links = [...matchedPairs(Slice.whole(Snapshot.of(configuration, outlines)))].flatMap(
    ({ matching }) => [...matching.linked, ...matching.toConfirm],
  );
  return links
    .filter(({ a, b }) => a === name || b === name)
    .flatMap(({ a, b, probability }) => {
      const found = titles.get(a === name ? b : a);
      return found === undefined ? [] : [{ ...found, probability }];
    })
    .sort((left, right) => right.probability - left.probability);
}

/** Partnerships that a country may name to another: what it keeps for reviewers would be told by its name. */
function namable(outline: Outline): Partnership[] {
  return (outline.partnerships ?? []).filter((each) =>
    discloses('participants', confidentialityOfItem(outline, each)),
  );
}

/** @throws Problem `invalid-fields` where the answer lacks what it needs. */
function requireAnswer({ own }: OpenedHandshake, { answer, linked, note, copies }: Answering): void {
  const errors = [
    ...(answer === 'own' && !own.some(({ id }) => id === linked)
      ? [{ pointer: '/linked', detail: 'The country has no such partnership that it could name' }]
      : []),
    ...(answer === 'amended' && (note ?? '') === ''
      ? [{ pointer: '/note', detail: 'It says what the country sees otherwise' }]
      : []),
    ...(copies && answer !== 'confirmed'
      ? [{ pointer: '/copies', detail: 'Only what is confirmed is copied' }]
      : []),
  ];
  if (errors.length > 0) {
    throw new Problem('invalid-fields', 'The body has fields that cannot be accepted.', { errors });
  }
}

/** The country's own description that an answer names; one that it named before stays, where it still says yes. */
function linkedOf({ record, own }: OpenedHandshake, { answer, linked }: Answering): string | undefined {
  if (answer === 'declined') return undefined;
  if (linked !== undefined && linked !== '') return own.some(({ id }) => id === linked) ? linked : undefined;
  return answer === 'own' ? undefined : (record.linked ?? undefined);
}
