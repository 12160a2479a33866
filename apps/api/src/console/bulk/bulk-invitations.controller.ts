import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { navigationFor } from '../../accounts/navigation.ts';
import { completeSession } from '../../accounts/session-of-visitor.ts';
import { sayRoles } from '../../accounts/wording/role-words.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { CyclePath } from '../../http/path-parameters.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { BulkInvitations, type BulkPlan } from './bulk-invitations.service.ts';
import { COLUMN_WORDS, COLUMNS, type LineFault } from './read-invitations.ts';

const TABLE_LIMIT = 300_000;

/** Inviting countries from a spreadsheet: what it would do is shown first. */
@ApiExcludeController()
@Controller('cycles/:cycle/invitations/many')
export class BulkInvitationsController {
  readonly #pages: PageRenderer;
  readonly #cycles: Cycles;
  readonly #bulk: BulkInvitations;

  constructor(pages: PageRenderer, cycles: Cycles, bulk: BulkInvitations) {
    this.#pages = pages;
    this.#cycles = cycles;
    this.#bulk = bulk;
  }

  @Get()
  async show(@Param() { cycle }: CyclePath, @Res() response: Response): Promise<void> {
    await this.#render(cycle, response, { values: {}, errors: {} });
  }

  @Post()
  @AcceptsForm(TABLE_LIMIT)
  async read(
    @Param() { cycle }: CyclePath,
    @Form() form: FormFields,
    @Res() response: Response,
  ): Promise<void> {
    completeSession();
    await this.#cycles.require(cycle);
    const table = form.exact('table');
    const isConfirmed = form.text('deed') === 'invite';
    const { plan, work } = isConfirmed
      ? await this.#bulk.invite(cycle, table)
      : { plan: await this.#bulk.plan(cycle, table) };
    if (work !== undefined) return this.#pages.redirect(response, `/cycles/${cycle}/work/${work}`);
    const errors: FormView['errors'] =
      plan.faults.length === 0
        ? {}
        : { table: { key: 'console.faultsFound', values: { count: plan.faults.length } } };
    await this.#render(cycle, response, { values: form.values(), errors }, plan);
  }

  async #render(cycle: string, response: Response, form: FormView, plan?: BulkPlan): Promise<void> {
    completeSession();
    const words = this.#pages.wordsFor(response.req);
    const { configuration } = await this.#cycles.require(cycle);
    const path = `/cycles/${cycle}/invitations/many`;
    await this.#pages.render(
      response,
      'console/invite-many',
      {
        form,
        cyclePath: `/cycles/${cycle}`,
        action: path,
        columns: COLUMNS.map((column) => words.say(COLUMN_WORDS[column])).join(' · '),
        isReady: plan !== undefined && plan.faults.length === 0 && plan.invitations.length > 0,
        plan: plan === undefined ? undefined : viewPlan(words, plan),
      },
      { cycle: configuration.title, navigation: navigationFor(words, path) },
    );
  }
}

function viewPlan(words: Words, { invitations, known, faults }: BulkPlan) {
  return {
    faults: faults.map((fault) => sayFault(words, fault)),
    count: words.say({ key: 'console.wouldInvite', values: { count: invitations.length } }),
    people: invitations.map(({ email, name, language, roles }) => ({
      name,
      email,
      language: new Intl.DisplayNames(words.language, { type: 'language' }).of(language),
      roles: sayRoles(words, roles),
    })),
    known: known.map(({ line, email }) =>
      words.say({ key: 'console.knownAlready', values: { line, email } }),
    ),
  };
}

function sayFault(words: Words, { line, column, given, message }: LineFault) {
  return {
    line: words.number(line),
    column: column === undefined ? '' : words.say(COLUMN_WORDS[column]),
    given,
    text: words.say(message),
  };
}
