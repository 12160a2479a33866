import { type CountryCode, type CycleConfiguration, countryName } from '@concord/domain';
import { newestRecords } from '@concord/persistence';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { navigationFor } from '../../accounts/navigation.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { Database } from '../../database/database.ts';
import { CyclePath } from '../../http/path-parameters.ts';
import { TakesQuery } from '../../http/query.guard.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { Flags } from '../flags.service.ts';
import { ownStanding } from '../own-standing.ts';
import { LONGEST_CAPTION, LONGEST_QUOTE, LONGEST_TEXT } from '../requests.ts';
import { type Faults, textIn } from './case-forms.ts';
import { caseAddress } from './case-page.view.ts';
import { sayCountries, sayReaders } from './case-words.ts';
import { caseQuery } from './new-case-address.ts';
import {
  NewCaseQuery,
  type NewCaseSubject,
  quoting,
  readSubject,
  sealOf,
  viewPlace,
} from './new-case-subject.ts';

const LIMIT = 60_000;

/** Opens a case on what no check sees: about a country, two of them, or a place in an outline. */
@ApiExcludeController()
@Controller('cycles/:cycle/cases/new')
export class NewCaseController {
  readonly #pages: PageRenderer;
  readonly #database: Database;
  readonly #cycles: Cycles;
  readonly #flags: Flags;

  constructor(pages: PageRenderer, database: Database, cycles: Cycles, flags: Flags) {
    this.#pages = pages;
    this.#database = database;
    this.#cycles = cycles;
    this.#flags = flags;
  }

  @Get()
  @TakesQuery()
  async show(
    @Param() { cycle }: CyclePath,
    @Query() query: NewCaseQuery,
    @Res() response: Response,
  ): Promise<void> {
    if (query.country) await this.#form(cycle, query, response);
    else await this.#choose(cycle, query, response);
  }

  @Post()
  @TakesQuery()
  @AcceptsForm(LIMIT)
  async open(
    @Param() { cycle }: CyclePath,
    @Query() query: NewCaseQuery,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const faults: Faults = {};
    const caption = form.text('caption');
    if (caption === '') faults.caption = 'cases.newCaptionMissing';
    else if ([...caption].length > LONGEST_CAPTION) faults.caption = 'cases.newCaptionLong';
    const text = textIn(form, 'text', faults);
    const subject = await this.#subject(cycle, query);
    if (form.text('seen') !== sealOf(subject)) faults[''] = 'cases.newChanged';
    const quote = form.text('quote');
    const points = quote === '' ? subject.points : quoting(subject, quote);
    if (points === undefined) faults.quote = 'cases.newQuoteMissing';
    else if ([...quote].length > LONGEST_QUOTE) faults.quote = 'cases.newQuoteLong';
    if (Object.keys(faults).length > 0) {
      return await this.#form(cycle, query, response, { values: form.values(), errors: faults });
    }
    const { countries } = subject;
    const opened = await this.#flags.open(cycle, { countries, caption, text, points: points ?? [] });
    this.#pages.redirect(response, caseAddress(opened), 'cases.newOpened');
  }

  /** The page on which the countries are chosen. */
  async #choose(cycle: string, query: NewCaseQuery, response: Response): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { configuration } = await this.#cycles.require(cycle);
    const choice = await this.#database.run(async (manager) => {
      const filed = (await newestRecords(manager, cycle)).map(({ country }) => country);
      const own: CountryCode[] = [];
      for (const country of filed) {
        const { reviews, organizes } = await ownStanding(manager, cycle, {
          countries: [country],
          restrictedBy: [],
        });
        if (reviews || organizes) own.push(country);
      }
      return { filed, own };
    });
    await this.#render(response, words, configuration, {
      path: `/cycles/${cycle}/cases/new`,
      own: byName(words, choice.own),
      all: byName(words, choice.filed),
      form: { values: { with: query.with ?? '' }, errors: {} },
    });
  }

  /** The page on which the question is put. */
  async #form(
    cycle: string,
    query: NewCaseQuery,
    response: Response,
    form: FormView = { values: {}, errors: {} },
  ): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { configuration } = await this.#cycles.require(cycle);
    const subject = await this.#subject(cycle, query);
    await this.#render(response, words, configuration, {
      path: `/cycles/${cycle}/cases/new?${caseQuery({ ...query })}`,
      back: query.back === undefined ? '' : `/cycles/${cycle}/${query.back}`,
      about: sayCountries(words, subject.countries),
      other: `/cycles/${cycle}/cases/new`,
      places: subject.points.map((point) => viewPlace(words, configuration, subject, point)),
      readers: sayReaders(words, subject, 'shared'),
      seen: sealOf(subject),
      most: LONGEST_TEXT,
      form,
    });
  }

  #subject(cycle: string, query: NewCaseQuery): Promise<NewCaseSubject> {
    return this.#database.run((manager) => readSubject(manager, cycle, query));
  }

  async #render(
    response: Response,
    words: Words,
    { title }: CycleConfiguration,
    view: Readonly<Record<string, unknown>> & { form: FormView },
  ): Promise<void> {
    await this.#pages.render(response, 'cases/new', view, {
      cycle: title,
      navigation: navigationFor(words, ''),
    });
  }
}

function byName(words: Words, countries: readonly CountryCode[]) {
  return countries
    .map((value) => ({ value, text: countryName(value, words.language) }))
    .sort((a, b) => a.text.localeCompare(b.text, words.language));
}
