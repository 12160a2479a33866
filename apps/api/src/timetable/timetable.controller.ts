import { countryName, isCountry } from '@concord/domain';
import { EXTENDABLE_STEPS, listParticipants } from '@concord/persistence';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import type { Response } from 'express';
import { navigationFor } from '../accounts/navigation.ts';
import { completeSession } from '../accounts/session-of-visitor.ts';
import { viewCalendar, viewExtensions } from '../console/console.view.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import { CyclePath } from '../http/path-parameters.ts';
import { TakesQuery } from '../http/query.guard.ts';
import { AcceptsForm, Form } from '../pages/form.interceptor.ts';
import { FormFields } from '../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../pages/page-renderer.ts';
import { isDay, LONGEST_REASON } from '../submitting/requests.ts';
import { STEP_NAMES } from './step-words.ts';
import { Timetable } from './timetable.service.ts';

class TimetableQuery {
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: 'the code of a country' })
  country?: string;
}

/** A cycle's dates, and more time for countries by name and reason. */
@ApiExcludeController()
@Controller('cycles/:cycle/timetable')
export class TimetableController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #database: Database;
  readonly #timetable: Timetable;

  constructor(pages: PageRenderer, cycles: Cycles, database: Database, timetable: Timetable) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#database = database;
    this.#timetable = timetable;
  }

  @Get()
  @TakesQuery()
  async show(
    @Param() { cycle }: CyclePath,
    @Query() { country }: TimetableQuery,
    @Res() response: Response,
  ): Promise<void> {
    await this.#render(cycle, response, { values: { country: country ?? '' }, errors: {} });
  }

  @Post()
  @AcceptsForm(20_000)
  async extend(
    @Param() { cycle }: CyclePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const [country, until, reason] = [form.text('country'), form.text('until'), form.text('reason')];
    const step = EXTENDABLE_STEPS.find((each) => each === form.text('step'));
    const today = new Date().toISOString().slice(0, 10);
    const errors: FormView['errors'] = {
      ...(isCountry(country) ? {} : { country: 'access.countryMissing' as const }),
      ...(step === undefined ? { step: 'console.stepMissing' as const } : {}),
      ...(isDay(until) && until >= today ? {} : { until: 'console.dayWrong' as const }),
      ...(reason === '' ? { reason: 'console.reasonMissing' as const } : {}),
      ...(reason.length > LONGEST_REASON
        ? { reason: { key: 'console.tooLong' as const, values: { most: LONGEST_REASON } } }
        : {}),
    };
    if (step === undefined || Object.keys(errors).length > 0) {
      return this.#render(cycle, response, { values: form.values(), errors });
    }
    await this.#timetable.extend(cycle, { country, step, until, reason });
    const { language } = this.#pages.wordsFor(response.req);
    this.#pages.redirect(response, `/cycles/${cycle}/timetable`, {
      key: 'console.extended',
      values: { country: countryName(country, language) },
    });
  }

  async #render(cycle: string, response: Response, form: FormView): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const record = await this.#cycles.require(cycle);
    const path = `/cycles/${cycle}`;
    const participants = await this.#database.run((manager) => listParticipants(manager, cycle));
    const collator = new Intl.Collator(words.language);
    await this.#pages.render(
      response,
      'console/timetable',
      {
        form,
        cyclePath: path,
        action: `${path}/timetable`,
        ...viewCalendar(words, record, new Date()),
        extensions: viewExtensions(words, await this.#timetable.extensions(cycle)),
        countries: participants
          .map(({ country }) => ({ value: country, text: countryName(country, words.language) }))
          .sort((a, b) => collator.compare(a.text, b.text)),
        filing: [form.values.country]
          .flat()
          .filter(isKnown)
          .map((code) => ({
            href: `${path}/outlines/${code}/extension`,
            text: words.say({
              key: 'console.extendFiling',
              values: { country: countryName(code, words.language) },
            }),
          })),
        stepItems: EXTENDABLE_STEPS.map((value) => ({ value, text: words.say(STEP_NAMES[value]) })),
        longestReason: LONGEST_REASON,
      },
      { cycle: record.configuration.title, navigation: navigationFor(words, path) },
    );
  }
}

function isKnown(code: string | undefined): code is string {
  return code !== undefined && isCountry(code);
}
