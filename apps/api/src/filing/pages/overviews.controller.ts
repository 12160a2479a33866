import { UNMARKED } from '@concord/disclosure';
import { type Confidentiality, term } from '@concord/domain';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { OutlinePath } from '../../http/path-parameters.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { taskItem } from '../../pages/task-state.ts';
import { isObject } from '../fields/members.ts';
import { showNumber } from '../fields/read-number.ts';
import { outlinePath } from '../outline-navigation.ts';
import { ITEM_LISTS, indicatorsOf, itemsOf } from '../place.ts';
import { SECTION_NAMES } from '../sections/sections.ts';
import { capitalized, READERS } from './field-view.ts';
import { observedText } from './item-list.view.ts';
import { type OutlineOpened, OutlinePages } from './outline-pages.service.ts';
import { groupsOf, markingAt, markingOf, titleOf } from './place-pages.ts';

/** What is spread over an outline, in one view: its money, indicators, answers, and who can read what. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country')
export class OverviewsController {
  readonly #outline: OutlinePages;

  constructor(outline: OutlinePages) {
    this.#outline = outline;
  }

  @Get('financing')
  async financing(@Param() key: OutlinePath, @Res() response: Response): Promise<void> {
    const opened = await this.#outline.open(key, response, { withFigures: false });
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
    const opened = await this.#outline.open(key, response, { withFigures: false });
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
    const opened = await this.#outline.open(key, response, { withFigures: false });
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

/** How many figures have which marking. */
function figuresLine({ document, words }: OutlineOpened): string {
  const figures = Array.isArray(document.figures) ? document.figures.filter(isObject) : [];
  const own = figures.filter((figure) => markingOf(figure.confidentiality) !== undefined).length;
  return figures.length === 0
    ? ''
    : words.say({ key: 'filing.figuresMarked', values: { count: figures.length, own } });
}
