import { cycleNeedsSecond } from '@concord/persistence';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { navigationFor } from '../../accounts/navigation.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { Database } from '../../database/database.ts';
import { CyclePath } from '../../http/path-parameters.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import { CaseMoves } from '../case-moves.service.ts';

/** How cases of a cycle end: whether a second reviewer must agree. */
@ApiExcludeController()
@Controller('cycles/:cycle/case-rules')
export class CaseRulesController {
  readonly #pages: PageRenderer;
  readonly #database: Database;
  readonly #cycles: Cycles;
  readonly #moves: CaseMoves;

  constructor(pages: PageRenderer, database: Database, cycles: Cycles, moves: CaseMoves) {
    this.#pages = pages;
    this.#database = database;
    this.#cycles = cycles;
    this.#moves = moves;
  }

  @Get()
  async show(@Param() { cycle }: CyclePath, @Res() response: Response): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { configuration } = await this.#cycles.require(cycle);
    const needed = await this.#database.run((manager) => cycleNeedsSecond(manager, cycle));
    await this.#pages.render(
      response,
      'cases/rules',
      {
        path: `/cycles/${cycle}/case-rules`,
        back: `/cycles/${cycle}`,
        choices: [
          { value: 'no', text: words.say('cases.rulesOne') },
          { value: 'yes', text: words.say('cases.rulesTwo'), hint: words.say('cases.rulesTwoHint') },
        ],
        form: { values: { needed: needed ? 'yes' : 'no' }, errors: {} },
      },
      { cycle: configuration.title, navigation: navigationFor(words, '') },
    );
  }

  @Post()
  @AcceptsForm(10_000)
  async set(
    @Param() { cycle }: CyclePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    await this.#moves.setRules(cycle, form.text('needed') === 'yes');
    this.#pages.redirect(response, `/cycles/${cycle}/case-rules`, 'cases.rulesSet');
  }
}
