import { AsyncResource } from 'node:async_hooks';
import { Injectable, type MessageEvent } from '@nestjs/common';
import {
  concatMap,
  distinctUntilChanged,
  endWith,
  ignoreElements,
  interval,
  map,
  merge,
  type Observable,
  share,
  takeUntil,
  takeWhile,
} from 'rxjs';
import { type EditionView, viewEdition } from './edition.view.ts';
import { EditionNotices } from './edition-notices.ts';
import { Editions } from './editions.service.ts';

/** Milliseconds between signs of life, short enough for the proxies that cut a silent connection after 30 seconds. */
const HEARTBEAT = 15_000;

/** An edition's progress as events. */
@Injectable()
export class EditionEvents {
  readonly #editions: Editions;
  readonly #notices: EditionNotices;

  constructor(editions: Editions, notices: EditionNotices) {
    this.#editions = editions;
    this.#notices = notices;
  }

  /**
   * The edition's state now and after every change, up to `done` or `failed`; between them a comment every 15 seconds.
   */
  watch(cycle: string, id: string): Observable<MessageEvent> {
    // A notice comes from elsewhere; what is read for it is read for who asked.
    const read = AsyncResource.bind(async () => viewEdition(await this.#editions.read(cycle, id)));
    const states = this.#notices.about(id).pipe(
      concatMap(() => read()),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
      takeWhile(({ state }) => state !== 'done' && state !== 'failed', true),
      map((edition: EditionView): MessageEvent => ({ type: 'edition', data: edition })),
      share(),
    );
    const ended = states.pipe(ignoreElements(), endWith(undefined));
    const heartbeat = interval(HEARTBEAT).pipe(
      map((): MessageEvent => ({ comment: 'still here' })),
      takeUntil(ended),
    );
    return merge(heartbeat, states);
  }
}
