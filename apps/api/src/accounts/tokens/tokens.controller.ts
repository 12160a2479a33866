import { COUNTRIES, countryName } from '@concord/domain';
import { Controller, Get, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { currentVisitor } from '../../access/request-context.ts';
import { Cycles } from '../../cycles/cycles.service.ts';
import { AcceptsForm, Form } from '../../pages/form.interceptor.ts';
import { FormFields } from '../../pages/form-fields.ts';
import { type FormView, PageRenderer } from '../../pages/page-renderer.ts';
import type { Words } from '../../pages/words.ts';
import { navigationFor } from '../navigation.ts';
import { completeSession, confirmedSession } from '../session-of-visitor.ts';
import { TOKEN_FAULTS } from '../wording/fault-words.ts';
import { type TokenFault, Tokens } from './tokens.service.ts';

const FIELDS: Readonly<Record<TokenFault, string>> = {
  label: 'label',
  cycle: 'cycle',
  country: 'country',
  days: 'days',
};

/** Somebody's tokens for programs. */
@ApiExcludeController()
@Controller('account/tokens')
export class TokensController {
  readonly #pages: PageRenderer;
  readonly #tokens: Tokens;
  readonly #cycles: Cycles;

  constructor(pages: PageRenderer, tokens: Tokens, cycles: Cycles) {
    this.#pages = pages;
    this.#tokens = tokens;
    this.#cycles = cycles;
  }

  @Get()
  async show(@Res() response: Response): Promise<void> {
    completeSession();
    await this.#render(response, { values: { days: '90', scope: 'read' }, errors: {} });
  }

  @Post()
  @AcceptsForm(10_000)
  async issue(@Form() form: FormFields, @Res() response: Response): Promise<void> {
    confirmedSession();
    const country = form.text('country');
    const answer = await this.#tokens.issue({
      label: form.text('label'),
      scope: form.text('scope') === 'write' ? 'write' : 'read',
      cycle: form.text('cycle'),
      ...(country === '' ? {} : { country }),
      days: /^\d{1,4}$/.test(form.text('days')) ? Number(form.text('days')) : 0,
    });
    if ('faults' in answer) {
      const errors: FormView['errors'] = Object.fromEntries(
        answer.faults.map((fault) => [FIELDS[fault], TOKEN_FAULTS[fault]]),
      );
      return this.#render(response, { values: form.values(), errors });
    }
    await this.#pages.render(response, 'accounts/token-made', { token: answer.token });
  }

  @Post('revoke')
  @AcceptsForm(10_000)
  async revoke(@Form() form: FormFields, @Res() response: Response): Promise<void> {
    completeSession();
    const id = form.text('token');
    const revoked = /^[0-9a-f-]{36}$/.test(id) && (await this.#tokens.revoke(id));
    this.#pages.redirect(response, '/account/tokens', revoked ? 'accounts.tokenRevoked' : undefined);
  }

  async #render(response: Response, form: FormView): Promise<void> {
    const words = this.#pages.wordsFor(response.req);
    const cycles = await this.#cycles.list();
    const titles = new Map(cycles.map(({ code, title }) => [code, title]));
    const tokens = await this.#tokens.list();
    await this.#pages.render(
      response,
      'accounts/tokens',
      {
        form,
        cycles: cyclesHeld().map((code) => ({ value: code, text: titles.get(code) ?? code })),
        countries: countryItems(words),
        tokens: tokens.map(({ id, label, scope, cycle, country, expiresAt, lastUsedAt }) => ({
          id,
          label,
          scope: words.say(scope === 'write' ? 'accounts.tokenWrite' : 'accounts.tokenRead'),
          cycle: titles.get(cycle) ?? cycle,
          country: country === null ? words.say('accounts.tokenAll') : countryName(country, words.language),
          until: words.date(expiresAt),
          lastUsed: lastUsedAt === null ? words.say('accounts.never') : words.dateTime(lastUsedAt),
        })),
      },
      { navigation: navigationFor(words, '/account') },
    );
  }
}

function cyclesHeld(): string[] {
  const held = currentVisitor().roles.flatMap(({ cycle }) => (cycle === undefined ? [] : [cycle]));
  return [...new Set(held)];
}

/** Countries that a token of the visitor's can be narrowed to. */
function countryItems(words: Words): { value: string; text: string }[] {
  const { roles } = currentVisitor();
  const seesAll = roles.some(({ cycle, country }) => cycle !== undefined && country === undefined);
  const codes = seesAll ? [...COUNTRIES.keys()] : roles.flatMap(({ country }) => country ?? []);
  const collator = new Intl.Collator(words.language);
  return [...new Set(codes)]
    .map((value) => ({ value, text: countryName(value, words.language) }))
    .sort((a, b) => collator.compare(a.text, b.text));
}
