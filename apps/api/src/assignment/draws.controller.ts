import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import type { Response } from 'express';
import { navigationFor } from '../accounts/navigation.ts';
import { completeSession } from '../accounts/session-of-visitor.ts';
import { Cycles } from '../cycles/cycles.service.ts';
import { CyclePath } from '../http/path-parameters.ts';
import type { MessageKey } from '../pages/catalogue/index.ts';
import { AcceptsForm, Form } from '../pages/form.interceptor.ts';
import { FormFields } from '../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../pages/page-renderer.ts';
import { Problem } from '../problem/problem.ts';
import { firstDrawValues, readDrawForm } from './draw-form.ts';
import { protocolOf } from './draw-protocol.ts';
import { type Confirmation, Draws, type Proposal } from './draws.service.ts';
import { viewDraw, viewNoDraw } from './draws.view.ts';
import { Reviewers } from './reviewers.service.ts';

class DrawPath extends CyclePath {
  @Matches(/^[1-9]\d{0,6}$/, { message: 'the number of a draw' })
  draw: string;
}

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

  constructor(pages: PageRenderer, cycles: Cycles, draws: Draws, reviewers: Reviewers) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#draws = draws;
    this.#reviewers = reviewers;
  }

  @Get('draw')
  async ask(@Param() { cycle }: CyclePath, @Res() response: Response): Promise<void> {
    completeSession();
    const [last] = await this.#draws.list(cycle);
    const values = firstDrawValues(last?.input.limits);
    await this.#renderForm(cycle, response, { form: { values, errors: {} } });
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
    const proposal = await this.#draws.propose(cycle, reading.request);
    if ('none' in proposal) {
      return this.#renderForm(cycle, response, { form: { values, errors: {} }, none: proposal });
    }
    this.#pages.redirect(response, `${pathOf(cycle)}/draws/${proposal.draw.number}`);
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
    { form, none }: { form: FormView; none?: Extract<Proposal, { none: unknown }> },
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
        none: none === undefined ? undefined : viewNoDraw(words, none.none, none.silent),
      },
      {
        cycle: configuration.title,
        navigation: navigationFor(words, path),
        ...(none === undefined ? {} : { status: 422 }),
      },
    );
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
