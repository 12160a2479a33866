import type { CycleConfiguration } from '@concord/domain';
import { chainOfCycle, findCycle, moveStage, recordAct } from '@concord/persistence';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { navigationFor } from '../accounts/navigation.ts';
import { completeSession } from '../accounts/session-of-visitor.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { Database } from '../database/database.ts';
import { CyclePath } from '../http/path-parameters.ts';
import { AcceptsForm, Form } from '../pages/form.interceptor.ts';
import { FormFields } from '../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../pages/page-renderer.ts';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
const LONGEST_TITLE = 300;

/** Founding the next cycle from one that there is; for administrators, who then invite its organizers. */
@ApiExcludeController()
@Controller('cycles/:cycle/next')
export class NextCycleController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #database: Database;

  constructor(pages: PageRenderer, cycles: Cycles, database: Database) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#database = database;
  }

  @Get()
  async show(@Param() { cycle }: CyclePath, @Res() response: Response): Promise<void> {
    const { configuration } = await this.#cycles.require(cycle);
    await this.#render(cycle, response, { values: { code: '', title: configuration.title }, errors: {} });
  }

  @Post()
  @AcceptsForm(10_000)
  async found(
    @Param() { cycle }: CyclePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const { configuration } = await this.#cycles.require(cycle);
    const [code, title] = [form.text('code'), form.text('title')];
    const isTaken =
      CODE.test(code) && (await this.#database.run((manager) => findCycle(manager, code))) !== null;
    const errors: FormView['errors'] = {
      ...(CODE.test(code) ? {} : { code: 'prepare.cycleCodeWrong' as const }),
      ...(isTaken ? { code: 'prepare.cycleCodeTaken' as const } : {}),
      ...(title === '' || title.length > LONGEST_TITLE
        ? { title: { key: 'prepare.tooLong' as const, values: { most: LONGEST_TITLE } } }
        : {}),
    };
    if (Object.keys(errors).length > 0) {
      return this.#render(cycle, response, { values: form.values(), errors });
    }
    await this.#database.run(async (manager) => {
      await this.#cycles.save(code, null, following(configuration, { code, title }));
      // It is prepared before anybody files.
      await moveStage(manager, code, { from: 'open', to: 'draft' });
      await recordAct(manager, {
        chain: chainOfCycle(code),
        action: 'stage-moved',
        subject: { from: 'open', to: 'draft' },
      });
    });
    this.#pages.redirect(response, `/cycles/${code}/invitations/new`, 'prepare.founded');
  }

  async #render(cycle: string, response: Response, form: FormView): Promise<void> {
    completeSession();
    const { configuration } = await this.#cycles.require(cycle);
    const words = this.#pages.wordsFor(response.req);
    await this.#pages.render(
      response,
      'console/next',
      { form, action: `/cycles/${cycle}/next`, from: configuration.title },
      { cycle: configuration.title, navigation: navigationFor(words, '') },
    );
  }
}

/** The same questionnaire, themes, checks and rules; dates are for the new cycle's organizers to set. */
function following(
  { calendar: _, ...configuration }: CycleConfiguration,
  { code, title }: { code: string; title: string },
): CycleConfiguration {
  return { ...configuration, previous: configuration.code, code, title };
}
