import { UNMARKED } from '@concord/disclosure';
import { type Confidentiality, term } from '@concord/domain';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { OutlinePath } from '../../http/path-parameters.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import type { FormFields } from '../../pages/form-fields.ts';
import { taskItem } from '../../pages/task-state.ts';
import { Problem } from '../../problem/problem.ts';
import { DraftEdits } from '../draft-edits.service.ts';
import { isObject, memberAt } from '../fields/members.ts';
import { showNumber } from '../fields/read-number.ts';
import { IndicatorPath, ItemPath } from '../filing-path.ts';
import { takeOut } from '../item-edit.ts';
import { outlinePath } from '../outline-navigation.ts';
import { findItem, ITEM_LISTS, type ItemList, indicatorsOf, itemsOf, keyOf, writePlace } from '../place.ts';
import { SECTION_NAMES } from '../sections/sections.ts';
import { capitalized, READERS } from './field-view.ts';
import { listOf } from './item-pages.controller.ts';
import { type OutlineOpened, OutlinePages } from './outline-pages.service.ts';
import { groupsOf, markingAt, markingOf, tabsOf, titleOf } from './place-pages.ts';

const LONGEST_CODE = 60;
const INDICATORS = ITEM_LISTS.map((list) => `${list}/:id/indicators`);
const REMOVE_INDICATOR = INDICATORS.map((path) => `${path}/:indicator/remove`);

/** What is spread over an outline, in one view: its money, indicators, answers, and who can read what. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country')
export class OverviewsController {
  readonly #outline: OutlinePages;
  readonly #drafts: DraftEdits;

  constructor(outline: OutlinePages, drafts: DraftEdits) {
    this.#outline = outline;
    this.#drafts = drafts;
  }

  @Get('financing')
  async financing(@Param() key: OutlinePath, @Res() response: Response): Promise<void> {
    const opened = await this.#outline.open(key, response);
    const { words } = opened;
    await this.#renderTable(opened, response, 'financing', {
      lead: 'filing.financingOverviewLead',
      none: 'filing.financingNone',
      columns: [
        { text: words.say('fields.title') },
        { text: words.say('fields.currency') },
        { text: words.say('fields.envelope'), numeric: true },
        { text: words.say('fields.lines'), numeric: true },
      ],
      rows: allItems(opened).flatMap(({ list, id, item }) => {
        const { financing } = item;
        if (!isObject(financing)) return [];
        const lines = Array.isArray(financing.lines) ? financing.lines.length : 0;
        return [
          {
            cells: [
              { header: true, text: titleOf(item, id), href: outlinePath(key, list, id, 'financing') },
              { text: String(financing.currency ?? '–') },
              {
                numeric: true,
                text:
                  typeof financing.envelope === 'number'
                    ? showNumber(financing.envelope, words.language)
                    : '–',
              },
              { numeric: true, text: words.number(lines) },
            ],
          },
        ];
      }),
    });
  }

  @Get('indicators')
  async indicators(@Param() key: OutlinePath, @Res() response: Response): Promise<void> {
    const opened = await this.#outline.open(key, response);
    const { words } = opened;
    await this.#renderTable(opened, response, 'indicators', {
      lead: 'filing.indicatorsOverviewLead',
      none: 'filing.indicatorsNone',
      columns: [
        { text: words.say('filing.indicator') },
        { text: words.say('filing.ofItem') },
        { text: words.say('fields.headTarget'), numeric: true },
      ],
      rows: allItems(opened).flatMap(({ list, id, item }) =>
        indicatorsOf(item).map(({ key: indicator, indicator: value }) => ({
          cells: [
            { header: true, text: indicator, href: outlinePath(key, list, id, 'indicators', indicator) },
            { text: titleOf(item, id) },
            { numeric: true, text: observedText(value.target, opened) },
          ],
        })),
      ),
    });
  }

  @Get('confidentiality')
  async confidentiality(@Param() key: OutlinePath, @Res() response: Response): Promise<void> {
    const opened = await this.#outline.open(key, response);
    const { words, document } = opened;
    const title = words.say(SECTION_NAMES.confidentiality);
    const whole = markingOf(document.confidentiality) ?? UNMARKED;
    const word = (marking: Confidentiality) =>
      capitalized(term(marking, words.language, 'confidentiality'), words.language);
    const rows = allItems(opened).map(({ list, id, item }) => ({
      cells: [
        { header: true, text: titleOf(item, id), href: outlinePath(key, list, id) },
        { text: words.say(SECTION_NAMES[list]) },
        { text: word(markingAt(opened, { part: 'item', list, id })) },
        {
          text:
            markingOf(item.confidentiality) === undefined
              ? words.say('filing.asOutline')
              : words.say('filing.ownMarking'),
        },
      ],
    }));
    await this.#outline.render(
      response,
      'filing/confidentiality',
      opened,
      {
        title,
        whole: words.say(READERS[whole]),
        wholePath: outlinePath(key, 'general'),
        markings: (['public', 'participants', 'reviewers'] as const).map((marking) => ({
          key: word(marking),
          value: words.say(READERS[marking]),
        })),
        columns: ['fields.title', 'filing.section', 'fields.confidentiality', 'filing.fromWhere'].map(
          (name) => ({
            text: words.say(name as MessageKey),
          }),
        ),
        rows,
        figures: figuresLine(opened),
      },
      { steps: [{ text: title }] },
    );
  }

  @Get('answers')
  async answers(@Param() key: OutlinePath, @Res() response: Response): Promise<void> {
    const opened = await this.#outline.open(key, response);
    const { words, configuration, document, margin } = opened;
    const title = words.say(SECTION_NAMES.answers);
    const answers = Array.isArray(document.answers) ? document.answers.filter(isObject) : [];
    const answered = new Set(
      answers.filter(({ text }) => text !== undefined && text !== '').map(({ question }) => question),
    );
    const disputed = new Set(
      margin.disputed.filter(({ item }) => item === 'answers').map(({ field }) => field),
    );
    await this.#outline.render(
      response,
      'filing/answers',
      opened,
      {
        title,
        tasks: groupsOf(configuration).map((group, index) => {
          const questions = configuration.questions.filter((question) => question.group === group);
          const count = questions.filter(({ code }) => answered.has(code)).length;
          const isDisputed = questions.some(
            ({ code }) => disputed.has(code) || disputed.has(`${code}:confidentiality`),
          );
          return taskItem(
            {
              id: `group-${index}`,
              text: words.say({ key: 'filing.groupTitle', values: { group } }),
              href: outlinePath(key, 'answers', group),
              hint: words.say({ key: 'filing.countAnswers', values: { count, all: questions.length } }),
              state: isDisputed
                ? 'has-questions'
                : count === 0
                  ? 'not-started'
                  : count < questions.length
                    ? 'in-progress'
                    : 'ready',
            },
            words,
          );
        }),
      },
      { steps: [{ text: title }] },
    );
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
    const opened = await this.#outline.open(key, response);
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

  async #renderTable(
    opened: OutlineOpened,
    response: Response,
    section: 'financing' | 'indicators',
    table: { lead: MessageKey; none: MessageKey; columns: object[]; rows: object[] },
  ): Promise<void> {
    const { words } = opened;
    const title = words.say(SECTION_NAMES[section]);
    const { lead, none, ...rest } = table;
    await this.#outline.render(
      response,
      'filing/overview',
      opened,
      { title, lead: words.say(lead), none: words.say(none), ...rest },
      { steps: [{ text: title }] },
    );
  }
}

function allItems({ document }: OutlineOpened) {
  return ITEM_LISTS.flatMap((list) =>
    itemsOf(document, list).map((item) => ({ list, item, id: String(item.id ?? '') })),
  );
}

/** A value and its year; a dash where there is none. */
function observedText(observation: unknown, { words }: OutlineOpened): string {
  const value = memberAt(observation, ['value']);
  const year = memberAt(observation, ['year']);
  if (typeof value !== 'number') return '–';
  const text = showNumber(value, words.language);
  return typeof year === 'number' ? `${text} (${year})` : text;
}

/** How many figures have which marking. */
function figuresLine({ document, words }: OutlineOpened): string {
  const figures = Array.isArray(document.figures) ? document.figures.filter(isObject) : [];
  const own = figures.filter((figure) => markingOf(figure.confidentiality) !== undefined).length;
  return figures.length === 0
    ? ''
    : words.say({ key: 'filing.figuresMarked', values: { count: figures.length, own } });
}
