import { Inject, Injectable } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import { CONFIG, type Config } from '../config.ts';

/** What pages keep in a browser besides its session. */
export type PageCookie = 'language' | 'visit' | 'flash' | 'kept' | 'return' | 'attempt';

const YEAR = 31_536_000;
/** In seconds; a cookie without an age ends with the browser. */
const AGES: Readonly<Partial<Record<PageCookie, number>>> = {
  language: YEAR,
  flash: 60,
  kept: 3600,
  return: 3600,
  attempt: 600,
};

@Injectable()
export class PageCookies {
  readonly #isSecure: boolean;

  constructor(@Inject(CONFIG) { isSecure }: Config) {
    this.#isSecure = isSecure;
  }

  read(request: Request, cookie: PageCookie): string | undefined {
    return parseCookie(request.get('Cookie') ?? '')[this.#name(cookie)];
  }

  set(response: Response, cookie: PageCookie, value: string): void {
    this.#send(response, cookie, value, AGES[cookie]);
  }

  /** Takes it back from the browser, if it has it. */
  clear(response: Response, cookie: PageCookie): void {
    if (this.read(response.req, cookie) !== undefined) this.#send(response, cookie, '', 0);
  }

  #send(response: Response, cookie: PageCookie, value: string, maxAge: number | undefined): void {
    response.append(
      'Set-Cookie',
      stringifySetCookie({
        name: this.#name(cookie),
        value,
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: this.#isSecure,
        ...(maxAge === undefined ? {} : { maxAge }),
      }),
    );
  }

  /** The prefix holds a cookie to this host over an encrypted line; without such a line browsers refuse it. */
  #name(cookie: PageCookie): string {
    return `${this.#isSecure ? '__Host-' : ''}concord-${cookie}`;
  }
}
