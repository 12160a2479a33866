import { AUDIENCES, type Audience, may } from '@concord/disclosure';
import { LANGUAGES, type Language } from '@concord/domain';
import type { EditionRecord } from '@concord/persistence';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { requestContext } from '../../access/request-context.ts';
import { languageItems } from '../../accounts/language-items.ts';
import { navigationFor } from '../../accounts/navigation.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { CyclePath } from '../../http/path-parameters.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import type { Wording, Words } from '../../pages/words.ts';
import { Editions } from '../editions.service.ts';
import { editionName, sayState } from './edition-words.ts';

/** The editions of a cycle, and asking for one. */
@ApiExcludeController()
@Controller('cycles/:cycle/editions')
export class EditionsPageController {
  readonly #pages: PageRenderer;
  readonly #editions: Editions;
  readonly #cycles: Cycles;

  constructor(pages: PageRenderer, editions: Editions, cycles: Cycles) {
    this.#pages = pages;
    this.#editions = editions;
    this.#cycles = cycles;
  }

  @Get()
  async show(@Param() { cycle }: CyclePath, @Res() response: Response): Promise<void> {
    await this.#render(cycle, response);
  }

  @Post()
  @AcceptsForm(10_000)
  async ask(
    @Param() { cycle }: CyclePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    const audience = form.text('audience');
    const languages = LANGUAGES.filter((language) => form.all('languages').includes(language));
    const errors: Record<string, Wording> = {
      ...(isAudience(audience) ? {} : { audience: 'editions.audienceMissing' }),
      ...(languages.length > 0 ? {} : { languages: 'editions.languagesMissing' }),
    };
    if (!isAudience(audience) || languages.length === 0) {
      return this.#render(cycle, response, { values: form.values(), errors });
    }
    const asked: string[] = [];
    for (const language of languages) asked.push(await this.#ask(cycle, language, audience));
    const [first] = asked;
    const path = `/cycles/${cycle}/editions`;
    this.#pages.redirect(response, asked.length === 1 ? `${path}/${first}` : path, 'editions.askedFor');
  }

  async #ask(cycle: string, language: Language, audience: Audience): Promise<string> {
    const { body } = await this.#editions.request({ cycle, language, audience }, undefined);
    return body.id;
  }

  async #render(cycle: string, response: Response, form?: FormView): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { configuration } = await this.#cycles.require(cycle);
    const editions = await this.#editions.list(cycle);
    const { visitor } = requestContext();
    const may_ = (action: 'request-edition' | 'follow-sign-off') =>
      may(visitor?.roles ?? [], action, { cycle });
    await this.#pages.render(
      response,
      'editions/editions',
      {
        action: `/cycles/${cycle}/editions`,
        columns: (['editions.edition', 'editions.asked', 'editions.state'] as const).map((key) => ({
          text: words.say(key),
        })),
        rows: editions.map((edition) => viewRow(words, edition)),
        mayAsk: may_('request-edition'),
        audiences: AUDIENCES.map((value) => ({
          value,
          text: words.say(AUDIENCE_CHOICES[value].text),
          hint: words.say(AUDIENCE_CHOICES[value].hint),
        })),
        languages: languageItems(),
        chapters: may_('follow-sign-off') ? `/cycles/${cycle}/chapters` : undefined,
        published: editions.some(({ publishedAt }) => publishedAt !== null)
          ? `/published/${cycle}`
          : undefined,
        ...(form === undefined ? {} : { form }),
      },
      { cycle: configuration.title, navigation: navigationFor(words, `/cycles/${cycle}/editions`) },
    );
  }
}

const AUDIENCE_CHOICES = {
  public: { text: 'editions.audiencePublic', hint: 'editions.audiencePublicHint' },
  participants: { text: 'editions.audienceParticipants', hint: 'editions.audienceParticipantsHint' },
  reviewers: { text: 'editions.audienceReviewers', hint: 'editions.audienceReviewersHint' },
} as const satisfies Record<Audience, object>;

function isAudience(value: string): value is Audience {
  return (AUDIENCES as readonly string[]).includes(value);
}

const COLOURS = { queued: 'grey', compiling: 'blue', done: 'green', failed: 'grey' } as const;

function viewRow(words: Words, edition: EditionRecord) {
  const { cycle, id, language, audience, state, progress, requestedAt, publishedAt, withdrawnAt } = edition;
  const said = words.say(sayState(edition));
  const share = state === 'compiling' ? ` ${words.percent(progress / 100)}` : '';
  return {
    cells: [
      { header: true, href: `/cycles/${cycle}/editions/${id}`, text: editionName(words, language, audience) },
      { text: words.dateTime(requestedAt) },
      {
        tag: {
          text: `${said}${share}`,
          colour: withdrawnAt !== null ? 'grey' : publishedAt === null ? COLOURS[state] : 'turquoise',
        },
      },
    ],
  };
}
