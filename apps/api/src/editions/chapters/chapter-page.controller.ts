import { may } from '@concord/disclosure';
import { countryName } from '@concord/domain';
import type { ChapterComment, ChapterState, CycleRecord } from '@concord/persistence';
import { markup } from '@concord/rendering';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { requestContext } from '../../access/request-context.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { closingIn } from '../../cycles/closing-stage.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { outlineNavigation, outlinePath } from '../../filing/outline-navigation.ts';
import { OutlinePath } from '../../http/path-parameters.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import type { Wording, Words } from '../../pages/words.ts';
import { Problem } from '../../problem/problem.ts';
import { sayNotNow } from '../pages/closing-words.ts';
import { type Act, Chapters } from './chapters.service.ts';

const LONGEST_COMMENT = 5000;
const MESSAGES: Readonly<Record<Act, Wording | undefined>> = {
  done: undefined,
  changed: 'editions.changedMeanwhile',
  nothing: undefined,
  'not-now': 'editions.signOffNotNow',
};

/** A country's chapter before it is printed: to look at, to comment on, to sign off. */
@ApiExcludeController()
@Controller('cycles/:cycle/outlines/:country/chapter')
export class ChapterPageController {
  readonly #pages: PageRenderer;
  readonly #chapters: Chapters;
  readonly #cycles: Cycles;

  constructor(pages: PageRenderer, chapters: Chapters, cycles: Cycles) {
    this.#pages = pages;
    this.#chapters = chapters;
    this.#cycles = cycles;
  }

  @Get()
  async show(@Param() key: OutlinePath, @Res() response: Response): Promise<void> {
    await this.#render(key, response);
  }

  @Post('sign-off')
  @AcceptsForm(10_000)
  async signOff(
    @Param() key: OutlinePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const isTakenBack = form.text('deed') === 'take-back';
    const act = await this.#chapters.signOff(key, Number(form.text('version')), isTakenBack);
    const done: Wording = isTakenBack ? 'editions.takenBack' : 'editions.signedNow';
    this.#pages.redirect(response, pathOf(key), MESSAGES[act] ?? done);
  }

  @Post('comments')
  @AcceptsForm()
  async comment(
    @Param() key: OutlinePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const text = form.text('comment');
    const error =
      text === ''
        ? 'editions.commentMissing'
        : text.length > LONGEST_COMMENT
          ? 'editions.commentLong'
          : undefined;
    if (error !== undefined) {
      return this.#render(key, response, { values: form.values(), errors: { comment: error } });
    }
    await this.#chapters.comment(key, text, isOfCountry(key));
    this.#pages.redirect(response, pathOf(key), 'editions.commentSent');
  }

  async #render(key: OutlinePath, response: Response, form?: FormView): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const record = await this.#cycles.require(key.cycle);
    const { configuration } = record;
    const found = await this.#chapters.find(key);
    await this.#pages.render(
      response,
      'editions/chapter',
      {
        action: pathOf(key),
        country: countryName(key.country, words.language),
        chapter: found === null ? undefined : await this.#chapterOf(key, words),
        ...(found === null ? {} : viewState(words, key, found.state, record)),
        comments: (found?.comments ?? []).map((comment) => viewComment(words, comment)),
        ...(form === undefined ? {} : { form }),
      },
      { cycle: configuration.title, navigation: outlineNavigation(words, key, '/chapter') },
    );
  }

  async #chapterOf(key: OutlinePath, { language }: Words) {
    try {
      const { body } = await this.#chapters.preview(key, language);
      // The report's own templates escaped what the countries wrote. The page has a heading of its own.
      return { body: markup(body.replace(/<(\/?)h1>/g, '<$1h2>')) };
    } catch (error) {
      if (error instanceof Problem && (error.kind === 'busy' || error.kind === 'too-demanding'))
        return { isBusy: true };
      throw error;
    }
  }
}

function pathOf(key: OutlinePath): string {
  return outlinePath(key, 'chapter');
}

function isOfCountry({ cycle, country }: OutlinePath): boolean {
  const { visitor } = requestContext();
  return (visitor?.roles ?? []).some((held) => held.cycle === cycle && held.country === country);
}

function viewState(
  words: Words,
  key: OutlinePath,
  { version, signedAt, wasSigned }: ChapterState,
  cycle: CycleRecord,
) {
  const notNow = sayNotNow(words, 'sign-off', cycle);
  const { visitor } = requestContext();
  const maySign = may(visitor?.roles ?? [], 'sign-off-chapter', key);
  return {
    version: String(version),
    state:
      signedAt !== null
        ? words.say({ key: 'editions.signedOff', values: { date: words.date(signedAt), version } })
        : words.say(wasSigned ? 'editions.signOffVoid' : 'editions.signOffNeeded'),
    notNow: signedAt === null ? notNow : undefined,
    maySignOff: maySign && signedAt === null && notNow === undefined,
    mayTakeBack: maySign && signedAt !== null && closingIn(cycle.stage) !== 'over',
  };
}

function viewComment(words: Words, { text, writtenAt, side }: ChapterComment) {
  const key = side === 'country' ? 'editions.ofCountry' : 'editions.ofOrganizers';
  return { text, by: words.say({ key, values: { at: words.dateTime(writtenAt) } }) };
}
