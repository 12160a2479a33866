import { confidentialityOfPlace } from '@concord/disclosure';
import {
  type Confidentiality,
  type CountryCode,
  type CycleConfiguration,
  countryName,
  type FlagPoint,
  locatePoint,
  type Outline,
} from '@concord/domain';
import { newestRecords, restrictionsOfPoints } from '@concord/persistence';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import { navigationFor } from '../../accounts/navigation.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { Database } from '../../database/database.ts';
import { CyclePath } from '../../http/path-parameters.ts';
import { TakesQuery } from '../../http/query.guard.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { Problem } from '../../problem/problem.ts';
import { namePlace } from '../../submitting/places.ts';
import { requireStanding } from '../case-standing.ts';
import { Flags, readOutlines } from '../flags.service.ts';
import { ownStanding } from '../own-standing.ts';
import { pointAt } from '../point-at.ts';
import { LONGEST_CAPTION, LONGEST_TEXT } from '../requests.ts';
import { type Faults, textIn } from './case-forms.ts';
import { caseAddress } from './case-page.view.ts';
import { sayCountries, sayReaders } from './case-words.ts';

const LIMIT = 60_000;
const COUNTRY = /^([A-Z]{3})?$/;

/** Who can read a place by how it is marked. */
const MARKED: Readonly<Record<Confidentiality, MessageKey>> = {
  public: 'cases.placePublic',
  participants: 'cases.placeParticipants',
  reviewers: 'cases.placeReviewers',
};

class NewCaseQuery {
  @IsOptional()
  @Matches(COUNTRY, { message: 'three capital letters (ISO 3166-1 alpha-3)' })
  country?: string;

  @IsOptional()
  @Matches(COUNTRY, { message: 'three capital letters (ISO 3166-1 alpha-3)' })
  with?: string;

  @IsOptional()
  @Matches(/^\/[A-Za-z]+(\/[A-Za-z0-9]{1,40}){0,2}$/, { message: 'a place in the outline of the country' })
  pointer?: string;
}

/** What a case is to be about, and who is then to read it. */
interface Subject {
  countries: CountryCode[];
  outlines: ReadonlyMap<CountryCode, Outline>;
  points: FlagPoint[];
  restrictedBy: CountryCode[];
}

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
    if (Object.keys(faults).length > 0) {
      return await this.#form(cycle, query, response, { values: form.values(), errors: faults });
    }
    const { countries, points } = subject;
    const opened = await this.#flags.open(cycle, { countries, caption, text, points });
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
      path: `/cycles/${cycle}/cases/new?${new URLSearchParams(wanted(query))}`,
      about: sayCountries(words, subject.countries),
      other: `/cycles/${cycle}/cases/new`,
      places: subject.points.map((point) => viewPlace(words, configuration, subject, point)),
      readers: sayReaders(words, subject, 'shared'),
      seen: sealOf(subject),
      most: LONGEST_TEXT,
      form,
    });
  }

  /** @throws Problem `not-found` where there is nothing of that kind for the visitor, `forbidden`; CaseRefused. */
  #subject(cycle: string, { country = '', with: other, pointer }: NewCaseQuery): Promise<Subject> {
    return this.#database.run(async (manager) => {
      const countries = [...new Set([country, ...(other ? [other] : [])])];
      const outlines = await readOutlines(manager, cycle, countries);
      if (countries.some((each) => !outlines.has(each))) throw noSuchPlace();
      const points = pointer === undefined ? [] : [pointIn(outlines, country, pointer)];
      const restrictedBy = restrictionsOfPoints(points, outlines, []);
      await requireToOpen(manager, cycle, { countries, restrictedBy });
      return { countries, outlines, points, restrictedBy };
    });
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

async function requireToOpen(
  manager: EntityManager,
  cycle: string,
  of: Pick<Subject, 'countries' | 'restrictedBy'>,
): Promise<void> {
  requireStanding(await ownStanding(manager, cycle, of), 'asks');
}

function pointIn(
  outlines: ReadonlyMap<CountryCode, Outline>,
  country: CountryCode,
  pointer: string,
): FlagPoint {
  const outline = outlines.get(country);
  const point = outline && pointAt(outline, pointer);
  if (outline === undefined || point === undefined || locatePoint(outline, point) === undefined) {
    throw noSuchPlace();
  }
  return point;
}

function noSuchPlace(): Problem {
  return new Problem('not-found', 'There is nothing of that kind in this cycle that you can read.');
}

/** What was looked at: a submission that comes meanwhile may have moved what a pointer means, or who may read it. */
function sealOf({ points, restrictedBy }: Subject): string {
  return JSON.stringify([points, restrictedBy]);
}

function viewPlace(words: Words, configuration: CycleConfiguration, { outlines }: Subject, point: FlagPoint) {
  const outline = outlines.get(point.country);
  const pointer = outline && locatePoint(outline, point);
  if (outline === undefined || pointer === undefined) throw noSuchPlace();
  return {
    ...namePlace(pointer, { document: { ...outline }, configuration, words }),
    lang: outline.language,
    readers: words.say({
      key: MARKED[confidentialityOfPlace(outline, pointer)],
      values: { country: countryName(point.country, words.language) },
    }),
  };
}

function byName(words: Words, countries: readonly CountryCode[]) {
  return countries
    .map((value) => ({ value, text: countryName(value, words.language) }))
    .sort((a, b) => a.text.localeCompare(b.text, words.language));
}

/** The parts of a query that say something. */
function wanted({ country, with: other, pointer }: NewCaseQuery): [string, string][] {
  const pairs = [
    ['country', country],
    ['with', other],
    ['pointer', pointer],
  ] as const;
  return pairs.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
}
