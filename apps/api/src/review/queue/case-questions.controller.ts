import { type Conflict, delegationsOf } from '@concord/domain';
import { type CaseRecord, findCase } from '@concord/persistence';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import type { Response } from 'express';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { CaseMoves } from '../../cases/case-moves.service.ts';
import { ownConflicts } from '../../cases/own-standing.ts';
import { dayIn, type Faults, textIn } from '../../cases/pages/case-forms.ts';
import { captionOf, caseAddress } from '../../cases/pages/case-page.view.ts';
import { sayReaders } from '../../cases/pages/case-words.ts';
import { proposedReplyDay } from '../../cases/reply-day.ts';
import { LONGEST_TEXT } from '../../cases/requests.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { Database } from '../../database/database.ts';
import { CyclePath } from '../../http/path-parameters.ts';
import { TakesQuery } from '../../http/query.guard.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import { reviewNavigation } from '../review-navigation.ts';
import { isAskable } from './queue.view.ts';

const CASE = /^[0-9a-f]{32}$/;
const MOST = 50;
const LIMIT = 60_000;

class ChosenQuery {
  @IsOptional()
  @Matches(CASE, { message: 'the id of a case: 32 hexadecimal digits', each: true })
  case?: string | string[];
}

interface Chosen {
  found: CaseRecord[];
  conflicts: Conflict[];
  replyBy: string | undefined;
}

/** One question in many cases: each gets it as a message of its own, and who reads each is said before. */
@ApiExcludeController()
@Controller('cycles/:cycle/case-questions')
export class CaseQuestionsController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #database: Database;
  readonly #moves: CaseMoves;

  constructor(pages: PageRenderer, cycles: Cycles, database: Database, moves: CaseMoves) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#database = database;
    this.#moves = moves;
  }

  @Get()
  @TakesQuery()
  async show(
    @Param() { cycle }: CyclePath,
    @Query() query: ChosenQuery,
    @Res() response: Response,
  ): Promise<void> {
    await this.#render(cycle, [query.case ?? []].flat().slice(0, MOST), response);
  }

  @Post()
  @AcceptsForm(LIMIT)
  async ask(
    @Param() { cycle }: CyclePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const faults: Faults = {};
    const text = textIn(form, 'ask-text', faults);
    const dueOn = dayIn(form, 'ask-by', faults);
    const ids = form
      .all('case')
      .filter((id) => CASE.test(id))
      .slice(0, MOST);
    const { found, conflicts } = await this.#find(cycle, ids);
    const askable = found.filter((record) => isAskable(record, conflicts)).map(({ id }) => id);
    if (askable.length === 0) faults[''] = 'review.askNone';
    if (Object.keys(faults).length > 0) {
      await this.#render(cycle, ids, response, { values: form.values(), errors: faults });
      return;
    }
    const { asked } = await this.#moves.askAll(cycle, askable, { text, dueOn });
    this.#pages.redirect(response, `/cycles/${cycle}/cases`, {
      key: 'review.askedIn',
      values: { count: asked.length },
    });
  }

  async #render(
    cycle: string,
    ids: readonly string[],
    response: Response,
    form: FormView = { values: {}, errors: {} },
  ): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { configuration } = await this.#cycles.require(cycle);
    const { found, conflicts, replyBy } = await this.#find(cycle, ids);
    const canAsk = (record: CaseRecord) => isAskable(record, conflicts);
    const view = (record: CaseRecord) => ({
      id: record.id,
      href: caseAddress(record),
      caption: captionOf(record, words, configuration),
      readers: sayReaders(words, record, 'shared'),
    });
    const asked = found.filter(canAsk);
    await this.#pages.render(
      response,
      'review/case-questions',
      {
        path: `/cycles/${cycle}/case-questions`,
        queue: `/cycles/${cycle}/cases`,
        title: words.say({ key: 'review.askTitle', values: { count: asked.length } }),
        send: words.say({ key: 'review.askSend', values: { count: asked.length } }),
        asked: asked.map(view),
        left: found.filter((record) => !canAsk(record)).map(view),
        most: LONGEST_TEXT,
        dayHint: words.say(replyBy === undefined ? 'cases.askByHint' : 'cases.askByDue'),
        form: { ...form, values: { 'ask-by': replyBy ?? '', ...form.values } },
      },
      { cycle: configuration.title, navigation: reviewNavigation(words, cycle, '/cases') },
    );
  }

  /** Those that the visitor may see, in the order in which they were chosen; what ties the visitor; and the day that is proposed. */
  async #find(cycle: string, ids: readonly string[]): Promise<Chosen> {
    return await this.#database.run(async (manager) => {
      const found: CaseRecord[] = [];
      for (const id of new Set(ids)) {
        const record = await findCase(manager, cycle, id);
        if (record !== null) found.push(record);
      }
      const asked = [...new Set(found.flatMap(delegationsOf))];
      const conflicts = await ownConflicts(manager, cycle);
      return { found, conflicts, replyBy: await proposedReplyDay(manager, cycle, asked) };
    });
  }
}
