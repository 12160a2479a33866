import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { toDataURL } from 'qrcode';
import { CONFIG, type Config } from '../../config.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { PageProblems } from '../../pages/page-problems.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import { completeSession, sessionOfVisitor } from '../session-of-visitor.ts';
import { Sessions } from '../sign-in/sessions.service.ts';
import { siteAddress } from '../site-address.ts';
import { Passkeys } from './passkeys.service.ts';
import { type Added, SecondFactors, type Session } from './second-factor.service.ts';

const LONGEST_LABEL = 100;

/** Setting up a second step, and the recovery codes that come with the first. */
@ApiExcludeController()
@Controller('second-step')
export class SetUpController {
  readonly #pages: PageRenderer;
  readonly #problems: PageProblems;
  readonly #factors: SecondFactors;
  readonly #passkeys: Passkeys;
  readonly #sessions: Sessions;
  readonly #config: Config;

  constructor(
    pages: PageRenderer,
    problems: PageProblems,
    factors: SecondFactors,
    passkeys: Passkeys,
    sessions: Sessions,
    @Inject(CONFIG) config: Config,
  ) {
    this.#pages = pages;
    this.#problems = problems;
    this.#factors = factors;
    this.#passkeys = passkeys;
    this.#sessions = sessions;
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
  async confirmTotp(@Form() form: FormFields, @Res() response: Response): Promise<void> {
    const added = await this.#factors.confirmTotp(sessionOfVisitor(), form.text('code'));
    if (added === null) return this.#renderTotp(response, { code: 'accounts.codeWrong' });
    this.#proceed(response, added);
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
    const added = await this.#passkeys.register(sessionOfVisitor(), site, form.exact('credential'), label);
    if (added === null) {
      const errors: FormView['errors'] = { '': 'accounts.passkeyNotMade' };
      return this.#renderPasskey(request, response, { values: form.values(), errors });
    }
    this.#proceed(response, added);
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
    await this.#factors.renewCodes(completeSession());
    this.#pages.redirect(response, '/second-step/codes');
  }

  @Post('codes/kept')
  @AcceptsForm(10_000)
  keptCodes(@Req() request: Request, @Res() response: Response): void {
    completeSession();
    this.#pages.redirect(response, this.#problems.takeReturn(request, response));
  }

  #proceed(response: Response, { secret, hasNewCodes }: Added): void {
    this.#sessions.give(response, secret);
    if (hasNewCodes) this.#pages.redirect(response, '/second-step/codes');
    else this.#pages.redirect(response, '/account', 'accounts.factorAdded');
  }

  /** The session, if it may add a factor; one that has still to give one is led there. */
  async #sessionThatAdds(response: Response): Promise<Session | undefined> {
    const session = sessionOfVisitor();
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
