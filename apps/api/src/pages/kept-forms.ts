import { findKeptForm, forgetForm, keepForm, newSecret } from '@concord/persistence';
import { keyFor, seal, UnsealError, unseal } from '@concord/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { requestContext } from '../access/request-context.ts';
import { CONFIG, type Config } from '../config.ts';
import { Database } from '../database/database.ts';
import { FormFields } from './form-fields.ts';
import { PageCookies } from './page-cookies.ts';

interface Kept {
  account: string;
  /** Path of the page that the form is on, and of where it is sent. */
  page: string;
  action: string;
  pairs: [string, string][];
}

/** Bytes of a form that are kept at most. */
const MOST = 1_000_000;

/**
 * Keeps, for an hour, what a form said whose sender has to sign in again, so that it can be shown filled. It is sealed,
 * found by a cookie of that browser alone, and given to nobody but the account that sent it. Passwords are not kept.
 */
@Injectable()
export class KeptForms {
  readonly #key: Buffer;
  readonly #database: Database;
  readonly #cookies: PageCookies;

  constructor(@Inject(CONFIG) { secret }: Config, database: Database, cookies: PageCookies) {
    this.#key = keyFor(secret, 'kept-form');
    this.#database = database;
    this.#cookies = cookies;
  }

  /** @param account whose page it was. @param page the page that the form is on. @returns whether it could be kept. */
  async keep(response: Response, form: FormFields, account: string, page: string): Promise<boolean> {
    const kept: Kept = {
      account,
      page,
      action: response.req.path,
      pairs: form.pairs().map(([...pair]) => pair),
    };
    const bytes = Buffer.from(JSON.stringify(kept));
    if (kept.pairs.length === 0 || bytes.length > MOST) return false;
    const secret = newSecret();
    const content = seal(this.#key, bytes, secret);
    await this.#database.forSignIn((manager) => keepForm(manager, { secret, content }));
    this.#cookies.set(response, 'kept', secret);
    return true;
  }

  /** What was kept of a form on the page that is asked for; undefined where nothing was. It stays until the form is sent. */
  async of(request: Request): Promise<FormFields | undefined> {
    const kept = await this.#find(request);
    return kept !== undefined && pathOf(kept.page) === request.path ? new FormFields(kept.pairs) : undefined;
  }

  /** Forgets what was kept of a form that is now being sent. */
  async settle(request: Request, response: Response): Promise<void> {
    const secret = this.#cookies.read(request, 'kept');
    if (secret === undefined || (await this.#find(request))?.action !== request.path) return;
    await this.#database.forSignIn((manager) => forgetForm(manager, secret));
    this.#cookies.clear(response, 'kept');
  }

  async #find(request: Request): Promise<Kept | undefined> {
    const secret = this.#cookies.read(request, 'kept');
    const { visitor } = requestContext();
    if (secret === undefined || visitor?.session?.stage !== 'complete') return undefined;
    const content = await this.#database.forSignIn((manager) => findKeptForm(manager, secret));
    if (content === null) return undefined;
    try {
      const kept = JSON.parse(unseal(this.#key, content, secret).toString()) as Kept;
      return kept.account === visitor.account ? kept : undefined;
    } catch (error) {
      if (error instanceof UnsealError) return undefined;
      throw error;
    }
  }
}

function pathOf(page: string): string {
  return page.split('?')[0] ?? '';
}
