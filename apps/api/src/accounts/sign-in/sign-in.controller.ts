import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { currentVisitor, requestContext } from '../../access/request-context.ts';
import { isSignedIn } from '../../access/visitor.ts';
import { CONFIG, type Config } from '../../config.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { PageCookies } from '../../pages/page-cookies.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import { Arrivals } from '../arrivals.ts';
import { originOf } from '../origin-of-request.ts';
import { Passkeys } from '../second-factor/passkeys.service.ts';
import { SignOn } from '../sign-on/sign-on.service.ts';
import { siteAddress } from '../site-address.ts';
import { SignIn } from './sign-in.service.ts';

/** Signing in, by password or by passkey, and out. */
@ApiExcludeController()
@Controller()
export class SignInController {
  readonly #pages: PageRenderer;
  readonly #arrivals: Arrivals;
  readonly #cookies: PageCookies;
  readonly #signIn: SignIn;
  readonly #signOn: SignOn;
  readonly #passkeys: Passkeys;
  readonly #config: Config;

  constructor(
    pages: PageRenderer,
    arrivals: Arrivals,
    cookies: PageCookies,
    signIn: SignIn,
    signOn: SignOn,
    passkeys: Passkeys,
    @Inject(CONFIG) config: Config,
  ) {
    this.#pages = pages;
    this.#arrivals = arrivals;
    this.#cookies = cookies;
    this.#signIn = signIn;
    this.#signOn = signOn;
    this.#passkeys = passkeys;
    this.#config = config;
  }

  @Get('sign-in')
  async show(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (isSignedIn(requestContext().visitor)) {
      return this.#arrivals.goOn(request, response);
    }
    await this.#render(response);
  }

  @Post('sign-in')
  @AcceptsForm(10_000)
  async give(@Form() form: FormFields, @Req() request: Request, @Res() response: Response): Promise<void> {
    const [email, password] = [form.text('email'), form.exact('password')];
    const errors: FormView['errors'] = {
      ...(email === '' ? { email: 'accounts.emailMissing' } : {}),
      ...(password === '' ? { password: 'accounts.passwordMissing' } : {}),
    };
    if (Object.keys(errors).length > 0) return this.#render(response, { values: form.values(), errors });
    const previous = requestContext().visitor?.session?.secret;
    const step = await this.#signIn.byPassword({ email, password }, originOf(request), previous);
    if (step === null) {
      const refused: FormView['errors'] = { email: 'accounts.signInRefused' };
      return this.#render(response, { values: form.values(), errors: refused });
    }
    const next = step.hasSecondFactor ? '/sign-in/second-step' : '/second-step';
    this.#arrivals.enter(request, response, step.secret, undefined, next);
  }

  @Get('sign-in/passkey')
  async showPasskey(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.#renderPasskey(request, response);
  }

  @Post('sign-in/passkey')
  @AcceptsForm(20_000)
  async givePasskey(
    @Form() form: FormFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const attempt = this.#cookies.read(request, 'attempt') ?? '';
    const site = siteAddress(request, this.#config);
    const answer = form.exact('credential');
    const previous = requestContext().visitor?.session?.secret;
    const secret = await this.#passkeys.signIn({ attempt, answer, site }, originOf(request), previous);
    if (secret === null) {
      return this.#renderPasskey(request, response, { '': 'accounts.passkeyRefused' });
    }
    this.#cookies.clear(response, 'attempt');
    this.#arrivals.enter(request, response, secret);
  }

  @Post('sign-out')
  @AcceptsForm(10_000)
  async signOut(@Res() response: Response): Promise<void> {
    if (requestContext().visitor !== undefined) await this.#signIn.signOut(currentVisitor());
    this.#arrivals.leave(response);
  }

  async #render(response: Response, form: FormView = { values: {}, errors: {} }): Promise<void> {
    await this.#pages.render(response, 'accounts/sign-in', { form, signOn: this.#signOn.name });
  }

  async #renderPasskey(request: Request, response: Response, errors: FormView['errors'] = {}): Promise<void> {
    const { options, attempt } = await this.#passkeys.firstStep(
      siteAddress(request, this.#config),
      originOf(request),
    );
    this.#cookies.set(response, 'attempt', attempt);
    const view = { form: { values: {}, errors }, options: JSON.stringify(options) };
    await this.#pages.render(response, 'accounts/passkey-sign-in', view, { scripts: ['passkey.js'] });
  }
}
