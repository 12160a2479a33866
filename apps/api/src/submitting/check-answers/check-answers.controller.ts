import { randomUUID } from 'node:crypto';
import { CIRCUMSTANCES, type Circumstance, term } from '@concord/domain';
import type { Addendum } from '@concord/persistence';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { outlineFrame } from '../../filing/outline-frame.ts';
import { outlinePath } from '../../filing/outline-navigation.ts';
import { OutlinePath } from '../../http/path-parameters.ts';
import type { OutlineKey } from '../../outlines/accept-outline.ts';
import { Submissions } from '../../outlines/submissions.service.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { PreChecks } from '../../pre-check/pre-check.service.ts';
import { groupQuestions } from '../../pre-check/questions.view.ts';
import { Problem } from '../../problem/problem.ts';
import { namePlace } from '../places.ts';
import { LONGEST_REASON } from '../requests.ts';
import { capitalized } from '../sheet/field-rows.ts';
import { outlineSheet } from '../sheet/outline-sheet.ts';
import { DraftsToSubmit, type DraftToSubmit } from './check-answers.service.ts';

/** Rows of one measure's figures on the page; the rest are on the page where they are edited. */
const MOST_CORRIDORS = 60;
const MOST_FAULTS = 30;
/** What is chosen where a submission answers no changed circumstance. */
const NONE = 'none';
const VERSION = /^[1-9]\d{0,8}$/;
const REQUEST = /^[0-9a-f-]{36}$/;

/** What is said of a problem that keeps a draft from being submitted. */
const REFUSALS: Readonly<Partial<Record<Problem['kind'], MessageKey>>> = {
  'stale-draft': 'submitting.refusedStale',
  'invalid-outline': 'submitting.refusedUnfinished',
  'open-questions': 'submitting.refusedQuestions',
  'cycle-not-open': 'submitting.refusedLocked',
  'invalid-fields': 'submitting.refusedUnchanged',
};

/** The outline as it will be, before it is submitted. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country/check-answers')
export class CheckAnswersController {
  readonly #pages: PageRenderer;
  readonly #drafts: DraftsToSubmit;
  readonly #checks: PreChecks;
  readonly #submissions: Submissions;

  constructor(pages: PageRenderer, drafts: DraftsToSubmit, checks: PreChecks, submissions: Submissions) {
    this.#pages = pages;
    this.#drafts = drafts;
    this.#checks = checks;
    this.#submissions = submissions;
  }

  @Get()
  async show(@Param() { cycle, country }: OutlinePath, @Res() response: Response): Promise<void> {
    completeSession();
    await this.#render({ cycle, country }, response);
  }

  @Post()
  @AcceptsForm(20_000)
  async submit(
    @Param() { cycle, country }: OutlinePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const key = { cycle, country };
    const errors = faultsIn(form);
    if (Object.keys(errors).length > 0) {
      return this.#render(key, response, { values: form.values(), errors });
    }
    try {
      const { body } = await this.#submissions.submit(
        key,
        Number(form.text('version')),
        form.text('request'),
        addendumIn(form),
      );
      const message = body.unchanged ? 'submitting.submittedBefore' : 'submitting.submitted';
      this.#pages.redirect(response, `${outlinePath(key)}/receipts/${body.version}`, message);
    } catch (error) {
      const refusal = error instanceof Problem ? REFUSALS[error.kind] : undefined;
      if (refusal === undefined) throw error;
      await this.#render(key, response, { values: form.values(), errors: { '': refusal } });
    }
  }

  @Post('ask')
  @AcceptsForm(5_000)
  async ask(@Param() { cycle, country }: OutlinePath, @Res() response: Response): Promise<void> {
    completeSession();
    const key = { cycle, country };
    await this.#drafts.ask(key);
    this.#pages.redirect(response, `${outlinePath(key)}/check-answers`, 'submitting.asked');
  }

  async #render(
    key: OutlineKey,
    response: Response,
    form: FormView = { values: {}, errors: {} },
  ): Promise<void> {
    const words = this.#pages.wordsFor(response.req);
    const draft = await this.#drafts.read(key);
    const { configuration } = draft.cycle;
    const frame = outlineFrame(words, key, configuration, 'submitting.checkTitle', '/check-answers');
    const check = await this.#checks.read(key);
    const blocking = groupQuestions(check, key, words).find(({ id }) => id === 'blocking');
    const faults = viewFaults(draft, key, words);
    await this.#pages.render(
      response,
      'submitting/check-answers',
      {
        ...frame.view,
        // The values that a form carries for its sender alone, made anew where the draft is shown anew.
        form: { ...form, values: { responseTo: NONE, ...form.values, ...stamp(draft) } },
        sheet: outlineSheet(draft.outline, { words, configuration }, MOST_CORRIDORS),
        faults,
        blocking: blocking?.questions ?? [],
        state: stateOf(draft, faults.count > 0 || blocking !== undefined),
        maySubmit: draft.maySubmit,
        officers: draft.officers.map(({ name }) => name),
        savedText: words.say({
          key: draft.draft.updatedBy === null ? 'submitting.savedAt' : 'submitting.savedBy',
          values: { at: words.dateTime(draft.draft.updatedAt), name: draft.draft.updatedBy ?? '' },
        }),
        lastText:
          draft.last === undefined
            ? ''
            : words.say({
                key: 'submitting.lastSubmitted',
                values: { version: draft.last.version, at: words.dateTime(draft.last.submittedAt) },
              }),
        isMidCycle: draft.isMidCycle,
        hasLast: draft.last !== undefined,
        circumstances: circumstanceItems(words),
        most: LONGEST_REASON,
      },
      frame.options,
    );
  }
}

/** Which draft is submitted, and a name of its own for the request: a second click finds what the first one did. */
function stamp({ draft }: DraftToSubmit): Record<string, string> {
  return { version: String(draft.version), request: randomUUID() };
}

function stateOf({ isOpen, unchanged }: DraftToSubmit, isBlocked: boolean) {
  return {
    isLocked: !isOpen,
    isUnchanged: isOpen && unchanged,
    isBlocked: isOpen && !unchanged && isBlocked,
    isReady: isOpen && !unchanged && !isBlocked,
  };
}

function viewFaults({ draft, faults, cycle }: DraftToSubmit, key: OutlineKey, words: Words) {
  const { document } = draft;
  const { configuration } = cycle;
  const places = faults.map(({ pointer }) => namePlace(pointer, { document, configuration, words, key }));
  const once = new Map(places.map((place) => [`${place.part} ${place.item?.text ?? ''}`, place]));
  return {
    count: once.size,
    places: [...once.values()].slice(0, MOST_FAULTS),
    more:
      once.size > MOST_FAULTS
        ? words.say({ key: 'submitting.moreUnfinished', values: { count: once.size - MOST_FAULTS } })
        : '',
  };
}

function circumstanceItems({ language, say }: Words) {
  const named = CIRCUMSTANCES.map((value) => ({
    value,
    text: capitalized(term(value, language, 'circumstance'), language),
  }));
  return [{ value: NONE, text: say('submitting.noCircumstance') }, ...named];
}

function faultsIn(form: FormFields): FormView['errors'] {
  if (!VERSION.test(form.text('version')) || !REQUEST.test(form.text('request'))) {
    return { '': 'submitting.refusedStale' };
  }
  const chosen = form.text('responseTo');
  const isNone = chosen === '' || chosen === NONE;
  if (!isNone && !isCircumstance(chosen)) return { responseTo: 'submitting.circumstanceUnknown' };
  const note = form.text('note');
  if (!isNone && note === '') return { note: 'submitting.noteMissing' };
  if ([...note].length > LONGEST_REASON) return { note: 'submitting.tooLong' };
  return {};
}

function addendumIn(form: FormFields): Addendum | undefined {
  const chosen = form.text('responseTo');
  return isCircumstance(chosen) ? { responseTo: chosen, note: form.text('note') } : undefined;
}

function isCircumstance(text: string): text is Circumstance {
  return (CIRCUMSTANCES as readonly string[]).includes(text);
}
