import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CONFIG, type Config } from '../../config.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import { Arrivals } from '../arrivals.ts';
import { Passkeys } from '../second-factor/passkeys.service.ts';
import { completeSession } from '../session-of-visitor.ts';
import { SignOn } from '../sign-on/sign-on.service.ts';
import { siteAddress } from '../site-address.ts';
import { Confirmation } from './confirmation.service.ts';

/** Where somebody who is signed in shows again that it is they, and then goes on where they were. */
@ApiExcludeController()
@Controller('sign-in/again')
export class ConfirmationController {
  readonly #pages: PageRenderer;
  readonly #arrivals: Arrivals;
  readonly #confirmation: Confirmation;
  readonly #passkeys: Passkeys;
  readonly #signOn: SignOn;
  readonly #config: Config;

  constructor(
    pages: PageRenderer,
    arrivals: Arrivals,
    confirmation: Confirmation,
    passkeys: Passkeys,
    signOn: SignOn,
    @Inject(CONFIG) config: Config,
  ) {
    this.#pages = pages;
    this.#arrivals = arrivals;
    this.#confirmation = confirmation;
    this.#passkeys = passkeys;
    this.#signOn = signOn;
    this.#config = config;
  }

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (completeSession().isConfirmed) return this.#arrivals.goOn(request, response);
    await this.#render(request, response, {});
  }

  @Post()
  @AcceptsForm(10_000)
  async givePassword(
    @Form() form: FormFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const secret = await this.#confirmation.byPassword(completeSession(), form.exact('current-password'));
    await this.#proceed(request, response, secret, { 'current-password': 'accounts.currentWrong' });
  }

  @Post('passkey')
  @AcceptsForm(20_000)
  async givePasskey(
    @Form() form: FormFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const site = siteAddress(request, this.#config);
    const secret = await this.#passkeys.confirm(completeSession(), site, form.exact('credential'));
    await this.#proceed(request, response, secret, { '': 'accounts.passkeyFailed' });
  }

  async #proceed(
    request: Request,
    response: Response,
    secret: string | null,
    errors: FormView['errors'],
  ): Promise<void> {
    if (secret === null) return this.#render(request, response, errors);
    this.#arrivals.enter(request, response, secret, 'accounts.confirmed');
  }

  async #render(request: Request, response: Response, errors: FormView['errors']): Promise<void> {
    const session = completeSession();
    const proofs = await this.#confirmation.proofsOf(session);
    const site = siteAddress(request, this.#config);
    const options = proofs.passkey
      ? JSON.stringify(await this.#passkeys.confirmation(session, site))
      : undefined;
    await this.#pages.render(
      response,
      'accounts/confirm',
      {
        form: { values: {}, errors },
        email: session.email,
        hasPassword: proofs.password,
        signOn: proofs.signOn ? this.#signOn.name : undefined,
        options,
      },
      options === undefined ? {} : { scripts: ['passkey.js'] },
    );
  }
}
