import {
  type CaseEvent,
  type CaseOutcome,
  type CaseRefusal,
  type CountryCode,
  delegationsOf,
  type EntryAudience,
  type EntryKind,
  type Explanation,
  type Language,
} from '@concord/domain';
import {
  type CaseRecord,
  chainOfCycle,
  changeCase,
  findCase,
  type NewEntry,
  newestRecords,
  recordAct,
  requireSecond,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { currentVisitor } from '../access/request-context.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import { isDay } from '../submitting/requests.ts';
import { attempt, invalid, type Saying, saying, speaker, tell } from './case-acts.ts';
import { CaseRefused } from './case-refused.ts';
import { type As, type CaseStanding, notYours, requireStanding } from './case-standing.ts';
import { noSuchCase } from './cases.service.ts';
import { ownStanding } from './own-standing.ts';

/** A case, and the version of it that its visitor looked at; whichever there is, where that is left out. */
export interface CaseKey {
  cycle: string;
  id: string;
  version?: number;
}

export interface Asking extends Saying {
  of?: readonly CountryCode[] | undefined;
  dueOn?: string | undefined;
}

export interface Replying extends Saying {
  country: CountryCode;
  audience?: 'shared' | 'country' | undefined;
  outcome?: CaseOutcome | undefined;
  explanation?: Explanation | undefined;
}

export interface Concluding {
  outcome: CaseOutcome;
  explanation?: Explanation | undefined;
  text?: string | undefined;
  language?: Language | undefined;
}

/** Everything that people do in cases, each as who they are in it, told to the case's history and to the record. */
@Injectable()
export class CaseMoves {
  readonly #database: Database;
  readonly #cycles: Cycles;

  constructor(database: Database, cycles: Cycles) {
    this.#database = database;
    this.#cycles = cycles;
  }

  /** @throws Problem `not-found`, `forbidden`, `stale-case`; CaseRefused where the case does not take it. */
  async ask(key: CaseKey, { of, dueOn, ...said }: Asking): Promise<CaseRecord> {
    requireDay(dueOn);
    return await this.#move(key, 'asks', async (manager, before) => {
      const asked = of ?? delegationsOf(before);
      if (asked.length === 0) throw new CaseRefused('restricted');
      return {
        event: { kind: 'asked', of: asked },
        entry: await this.#entry(manager, 'asked', 'shared', said, { of: asked }),
        ...(dueOn === undefined ? {} : { dueOn }),
        act: { action: 'case-asked', subject: { countries: asked } },
      };
    });
  }

  /**
   * Asks the same in many cases, in each of those whose countries may be asked.
   * @returns those that were asked, and by id why others were not.
   */
  async askAll(
    cycle: string,
    ids: readonly string[],
    asking: Asking,
  ): Promise<{ asked: string[]; refused: { case: string; reason: CaseRefusal }[] }> {
    return await this.#database.run(async (manager) => {
      const asked: string[] = [];
      const refused: { case: string; reason: CaseRefusal }[] = [];
      // One order for everybody, so that two who ask at once do not wait for each other.
      for (const id of [...ids].sort()) {
        const before = await findCase(manager, cycle, id);
        if (before === null) throw noSuchCase();
        try {
          await this.ask({ cycle, id }, asking);
          asked.push(id);
        } catch (error) {
          if (!(error instanceof CaseRefused)) throw error;
          refused.push({ case: id, reason: error.refusal });
        }
      }
      return { asked, refused };
    });
  }

  /** @throws as {@link ask}. */
  async reply(key: CaseKey, reply: Replying): Promise<CaseRecord> {
    const { country, audience = 'shared', outcome, explanation, ...said } = reply;
    requireExplanation(outcome, explanation);
    return await this.#change(key, async (manager, _, standing) => {
      if (!standing.delegations.includes(country)) throw notYours();
      const proposal = { ...(outcome ? { outcome } : {}), ...(explanation ? { explanation } : {}) };
      const by = await speaker(manager);
      return {
        event: { kind: 'answered', country },
        entry: {
          ...by,
          side: 'country',
          country,
          kind: 'replied',
          audience,
          ...saying(said),
          detail: proposal,
        },
        act: { action: 'case-answered', subject: { country } },
      };
    });
  }

  /** What reviewers and organizers tell each other; delegations do not see it. @throws as {@link ask}. */
  async note(key: CaseKey, said: Saying): Promise<CaseRecord> {
    return await this.#move(key, 'asks', async (manager) => ({
      entry: await this.#entry(manager, 'noted', 'reviewers', said),
    }));
  }

  /** @throws as {@link ask}. */
  async conclude(key: CaseKey, { outcome, explanation, text, language }: Concluding): Promise<CaseRecord> {
    requireExplanation(outcome, explanation);
    const conclusion = { outcome, ...(explanation ? { explanation } : {}) };
    return await this.#move(key, 'concludes', async (manager) => ({
      event: { kind: 'concluded', by: currentVisitor().account, ...conclusion },
      entry: await this.#entry(manager, 'concluded', 'shared', { text: text ?? '', language }, conclusion),
      act: { action: 'case-concluded', subject: { outcome } },
    }));
  }

  /** Brings the partner into a case about one country. @throws as {@link ask}, and Problem `invalid-fields`. */
  async askPartner(
    key: CaseKey,
    { country, dueOn, ...said }: Saying & { country: CountryCode; dueOn?: string | undefined },
  ): Promise<CaseRecord> {
    requireDay(dueOn);
    return await this.#move(key, 'asks', async (manager) => {
      const filed = await newestRecords(manager, key.cycle, [country]);
      if (filed.length === 0) throw invalid([{ pointer: '/country', detail: 'It has not filed' }]);
      return {
        event: { kind: 'partner-asked', country },
        entry: await this.#entry(manager, 'partner-asked', 'shared', said, { country }),
        ...(dueOn === undefined ? {} : { dueOn }),
        act: { action: 'case-asked', subject: { countries: [country] } },
      };
    });
  }

  /** @throws as {@link ask}. */
  async secondReviewer(key: CaseKey, needed: boolean): Promise<CaseRecord> {
    return await this.#move(key, 'asks', async (manager) => ({
      event: { kind: 'second-required', needed },
      entry: await this.#entry(manager, needed ? 'second-required' : 'second-not-required', 'shared'),
      act: { action: 'case-rules-set', subject: { needed } },
    }));
  }

  /** What a third party looked at, and found to be so. @throws as {@link ask}. */
  async verify(key: CaseKey, { party, ...said }: Saying & { party: string }): Promise<CaseRecord> {
    return await this.#move(key, 'asks', async (manager) => ({
      entry: await this.#entry(manager, 'verified', 'shared', said, { party }),
      act: { action: 'case-verified', subject: {} },
    }));
  }

  /** @throws as {@link ask}. */
  async publish(key: CaseKey): Promise<CaseRecord> {
    return await this.#move(key, 'concludes', async (manager) => ({
      event: { kind: 'published', by: currentVisitor().account },
      entry: await this.#entry(manager, 'published', 'shared'),
      act: { action: 'case-published', subject: {} },
    }));
  }

  /** Whether a second reviewer must agree in every case of the cycle. @throws Problem `not-found`. */
  async setRules(cycle: string, needsSecond: boolean): Promise<void> {
    await this.#cycles.require(cycle);
    await this.#database.run(async (manager) => {
      await requireSecond(manager, cycle, needsSecond);
      await recordAct(manager, {
        chain: chainOfCycle(cycle),
        action: 'case-rules-set',
        subject: { needed: needsSecond },
      });
    });
  }

  #move(key: CaseKey, as: As, plan: Plan): Promise<CaseRecord> {
    return this.#change(key, async (manager, before, standing) => {
      requireStanding(standing, as);
      return await plan(manager, before, standing);
    });
  }

  #change(key: CaseKey, plan: Plan): Promise<CaseRecord> {
    return this.#database.run(async (manager) => {
      const before = await findCase(manager, key.cycle, key.id);
      if (before === null) throw noSuchCase();
      const standing = await ownStanding(manager, key.cycle, before);
      const { act, ...move } = await plan(manager, before, standing);
      const after = await attempt(changeCase(manager, { ...key, ...move }));
      // What one reviewer proposes is not concluded.
      if (act !== undefined && !(act.action === 'case-concluded' && after.state !== 'concluded')) {
        await tell(manager, act.action, after, act.subject);
      }
      return after;
    });
  }

  async #entry(
    manager: EntityManager,
    kind: EntryKind,
    audience: EntryAudience,
    said: Partial<Saying> = {},
    detail: Readonly<Record<string, unknown>> = {},
  ): Promise<NewEntry> {
    return { ...(await speaker(manager)), kind, audience, detail, ...saying(said) };
  }
}

/** What is to happen to a case, and what the record is told of it. */
interface Planned {
  event?: CaseEvent;
  entry: NewEntry;
  dueOn?: string;
  act?: { action: Parameters<typeof tell>[1]; subject: Parameters<typeof tell>[3] };
}
type Plan = (manager: EntityManager, before: CaseRecord, standing: CaseStanding) => Promise<Planned>;

function requireExplanation(outcome: CaseOutcome | undefined, explanation: Explanation | undefined): void {
  if (outcome === 'explained' && explanation === undefined) throw new CaseRefused('needs-explanation');
  if (outcome !== 'explained' && explanation !== undefined) throw new CaseRefused('takes-no-explanation');
}

function requireDay(day: string | undefined): void {
  if (day !== undefined && !isDay(day))
    throw invalid([{ pointer: '/dueOn', detail: 'There is no such day' }]);
}
