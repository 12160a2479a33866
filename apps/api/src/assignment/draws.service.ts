import { randomBytes } from 'node:crypto';
import {
  type Assignment,
  type CountryCode,
  type DrawInput,
  type DrawLimits,
  replacementSeed,
} from '@concord/domain';
import {
  chainOfCycle,
  type DrawRecord,
  type DrawWork,
  findCycle,
  findDraw,
  grantRoles,
  listDraws,
  Outbox,
  recordAct,
  requestWork,
  settleDraw,
} from '@concord/persistence';
import { enqueueDraw } from '@concord/queue';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { currentVisitor } from '../access/request-context.ts';
import { Roles } from '../accounts/roles/roles.service.ts';
import { Database } from '../database/database.ts';
import type { FieldValues } from '../pages/form-fields.ts';
import { asDrawn, type Pool, type PooledReviewer, readPool, regionsOf, standing } from './pool.ts';

export interface DrawRequest {
  /** Made here where it is empty. */
  seed: string;
  /** Which countries: those that have submitted, or all that take part. */
  scope: 'submitted' | 'all';
  limits: DrawLimits;
  /** Only who has declared their conflicts, or that there are none. */
  declaredOnly: boolean;
}

/** What confirming came to: `changed` where somebody who was drawn can be drawn no more. */
export type Confirmation = 'confirmed' | 'settled' | 'changed';

/** Draws reviewers by lot, and lets those who were drawn see what they review. */
@Injectable()
export class Draws {
  readonly #database: Database;
  readonly #outbox: Outbox;
  readonly #roles: Roles;

  constructor(database: Database, outbox: Outbox, roles: Roles) {
    this.#database = database;
    this.#outbox = outbox;
    this.#roles = roles;
  }

  list(cycle: string): Promise<DrawRecord[]> {
    return this.#database.run((manager) => listDraws(manager, cycle));
  }

  find(cycle: string, number: number): Promise<DrawRecord | null> {
    return this.#database.run((manager) => findDraw(manager, cycle, number));
  }

  /**
   * Asks for a draw for every country that has too few, from what is known now. The worker draws.
   * @param typed the form that asks, to be shown again where there is no draw.
   * @returns the id of the work.
   */
  request(cycle: string, request: DrawRequest, typed: FieldValues): Promise<string> {
    return this.#database.run(async (manager) => {
      const pool = await readPool(manager, cycle);
      const countries = pool.countries
        .filter(({ hasSubmitted }) => request.scope === 'all' || hasSubmitted)
        .map(({ country }) => country);
      const seed = request.seed || randomBytes(16).toString('hex');
      const silent = request.declaredOnly
        ? pool.reviewers.filter(({ isDisabled, declaredAt }) => !isDisabled && declaredAt === null).length
        : 0;
      return this.#request(manager, cycle, {
        input: inputOf(pool, { ...request, seed, countries }),
        silent,
        typed,
      });
    });
  }

  /**
   * Ends a review, which takes effect at once, and asks for a draw for the country anew, by a seed that follows from the
   * last draw's; whoever goes is not drawn for it. @returns the id of the work; null where there is no such review.
   */
  replace(cycle: string, account: string, country: CountryCode): Promise<string | null> {
    return this.#database.run(async (manager) => {
      const draws = await listDraws(manager, cycle);
      const last = draws.find(({ state }) => state === 'confirmed') ?? draws[0];
      if ((await this.#roles.take(account, { role: 'reviewer', cycle, country })) !== 'taken') return null;
      const pool = await readPool(manager, cycle);
      const limits = last?.input.limits ?? DEFAULT_LIMITS;
      const seed = replacementSeed(
        last?.input.seed ?? randomBytes(16).toString('hex'),
        country,
        draws.length + 1,
      );
      const left = standing(pool.reviewers).filter((each) => each.country === country).length;
      const input = inputOf(pool, {
        seed,
        countries: [country],
        limits: { ...limits, perCountry: Math.max(limits.perCountry, left + 1) },
        declaredOnly: false,
      });
      const excluded = { country, reviewer: account };
      return this.#request(manager, cycle, {
        input: { ...input, exclusions: [...input.exclusions, excluded] },
        silent: 0,
        typed: {},
      });
    });
  }

  /** Gives those who were drawn their roles and writes to them, once. */
  confirm(cycle: string, number: number): Promise<Confirmation> {
    const { account: by } = currentVisitor();
    return this.#database.run(async (manager) => {
      const draw = await findDraw(manager, cycle, number);
      if (draw?.state !== 'proposed') return 'settled';
      const { assignments } = draw.outcome;
      const { reviewers } = await readPool(manager, cycle);
      const byId = new Map(reviewers.map((reviewer) => [reviewer.account, reviewer]));
      if (!assignments.every((each) => isStillGood(byId.get(each.reviewer), each))) return 'changed';
      if (!(await settleDraw(manager, draw.id, 'confirmed'))) return 'settled';
      const drawn = Map.groupBy(assignments, ({ reviewer }) => reviewer);
      for (const [account, theirs] of drawn) {
        const roles = theirs.map(({ country }) => ({ role: 'reviewer' as const, cycle, country }));
        await grantRoles(manager, account, roles, by);
      }
      await this.#write(
        manager,
        cycle,
        [...drawn.keys()].flatMap((account) => byId.get(account) ?? []),
      );
      for (const { reviewer, country } of assignments) {
        await recordAct(manager, {
          chain: chainOfCycle(cycle),
          action: 'role-granted',
          subject: { account: reviewer, role: 'reviewer', country },
        });
      }
      await recordAct(manager, { chain: chainOfCycle(cycle), action: 'draw-confirmed', subject: { number } });
      return 'confirmed';
    });
  }

  /** Sets a draw aside. @returns whether it waited. */
  discard(cycle: string, number: number): Promise<boolean> {
    return this.#database.run(async (manager) => {
      const draw = await findDraw(manager, cycle, number);
      if (draw === null || !(await settleDraw(manager, draw.id, 'discarded'))) return false;
      await recordAct(manager, { chain: chainOfCycle(cycle), action: 'draw-discarded', subject: { number } });
      return true;
    });
  }

  /** Whoever draws records it, with the digest of its protocol, also if it is not confirmed. */
  async #request(manager: EntityManager, cycle: string, request: DrawWork): Promise<string> {
    const { account } = currentVisitor();
    const work = await requestWork(manager, { cycle, kind: 'draw', request, askedBy: account });
    await enqueueDraw(manager, work);
    return work;
  }

  async #write(manager: EntityManager, cycle: string, reviewers: readonly PooledReviewer[]): Promise<void> {
    const title = (await findCycle(manager, cycle))?.configuration.title;
    for (const { account, name, email, language } of reviewers) {
      await this.#outbox.queueMail(manager, {
        recipient: email,
        account,
        language,
        template: 'reviewer-assigned',
        view: {
          name,
          path: `/cycles/${cycle}/declaration`,
          ...(title === undefined ? {} : { cycle: title }),
        },
      });
    }
  }
}

/** As in the review mechanism of the UN Convention against Corruption: two others review a country, one of them of its region. */
export const DEFAULT_LIMITS: DrawLimits = {
  perCountry: 2,
  perReviewer: 3,
  sameRegion: { least: 1, most: 1 },
  onePerPlace: true,
};

function inputOf(
  { reviewers }: Pool,
  request: Pick<DrawRequest, 'seed' | 'limits' | 'declaredOnly'> & { countries: readonly CountryCode[] },
): DrawInput {
  const countries = [...request.countries].sort();
  const drawn = reviewers
    .flatMap((reviewer) => {
      const isAble = !reviewer.isDisabled && (!request.declaredOnly || reviewer.declaredAt !== null);
      // Who cannot be drawn counts by what they review already.
      if (!isAble) return reviewer.reviews.length > 0 ? [{ ...asDrawn(reviewer), most: 0 }] : [];
      return [asDrawn(reviewer)];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = new Set(drawn.map(({ id }) => id));
  return {
    seed: request.seed,
    countries,
    reviewers: drawn,
    exclusions: reviewers
      .flatMap(({ account, conflicts }) =>
        [...new Set(conflicts.map(({ country }) => country))].map((country) => ({
          country,
          reviewer: account,
        })),
      )
      .filter(({ country, reviewer }) => countries.includes(country) && ids.has(reviewer))
      .sort(byPair),
    kept: standing(reviewers).sort(byPair),
    regions: regionsOf([...countries, ...drawn.flatMap(({ place }) => place ?? [])]),
    limits: request.limits,
  };
}

function byPair(a: Assignment, b: Assignment): number {
  const [one, other] = [`${a.country} ${a.reviewer}`, `${b.country} ${b.reviewer}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

function isStillGood(reviewer: PooledReviewer | undefined, { country }: Assignment): boolean {
  return (
    reviewer !== undefined &&
    !reviewer.isDisabled &&
    !reviewer.reviews.includes(country) &&
    !reviewer.conflicts.some((conflict) => conflict.country === country)
  );
}
