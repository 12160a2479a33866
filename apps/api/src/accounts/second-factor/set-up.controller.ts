import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { toDataURL } from 'qrcode';
import { CONFIG, type Config } from '../../config.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import { Arrivals } from '../arrivals.ts';
import { completeSession, confirmedSession, sessionOfVisitor } from '../session-of-visitor.ts';
import { siteAddress } from '../site-address.ts';
import { Passkeys } from './passkeys.service.ts';
import { type Added, SecondFactors, type Session } from './second-factor.service.ts';

const LONGEST_LABEL = 100;

/** Setting up a second step, and the recovery codes that come with the first. */
@ApiExcludeController()
@Controller('second-step')
export class SetUpController {
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
  async choose(@Res() response: Response): Promise<void> {
    const session = await this.#sessionThatAdds(response);
    if (session !== undefined) await this.#pages.render(response, 'accounts/set-up');
  }

  @Get('authenticator')
  async showTotp(@Res() response: Response): Promise<void> {
    await this.#renderTotp(response, {});
  }

  @Post('authenticator')
  @AcceptsForm(10_000)
  async confirmTotp(
    @Form() form: FormFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const added = await this.#factors.confirmTotp(sessionThatSetsUp(), form.text('code'));
    if (added === null) return this.#renderTotp(response, { code: 'accounts.codeWrong' });
    this.#proceed(request, response, added);
  }

  @Get('passkey')
  async showPasskey(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.#renderPasskey(request, response);
  }

  @Post('passkey')
  @AcceptsForm(20_000)
  async addPasskey(
    @Form() form: FormFields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const label = form.text('label');
    if (label === '' || label.length > LONGEST_LABEL) {
      const errors: FormView['errors'] = { label: 'accounts.passkeyNameMissing' };
      return this.#renderPasskey(request, response, { values: form.values(), errors });
    }
    const site = siteAddress(request, this.#config);
    const added = await this.#passkeys.register(sessionThatSetsUp(), site, form.exact('credential'), label);
    if (added === null) {
      const errors: FormView['errors'] = { '': 'accounts.passkeyNotMade' };
      return this.#renderPasskey(request, response, { values: form.values(), errors });
    }
    this.#proceed(request, response, added);
  }

  @Get('codes')
  async showCodes(@Res() response: Response): Promise<void> {
    const codes = await this.#factors.takeNewCodes(completeSession());
    await this.#pages.render(response, 'accounts/recovery-codes', {
      codes: codes ?? [],
      areGone: codes === null,
    });
  }

  @Post('codes')
  @AcceptsForm(10_000)
  async makeCodes(@Res() response: Response): Promise<void> {
    await this.#factors.renewCodes(confirmedSession());
    this.#pages.redirect(response, '/second-step/codes');
  }

  @Post('codes/kept')
  @AcceptsForm(10_000)
  keptCodes(@Req() request: Request, @Res() response: Response): void {
    completeSession();
    this.#arrivals.goOn(request, response);
  }

  #proceed(request: Request, response: Response, { secret, hasNewCodes }: Added): void {
    if (hasNewCodes) this.#arrivals.enter(request, response, secret, undefined, '/second-step/codes');
    else this.#arrivals.enter(request, response, secret, 'accounts.factorAdded', '/account');
  }

  /** The session, if it may add a factor; one that has still to give one is led there. */
  async #sessionThatAdds(response: Response): Promise<Session | undefined> {
    const session = sessionThatSetsUp();
    if (await this.#factors.mayAdd(session)) return session;
    this.#pages.redirect(response, '/sign-in/second-step');
    return undefined;
  }

  async #renderTotp(response: Response, errors: FormView['errors']): Promise<void> {
    const session = await this.#sessionThatAdds(response);
    if (session === undefined) return;
    const { secret, uri } = await this.#factors.totpSetUp(session);
    await this.#pages.render(response, 'accounts/authenticator', {
      form: { values: {}, errors },
      picture: await toDataURL(uri, { margin: 2, scale: 5, errorCorrectionLevel: 'M' }),
      key: secret.replaceAll(/.{4}(?!$)/g, '$& '),
    });
  }

  async #renderPasskey(
    request: Request,
    response: Response,
    form: FormView = { values: {}, errors: {} },
  ): Promise<void> {
    const session = await this.#sessionThatAdds(response);
    if (session === undefined) return;
    const options = await this.#passkeys.registration(session, siteAddress(request, this.#config));
    const view = { form, options: JSON.stringify(options) };
    await this.#pages.render(response, 'accounts/passkey', view, { scripts: ['passkey.js'] });
  }
}

/** Who is signed in shows again that it is they; who has still to set up what they show it by has just given their password. */
function sessionThatSetsUp(): Session {
  return sessionOfVisitor().stage === 'complete' ? confirmedSession() : sessionOfVisitor();
}
