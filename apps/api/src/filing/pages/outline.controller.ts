import { SECTIONS } from '@concord/domain';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { contributes, sectionsOf } from '../../access/own-sections.ts';
import { currentVisitor } from '../../access/request-context.ts';
import { OutlinePath } from '../../http/path-parameters.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { taskItem } from '../../pages/task-state.ts';
import type { Words } from '../../pages/words.ts';
import { PreChecks } from '../../pre-check/pre-check.service.ts';
import { draftFaults } from '../draft-faults.ts';
import { isOpenTo, outlinePath } from '../outline-navigation.ts';
import { findItem, placeOf } from '../place.ts';
import { type FilingSection, SECTION_NAMES, type SectionState, sectionStates } from '../sections/sections.ts';
import { type OutlineOpened, OutlinePages, savedLine } from './outline-pages.service.ts';
import { titleOf } from './place-pages.ts';

/** Milliseconds for which somebody who saved counts as at work. */
const RECENT = 10 * 60_000;

/** Of which sections it is said how many items they have. */
const COUNTED: ReadonlySet<FilingSection> = new Set([
  'initiatives',
  'partnerships',
  'figures',
  'financing',
  'indicators',
]);

/** Milliseconds for which the list waits to be told what is asked. */
const PATIENCE = 500;

/** What one does next, beside the sections, where there is a page for it. */
const NEXT = [
  ['/import', 'filing.nextImport', 'filing.nextImportHint'],
  ['/questions', 'filing.nextQuestions', 'filing.nextQuestionsHint'],
  ['/check-answers', 'filing.nextCheck', 'filing.nextCheckHint'],
  ['/colleagues', 'colleagues.next', 'colleagues.nextHint'],
] as const satisfies readonly [string, MessageKey, MessageKey][];

/** The outline's task list: its sections, how far each is, and what comes next. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country')
export class OutlineController {
  readonly #outline: OutlinePages;
  readonly #checks: PreChecks;

  constructor(outline: OutlinePages, checks: PreChecks) {
    this.#outline = outline;
    this.#checks = checks;
  }

  @Get()
  async show(@Param() key: OutlinePath, @Res() response: Response): Promise<void> {
    const opened = await this.#outline.open(key, response);
    const { words, configuration, updatedAt, updatedBy, margin } = opened;
    const faults = await draftFaults(opened);
    const states = sectionStates(opened, faults, await this.#asked(opened));
    await this.#outline.render(
      response,
      'filing/outline',
      opened,
      {
        title: words.say('filing.yourOutline'),
        saved: updatedAt === undefined ? '' : savedLine(words, updatedAt, updatedBy),
        due: dueLine(opened),
        yours: yourSections(opened),
        file: outlinePath(key, 'export'),
        done: words.say({
          key: 'filing.sectionsReady',
          values: { count: states.filter(({ state }) => state === 'ready').length, all: states.length },
        }),
        tasks: states
          .filter(({ section }) => isOpenTo(key, `/${section}`))
          .map((state) => viewSection(state, opened, configuration.questions.length)),
        disputed:
          margin.disputed.length === 0
            ? ''
            : words.say({ key: 'filing.disputedCount', values: { count: margin.disputed.length } }),
        bothTexts: outlinePath(key, 'both-texts'),
        atWork: atWork(opened),
        next: NEXT.filter(([path]) => isOpenTo(key, path)).map(([path, text, hint]) => ({
          href: outlinePath(key) + path,
          text: words.say(text),
          hint: words.say(hint),
        })),
      },
      { steps: [] },
    );
  }

  /**
   * The places that the checks ask about, as far as that is known soon: a first run over many outlines takes longer
   * than anybody waits for a list, and is there when it is looked at again.
   */
  async #asked({ key }: OutlineOpened): Promise<string[]> {
    const check = await Promise.race([this.#checks.read(key).catch(() => undefined), afterPatience()]);
    if (check === undefined) return [];
    return check.findings
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .flatMap(({ evidence }) =>
        evidence
          .filter(({ country }) => country === key.country)
          .map(({ pointer }) => check.placeInDraft(pointer)),
      );
  }
}

function afterPatience(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE, undefined).unref();
  });
}

function viewSection(
  { section, state, count, faults, asked }: SectionState,
  { key, words }: OutlineOpened,
  questions: number,
) {
  const hints = [
    ...(COUNTED.has(section) && count > 0 ? [words.say({ key: 'filing.entered', values: { count } })] : []),
    ...(section === 'answers' && questions > 0
      ? [words.say({ key: 'filing.countAnswers', values: { count, all: questions } })]
      : []),
    ...(asked === 0 ? [] : [words.say({ key: 'filing.asked', values: { count: asked } })]),
    ...(faults === 0 ? [] : [words.say({ key: 'filing.toFinish', values: { count: faults } })]),
  ];
  return taskItem(
    {
      id: `section-${section}`,
      text: words.say(SECTION_NAMES[section]),
      ...(isYours(section, key) ? { href: outlinePath(key, section) } : {}),
      state,
      ...(hints.length === 0 ? {} : { hint: hints.join(' · ') }),
    },
    words,
  );
}

/** Whether a section's page is one that the visitor writes in; those over items are for whoever writes items. */
function isYours(section: FilingSection, key: OutlineOpened['key']): boolean {
  const own = sectionsOf(currentVisitor().roles, key);
  if (section === 'financing' || section === 'indicators') {
    return own.includes('initiatives') || own.includes('partnerships');
  }
  return section === 'confidentiality' ? own.length === SECTIONS.length : own.includes(section);
}

/** What a contributor was asked to fill; empty for who files the outline. */
function yourSections({ key, words }: OutlineOpened): string {
  const { roles } = currentVisitor();
  if (!contributes(roles, key)) return '';
  const names = sectionsOf(roles, key).map((section) => words.say(SECTION_NAMES[section]));
  const sections = new Intl.ListFormat(words.language).format(names);
  return words.say({ key: 'colleagues.yours', values: { sections } });
}

function dueLine({ due, words, isOpen }: OutlineOpened): string {
  if (!isOpen) return words.say('filing.closed');
  return due === undefined ? '' : words.say({ key: 'filing.due', values: { date: words.date(due) } });
}

/** Who saved in the last minutes, and where. */
function atWork({ margin, document, words, key }: OutlineOpened): { text: string; item: string }[] {
  const now = Date.now();
  return Object.entries(margin.edits)
    .filter(([, { at, by }]) => by !== '' && now - Date.parse(at) < RECENT)
    .sort(([, a], [, b]) => b.at.localeCompare(a.at))
    .slice(0, 5)
    .map(([item, { at, by }]) => ({
      text: words.say({ key: 'filing.atWork', values: { name: by, time: words.dateTime(at) } }),
      item: nameOfItem(document, item, words) ?? key.country,
    }));
}

/** An item of a draft by its title, or the section that it is. */
export function nameOfItem(
  document: OutlineOpened['document'],
  item: string,
  words: Words,
): string | undefined {
  const place = placeOf(item);
  if (place === undefined) return item === 'figures' ? words.say(SECTION_NAMES.figures) : undefined;
  if (!('list' in place)) return words.say(SECTION_NAMES[place.part]);
  return titleOf(findItem(document, place.list, place.id), place.id);
}
