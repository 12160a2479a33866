import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { CATALOGUES } from './catalogue/index.ts';
import { PageCookies } from './page-cookies.ts';
import type { Wording, Words } from './words.ts';

const LONGEST = 1000;

/** Messages that the next page shows once: that something was saved, for instance. They wait in the browser. */
@Injectable()
export class Flashes {
  readonly #cookies: PageCookies;

  constructor(cookies: PageCookies) {
    this.#cookies = cookies;
  }

  set(response: Response, message: Wording): void {
    this.#cookies.set(response, 'flash', JSON.stringify(message));
  }

  /** The message that waits, in the reader's words; undefined without one, or for what is none. */
  take(response: Response, words: Words): string | undefined {
    const waiting = this.#cookies.read(response.req, 'flash');
    if (waiting === undefined) return undefined;
    this.#cookies.clear(response, 'flash');
    if (waiting.length > LONGEST) return undefined;
    try {
      return words.say(readWording(JSON.parse(waiting)));
    } catch {
      // Whatever a browser has there, a page is shown.
      return undefined;
    }
  }
}

/** @throws Error for what is no message. */
function readWording(value: unknown): Wording {
  const { key, values = {} } = (typeof value === 'string' ? { key: value } : value) as Exclude<
    Wording,
    string
  >;
  if (typeof key !== 'string' || !isKnown(key)) throw new Error('No such message');
  const texts = Object.entries(values).map(([name, each]) => [
    name,
    typeof each === 'number' ? each : String(each),
  ]);
  return { key, values: Object.fromEntries(texts) };
}

function isKnown(key: string): boolean {
  return Object.keys(CATALOGUES.en).some((known) => known === key || known.replace(/_\w+$/, '') === key);
}
