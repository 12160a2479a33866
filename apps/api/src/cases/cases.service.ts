import { sightOf } from '@concord/disclosure';
import type { CountryCode, Language } from '@concord/domain';
import {
  type CaseCount,
  type CaseFilter,
  type CasePage,
  type CaseQuery,
  type CaseRecord,
  countCases,
  cycleNeedsSecond,
  type EntryRecord,
  findCase,
  findProposal,
  listCases,
  listEntries,
  listMerged,
  listPartners,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { inSight } from '../access/countries-in-sight.ts';
import { currentVisitor } from '../access/request-context.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import { Problem } from '../problem/problem.ts';
import { type CaseView, viewCase, viewEntry, viewProposal, type WholeCaseView } from './case.view.ts';
import type { CaseStanding } from './case-standing.ts';
import type { CasesQuery } from './cases-query.ts';
import { ownStanding } from './own-standing.ts';

const PAGE = 50;

export interface CaseList {
  cases: CaseView[];
  /** Address of the next page; absent on the last. */
  next?: string;
}

/** A case with its history, and how the visitor stands to it. */
export interface OpenedCase {
  record: CaseRecord;
  entries: EntryRecord[];
  merged: string[];
  standing: CaseStanding;
  proposed?: WholeCaseView['proposed'];
  /** Whether a second reviewer must agree, by the case or by the cycle. */
  needsSecond: boolean;
}

/** Reads cases; what of them a visitor sees, the rows' guard decides. */
@Injectable()
export class Cases {
  readonly #database: Database;
  readonly #cycles: Cycles;

  constructor(database: Database, cycles: Cycles) {
    this.#database = database;
    this.#cycles = cycles;
  }

  /** @throws Problem `not-found`, or `malformed-request` for a cursor that is none. */
  async list(cycle: string, query: CasesQuery): Promise<CaseList> {
    const { configuration } = await this.#cycles.require(cycle);
    const page = await this.page({
      cycle,
      filter: filterOf(cycle, query),
      order: query.order ?? 'gravity',
      limit: Number(query.limit ?? PAGE),
      ...(query.after === undefined ? {} : { after: query.after }),
    });
    const sight = sightOf(currentVisitor().roles, cycle);
    return {
      cases: page.cases.map((each) => viewCase(each, sight, query.lang ?? 'en', configuration)),
      ...(page.next === undefined ? {} : { next: addressOf(cycle, query, page.next) }),
    };
  }

  /** @throws Problem `malformed-request` for a cursor that is none. */
  async page(query: CaseQuery): Promise<CasePage> {
    try {
      return await this.#database.run((manager) => listCases(manager, query));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new Problem('malformed-request', 'The list has no such place.', {
        errors: [{ parameter: 'after', detail: 'Not a cursor', expected: 'the cursor of the page before' }],
      });
    }
  }

  /** @throws Problem `not-found`. */
  async count(cycle: string, filter: CaseFilter = {}): Promise<CaseCount[]> {
    await this.#cycles.require(cycle);
    return await this.#database.run((manager) =>
      countCases(manager, cycle, { ...inSight(cycle), ...filter }),
    );
  }

  /** The countries with which one has cases, as far as the visitor sees them. */
  partners(cycle: string, country: CountryCode): Promise<CountryCode[]> {
    return this.#database.run((manager) => listPartners(manager, cycle, country));
  }

  /** @throws Problem `not-found`. */
  async read(cycle: string, id: string, language: Language): Promise<WholeCaseView> {
    const { configuration } = await this.#cycles.require(cycle);
    const opened = await this.open(cycle, id);
    const { roles } = currentVisitor();
    const { record, entries, merged, proposed } = opened;
    return {
      ...viewCase(record, sightOf(roles, cycle), language, configuration),
      merged,
      entries: entries.map((entry) => viewEntry(entry, isOwnSide(entry, opened.standing))),
      ...(proposed === undefined ? {} : { proposed }),
    };
  }

  /** A case with its history. @throws Problem `not-found`, also for one that is not for the visitor to know of. */
  open(cycle: string, id: string): Promise<OpenedCase> {
    return this.#database.run(async (manager) => {
      const record = await findCase(manager, cycle, id);
      if (record === null) throw noSuchCase();
      const proposal = await findProposal(manager, cycle, id);
      return {
        record,
        entries: await listEntries(manager, cycle, id),
        merged: await listMerged(manager, cycle, id),
        standing: await ownStanding(manager, cycle, record),
        needsSecond: record.needsSecond || (await cycleNeedsSecond(manager, cycle)),
        ...(proposal === null ? {} : { proposed: viewProposal(proposal) }),
      };
    });
  }
}

export function noSuchCase(): Problem {
  return new Problem('not-found', 'There is no such case in this cycle.');
}

/** Whether the visitor is of the side that an entry is from, and so may know by name who wrote it. */
export function isOwnSide(
  { side, country, audience }: Pick<EntryRecord, 'side' | 'country' | 'audience'>,
  { delegations, reviews, organizes }: CaseStanding,
): boolean {
  if (side === 'country') return country !== null && delegations.includes(country);
  return side === 'reviewers' && (reviews || organizes || audience === 'reviewers');
}

/** What a query asks for, of somebody with the visitor's roles. */
function filterOf(cycle: string, query: CasesQuery): CaseFilter {
  const { country, partner, state, outcome, check, severity, origin } = query;
  const countries = [country, partner].filter((each) => each !== undefined);
  return {
    ...inSight(cycle),
    ...(countries.length === 0 ? {} : { countries }),
    ...(state === undefined ? {} : { states: [state] }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(check === undefined ? {} : { check }),
    ...(severity === undefined ? {} : { severity }),
    ...(origin === undefined ? {} : { origin }),
    ...(query.mine === undefined ? {} : mineOf(cycle)),
    ...(query.overdue === undefined ? {} : { dueBefore: new Date().toISOString().slice(0, 10) }),
    ...(query.resting === undefined ? {} : { withResting: true }),
  };
}

/** What waits for the visitor: of a delegation what it is asked, of a reviewer what is to be asked or concluded. */
function mineOf(cycle: string): CaseFilter {
  const held = currentVisitor().roles.filter((each) => each.cycle === cycle);
  const of = (...roles: string[]): CountryCode[] => [
    ...new Set(held.flatMap(({ role, country }) => (country && roles.includes(role) ? [country] : []))),
  ];
  const filed = of('focal-point', 'clearing-officer');
  return filed.length > 0 ? { awaitsAnyOf: filed } : { anyOf: of('reviewer'), states: ['open', 'answered'] };
}

function addressOf(cycle: string, query: CasesQuery, after: string): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, after })) {
    if (value !== undefined) parameters.set(name, value);
  }
  return `/api/v1/cycles/${cycle}/cases?${parameters}`;
}
