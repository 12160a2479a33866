import { EDITION_CHANNEL, type EditionNotice, type Listening, listenTo } from '@concord/persistence';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { Observable, ReplaySubject, Subject, takeUntil } from 'rxjs';
import { CONFIG, type Config } from '../config.ts';

/** Told instead of an id where something may have been missed, so that everyone looks again. */
const EVERYONE = '*';

/** What is told of editions, over one connection for all who watch; there is none while nobody does. */
@Injectable()
export class EditionNotices implements BeforeApplicationShutdown {
  readonly #url: string;
  readonly #told = new Subject<string>();
  /** Replayed, so that who comes while the server stops is not kept waiting. */
  readonly #stopping = new ReplaySubject<void>(1);
  #watchers = 0;
  #listening: Promise<Listening> | undefined;

  constructor(@Inject(CONFIG) config: Config) {
    this.#url = config.databaseUrl;
  }

  /** Emits when the edition may have changed, first as soon as changes are heard; completes when the server stops. */
  about(id: string): Observable<void> {
    return new Observable<void>((subscriber) => {
      this.#watchers++;
      const heard = this.#told.subscribe((told) => {
        if (told === id || told === EVERYONE) subscriber.next();
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
        EDITION_CHANNEL,
        (payload) => this.#told.next(editionIn(payload)),
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
}

/** Anyone who can connect to the database can tell anything on the channel. */
function editionIn(payload: string): string {
  try {
    return (JSON.parse(payload) as EditionNotice | null)?.id ?? EVERYONE;
  } catch {
    return EVERYONE;
  }
}
