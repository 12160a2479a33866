import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { OutlinePath } from '../../http/path-parameters.ts';
import { TakesQuery } from '../../http/query.guard.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import type { FormFields } from '../../pages/form-fields.ts';
import { Problem } from '../../problem/problem.ts';
import { DraftEdits } from '../draft-edits.service.ts';
import { draftFaults } from '../draft-faults.ts';
import { ItemPath, ListQuery } from '../filing-path.ts';
import { movedBy, proposeId, putBack, takeOut } from '../item-edit.ts';
import { outlinePath } from '../outline-navigation.ts';
import { findItem, ITEM_LISTS, type ItemList, keyOf, placeOf, writePlace } from '../place.ts';
import { SECTION_NAMES } from '../sections/sections.ts';
import { viewItems, viewRemoved } from './item-list.view.ts';
import { listOf } from './item-pages.controller.ts';
import { OutlinePages } from './outline-pages.service.ts';
import { titleOf } from './place-pages.ts';

const ITEM_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;
const LONGEST_TITLE = 300;

const LIST_WORDS: Readonly<Record<ItemList, { lead: MessageKey; add: MessageKey; none: MessageKey }>> = {
  initiatives: {
    lead: 'filing.initiativesLead',
    add: 'filing.initiativeAdd',
    none: 'filing.initiativesNone',
  },
  partnerships: {
    lead: 'filing.partnershipsLead',
    add: 'filing.partnershipAdd',
    none: 'filing.partnershipsNone',
  },
};

const paths = (below: string) => ITEM_LISTS.map((list) => list + below);

/** Initiatives and partnerships as lists: what there is, adding to it, taking out and putting back, and their order. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country')
export class ItemListsController {
  readonly #outline: OutlinePages;
  readonly #drafts: DraftEdits;

  constructor(outline: OutlinePages, drafts: DraftEdits) {
    this.#outline = outline;
    this.#drafts = drafts;
  }

  @Get(paths(''))
  @TakesQuery()
  async list(@Param() key: OutlinePath, @Query() query: ListQuery, @Res() response: Response): Promise<void> {
    const list = listOf(response.req);
    const opened = await this.#outline.open(key, response, { withFigures: false });
    const { words } = opened;
    const said = LIST_WORDS[list];
    const title = words.say(SECTION_NAMES[list]);
    await this.#outline.render(
      response,
      'filing/items',
      opened,
      {
        title,
        lead: words.say(said.lead),
        addText: words.say(said.add),
        addPath: outlinePath(key, list, 'new'),
        none: words.say(said.none),
        path: outlinePath(key, list),
        listPath: outlinePath(key, list),
        ...viewItems(opened, list, query, await draftFaults(opened)),
        removed: viewRemoved(opened, list),
        outlinePath: outlinePath(key),
      },
      { steps: [{ text: title }] },
    );
  }

  /** Moves an item, or puts back what was taken out. */
  @Post(paths(''))
  @AcceptsForm()
  async act(@Param() key: OutlinePath, @Form() form: FormFields, @Res() response: Response): Promise<void> {
    const list = listOf(response.req);
    const item = form.text('item');
    const act = form.text('act');
    await this.#drafts.edit(key, { withFigures: false }, (draft) => ({
      content: act === 'put-back' ? putBack(draft, item) : movedBy(draft, list, item, act === 'up' ? -1 : 1),
      result: undefined,
    }));
    const isMove = act === 'up' || act === 'down';
    const place = isMove ? undefined : placeOf(item);
    const path = isMove
      ? outlinePath(key, list, item)
      : place?.part === 'indicator'
        ? outlinePath(key, place.list, place.id, 'indicators')
        : outlinePath(key, list);
    this.#outline.pages.redirect(response, path, isMove ? 'filing.moved' : 'filing.isBack');
  }

  @Get(paths('/new'))
  async showNew(@Param() key: OutlinePath, @Res() response: Response): Promise<void> {
    const list = listOf(response.req);
    const opened = await this.#outline.open(key, response, { withFigures: false });
    await this.#renderNew(key, list, response, { values: { id: proposeId(opened, list) }, errors: {} });
  }

  @Post(paths('/new'))
  @AcceptsForm()
  async add(@Param() key: OutlinePath, @Form() form: FormFields, @Res() response: Response): Promise<void> {
    const list = listOf(response.req);
    const title = form.text('title');
    const typed = form.text('id');
    const errors: Record<string, MessageKey> = {
      ...(title === '' ? { title: 'filing.titleMissing' } : {}),
      ...([...title].length > LONGEST_TITLE ? { title: 'fields.faultLong' } : {}),
      ...(typed !== '' && !ITEM_ID.test(typed) ? { id: 'filing.idUnusable' } : {}),
    };
    if (Object.keys(errors).length === 0) {
      const { result } = await this.#drafts.edit(key, { withFigures: false }, (draft, editor) => {
        const id = typed === '' ? proposeId(draft, list) : typed;
        if (findItem(draft.document, list, id) !== undefined) return { result: undefined };
        const place = { part: 'item', list, id } as const;
        const document = writePlace(draft.document, place, { title });
        const edits = { ...draft.margin.edits, [keyOf(place)]: editor };
        return { content: { document, margin: { ...draft.margin, edits } }, result: id };
      });
      if (result !== undefined) {
        this.#outline.pages.redirect(response, outlinePath(key, list, result), 'filing.added');
        return;
      }
      errors.id = 'filing.idTaken';
    }
    await this.#renderNew(key, list, response, { values: form.values(), errors });
  }

  @Get(paths('/:id/remove'))
  async showRemove(@Param() { id, ...key }: ItemPath, @Res() response: Response): Promise<void> {
    const list = listOf(response.req);
    const opened = await this.#outline.open(key, response, { withFigures: false });
    const item = findItem(opened.document, list, id);
    if (item === undefined) throw new Problem('not-found', 'The draft has no such item.');
    const { words } = opened;
    const title = titleOf(item, id);
    await this.#outline.render(
      response,
      'filing/remove',
      opened,
      {
        title: words.say({ key: 'filing.removeTitle', values: { title } }),
        action: outlinePath(key, list, id, 'remove'),
        backPath: outlinePath(key, list, id),
      },
      {
        steps: [
          { text: words.say(SECTION_NAMES[list]), href: outlinePath(key, list) },
          { text: id, href: outlinePath(key, list, id) },
          { text: words.say('filing.remove') },
        ],
      },
    );
  }

  @Post(paths('/:id/remove'))
  @AcceptsForm()
  async remove(@Param() { id, ...key }: ItemPath, @Res() response: Response): Promise<void> {
    const list = listOf(response.req);
    await this.#drafts.edit(key, { withFigures: false }, (draft, editor) => ({
      content: takeOut(draft, { part: 'item', list, id }, editor),
      result: undefined,
    }));
    this.#outline.pages.redirect(response, outlinePath(key, list), 'filing.removed');
  }

  async #renderNew(
    key: OutlinePath,
    list: ItemList,
    response: Response,
    form: { values: ReturnType<FormFields['values']>; errors: Record<string, MessageKey> },
  ): Promise<void> {
    const opened = await this.#outline.open(key, response, { withFigures: false });
    const { words } = opened;
    const title = words.say(LIST_WORDS[list].add);
    await this.#outline.render(
      response,
      'filing/new-item',
      opened,
      { title, action: outlinePath(key, list, 'new'), form },
      {
        steps: [{ text: words.say(SECTION_NAMES[list]), href: outlinePath(key, list) }, { text: title }],
      },
    );
  }
}
