import { setPreferences } from '@concord/persistence';
import { Controller, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { requestContext } from '../access/request-context.ts';
import { isSignedIn } from '../access/visitor.ts';
import { Database } from '../database/database.ts';
import { Problem } from '../problem/problem.ts';
import { AcceptsForm, Form } from './form.interceptor.ts';
import { FormFields } from './form-fields.ts';
import { isLanguage } from './negotiate-language.ts';
import { PageCookies } from './page-cookies.ts';
import { ownPath } from './page-path.ts';
import { PageRenderer } from './page-renderer.ts';

/** The choice of a language: kept in the browser, and for whoever is signed in with their account. */
@ApiExcludeController()
@Controller('language')
export class LanguageController {
  readonly #pages: PageRenderer;
  readonly #cookies: PageCookies;
  readonly #database: Database;

  constructor(pages: PageRenderer, cookies: PageCookies, database: Database) {
    this.#pages = pages;
    this.#cookies = cookies;
    this.#database = database;
  }

  @Post()
  @AcceptsForm(10_000)
  async choose(@Form() form: FormFields, @Res() response: Response): Promise<void> {
    const language = form.text('language');
    if (!isLanguage(language)) throw new Problem('malformed-request', 'There are no pages in this language.');
    const { visitor } = requestContext();
    if (isSignedIn(visitor)) {
      await this.#database.run((manager) => setPreferences(manager, visitor.account, { language }));
    }
    this.#cookies.set(response, 'language', language);
    this.#pages.redirect(response, ownPath(form.text('page')) ?? '/');
  }
}
