import { AsyncResource } from 'node:async_hooks';
import { findWork, listEditionWork, listWork, type WorkRecord } from '@concord/persistence';
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
  throttleTime,
} from 'rxjs';
import { Database } from '../database/database.ts';
import { EditionNotices } from '../editions/edition-notices.ts';
import type { Words } from '../pages/words.ts';
import { viewWork, type WorkView } from './work.view.ts';
import { WorkNotices } from './work-notices.ts';

/** Milliseconds between signs of life, short enough for the proxies that cut a silent connection after 30 seconds. */
const HEARTBEAT = 15_000;
/** Milliseconds between two tellings. */
const SPACING = 250;

/** What is done for cycles and takes long, and how far it is. */
@Injectable()
export class Work {
  readonly #database: Database;
  readonly #notices: WorkNotices;
  readonly #editions: EditionNotices;

  constructor(database: Database, notices: WorkNotices, editions: EditionNotices) {
    this.#database = database;
    this.#notices = notices;
    this.#editions = editions;
  }

  /** What is under way, the checks, and what ended within the last day, with editions that are not done; the newest first. */
  list(cycle: string): Promise<WorkRecord[]> {
    return this.#database.run(async (manager) => {
      const found = [...(await listEditionWork(manager, cycle)), ...(await listWork(manager, cycle))];
      return found.sort((a, b) => b.askedAt.getTime() - a.askedAt.getTime());
    });
  }

  find(cycle: string, id: string): Promise<WorkRecord | null> {
    return this.#database.run((manager) => findWork(manager, cycle, id));
  }

  /** What {@link list} gives, in the reader's words, now and after every change; between them a comment every 15 seconds. */
  watch(cycle: string, words: Words): Observable<MessageEvent> {
    // A notice comes from elsewhere; what is read for it is read for who asked.
    const read = AsyncResource.bind(async () => viewWork(words, cycle, await this.list(cycle)));
    const states = merge(this.#notices.about(cycle), this.#editions.about()).pipe(
      throttleTime(SPACING, undefined, { leading: true, trailing: true }),
      concatMap(() => read()),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
      map((work: WorkView[]): MessageEvent => ({ type: 'work', data: { work } })),
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
