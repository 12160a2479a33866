import {
  countCases,
  countriesFiling,
  listViews,
  MOST_VIEWS,
  putViewFirst,
  removeView,
  type SavedView,
  saveView,
} from '@concord/persistence';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { currentVisitor } from '../../access/request-context.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { Cases } from '../../cases/cases.service.ts';
import { ownConflicts } from '../../cases/own-standing.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { Database } from '../../database/database.ts';
import { CyclePath } from '../../http/path-parameters.ts';
import { TakesQuery } from '../../http/query.guard.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import type { Wording } from '../../pages/words.ts';
import { reviewNavigation } from '../review-navigation.ts';
import { viewCounts, viewFilters, viewQueued, viewViews } from './queue.view.ts';
import { choiceOf, filterOf, QueueQuery, queryOf, reviewsIn } from './queue-query.ts';

const PAGE = 25;
const LONGEST_NAME = 80;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The cases of a cycle as reviewers and organizers work through them: what is due first comes first. */
@ApiExcludeController()
@Controller('cycles/:cycle/cases')
export class QueueController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #database: Database;
  readonly #cases: Cases;

  constructor(pages: PageRenderer, cycles: Cycles, database: Database, cases: Cases) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#database = database;
    this.#cases = cases;
  }

  @Get()
  @TakesQuery()
  async show(
    @Param() { cycle }: CyclePath,
    @Query() query: QueueQuery,
    @Res() response: Response,
  ): Promise<void> {
    await this.#render(cycle, query, response);
  }

  /** Keeps what is shown as a view, or changes which views there are. */
  @Post()
  @TakesQuery()
  @AcceptsForm()
  async keep(
    @Param() { cycle }: CyclePath,
    @Query() query: QueueQuery,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    await this.#cycles.require(cycle);
    const kept = await this.#change(cycle, query, form);
    if (!('fault' in kept)) {
      this.#pages.redirect(response, `/cycles/${cycle}/cases?${kept.query}`, kept.message);
      return;
    }
    await this.#render(cycle, query, response, {
      values: form.values(),
      errors: { 'view-name': kept.fault },
    });
  }

  async #change(
    cycle: string,
    asked: QueueQuery,
    form: FormFields,
  ): Promise<{ query: string; message: Wording } | { fault: Wording }> {
    const of = { account: currentVisitor().account, cycle };
    const id = form.text('view');
    const action = form.text('do');
    return await this.#database.run(async (manager) => {
      const query = queryOf(choiceOf(asked, cycle, firstOf(await listViews(manager, of))));
      if (action === 'remove' || action === 'first') {
        if (UUID.test(id)) await (action === 'remove' ? removeView : putViewFirst)(manager, of, id);
        return { query, message: action === 'remove' ? 'review.viewRemoved' : 'review.viewSaved' };
      }
      const name = form.text('view-name');
      if (name === '') return { fault: 'review.viewNameMissing' };
      if ([...name].length > LONGEST_NAME) {
        return { fault: { key: 'review.viewNameLong', values: { most: LONGEST_NAME } } };
      }
      const isFirst = form.text('view-first') === 'yes';
      if (!(await saveView(manager, of, { name, query, isFirst }))) {
        return { fault: { key: 'review.viewsFull', values: { most: MOST_VIEWS } } };
      }
      return { query, message: 'review.viewSaved' };
    });
  }

  async #render(
    cycle: string,
    query: QueueQuery,
    response: Response,
    form: FormView = { values: {}, errors: {} },
  ): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { configuration } = await this.#cycles.require(cycle);
    const today = new Date().toISOString().slice(0, 10);
    const path = `/cycles/${cycle}/cases`;
    const { choice, page, counts, views, filing, conflicts } = await this.#database.run(async (manager) => {
      const kept = await listViews(manager, { account: currentVisitor().account, cycle });
      const chosen = choiceOf(query, cycle, firstOf(kept));
      const filter = filterOf(cycle, chosen, today);
      const { states: _, ...ofAnyState } = filterOf(cycle, { ...chosen, mine: '', state: '' }, today);
      return {
        choice: chosen,
        views: kept,
        page: await this.#cases.page({
          cycle,
          filter,
          order: chosen.order || 'due',
          limit: PAGE,
          ...(query.after ? { after: query.after } : {}),
        }),
        counts: await countCases(manager, cycle, ofAnyState),
        filing: await countriesFiling(manager, cycle),
        conflicts: await ownConflicts(manager, cycle),
      };
    });
    const kept = queryOf(choice);
    const cases = page.cases.map((each) => viewQueued(words, each, configuration, { today, conflicts }));
    await this.#pages.render(
      response,
      'review/queue',
      {
        path,
        address: `${path}?${kept}`,
        askPath: `/cycles/${cycle}/case-questions`,
        chosen: choice,
        reviews: reviewsIn(cycle),
        counts: viewCounts(words, path, choice, counts),
        views: viewViews(path, views, kept),
        filters: viewFilters(words, filing, configuration),
        cases,
        canAsk: cases.some(({ isAskable }) => isAskable),
        next: page.next === undefined ? '' : `${path}?${kept}&after=${page.next}`,
        form,
      },
      { cycle: configuration.title, navigation: reviewNavigation(words, cycle, '/cases') },
    );
  }
}

/** What the list begins with; undefined where nobody chose that. */
function firstOf(views: readonly SavedView[]): string | undefined {
  return views.find(({ isFirst }) => isFirst)?.query;
}
