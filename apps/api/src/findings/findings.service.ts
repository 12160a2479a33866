import { sightOf } from '@concord/disclosure';
import type { Language } from '@concord/domain';
import {
  countFindings,
  type FindingCount,
  type FindingPage,
  findFinding,
  listFindings,
} from '@concord/persistence';
import { Injectable } from '@nestjs/common';
import { countriesInSight, inSight } from '../access/countries-in-sight.ts';
import { currentVisitor } from '../access/request-context.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import { Problem } from '../problem/problem.ts';
import { type FindingView, viewFinding } from './finding.view.ts';
import type { FindingsQuery } from './findings-query.ts';

const PAGE = 50;

export interface FindingList {
  findings: FindingView[];
  /** Address of the next page; absent on the last. */
  next?: string;
}

@Injectable()
export class Findings {
  readonly #database: Database;
  readonly #cycles: Cycles;

  constructor(database: Database, cycles: Cycles) {
    this.#database = database;
    this.#cycles = cycles;
  }

  /** A page, the gravest first. @throws Problem `not-found`, or `malformed-request` for a cursor that is none. */
  async list(cycle: string, query: FindingsQuery): Promise<FindingList> {
    const { configuration } = await this.#cycles.require(cycle);
    const page = await this.#page(cycle, query);
    return {
      findings: page.findings.map((finding) =>
        viewFinding(finding, sightOf(currentVisitor().roles, cycle), query.lang ?? 'en', configuration),
      ),
      ...(page.next === undefined ? {} : { next: addressOf(cycle, query, page.next) }),
    };
  }

  /** @throws Problem `not-found`. */
  async read(cycle: string, id: string, language: Language): Promise<FindingView> {
    const finding = await this.#database.run((manager) => findFinding(manager, cycle, id));
    if (finding === null) throw new Problem('not-found', 'There is no such finding in this cycle.');
    const { configuration } = await this.#cycles.require(cycle);
    return viewFinding(finding, sightOf(currentVisitor().roles, cycle), language, configuration);
  }

  /** Open findings by check and severity. @throws Problem `not-found`. */
  async count(cycle: string): Promise<FindingCount[]> {
    await this.#cycles.require(cycle);
    return await this.#database.run((manager) => countFindings(manager, cycle, countriesInSight(cycle)));
  }

  async #page(
    cycle: string,
    { lang: _, limit, after, year, ...filter }: FindingsQuery,
  ): Promise<FindingPage> {
    try {
      return await this.#database.run((manager) =>
        listFindings(manager, {
          cycle,
          filter: { ...inSight(cycle), ...filter, ...(year === undefined ? {} : { year: Number(year) }) },
          limit: Number(limit ?? PAGE),
          ...(after === undefined ? {} : { after }),
        }),
      );
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new Problem('malformed-request', 'The list has no such place.', {
        errors: [{ parameter: 'after', detail: 'Not a cursor', expected: 'the cursor of the page before' }],
      });
    }
  }
}

function addressOf(cycle: string, query: FindingsQuery, after: string): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, after })) {
    if (value !== undefined) parameters.set(name, value);
  }
  return `/api/v1/cycles/${cycle}/findings?${parameters}`;
}
