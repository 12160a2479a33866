import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { CONFIG, type Config } from '../../config.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import { Arrivals } from '../arrivals.ts';
import { sessionOfVisitor } from '../session-of-visitor.ts';
import { siteAddress } from '../site-address.ts';
import { Passkeys } from './passkeys.service.ts';
import { SecondFactors } from './second-factor.service.ts';

/** The second step of signing in: a code, a passkey, or a recovery code. */
@ApiExcludeController()
@Controller('sign-in/second-step')
export class SecondStepController {
  readonly #pages: PageRenderer;
  readonly #arrivals: Arrivals;
  readonly #factors: SecondFactors;
  readonly #passkeys: Passkeys;
  readonly #config: Config;

  constructor(
    pages: PageRenderer,
    arrivals: Arrivals,
    factors: SecondFactors,
    passkeys: Passkeys,
    @Inject(CONFIG) config: Config,
  ) {
    this.#pages = pages;
    this.#arrivals = arrivals;
    this.#factors = factors;
    this.#passkeys = passkeys;
    this.#config = config;
  }

  @Get()
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.#render(request, response, {});
  }

  @Post()
  @AcceptsForm(10_000)
  async giveCode(
    @Form() form: FormFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const secret = await this.#factors.giveCode(sessionOfVisitor(), form.text('code'));
    await this.#proceed(request, response, secret, { code: 'accounts.codeWrong' });
  }

  @Post('recovery')
  @AcceptsForm(10_000)
  async giveRecoveryCode(
    @Form() form: FormFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const secret = await this.#factors.giveRecoveryCode(sessionOfVisitor(), form.text('recovery-code'));
    await this.#proceed(request, response, secret, { 'recovery-code': 'accounts.recoveryWrong' });
  }

  @Post('passkey')
  @AcceptsForm(20_000)
  async givePasskey(
    @Form() form: FormFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const site = siteAddress(request, this.#config);
    const secret = await this.#passkeys.giveSecond(sessionOfVisitor(), site, form.exact('credential'));
    await this.#proceed(request, response, secret, { '': 'accounts.passkeyFailed' });
  }

  async #proceed(
    request: Request,
    response: Response,
    secret: string | null,
    errors: FormView['errors'],
  ): Promise<void> {
    if (secret === null) return this.#render(request, response, errors);
    this.#arrivals.enter(request, response, secret);
  }

  async #render(request: Request, response: Response, errors: FormView['errors']): Promise<void> {
    const session = sessionOfVisitor();
    if (session.stage === 'complete') return this.#arrivals.goOn(request, response);
    const { hasTotp, passkeys, recoveryCodes } = await this.#factors.of(session);
    if (!hasTotp && passkeys.length === 0) {
      this.#pages.redirect(response, '/second-step');
      return;
    }
    const options =
      passkeys.length === 0
        ? undefined
        : JSON.stringify(await this.#passkeys.secondStep(session, siteAddress(request, this.#config)));
    const view = {
      form: { values: {}, errors },
      hasTotp,
      options,
      hasRecoveryCodes: recoveryCodes > 0,
      isRecovering: errors['recovery-code'] !== undefined,
    };
    await this.#pages.render(response, 'accounts/second-step', view, {
      ...(options === undefined ? {} : { scripts: ['passkey.js'] }),
    });
  }
}
