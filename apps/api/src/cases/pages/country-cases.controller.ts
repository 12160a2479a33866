import { type CountryCode, type CycleConfiguration, countryName } from '@concord/domain';
import type { CaseFilter, CaseRecord } from '@concord/persistence';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { Response } from 'express';
import { currentVisitor } from '../../access/request-context.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { outlineFrame } from '../../filing/outline-frame.ts';
import { OutlinePath } from '../../http/path-parameters.ts';
import { TakesQuery } from '../../http/query.guard.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { Cases } from '../cases.service.ts';
import { captionOf, caseAddress } from './case-page.view.ts';
import { sayCountries, stateTag } from './case-words.ts';

const PAGE = 25;
const SHOWN = ['waiting', 'open', 'concluded'] as const;
type Shown = (typeof SHOWN)[number];

class CountryCasesQuery {
  @IsOptional()
  @IsIn(SHOWN, { message: `one of ${SHOWN.join(', ')}` })
  show?: Shown;

  @IsOptional()
  @Matches(/^([A-Z]{3})?$/, { message: 'three capital letters (ISO 3166-1 alpha-3)' })
  partner?: string;

  @IsOptional()
  @Matches(/^[A-Za-z0-9_-]{1,200}$/, { message: 'the cursor of the page before' })
  after?: string;
}

/** What one country is asked: what is due first comes first. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country/cases')
export class CountryCasesController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #cases: Cases;

  constructor(pages: PageRenderer, cycles: Cycles, cases: Cases) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#cases = cases;
  }

  @Get()
  @TakesQuery()
  async show(
    @Param() { cycle, country }: OutlinePath,
    @Query() query: CountryCasesQuery,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { configuration } = await this.#cycles.require(cycle);
    const counts = await this.#count(cycle, country);
    const shown = query.show ?? (counts.waiting > 0 ? 'waiting' : 'open');
    const partner = query.partner || undefined;
    const page = await this.#cases.page({
      cycle,
      filter: { ...filterOf(country, shown), ...(partner ? { countries: [country, partner] } : {}) },
      order: 'due',
      limit: PAGE,
      ...(query.after === undefined ? {} : { after: query.after }),
    });
    const key = { cycle, country };
    const frame = outlineFrame(words, key, configuration, 'cases.title', '/cases');
    const name = countryName(country, words.language);
    const isOwn = currentVisitor().roles.some(
      (held) => held.cycle === cycle && held.country === country && held.role !== 'reviewer',
    );
    await this.#pages.render(
      response,
      'cases/country',
      {
        ...frame.view,
        title: words.say({ key: 'cases.listTitle', values: { country: name } }),
        lead: words.say(isOwn ? 'cases.listLead' : 'cases.listLeadOther'),
        shown,
        choices: SHOWN.map((value) => ({ value, text: sayShown(words, value, counts[value]) })),
        partner: partner ?? '',
        partners: await this.#partners(cycle, country, words),
        cases: page.cases.map((each) => viewListed(words, each, { country, configuration })),
        none:
          shown === 'waiting'
            ? words.say({ key: 'cases.noneWaiting', values: { country: name } })
            : words.say('cases.none'),
        next: page.next === undefined ? '' : addressOf(key, { ...query, show: shown, after: page.next }),
      },
      frame.options,
    );
  }

  async #count(cycle: string, country: CountryCode): Promise<Record<Shown, number>> {
    const counts = await this.#cases.count(cycle, { countries: [country] });
    const waiting = await this.#cases.count(cycle, filterOf(country, 'waiting'));
    const sum = (list: typeof counts) => list.reduce((total, { count }) => total + count, 0);
    const concluded = sum(counts.filter(({ state }) => state === 'concluded'));
    return { waiting: sum(waiting), open: sum(counts) - concluded, concluded };
  }

  /** The countries that it has cases with, by name. */
  async #partners(cycle: string, country: CountryCode, words: Words) {
    const partners = await this.#cases.partners(cycle, country);
    return partners
      .map((value) => ({ value, text: countryName(value, words.language) }))
      .sort((a, b) => a.text.localeCompare(b.text, words.language));
  }
}

function filterOf(country: CountryCode, shown: Shown): CaseFilter {
  if (shown === 'waiting') return { countries: [country], awaitsAnyOf: [country] };
  return {
    countries: [country],
    states: shown === 'open' ? ['open', 'asked', 'answered'] : ['concluded'],
  };
}

function sayShown(words: Words, shown: Shown, count: number): string {
  const keys = {
    waiting: 'cases.showWaiting',
    open: 'cases.showOpen',
    concluded: 'cases.showConcluded',
  } as const;
  return words.say({ key: keys[shown], values: { count } });
}

function viewListed(
  words: Words,
  of: CaseRecord,
  { country, configuration }: { country: CountryCode; configuration: CycleConfiguration },
) {
  const partners = of.countries.filter((each) => each !== country);
  return {
    href: caseAddress(of),
    caption: captionOf(of, words, configuration),
    partner: partners.length === 0 ? '' : sayCountries(words, partners),
    state: stateTag(words, of),
    due: of.dueOn === undefined ? '' : words.date(of.dueOn),
  };
}

function addressOf({ cycle, country }: OutlinePath, query: CountryCasesQuery): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) parameters.set(name, value);
  return `/cycles/${cycle}/outlines/${country}/cases?${parameters}`;
}
