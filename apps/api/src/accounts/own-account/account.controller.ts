import {
  type AccountRecord,
  DIGEST_KINDS,
  endSessionOf,
  endSessions,
  findAccount,
  INSTALLATION_CHAIN,
  isTimeZone,
  listSessions,
  recordAct,
  setPreferences,
} from '@concord/persistence';
import { Controller, Get, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Database } from '../../database/database.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { isLanguage } from '../../pages/negotiate-language.ts';
import { PageCookies } from '../../pages/page-cookies.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import { languageItems } from '../language-items.ts';
import { navigationFor } from '../navigation.ts';
import { Passwords } from '../passwords/passwords.service.ts';
import { SecondFactors, type Session } from '../second-factor/second-factor.service.ts';
import { completeSession, confirmedSession } from '../session-of-visitor.ts';
import { Sessions } from '../sign-in/sessions.service.ts';
import { SignOn } from '../sign-on/sign-on.service.ts';
import { SignedOnAccounts } from '../sign-on/signed-on.service.ts';
import { PASSWORD_FAULTS } from '../wording/fault-words.ts';
import { viewAccount } from './account.view.ts';

const LONGEST_NAME = 200;

/** Somebody's own account: their name and language, how they sign in, and where they are signed in. */
@ApiExcludeController()
@Controller('account')
export class AccountController {
  readonly #database: Database;
  readonly #pages: PageRenderer;
  readonly #cookies: PageCookies;
  readonly #passwords: Passwords;
  readonly #factors: SecondFactors;
  readonly #sessions: Sessions;
  readonly #signOn: SignOn;
  readonly #signOns: SignedOnAccounts;

  constructor(
    database: Database,
    pages: PageRenderer,
    cookies: PageCookies,
    passwords: Passwords,
    factors: SecondFactors,
    sessions: Sessions,
    signOn: SignOn,
    signOns: SignedOnAccounts,
  ) {
    this.#database = database;
    this.#pages = pages;
    this.#cookies = cookies;
    this.#passwords = passwords;
    this.#factors = factors;
    this.#sessions = sessions;
    this.#signOn = signOn;
    this.#signOns = signOns;
  }

  @Get()
  async show(@Res() response: Response): Promise<void> {
    await this.#render(response);
  }

  @Post('details')
  @AcceptsForm(10_000)
  async saveDetails(@Form() form: FormFields, @Res() response: Response): Promise<void> {
    const { account } = completeSession();
    const [name, language, timeZone] = [form.text('name'), form.text('language'), form.text('time-zone')];
    const wanted = form.all('letters');
    const errors: FormView['errors'] = {
      ...(name === '' || name.length > LONGEST_NAME ? { name: 'accounts.nameMissing' as const } : {}),
      ...(isLanguage(language) ? {} : { language: 'access.languageMissing' as const }),
      ...(isTimeZone(timeZone) ? {} : { 'time-zone': 'accounts.timeZoneWrong' as const }),
    };
    if (Object.keys(errors).length > 0 || !isLanguage(language)) {
      return this.#render(response, { values: { letters: [], ...form.values() }, errors });
    }
    const digestWithout = DIGEST_KINDS.filter((kind) => !wanted.includes(kind));
    await this.#database.run((manager) =>
      setPreferences(manager, account, { name, language, timeZone, digestWithout }),
    );
    this.#cookies.set(response, 'language', language);
    this.#pages.redirect(response, '/account', 'accounts.saved');
  }

  @Post('password')
  @AcceptsForm(10_000)
  async changePassword(@Form() form: FormFields, @Res() response: Response): Promise<void> {
    const [current, next] = [form.exact('current-password'), form.exact('new-password')];
    const answer = await this.#passwords.change(completeSession(), { current, next });
    if ('fault' in answer) {
      const errors: FormView['errors'] =
        answer.fault === 'current'
          ? { 'current-password': 'accounts.currentWrong' }
          : { 'new-password': PASSWORD_FAULTS[answer.fault] };
      return this.#render(response, { values: {}, errors });
    }
    this.#sessions.give(response, answer.secret);
    this.#pages.redirect(response, '/account', 'accounts.passwordChanged');
  }

  @Post('second-step/remove')
  @AcceptsForm(10_000)
  async removeFactor(@Form() form: FormFields, @Res() response: Response): Promise<void> {
    const passkey = form.text('passkey');
    const outcome = await this.#factors.remove(confirmedSession(), passkey === '' ? undefined : passkey);
    if (outcome === 'last') {
      return this.#render(response, { values: {}, errors: { '': 'accounts.lastFactor' } });
    }
    this.#pages.redirect(response, '/account', outcome === 'removed' ? 'accounts.removed' : undefined);
  }

  @Post('sessions/end')
  @AcceptsForm(10_000)
  async endSession(@Form() form: FormFields, @Res() response: Response): Promise<void> {
    const session = completeSession();
    const named = form.text('session');
    await this.#database.run(async (manager) => {
      const ended =
        named === ''
          ? (await endSessions(manager, session.account, session.secret)) > 0
          : await endSessionOf(manager, session.account, named);
      if (!ended) return;
      await recordAct(manager, {
        chain: INSTALLATION_CHAIN,
        action: 'sessions-ended',
        subject: { account: session.account },
      });
    });
    this.#pages.redirect(response, '/account', 'accounts.ended');
  }

  async #render(response: Response, form?: FormView): Promise<void> {
    const session = completeSession();
    const words = this.#pages.wordsFor(response.req);
    const owner = await this.#owner(session);
    const details = {
      name: owner.name,
      language: owner.language,
      'time-zone': owner.timeZone,
      letters: DIGEST_KINDS.filter((kind) => !owner.digestWithout.includes(kind)),
    };
    await this.#pages.render(
      response,
      'accounts/account',
      {
        form: { values: { ...details, ...form?.values }, errors: form?.errors ?? {} },
        languages: languageItems(),
        ...viewAccount(words, {
          owner,
          session,
          factors: await this.#factors.of(session),
          sessions: await this.#database.run((manager) => listSessions(manager, session.account)),
          signOns: await this.#signOns.list(session),
          signOn: this.#signOn.name,
        }),
      },
      { navigation: navigationFor(words, '/account') },
    );
  }

  async #owner({ account }: Session): Promise<AccountRecord & { passwordHash: string | null }> {
    const owner = await this.#database.run((manager) => findAccount(manager, account));
    if (owner === null) throw new Error('A session has an account');
    return owner;
  }
}
