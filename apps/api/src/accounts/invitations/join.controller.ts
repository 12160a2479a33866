import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { requestContext } from '../../access/request-context.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { isLanguage } from '../../pages/negotiate-language.ts';
import { PageCookies } from '../../pages/page-cookies.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import { languageItems } from '../language-items.ts';
import { originOf } from '../origin-of-request.ts';
import { completeSession } from '../session-of-visitor.ts';
import { Sessions } from '../sign-in/sessions.service.ts';
import { SignOn } from '../sign-on/sign-on.service.ts';
import { PASSWORD_FAULTS } from '../wording/fault-words.ts';
import { sayRoles } from '../wording/role-words.ts';
import { Acceptance, type OpenInvitation } from './acceptance.service.ts';

const LONGEST_NAME = 200;

/** What an invitation's link opens. */
@ApiExcludeController()
@Controller('join/:secret')
export class JoinController {
  readonly #pages: PageRenderer;
  readonly #cookies: PageCookies;
  readonly #acceptance: Acceptance;
  readonly #sessions: Sessions;
  readonly #signOn: SignOn;

  constructor(
    pages: PageRenderer,
    cookies: PageCookies,
    acceptance: Acceptance,
    sessions: Sessions,
    signOn: SignOn,
  ) {
    this.#pages = pages;
    this.#cookies = cookies;
    this.#acceptance = acceptance;
    this.#sessions = sessions;
    this.#signOn = signOn;
  }

  @Get()
  async show(@Param('secret') secret: string, @Res() response: Response): Promise<void> {
    await this.#render(secret, response);
  }

  @Post()
  @AcceptsForm(10_000)
  async accept(
    @Param('secret') secret: string,
    @Form() form: FormFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [name, language, password] = [form.text('name'), form.text('language'), form.exact('new-password')];
    const isName = name !== '' && name.length <= LONGEST_NAME;
    if (!isName || !isLanguage(language)) {
      const weakness = await this.#acceptance.weaknessOf(secret, { name, password });
      const errors: FormView['errors'] = {
        ...(isName ? {} : { name: 'accounts.nameMissing' as const }),
        ...(isLanguage(language) ? {} : { language: 'access.languageMissing' as const }),
        ...(weakness === undefined ? {} : { 'new-password': PASSWORD_FAULTS[weakness] }),
      };
      return this.#render(secret, response, { values: form.values(), errors });
    }
    const answer = await this.#acceptance.withPassword(
      secret,
      { name, language, password },
      originOf(request),
    );
    if (answer === null) return this.#renderEnded(response);
    if ('fault' in answer) {
      const errors: FormView['errors'] = { 'new-password': PASSWORD_FAULTS[answer.fault] };
      return this.#render(secret, response, { values: form.values(), errors });
    }
    this.#cookies.set(response, 'language', language);
    this.#sessions.give(response, answer.secret);
    this.#pages.redirect(response, '/second-step');
  }

  /** By an account that is there. */
  @Post('account')
  @AcceptsForm(10_000)
  async acceptWithAccount(@Param('secret') secret: string, @Res() response: Response): Promise<void> {
    const accepted = await this.#acceptance.withAccount(secret, completeSession());
    if (!accepted) return this.#renderEnded(response);
    this.#pages.redirect(response, '/', 'accounts.joined');
  }

  async #render(secret: string, response: Response, form?: FormView): Promise<void> {
    const opened = await this.#acceptance.open(secret);
    if (opened === null) return this.#renderEnded(response);
    const { invitation } = opened;
    const values = { name: invitation.name, language: invitation.language };
    // Whoever has to sign in first comes back here.
    if (opened.isKnown) this.#cookies.set(response, 'return', `/join/${secret}`);
    await this.#pages.render(response, 'accounts/join', {
      form: form ?? { values, errors: {} },
      ...this.#view(opened, response),
      action: `/join/${secret}`,
      secret,
      languages: languageItems(),
    });
  }

  #view({ invitation, isKnown }: OpenInvitation, response: Response): object {
    const words = this.#pages.wordsFor(response.req);
    const session = requestContext().visitor?.session;
    const signedIn = session?.stage === 'complete' ? session : undefined;
    return {
      roles: sayRoles(words, invitation.roles),
      email: invitation.email,
      isKnown,
      signOn: this.#signOn.name,
      signedInAs: signedIn?.email,
      isOwn: signedIn?.email === invitation.email,
    };
  }

  async #renderEnded(response: Response): Promise<void> {
    await this.#pages.render(response, 'accounts/ended', {}, { status: 404 });
  }
}
