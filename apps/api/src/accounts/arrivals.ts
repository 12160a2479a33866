import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PageProblems } from '../pages/page-problems.ts';
import { PageRenderer } from '../pages/page-renderer.ts';
import type { Wording } from '../pages/words.ts';
import { Sessions } from './sign-in/sessions.service.ts';

/** The last of every way in: the session goes to the browser, and the browser to where it was going. */
@Injectable()
export class Arrivals {
  readonly #pages: PageRenderer;
  readonly #problems: PageProblems;
  readonly #sessions: Sessions;

  constructor(pages: PageRenderer, problems: PageProblems, sessions: Sessions) {
    this.#pages = pages;
    this.#problems = problems;
    this.#sessions = sessions;
  }

  /** Hands the session over and leads on: to `path`, or else to where its owner was going. */
  enter(
    request: Request,
    response: Response,
    secret: string,
    message?: Wording,
    path = this.#problems.takeReturn(request, response),
  ): void {
    this.#sessions.give(response, secret);
    this.#pages.redirect(response, path, message);
  }

  /** Takes the session back from the browser of somebody who has signed out. */
  leave(response: Response): void {
    this.#sessions.take(response);
    this.#pages.redirect(response, '/', 'accounts.signedOut');
  }

  /** Leads somebody who is in to where they were going. */
  goOn(request: Request, response: Response): void {
    this.#pages.redirect(response, this.#problems.takeReturn(request, response));
  }
}
