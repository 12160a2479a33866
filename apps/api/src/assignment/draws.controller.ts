import { protocolOf } from '@concord/domain';
import type { DrawOutcome } from '@concord/persistence';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsOptional, IsUUID, Matches } from 'class-validator';
import type { Response } from 'express';
import { navigationFor } from '../accounts/navigation.ts';
import { completeSession } from '../accounts/session-of-visitor.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { CyclePath } from '../http/path-parameters.ts';
import { TakesQuery } from '../http/query.guard.ts';
import type { MessageKey } from '../pages/catalogue/index.ts';
import { AcceptsForm, Form } from '../pages/form.interceptor.ts';
import { FormFields } from '../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../pages/page-renderer.ts';
import { Problem } from '../problem/problem.ts';
import { Work } from '../work/work.service.ts';
import { firstDrawValues, readDrawForm } from './draw-form.ts';
import { type Confirmation, Draws } from './draws.service.ts';
import { viewDraw, viewNoDraw } from './draws.view.ts';
import { Reviewers } from './reviewers.service.ts';

class DrawPath extends CyclePath {
  @Matches(/^[1-9]\d{0,6}$/, { message: 'the number of a draw' })
  draw: string;
}

class DrawQuery {
  @IsOptional()
  @IsUUID(undefined, { message: 'the id of what was asked for' })
  work?: string;
}

type NothingDrawn = Extract<DrawOutcome, { kind: 'none' }>;

const CONFIRMATIONS: Readonly<Record<Confirmation, MessageKey>> = {
  confirmed: 'assignment.confirmDone',
  settled: 'assignment.isSettled',
  changed: 'assignment.hasChanged',
};

/** Drawing reviewers by lot, and what came out; for organizers. */
@ApiExcludeController()
@Controller('cycles/:cycle/reviewers')
export class DrawsController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #draws: Draws;
  readonly #reviewers: Reviewers;
  readonly #work: Work;

  constructor(pages: PageRenderer, cycles: Cycles, draws: Draws, reviewers: Reviewers, work: Work) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#draws = draws;
    this.#reviewers = reviewers;
    this.#work = work;
  }

  @Get('draw')
  @TakesQuery()
  async ask(
    @Param() { cycle }: CyclePath,
    @Query() { work }: DrawQuery,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const none = work === undefined ? undefined : await this.#noDrawOf(cycle, work);
    const [last] = await this.#draws.list(cycle);
    const values = { ...firstDrawValues(last?.input.limits), ...none?.typed };
    await this.#renderForm(cycle, response, { form: { values, errors: {} }, ...(none ? { none } : {}) });
  }

  @Post('draw')
  @AcceptsForm(20_000)
  async draw(
    @Param() { cycle }: CyclePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const reading = readDrawForm(form);
    const values = form.values();
    if ('errors' in reading) {
      return this.#renderForm(cycle, response, { form: { values, errors: reading.errors } });
    }
    const work = await this.#draws.request(cycle, reading.request, values);
    this.#pages.redirect(response, `/cycles/${cycle}/work/${work}`);
  }

  @Get('draws/:draw')
  async show(@Param() { cycle, draw }: DrawPath, @Res() response: Response): Promise<void> {
    completeSession();
    const { configuration } = await this.#cycles.require(cycle);
    const words = this.#pages.wordsFor(response.req);
    const record = await this.#require(cycle, draw);
    const path = pathOf(cycle);
    await this.#pages.render(
      response,
      'assignment/proposal',
      {
        listPath: path,
        action: `${path}/draws/${draw}`,
        ...viewDraw(words, record, await this.#reviewers.pool(cycle)),
      },
      { cycle: configuration.title, navigation: navigationFor(words, path) },
    );
  }

  @Post('draws/:draw')
  @AcceptsForm(10_000)
  async settle(
    @Param() { cycle, draw }: DrawPath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const { number } = await this.#require(cycle, draw);
    const message =
      form.text('deed') === 'confirm'
        ? CONFIRMATIONS[await this.#draws.confirm(cycle, number)]
        : (await this.#draws.discard(cycle, number))
          ? 'assignment.discardDone'
          : 'assignment.isSettled';
    this.#pages.redirect(response, `${pathOf(cycle)}/draws/${draw}`, message);
  }

  /** All that the draw follows from, by which anybody can repeat it. */
  @Get('draws/:draw/protocol')
  async download(@Param() { cycle, draw }: DrawPath, @Res() response: Response): Promise<void> {
    completeSession();
    const record = await this.#require(cycle, draw);
    response
      .attachment(`draw-${cycle}-${record.number}.json`)
      .type('application/json')
      .send(protocolOf(record));
  }

  async #renderForm(
    cycle: string,
    response: Response,
    { form, none }: { form: FormView; none?: NothingDrawn },
  ): Promise<void> {
    const { configuration } = await this.#cycles.require(cycle);
    const words = this.#pages.wordsFor(response.req);
    const path = pathOf(cycle);
    await this.#pages.render(
      response,
      'assignment/draw',
      {
        form,
        listPath: path,
        action: `${path}/draw`,
        none: none === undefined ? undefined : viewNoDraw(words, none, none.silent),
      },
      { cycle: configuration.title, navigation: navigationFor(words, path) },
    );
  }

  /** Why a draw that was asked for came to nothing; undefined where it did not, or there is none. */
  async #noDrawOf(cycle: string, id: string): Promise<NothingDrawn | undefined> {
    const work = await this.#work.find(cycle, id);
    const outcome = work?.kind === 'draw' ? (work.outcome as DrawOutcome | null) : null;
    return outcome?.kind === 'none' ? outcome : undefined;
  }

  /** @throws Problem `not-found`. */
  async #require(cycle: string, number: string) {
    const draw = await this.#draws.find(cycle, Number(number));
    if (draw === null) throw new Problem('not-found', 'There is no such draw.');
    return draw;
  }
}

function pathOf(cycle: string): string {
  return `/cycles/${cycle}/reviewers`;
}
