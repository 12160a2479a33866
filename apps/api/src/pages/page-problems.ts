import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { requestContext, setVisitor } from '../access/request-context.ts';
import { isForeign } from '../access/same-origin.ts';
import { isSignedIn, Visitors } from '../access/visitor.ts';
import { requestIdOf } from '../http/request-id.ts';
import { ConfirmationRequired } from '../problem/confirmation-required.ts';
import type { Problem } from '../problem/problem.ts';
import type { MessageKey } from './catalogue/index.ts';
import { FormFields } from './form-fields.ts';
import { formPage } from './form-page.ts';
import { FormTokens } from './form-tokens.ts';
import { KeptForms } from './kept-forms.ts';
import { PageCookies } from './page-cookies.ts';
import { ownPath } from './page-path.ts';
import { PageRenderer } from './page-renderer.ts';
import { problemTexts } from './problem-texts.ts';
import { isForm, readForm } from './read-form.ts';

export const SIGN_IN_PATH = '/sign-in';
export const CONFIRM_PATH = '/sign-in/again';

/** Says what went wrong in a page: what happened, what to do, and the id that finds it in the log. */
@Injectable()
export class PageProblems {
  readonly #pages: PageRenderer;
  readonly #kept: KeptForms;
  readonly #tokens: FormTokens;
  readonly #cookies: PageCookies;
  readonly #visitors: Visitors;

  constructor(
    pages: PageRenderer,
    kept: KeptForms,
    tokens: FormTokens,
    cookies: PageCookies,
    visitors: Visitors,
  ) {
    this.#pages = pages;
    this.#kept = kept;
    this.#tokens = tokens;
    this.#cookies = cookies;
    this.#visitors = visitors;
  }

  async answer(problem: Problem, request: Request, response: Response): Promise<void> {
    const form = await formOf(request);
    if (problem instanceof ConfirmationRequired) {
      return this.#signInFirst(request, response, form, { at: CONFIRM_PATH });
    }
    if (problem.kind === 'sign-in-required') {
      return this.#signInFirst(request, response, form, { at: SIGN_IN_PATH, kept: 'errors.kept' });
    }
    if (problem.kind === 'form-expired' && (await this.#comesBack(request, response, form))) return;
    await this.#findVisitor(request);
    const texts = problemTexts(problem);
    response.set(problem.headers);
    await this.#pages.render(
      response,
      'problem',
      {
        ...texts,
        requestId: requestIdOf(response),
        again: isPassing(problem) && form !== undefined ? againOf(request, form) : undefined,
      },
      { status: problem.status },
    );
  }

  /** Where a visitor was going before they had to sign in; the first page where that is not known. */
  takeReturn(request: Request, response: Response): string {
    const path = ownPath(this.#cookies.read(request, 'return'));
    this.#cookies.clear(response, 'return');
    return path ?? '/';
  }

  async #signInFirst(
    request: Request,
    response: Response,
    form: FormFields | undefined,
    { at, kept }: { at: string; kept?: MessageKey },
  ): Promise<void> {
    const page = form === undefined ? request.originalUrl : formPage(request);
    const account = this.#tokens.read(form?.token)?.account;
    const isKept =
      form !== undefined &&
      account !== undefined &&
      !isForeign(request) &&
      (await this.#kept.keep(response, form, account, page));
    const path = ownPath(page);
    if (path !== undefined && path !== '/') this.#cookies.set(response, 'return', path);
    this.#pages.redirect(response, at, isKept ? kept : undefined);
  }

  /** A form of an earlier session of the same account is shown again, filled, to be looked at and sent. */
  async #comesBack(request: Request, response: Response, form: FormFields | undefined): Promise<boolean> {
    const { visitor } = requestContext();
    if (form === undefined || !isSignedIn(visitor) || isForeign(request)) return false;
    if (this.#tokens.read(form.token)?.account !== visitor.account) return false;
    const page = formPage(request);
    const isKept = await this.#kept.keep(response, form, visitor.account, page);
    this.#pages.redirect(response, page, isKept ? 'errors.keptHere' : undefined);
    return isKept;
  }

  /** No route was found, and so nobody was asked who it is for. */
  async #findVisitor(request: Request): Promise<void> {
    if (request.route !== undefined) return;
    // Without the database a page can still say that something is not there.
    setVisitor(await this.#visitors.ofRequest(request).catch(() => undefined));
  }
}

/** The form that was sent, whether or not it was read before something went wrong; undefined where none can be read. */
async function formOf(request: Request): Promise<FormFields | undefined> {
  if (request.body instanceof FormFields) return request.body;
  if (request.method === 'GET' || request.method === 'HEAD' || !isForm(request) || request.readableEnded) {
    return undefined;
  }
  return readForm(request).catch(() => undefined);
}

/** Whether the same request may be answered a little later. */
function isPassing({ status }: Problem): boolean {
  return status === 429 || status >= 500;
}

/** What was typed, to be sent once more by a button. */
function againOf(request: Request, form: FormFields): object {
  return {
    action: request.originalUrl,
    token: form.token ?? '',
    fields: form.pairs().map(([name, value]) => ({ name, value })),
  };
}
