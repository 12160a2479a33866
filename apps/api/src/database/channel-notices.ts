import { type Listening, listenTo } from '@concord/persistence';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Observable, ReplaySubject, Subject, takeUntil } from 'rxjs';

/** Told instead of a key where something may have been missed, so that everyone looks again. */
const EVERYONE = '*';

/** What is told on a channel, over one connection for all who watch; there is none while nobody does. */
export class ChannelNotices implements BeforeApplicationShutdown {
  readonly #url: string;
  readonly #channel: string;
  readonly #keyOf: (notice: unknown) => string | undefined;
  readonly #told = new Subject<string>();
  /** Replayed, so that who comes while the server stops is not kept waiting. */
  readonly #stopping = new ReplaySubject<void>(1);
  #watchers = 0;
  #listening: Promise<Listening> | undefined;

  /** @param keyOf what a notice, parsed from JSON, is about. */
  constructor(url: string, channel: string, keyOf: (notice: unknown) => string | undefined) {
    this.#url = url;
    this.#channel = channel;
    this.#keyOf = keyOf;
  }

  /**
   * Emits when what is named may have changed, or anything where nothing is, first as soon as changes are heard;
   * completes when the server stops.
   */
  about(key?: string): Observable<void> {
    return new Observable<void>((subscriber) => {
      this.#watchers++;
      const heard = this.#told.subscribe((told) => {
        if (key === undefined || told === key || told === EVERYONE) subscriber.next();
      });
      this.#listen().then(
        () => subscriber.next(),
        (error: unknown) => subscriber.error(error),
      );
      return () => {
        heard.unsubscribe();
        this.#watchers--;
        if (this.#watchers === 0) void this.#close();
      };
    }).pipe(takeUntil(this.#stopping));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#stopping.next();
    await this.#close();
  }

  #listen(): Promise<Listening> {
    if (this.#listening === undefined) {
      const listening = listenTo(
        this.#url,
        this.#channel,
        (payload) => this.#told.next(this.#keyIn(payload)),
        { onListening: () => this.#told.next(EVERYONE) },
      );
      this.#listening = listening;
      listening.catch(() => {
        if (this.#listening === listening) this.#listening = undefined;
      });
    }
    return this.#listening;
  }

  async #close(): Promise<void> {
    const listening = this.#listening;
    this.#listening = undefined;
    await listening?.then(({ close }) => close()).catch(() => undefined);
  }

  /** Anyone who can connect to the database can tell anything on the channel. */
  #keyIn(payload: string): string {
    try {
      return this.#keyOf(JSON.parse(payload)) ?? EVERYONE;
    } catch {
      return EVERYONE;
    }
  }
}
