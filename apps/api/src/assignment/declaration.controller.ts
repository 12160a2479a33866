import { COUNTRIES, countryName, isCountry } from '@concord/domain';
import type { ReviewerRecord } from '@concord/persistence';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { navigationFor } from '../accounts/navigation.ts';
import { completeSession } from '../accounts/session-of-visitor.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { CyclePath } from '../http/path-parameters.ts';
import { countryItems, countryItemsByRegion } from '../pages/country-items.ts';
import { AcceptsForm, Form } from '../pages/form.interceptor.ts';
import { FormFields } from '../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../pages/page-renderer.ts';
import type { Words } from '../pages/words.ts';
import { Problem } from '../problem/problem.ts';
import { LONGEST_TEXT, profileValues, readProfile } from './profile-form.ts';
import { Reviewers } from './reviewers.service.ts';

/** What reviewers say of themselves: what ties them, conflicts of interest, reviews that they give up. */
@ApiExcludeController()
@Controller('cycles/:cycle/declaration')
export class DeclarationController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #reviewers: Reviewers;

  constructor(pages: PageRenderer, cycles: Cycles, reviewers: Reviewers) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#reviewers = reviewers;
  }

  @Get()
  async show(@Param() { cycle }: CyclePath, @Res() response: Response): Promise<void> {
    completeSession();
    await this.#render(cycle, response);
  }

  @Post()
  @AcceptsForm(50_000)
  async declare(
    @Param() { cycle }: CyclePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    const self = await this.#self(cycle);
    const reading = readProfile(form);
    const { errors, countries, note } = readDeclaration(form);
    const all = { ...('errors' in reading ? reading.errors : {}), ...errors };
    if ('errors' in reading || Object.keys(errors).length > 0) {
      return this.#render(cycle, response, { values: form.values(), errors: all });
    }
    await this.#reviewers.saveProfile(cycle, self.account, { ...reading.profile, most: self.most });
    await this.#reviewers.declare(cycle, { countries, note });
    this.#pages.redirect(response, pathOf(cycle), 'assignment.declareDone');
  }

  @Post('reviews')
  @AcceptsForm(20_000)
  async stepDown(
    @Param() { cycle }: CyclePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const country = form.text('country');
    const reason = form.text('reason').slice(0, LONGEST_TEXT) || null;
    const isReviewed = isCountry(country) && (await this.#reviewers.stepDown(cycle, country, reason));
    this.#pages.redirect(
      response,
      pathOf(cycle),
      isReviewed ? 'assignment.stepDownDone' : 'assignment.notReviewing',
    );
  }

  async #render(cycle: string, response: Response, form?: FormView): Promise<void> {
    const { configuration } = await this.#cycles.require(cycle);
    const self = await this.#self(cycle);
    const words = this.#pages.wordsFor(response.req);
    const shown = form ?? { values: valuesOf(self), errors: {} };
    await this.#pages.render(
      response,
      'assignment/declaration',
      {
        form: shown,
        action: pathOf(cycle),
        countries: countryItems(words),
        regions: countryItemsByRegion(words).map((group) => ({
          ...group,
          isOpen: group.items.some(({ value }) => [shown.values.countries].flat().includes(value)),
        })),
        declaredOn:
          self.declaredAt === null
            ? undefined
            : words.say({ key: 'assignment.declareLast', values: { date: words.date(self.declaredAt) } }),
        reviews: viewOwnReviews(words, self),
        longestText: LONGEST_TEXT,
      },
      { cycle: configuration.title, navigation: navigationFor(words, pathOf(cycle)) },
    );
  }

  /** @throws Problem `not-found` for who reviews nothing here. */
  async #self(cycle: string): Promise<ReviewerRecord> {
    completeSession();
    const self = await this.#reviewers.self(cycle);
    if (self === null) throw new Problem('not-found', 'You are no reviewer here.');
    return self;
  }
}

function readDeclaration(form: FormFields) {
  const [choice, note] = [form.text('conflict'), form.text('note')];
  const countries = [...new Set(form.all('countries'))].filter((code) => COUNTRIES.has(code)).sort();
  const errors: Record<string, FormView['errors'][string]> = {};
  if (choice !== 'none' && choice !== 'some') errors.conflict = 'assignment.declareChoiceMissing';
  if (choice === 'some' && countries.length === 0) errors.conflict = 'assignment.declareCountriesMissing';
  if (note.length > LONGEST_TEXT) {
    errors.note = { key: 'assignment.tooLong', values: { most: LONGEST_TEXT } };
  }
  return { errors, countries: choice === 'some' ? countries : [], note: note || null };
}

function valuesOf(self: ReviewerRecord): FormView['values'] {
  return {
    ...profileValues(self),
    conflict: self.declaredAt === null ? '' : self.declared.length === 0 ? 'none' : 'some',
    countries: self.declared,
    note: self.note ?? '',
  };
}

function viewOwnReviews(words: Words, { reviews, steppedDown }: ReviewerRecord) {
  return reviews.map((code) => {
    const left = steppedDown.find(({ country }) => country === code);
    return {
      code,
      country: countryName(code, words.language),
      left: left && words.say({ key: 'assignment.steppedDownOn', values: { date: words.date(left.at) } }),
    };
  });
}

function pathOf(cycle: string): string {
  return `/cycles/${cycle}/declaration`;
}
