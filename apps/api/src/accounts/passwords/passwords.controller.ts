import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import { looksLikeEmail } from '../looks-like-email.ts';
import { originOf } from '../origin-of-request.ts';
import { PASSWORD_FAULTS } from '../wording/fault-words.ts';
import { Passwords } from './passwords.service.ts';

/** A password that was forgotten. */
@ApiExcludeController()
@Controller('password')
export class PasswordsController {
  readonly #pages: PageRenderer;
  readonly #passwords: Passwords;

  constructor(pages: PageRenderer, passwords: Passwords) {
    this.#pages = pages;
    this.#passwords = passwords;
  }

  @Get('forgotten')
  async showForgotten(@Res() response: Response): Promise<void> {
    await this.#pages.render(response, 'accounts/forgotten');
  }

  @Post('forgotten')
  @AcceptsForm(10_000)
  async send(@Form() form: FormFields, @Req() request: Request, @Res() response: Response): Promise<void> {
    const email = form.text('email');
    if (!looksLikeEmail(email)) {
      const errors: FormView['errors'] = {
        email: email === '' ? 'accounts.emailMissing' : 'accounts.emailWrong',
      };
      await this.#pages.render(response, 'accounts/forgotten', { form: { values: form.values(), errors } });
      return;
    }
    await this.#passwords.sendReset(email, originOf(request));
    this.#pages.redirect(response, '/password/forgotten/sent');
  }

  @Get('forgotten/sent')
  async showSent(@Res() response: Response): Promise<void> {
    await this.#pages.render(response, 'accounts/forgotten-sent');
  }

  @Get('reset/:secret')
  async showReset(@Param('secret') secret: string, @Res() response: Response): Promise<void> {
    await this.#renderReset(secret, response, {});
  }

  @Post('reset/:secret')
  @AcceptsForm(10_000)
  async reset(
    @Param('secret') secret: string,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    const fault = await this.#passwords.reset(secret, form.exact('new-password'));
    if (fault === undefined) return this.#pages.redirect(response, '/sign-in', 'accounts.passwordSet');
    if (fault === 'ended') return this.#pages.render(response, 'accounts/ended', {}, { status: 404 });
    await this.#renderReset(secret, response, { 'new-password': PASSWORD_FAULTS[fault] });
  }

  async #renderReset(secret: string, response: Response, errors: FormView['errors']): Promise<void> {
    const owner = await this.#passwords.ownerOfReset(secret);
    if (owner === null) return this.#pages.render(response, 'accounts/ended', {}, { status: 404 });
    const view = { form: { values: {}, errors }, email: owner.email };
    await this.#pages.render(response, 'accounts/reset', view);
  }
}
