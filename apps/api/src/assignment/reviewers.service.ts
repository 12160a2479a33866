import type { CountryCode } from '@concord/domain';
import {
  chainOfCycle,
  declareConflicts,
  findCycle,
  listReviewers,
  noteAsked,
  Outbox,
  type ReviewerProfile,
  type ReviewerRecord,
  recordAct,
  saveProfile,
  stepDown,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { currentVisitor } from '../access/request-context.ts';
import { Database } from '../database/database.ts';
import { type Pool, readPool } from './pool.ts';

/** What a reviewer declares: countries that they have a conflict with, none for "there are none". */
export interface Declaration {
  countries: readonly CountryCode[];
  note: string | null;
}

/** Who reviews in a cycle, what ties them, and what they say of it. */
@Injectable()
export class Reviewers {
  readonly #database: Database;
  readonly #outbox: Outbox;

  constructor(database: Database, outbox: Outbox) {
    this.#database = database;
    this.#outbox = outbox;
  }

  /** For organizers: everybody, with their conflicts. */
  pool(cycle: string): Promise<Pool> {
    return this.#database.run((manager) => readPool(manager, cycle));
  }

  /** The visitor as a reviewer of the cycle; null where they are none. */
  self(cycle: string): Promise<ReviewerRecord | null> {
    const { account } = currentVisitor();
    return this.#database.run(async (manager) => {
      const reviewers = await listReviewers(manager, cycle);
      return reviewers.find((reviewer) => reviewer.account === account) ?? null;
    });
  }

  /** Asks everybody who was not asked, by letter, to declare their conflicts. @returns how many those are. */
  ask(cycle: string): Promise<number> {
    return this.#database.run(async (manager) => {
      const reviewers = (await listReviewers(manager, cycle)).filter(({ isDisabled }) => !isDisabled);
      const silent = reviewers.filter(({ declaredAt }) => declaredAt === null);
      const asked = new Set(
        await noteAsked(
          manager,
          cycle,
          silent.map(({ account }) => account),
        ),
      );
      if (asked.size === 0) return 0;
      const title = (await findCycle(manager, cycle))?.configuration.title;
      for (const { account, name, email, language } of reviewers) {
        if (!asked.has(account)) continue;
        await this.#outbox.queueMail(manager, {
          recipient: email,
          account,
          language,
          template: 'conflicts-asked',
          view: {
            name,
            path: `/cycles/${cycle}/declaration`,
            ...(title === undefined ? {} : { cycle: title }),
          },
        });
      }
      await recordAct(manager, {
        chain: chainOfCycle(cycle),
        action: 'conflicts-asked',
        subject: { accounts: [...asked] },
      });
      return asked.size;
    });
  }

  /** Records what ties a reviewer to countries; reviewers their own, organizers anybody's of the cycle. */
  saveProfile(cycle: string, account: string, profile: ReviewerProfile): Promise<void> {
    return this.#database.run(async (manager) => {
      await saveProfile(manager, { cycle, account }, profile);
      await recordAct(manager, {
        chain: chainOfCycle(cycle),
        action: 'reviewer-described',
        subject: { account },
      });
    });
  }

  /** Keeps what the visitor declares. */
  declare(cycle: string, declaration: Declaration): Promise<void> {
    const { account } = currentVisitor();
    return this.#database.run(async (manager) => {
      await declareConflicts(manager, { cycle, account }, declaration);
      await recordAct(manager, {
        chain: chainOfCycle(cycle),
        action: 'conflicts-declared',
        subject: { account, countries: [...declaration.countries] },
      });
    });
  }

  /** Notes that the visitor gives up a country that they review. @returns whether they review it. */
  stepDown(cycle: string, country: CountryCode, reason: string | null): Promise<boolean> {
    const { account } = currentVisitor();
    return this.#database.run(async (manager) => {
      const reviewers = await listReviewers(manager, cycle);
      const self = reviewers.find((reviewer) => reviewer.account === account);
      if (self === undefined || !self.reviews.includes(country)) return false;
      if (await stepDown(manager, { cycle, account, country }, reason)) {
        await recordAct(manager, {
          chain: chainOfCycle(cycle),
          action: 'stepped-down',
          subject: { account, country },
        });
      }
      return true;
    });
  }
}
