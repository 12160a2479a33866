import { Controller, Get, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { OutlinePath } from '../../http/path-parameters.ts';
import { TakesQuery } from '../../http/query.guard.ts';
import type { OutlineKey } from '../../outlines/accept-outline.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import type { FormFields } from '../../pages/form-fields.ts';
import { Problem } from '../../problem/problem.ts';
import { DraftEdits } from '../draft-edits.service.ts';
import { fieldsOf } from '../fields/forms.ts';
import { FormQuery, GroupPath, IndicatorPath, ItemPath } from '../filing-path.ts';
import { outlinePath } from '../outline-navigation.ts';
import { findItem, type ItemList, type Place, readPlace } from '../place.ts';
import { wantsJson } from '../wants-json.ts';
import { autosaveAnswer } from './autosave.view.ts';
import { READERS } from './field-view.ts';
import { faultsOf, viewItemPage, type Wanted } from './item-page.view.ts';
import { type OutlineOpened, OutlinePages } from './outline-pages.service.ts';
import { groupsOf, markingAt, pathOfPlace } from './place-pages.ts';

const ITEM = ['initiatives/:id', 'partnerships/:id'];
const FINANCING = ITEM.map((path) => `${path}/financing`);
const INDICATOR = ITEM.map((path) => `${path}/indicators/:indicator`);
const WHOLE = ['general', 'framework'];

/** Forms of an outline's parts: each shows what the draft holds, and saves what can be read and what cannot. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country')
export class ItemPagesController {
  readonly #outline: OutlinePages;
  readonly #drafts: DraftEdits;

  constructor(outline: OutlinePages, drafts: DraftEdits) {
    this.#outline = outline;
    this.#drafts = drafts;
  }

  @Get(WHOLE)
  @TakesQuery()
  async showWhole(
    @Param() key: OutlinePath,
    @Query() { add }: FormQuery,
    @Res() response: Response,
  ): Promise<void> {
    await this.#show(key, wholeOf(response.req), response, { add });
  }

  @Post(WHOLE)
  @AcceptsForm()
  async saveWhole(
    @Param() key: OutlinePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.#save(key, wholeOf(response.req), form, response);
  }

  @Get('answers/:group')
  async showAnswers(@Param() { group, ...key }: GroupPath, @Res() response: Response): Promise<void> {
    await this.#show(key, { part: 'answers' }, response, { group });
  }

  @Post('answers/:group')
  @AcceptsForm()
  async saveAnswers(
    @Param() { group, ...key }: GroupPath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.#save(key, { part: 'answers' }, form, response, group);
  }

  @Get(ITEM)
  @TakesQuery()
  async showItem(
    @Param() { id, ...key }: ItemPath,
    @Query() { add }: FormQuery,
    @Res() response: Response,
  ): Promise<void> {
    await this.#show(key, { part: 'item', list: listOf(response.req), id }, response, { add });
  }

  @Post(ITEM)
  @AcceptsForm()
  async saveItem(
    @Param() { id, ...key }: ItemPath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.#save(key, { part: 'item', list: listOf(response.req), id }, form, response);
  }

  @Get(FINANCING)
  @TakesQuery()
  async showFinancing(
    @Param() { id, ...key }: ItemPath,
    @Query() { add }: FormQuery,
    @Res() response: Response,
  ): Promise<void> {
    await this.#show(key, { part: 'financing', list: listOf(response.req), id }, response, { add });
  }

  @Post(FINANCING)
  @AcceptsForm()
  async saveFinancing(
    @Param() { id, ...key }: ItemPath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.#save(key, { part: 'financing', list: listOf(response.req), id }, form, response);
  }

  @Get(INDICATOR)
  @TakesQuery()
  async showIndicator(
    @Param() { id, indicator, ...key }: IndicatorPath,
    @Query() { add }: FormQuery,
    @Res() response: Response,
  ): Promise<void> {
    await this.#show(key, { part: 'indicator', list: listOf(response.req), id, indicator }, response, {
      add,
    });
  }

  @Post(INDICATOR)
  @AcceptsForm()
  async saveIndicator(
    @Param() { id, indicator, ...key }: IndicatorPath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    await this.#save(key, { part: 'indicator', list: listOf(response.req), id, indicator }, form, response);
  }

  async #show(key: OutlineKey, place: Place, response: Response, { add, group }: Wanted): Promise<void> {
    const opened = await this.#outline.open(key, response, { withFigures: false });
    requirePlace(opened, place, group);
    const { steps, view } = viewItemPage(opened, place, { add, group });
    await this.#outline.render(response, 'filing/item', opened, view, { steps, status: 200 });
  }

  async #save(
    key: OutlineKey,
    place: Place,
    form: FormFields,
    response: Response,
    group?: string,
  ): Promise<void> {
    const { pages } = this.#outline;
    const words = pages.wordsFor(response.req);
    const saved = await this.#drafts.saveItem(key, place, { form, language: words.language, group });
    if (wantsJson(response.req)) {
      const fields = fieldsOf(place, saved.result.configuration, words.language, group);
      response.status(HttpStatus.OK).json(
        autosaveAnswer(saved, {
          words,
          fields,
          faults: faultsOf(fields, saved.result.unsettled),
          readers: place.part === 'answers' ? '' : words.say(READERS[markingAt(saved.result.content, place)]),
          bothTexts: outlinePath(key, 'both-texts'),
        }),
      );
      return;
    }
    const own = pathOfPlace(key, place, group);
    if (saved.result.disputed.length > 0) {
      pages.redirect(response, outlinePath(key, 'both-texts'), 'filing.savedBoth');
      return;
    }
    const add = form.text('add');
    if (add !== '') {
      pages.redirect(response, `${own}?add=${encodeURIComponent(add)}#${encodeURIComponent(add)}`);
      return;
    }
    const leaves = form.text('then') === 'leave';
    pages.redirect(response, leaves ? aboveOf(key, place) : own, 'filing.saved');
  }
}

function wholeOf(request: Request): Place {
  return { part: request.path.endsWith('/framework') ? 'framework' : 'general' };
}

/** Which list an item's address is of: the part after the outline's own. */
export function listOf(request: Request): ItemList {
  return request.path.split('/')[5] === 'partnerships' ? 'partnerships' : 'initiatives';
}

/** @throws Problem `not-found` for an item, an indicator or a group of questions that is not there. */
function requirePlace(opened: OutlineOpened, place: Place, group: string | undefined): void {
  const isThere =
    place.part === 'answers'
      ? group !== undefined && groupsOf(opened.configuration).includes(group)
      : !('list' in place) ||
        (place.part === 'indicator'
          ? readPlace(opened.document, place) !== undefined
          : findItem(opened.document, place.list, place.id) !== undefined);
  if (!isThere) throw new Problem('not-found', 'The draft has no such item. It may have been taken out.');
}

/** Where one goes after saving, where one does not stay. */
function aboveOf(key: OutlineKey, place: Place): string {
  if (place.part === 'answers') return outlinePath(key, 'answers');
  if (!('list' in place)) return outlinePath(key);
  if (place.part === 'indicator') return outlinePath(key, place.list, place.id, 'indicators');
  return outlinePath(key, place.list);
}
