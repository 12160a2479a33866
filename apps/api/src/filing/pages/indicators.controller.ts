import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { OutlinePath } from '../../http/path-parameters.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import type { FormFields } from '../../pages/form-fields.ts';
import { Problem } from '../../problem/problem.ts';
import { DraftEdits } from '../draft-edits.service.ts';
import { IndicatorPath, ItemPath } from '../filing-path.ts';
import { takeOut } from '../item-edit.ts';
import { outlinePath } from '../outline-navigation.ts';
import { findItem, ITEM_LISTS, type ItemList, indicatorsOf, keyOf, writePlace } from '../place.ts';
import { SECTION_NAMES } from '../sections/sections.ts';
import { observedText, viewRemoved } from './item-list.view.ts';
import { listOf } from './item-pages.controller.ts';
import { OutlinePages } from './outline-pages.service.ts';
import { tabsOf, titleOf } from './place-pages.ts';

const LONGEST_CODE = 60;
const INDICATORS = ITEM_LISTS.map((list) => `${list}/:id/indicators`);
const REMOVE_INDICATOR = INDICATORS.map((path) => `${path}/:indicator/remove`);

/** The indicators of an initiative or a partnership: which there are, adding one and taking one out. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country')
export class IndicatorsController {
  readonly #outline: OutlinePages;
  readonly #drafts: DraftEdits;

  constructor(outline: OutlinePages, drafts: DraftEdits) {
    this.#outline = outline;
    this.#drafts = drafts;
  }

  @Get(INDICATORS)
  async itemIndicators(@Param() { id, ...key }: ItemPath, @Res() response: Response): Promise<void> {
    await this.#renderIndicators(key, listOf(response.req), id, response, { values: {}, errors: {} });
  }

  @Post(INDICATORS)
  @AcceptsForm()
  async addIndicator(
    @Param() { id, ...key }: ItemPath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    const list = listOf(response.req);
    const code = form.text('code');
    const isUsable = code !== '' && [...code].length <= LONGEST_CODE && !code.includes('~');
    if (isUsable) {
      const { result } = await this.#drafts.edit(key, { withFigures: false }, (draft, editor) => {
        const place = { part: 'indicator', list, id, indicator: code } as const;
        const item = findItem(draft.document, list, id);
        const isThere = indicatorsOf(item).some((each) => each.key === code);
        if (item === undefined || isThere) return { result: isThere };
        const document = writePlace(draft.document, place, { code });
        const edits = { ...draft.margin.edits, [keyOf(place)]: editor };
        return { content: { document, margin: { ...draft.margin, edits } }, result: true };
      });
      if (!result) throw new Problem('not-found', 'The draft has no such item. It may have been taken out.');
      this.#outline.pages.redirect(response, outlinePath(key, list, id, 'indicators', code));
      return;
    }
    await this.#renderIndicators(key, list, id, response, {
      values: form.values(),
      errors: { code: 'filing.codeUnusable' },
    });
  }

  @Post(REMOVE_INDICATOR)
  @AcceptsForm()
  async removeIndicator(
    @Param() { id, indicator, ...key }: IndicatorPath,
    @Res() response: Response,
  ): Promise<void> {
    const list = listOf(response.req);
    await this.#drafts.edit(key, { withFigures: false }, (draft, editor) => ({
      content: takeOut(draft, { part: 'indicator', list, id, indicator }, editor),
      result: undefined,
    }));
    this.#outline.pages.redirect(response, outlinePath(key, list, id, 'indicators'), 'filing.removed');
  }

  async #renderIndicators(
    key: OutlinePath,
    list: ItemList,
    id: string,
    response: Response,
    form: { values: ReturnType<FormFields['values']>; errors: Record<string, MessageKey> },
  ): Promise<void> {
    const opened = await this.#outline.open(key, response, { withFigures: false });
    const { words, document } = opened;
    const item = findItem(document, list, id);
    if (item === undefined)
      throw new Problem('not-found', 'The draft has no such item. It may have been taken out.');
    const path = outlinePath(key, list, id, 'indicators');
    const text = words.say('filing.itemIndicators');
    await this.#outline.render(
      response,
      'filing/indicators',
      opened,
      {
        title: titleOf(item, id),
        caption: `${words.say(SECTION_NAMES[list])} · ${id}`,
        tabs: tabsOf(key, list, id, 'indicator', words),
        action: path,
        listPath: outlinePath(key, list),
        removed: viewRemoved(opened, list, id),
        form,
        indicators: indicatorsOf(item).map(({ key: code, indicator }) => ({
          code,
          href: `${path}/${encodeURIComponent(code)}`,
          name: typeof indicator.name === 'string' ? indicator.name : '',
          target: observedText(indicator.target, opened),
          removePath: `${path}/${encodeURIComponent(code)}/remove`,
        })),
      },
      {
        steps: [
          { text: words.say(SECTION_NAMES[list]), href: outlinePath(key, list) },
          { text: id, href: outlinePath(key, list, id) },
          { text },
        ],
      },
    );
  }
}
