import { isCountry } from '@concord/domain';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { Response } from 'express';
import { navigationFor } from '../accounts/navigation.ts';
import { completeSession, confirmedSession } from '../accounts/session-of-visitor.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { CyclePath } from '../http/path-parameters.ts';
import { countryItems } from '../pages/country-items.ts';
import { AcceptsForm, Form } from '../pages/form.interceptor.ts';
import { FormFields } from '../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../pages/page-renderer.ts';
import { Problem } from '../problem/problem.ts';
import { Draws } from './draws.service.ts';
import type { PooledReviewer } from './pool.ts';
import { profileValues, readProfile } from './profile-form.ts';
import { Reviewers } from './reviewers.service.ts';
import { viewDraws, viewPool, viewReviewer } from './reviewers.view.ts';

class ReviewerPath extends CyclePath {
  @Matches(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, { message: 'the id of an account' })
  account: string;
}

/** Who reviews, what ties them to countries, and the end of a review; for organizers. */
@ApiExcludeController()
@Controller('cycles/:cycle/reviewers')
export class ReviewersController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #reviewers: Reviewers;
  readonly #draws: Draws;

  constructor(pages: PageRenderer, cycles: Cycles, reviewers: Reviewers, draws: Draws) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#reviewers = reviewers;
    this.#draws = draws;
  }

  @Get()
  async list(@Param() { cycle }: CyclePath, @Res() response: Response): Promise<void> {
    completeSession();
    const { configuration } = await this.#cycles.require(cycle);
    const words = this.#pages.wordsFor(response.req);
    const path = pathOf(cycle);
    await this.#pages.render(
      response,
      'assignment/reviewers',
      {
        path,
        cyclePath: `/cycles/${cycle}`,
        ...viewPool(words, path, await this.#reviewers.pool(cycle)),
        draws: viewDraws(words, path, await this.#draws.list(cycle)),
      },
      { cycle: configuration.title, navigation: navigationFor(words, path) },
    );
  }

  /** Asks those who were not asked. */
  @Post()
  @AcceptsForm(10_000)
  async ask(@Param() { cycle }: CyclePath, @Res() response: Response): Promise<void> {
    completeSession();
    const count = await this.#reviewers.ask(cycle);
    this.#pages.redirect(
      response,
      pathOf(cycle),
      count === 0 ? 'assignment.askedNobody' : { key: 'assignment.askedDone', values: { count } },
    );
  }

  @Get('people/:account')
  async show(@Param() { cycle, account }: ReviewerPath, @Res() response: Response): Promise<void> {
    completeSession();
    await this.#render(cycle, account, response);
  }

  @Post('people/:account')
  @AcceptsForm(20_000)
  async act(
    @Param() { cycle, account }: ReviewerPath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    await this.#require(cycle, account);
    if (form.has('end')) {
      // As wherever a role is taken away.
      confirmedSession();
      return this.#end(cycle, account, form.text('end'), response);
    }
    const reading = readProfile(form);
    if ('errors' in reading) {
      return this.#render(cycle, account, response, { values: form.values(), errors: reading.errors });
    }
    await this.#reviewers.saveProfile(cycle, account, reading.profile);
    this.#pages.redirect(response, `${pathOf(cycle)}/people/${account}`, 'assignment.saved');
  }

  async #end(cycle: string, account: string, country: string, response: Response): Promise<void> {
    const work = isCountry(country) ? await this.#draws.replace(cycle, account, country) : null;
    if (work === null) return this.#pages.redirect(response, pathOf(cycle), 'assignment.notReviewing');
    this.#pages.redirect(response, `/cycles/${cycle}/work/${work}`, 'assignment.ended');
  }

  async #render(cycle: string, account: string, response: Response, form?: FormView): Promise<void> {
    const { configuration } = await this.#cycles.require(cycle);
    const reviewer = await this.#require(cycle, account);
    const words = this.#pages.wordsFor(response.req);
    const path = pathOf(cycle);
    await this.#pages.render(
      response,
      'assignment/reviewer',
      {
        form: form ?? { values: profileValues(reviewer), errors: {} },
        listPath: path,
        action: `${path}/people/${account}`,
        countries: countryItems(words),
        ...viewReviewer(words, reviewer),
      },
      { cycle: configuration.title, navigation: navigationFor(words, path) },
    );
  }

  /** @throws Problem `not-found` where the account is no reviewer of the cycle. */
  async #require(cycle: string, account: string): Promise<PooledReviewer> {
    const { reviewers } = await this.#reviewers.pool(cycle);
    const found = reviewers.find((reviewer) => reviewer.account === account);
    if (found === undefined) throw new Problem('not-found', 'Nobody here reviews by this address.');
    return found;
  }
}

function pathOf(cycle: string): string {
  return `/cycles/${cycle}/reviewers`;
}
