import type { AccountSummary } from '@concord/persistence';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Cycles } from '../../cycles/cycles.service.ts';
import { TakesQuery } from '../../http/query.guard.ts';
import type { MessageKey } from '../../pages/catalogue/index.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { Problem } from '../../problem/problem.ts';
import { navigationFor } from '../navigation.ts';
import { completeSession, confirmedSession } from '../session-of-visitor.ts';
import { roleQuery, sayRoles } from '../wording/role-words.ts';
import { AccountPath, AccountsQuery } from './accounts-query.ts';
import { Administration, type Outcome } from './administration.service.ts';

const PAGE = 50;

interface Deed {
  act(administration: Administration, id: string): Promise<Outcome>;
  done: MessageKey;
}

const DEEDS: ReadonlyMap<string, Deed> = new Map([
  ['disable', { act: (administration, id) => administration.disable(id), done: 'access.disableDone' }],
  ['enable', { act: (administration, id) => administration.enable(id), done: 'access.enableDone' }],
  [
    'end-sessions',
    { act: (administration, id) => administration.endSessions(id), done: 'access.endSessionsDone' },
  ],
  [
    'remove-factors',
    { act: (administration, id) => administration.removeFactors(id), done: 'access.removeFactorsDone' },
  ],
] satisfies [string, Deed][]);

/** The accounts of the installation, for those who run it. */
@ApiExcludeController()
@Controller('accounts')
export class AdministrationController {
  readonly #pages: PageRenderer;
  readonly #administration: Administration;
  readonly #cycles: Cycles;

  constructor(pages: PageRenderer, administration: Administration, cycles: Cycles) {
    this.#pages = pages;
    this.#administration = administration;
    this.#cycles = cycles;
  }

  @Get()
  @TakesQuery()
  async list(@Query() { search = '', after }: AccountsQuery, @Res() response: Response): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const found = await this.#administration.list({
      search: search.trim(),
      limit: PAGE + 1,
      ...(after === undefined ? {} : { after }),
    });
    const shown = found.slice(0, PAGE);
    const titles = await this.#titles();
    await this.#pages.render(
      response,
      'accounts/accounts',
      {
        search,
        accounts: shown.map((account) => viewSummary(words, account, titles)),
        count: words.say({ key: 'access.found', values: { count: shown.length } }),
        next: found.length > PAGE ? `/accounts?${pageQuery(search, shown.at(-1)?.id)}` : undefined,
        first: after === undefined ? undefined : `/accounts?${pageQuery(search)}`,
      },
      { navigation: navigationFor(words, '/accounts') },
    );
  }

  @Get(':account')
  async show(@Param() { account }: AccountPath, @Res() response: Response): Promise<void> {
    await this.#render(account, response);
  }

  @Post(':account')
  @AcceptsForm(10_000)
  async act(
    @Param() { account }: AccountPath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    confirmedSession();
    const deed = DEEDS.get(form.text('deed'));
    if (deed === undefined)
      throw new Problem('malformed-request', 'This is nothing that is done to accounts.');
    const outcome = await deed.act(this.#administration, account);
    if (outcome === 'none') throw noAccount();
    const message = { own: 'access.ownAccount', last: 'access.roleLast', done: deed.done } as const;
    this.#pages.redirect(response, `/accounts/${account}`, message[outcome]);
  }

  async #render(id: string, response: Response): Promise<void> {
    const session = completeSession();
    const account = await this.#administration.find(id);
    if (account === null) throw noAccount();
    const words = this.#pages.wordsFor(response.req);
    const titles = await this.#titles();
    await this.#pages.render(
      response,
      'accounts/administered',
      {
        ...viewSummary(words, account, titles),
        isOwn: account.id === session.account,
        held: account.roles.map((role) => ({
          text: sayRoles(words, [role], titles)[0],
          takeAway: `/accounts/${account.id}/role?${roleQuery(role)}`,
        })),
        deeds: deedsFor(words, account),
      },
      { navigation: navigationFor(words, '/accounts') },
    );
  }

  async #titles(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.#cycles.list()).map(({ code, title }) => [code, title]));
  }
}

function viewSummary(words: Words, account: AccountSummary, titles: ReadonlyMap<string, string>) {
  const { id, name, email, disabledAt, hasSecondFactor, lastSeenAt, roles } = account;
  return {
    id,
    name,
    email,
    href: `/accounts/${id}`,
    isDisabled: disabledAt !== null,
    state: words.say(disabledAt === null ? 'access.open' : 'access.disabled'),
    secondStep: words.say(hasSecondFactor ? 'access.isSetUp' : 'access.isNotSetUp'),
    lastSeen: lastSeenAt === null ? words.say('accounts.never') : words.dateTime(lastSeenAt),
    roles: sayRoles(words, roles, titles),
  };
}

function deedsFor(words: Words, { disabledAt }: AccountSummary) {
  const deed = (value: string, title: MessageKey, text: MessageKey) => ({
    value,
    title: words.say(title),
    text: words.say(text),
  });
  return [
    disabledAt === null
      ? deed('disable', 'access.disable', 'access.disableText')
      : deed('enable', 'access.enable', 'access.enableText'),
    deed('end-sessions', 'access.endSessions', 'access.endSessionsText'),
    deed('remove-factors', 'access.removeFactors', 'access.removeFactorsText'),
  ];
}

function pageQuery(search: string, after?: string): string {
  return new URLSearchParams({ search, ...(after === undefined ? {} : { after }) }).toString();
}

function noAccount(): Problem {
  return new Problem('not-found', 'There is no such account.');
}
