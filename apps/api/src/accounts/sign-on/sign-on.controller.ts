import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { requestContext } from '../../access/request-context.ts';
import { CONFIG, type Config } from '../../config.ts';
import { TakesQuery } from '../../http/query.guard.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { PageCookies } from '../../pages/page-cookies.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import { Arrivals } from '../arrivals.ts';
import { originOf } from '../origin-of-request.ts';
import { completeSession, confirmedSession } from '../session-of-visitor.ts';
import { siteAddress } from '../site-address.ts';
import { type Errand, SignOn } from './sign-on.service.ts';
import { type Arrival, SignedOnAccounts } from './signed-on.service.ts';

/** Going to the provider of sign-ons, and coming back. */
@ApiExcludeController()
@Controller()
export class SignOnController {
  readonly #pages: PageRenderer;
  readonly #arrivals: Arrivals;
  readonly #cookies: PageCookies;
  readonly #signOn: SignOn;
  readonly #accounts: SignedOnAccounts;
  readonly #config: Config;

  constructor(
    pages: PageRenderer,
    arrivals: Arrivals,
    cookies: PageCookies,
    signOn: SignOn,
    accounts: SignedOnAccounts,
    @Inject(CONFIG) config: Config,
  ) {
    this.#pages = pages;
    this.#arrivals = arrivals;
    this.#cookies = cookies;
    this.#signOn = signOn;
    this.#accounts = accounts;
    this.#config = config;
  }

  @Post('sign-in/single-sign-on')
  @AcceptsForm(10_000)
  async begin(@Form() form: FormFields, @Req() request: Request, @Res() response: Response): Promise<void> {
    const secret = form.text('invitation');
    await this.#leave(
      request,
      response,
      secret === '' ? { kind: 'sign-in' } : { kind: 'invitation', secret },
    );
  }

  @Post('account/single-sign-on')
  @AcceptsForm(10_000)
  async link(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.#leave(request, response, { kind: 'link', account: confirmedSession().account });
  }

  @Post('sign-in/again/single-sign-on')
  @AcceptsForm(10_000)
  async confirm(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.#leave(request, response, { kind: 'confirm', account: completeSession().account });
  }

  @Post('account/single-sign-on/unlink')
  @AcceptsForm(10_000)
  async unlink(@Form() form: FormFields, @Res() response: Response): Promise<void> {
    const outcome = await this.#accounts.unlink(
      confirmedSession(),
      form.text('issuer'),
      form.text('subject'),
    );
    const message = outcome === 'last' ? 'accounts.lastFactor' : 'accounts.removed';
    this.#pages.redirect(response, '/account', outcome === 'none' ? undefined : message);
  }

  @Get('sign-in/single-sign-on/callback')
  @TakesQuery()
  async comeBack(@Req() request: Request, @Res() response: Response): Promise<void> {
    const attempt = this.#cookies.read(request, 'attempt') ?? '';
    this.#cookies.clear(response, 'attempt');
    const site = siteAddress(request, this.#config);
    const signedOn = await this.#signOn.finish(request.originalUrl, attempt, site);
    if (signedOn === null) return this.#refuse(response, 'accounts.signOnFailed');
    const session = requestContext().visitor?.session;
    const arrival = await this.#accounts.arrive(signedOn, originOf(request), session);
    await this.#proceed(request, response, arrival);
  }

  async #proceed(request: Request, response: Response, arrival: Arrival): Promise<void> {
    switch (arrival.kind) {
      case 'linked':
        this.#pages.redirect(response, '/account', 'accounts.linked');
        return;
      case 'confirmed':
        this.#arrivals.enter(request, response, arrival.secret, 'accounts.confirmed');
        return;
      case 'taken':
        return this.#refuse(response, 'accounts.signOnTaken');
      case 'unknown':
        return this.#refuse(response, 'accounts.signOnUnknown');
      case 'opened':
        // Where no second factor is set up yet, that page leads on to setting one up.
        this.#arrivals.enter(
          request,
          response,
          arrival.secret,
          undefined,
          arrival.isComplete ? undefined : '/sign-in/second-step',
        );
    }
  }

  async #refuse(response: Response, why: MessageKey): Promise<void> {
    const view = { form: { values: {}, errors: { '': why } }, signOn: this.#signOn.name };
    await this.#pages.render(response, 'accounts/sign-in', view, { status: 403 });
  }

  /** By a page that leads on, since a form's own answer may not lead to another site. */
  async #leave(request: Request, response: Response, errand: Errand): Promise<void> {
    const { url, attempt } = await this.#signOn.begin(errand, siteAddress(request, this.#config));
    this.#cookies.set(response, 'attempt', attempt);
    response.set('Refresh', `0; url=${url}`);
    await this.#pages.render(response, 'accounts/leaving', { name: this.#signOn.name, url });
  }
}
